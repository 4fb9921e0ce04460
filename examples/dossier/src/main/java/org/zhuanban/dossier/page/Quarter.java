package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A quarter day by day: the items of which something happened, each against the working days of its
 * own department.
 */
record Quarter(Days days, List<Row> rows, List<Milestone> milestones, LocalDate today) {
  private static final double LEFT = 236;
  private static final double RIGHT = Axis.WIDTH - 6;
  private static final double ROW = 33;
  private static final double HEAD = 30;

  /** {@return the quarters in which something happened to an item, in order} */
  static List<Quarter> of(Days whole, List<Row> rows, List<Milestone> milestones, LocalDate today) {
    List<Quarter> quarters = new ArrayList<>();
    LocalDate first = whole.first().withDayOfMonth(1);
    first = first.minusMonths((first.getMonthValue() - 1) % 3);
    for (LocalDate from = first; !from.isAfter(whole.last()); from = from.plusMonths(3)) {
      Days days = new Days(from, from.plusMonths(3).minusDays(1));
      List<Row> active = rows.stream().filter(row -> row.active(days)).toList();
      if (!active.isEmpty()) {
        quarters.add(new Quarter(days, active, milestones, today));
      }
    }
    return quarters;
  }

  private int number() {
    return (days.first().getMonthValue() + 2) / 3;
  }

  Element element() {
    String name = "%s年第%s季度".formatted(days.first().getYear(), number());
    String id = "quarter-%s-%s".formatted(days.first().getYear(), number());
    Axis axis = new Axis(days, LEFT, RIGHT);
    Drawing.Flags flags = Drawing.Flags.of(milestones, axis, 2);
    double top = flags.height() + HEAD + 4;
    double bottom = top + rows.size() * ROW;
    Element svg =
        Drawing.svg(
            id,
            bottom + 2,
            name + "逐日时间轴",
            "每格一日，灰底为该事项审批部门的休息日；条形为当日灯色，上方字为受理、送达等动作，下方▽为承诺到期日、▼为法定到期日。相同内容见“灯色变化表”和“事项看板”。");
    milestones.stream()
        .filter(one -> days.has(one.on()))
        .forEach(
            one ->
                svg.add(
                    Drawing.line(
                        axis.middle(one.on()),
                        flags.height(),
                        axis.middle(one.on()),
                        top,
                        "pole")));
    svg.addAll(flags.elements());
    head(svg, axis, flags.height() + 4, bottom);
    double y = top;
    for (Row row : rows) {
      svg.add(new Track(row, axis, y, ROW).element());
      y += ROW;
    }
    if (days.has(today)) {
      double x = axis.x(today) + axis.cell();
      svg.add(Drawing.line(x, top - 12, x, bottom, "today"));
    }
    return Element.styled("figure", "quarter").add(Element.of("h3", name)).add(svg);
  }

  private static void head(Element svg, Axis axis, double top, double bottom) {
    for (LocalDate month : axis.days().months()) {
      double x = axis.x(month);
      svg.add(Drawing.line(x, top, x, bottom, "year"));
      svg.add(
          Drawing.text(
              x + 3,
              top + 11,
              "axis-year",
              "%s年%s月".formatted(month.getYear(), month.getMonthValue())));
    }
    for (LocalDate day = axis.days().first();
        !day.isAfter(axis.days().last());
        day = day.plusDays(1)) {
      svg.add(
          Drawing.text(axis.middle(day), top + 25, "day", Integer.toString(day.getDayOfMonth())));
    }
  }
}
