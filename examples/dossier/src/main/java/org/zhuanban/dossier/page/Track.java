package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.List;

/** The row of an item in a quarter: what happened above, lights in the middle, last days below. */
record Track(Row row, Axis axis, double top, double height) {
  private static final double BAR_TOP = 11;
  private static final double BAR = 12;
  private static final double SIZE = 11;

  Element element() {
    Element group =
        Element.styled("g", "item")
            .with("data-item", row.item().code())
            .add(Element.of("title", row.item().code() + " " + row.item().name()))
            .add(Drawing.text(6, top + 21, "code", row.item().code()))
            .addAll(name());
    for (Days rest : axis.days().rests(row.calendar())) {
      group.add(
          axis.box(rest, top, height, "rest")
              .with("data-from", rest.first().toString())
              .with("data-to", rest.last().toString()));
    }
    group.add(Drawing.line(0, top + height, Axis.WIDTH, top + height, "rule"));
    thread(group);
    row.spans().stream()
        .filter(span -> span.days().meets(axis.days()))
        .forEach(span -> light(span, group));
    marks(group);
    dues(group, row.promised(), "▽", "承诺到期");
    dues(group, row.statutory(), "▼", "法定到期");
    return group;
  }

  /** The name, in two lines if one does not hold it: broken before its brackets if it has some. */
  private List<Element> name() {
    String name = row.item().name();
    double wide = axis.left() - 52;
    if (Drawing.width(name, SIZE) <= wide) {
      return List.of(Drawing.text(46, top + 21, "name", name));
    }
    int fits = 0;
    while (Drawing.width(name.substring(0, name.offsetByCodePoints(fits, 1)), SIZE) <= wide) {
      fits = name.offsetByCodePoints(fits, 1);
    }
    int bracket = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
    int broken = bracket > 0 && bracket < fits ? bracket : fits;
    return List.of(
        Drawing.text(46, top + 14, "name", name.substring(0, broken)),
        Drawing.text(46, top + 28, "name", Drawing.fitting(name.substring(broken), wide, SIZE)));
  }

  private void thread(Element group) {
    row.whole()
        .filter(whole -> whole.meets(axis.days()))
        .map(whole -> whole.common(axis.days()))
        .ifPresent(
            shown ->
                group.add(
                    Drawing.line(
                        axis.x(shown.first()),
                        top + BAR_TOP + BAR / 2,
                        axis.x(shown.last()) + axis.cell(),
                        top + BAR_TOP + BAR / 2,
                        "thread")));
  }

  private void light(Row.Span span, Element group) {
    Days shown = span.days().common(axis.days());
    group.add(Drawing.bar(axis, shown, top + BAR_TOP, BAR, span.light()));
    group.add(
        Drawing.text(
            axis.middle(shown.first()),
            top + BAR_TOP + 9.5,
            "letter on-" + span.light(),
            Words.letter(span.light())));
  }

  /** A mark moves on to the right where another one stands, so that none covers another. */
  private void marks(Element group) {
    double free = 0;
    for (Row.Mark mark : row.marks()) {
      if (axis.days().has(mark.on())) {
        double x = Math.max(free, axis.middle(mark.on()));
        free = x + axis.cell();
        group.add(
            Drawing.text(x, top + 9, "mark", mark.letter())
                .add(Element.of("title", "%s %s".formatted(mark.on(), mark.what()))));
      }
    }
  }

  private void dues(Element group, List<LocalDate> days, String sign, String what) {
    for (LocalDate due : days) {
      if (axis.days().has(due)) {
        boolean both = row.promised().contains(due) && row.statutory().contains(due);
        double x = axis.middle(due) + (both ? sign.equals("▽") ? -3.5 : 3.5 : 0);
        group.add(
            Drawing.text(x, top + height - 2, "due", sign)
                .add(Element.of("title", "%s %s".formatted(due, what))));
      }
    }
  }
}
