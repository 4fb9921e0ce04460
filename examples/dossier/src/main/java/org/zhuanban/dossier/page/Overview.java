package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.duty.Light;

/** The whole time of a project at a glance: a row an item, grouped by stages. */
record Overview(ApprovalPlan plan, List<Row> rows, List<Milestone> milestones, Days days) {
  private static final double LEFT = 268;
  private static final double RIGHT = Axis.WIDTH - 20;
  private static final double ROW = 20;
  private static final double STAGE = 19;
  private static final double MONTHS = 30;

  Element element() {
    Axis axis = new Axis(days, LEFT, RIGHT);
    List<Milestone> great = milestones.stream().filter(Milestone::great).toList();
    Drawing.Flags flags = Drawing.Flags.of(great, axis, 2);
    double top = flags.height() + MONTHS + 4;
    List<Stage> stages =
        plan.stages().stream()
            .filter(stage -> rows.stream().anyMatch(row -> row.item().stage() == stage.number()))
            .toList();
    double bottom = top + stages.size() * STAGE + rows.size() * ROW;
    Element svg =
        Drawing.svg(
            "overview",
            bottom + 4,
            "全程总览",
            "横轴为%s至%s，每个事项一行，条形为各时段灯色，右侧字为最后灯色。相同内容见“灯色变化表”。".formatted(days.first(), days.last()));
    great.forEach(
        one ->
            svg.add(
                Drawing.line(
                    axis.middle(one.on()), flags.height(), axis.middle(one.on()), bottom, "pole")));
    svg.addAll(flags.elements());
    months(svg, axis, flags.height() + 4, bottom);
    double y = top;
    for (Stage stage : stages) {
      svg.add(
          Element.styled("rect", "stage")
              .with("x", 0.0)
              .with("y", y + 1)
              .with("width", Axis.WIDTH)
              .with("height", STAGE - 2));
      String name = "第%s阶段 %s".formatted(stage.number(), stage.name());
      svg.add(Drawing.text(6, y + 13.5, "stage-name", Drawing.fitting(name, 600, 11)));
      y += STAGE;
      for (Row row : rows) {
        if (row.item().stage() == stage.number()) {
          svg.add(row(row, axis, y));
          y += ROW;
        }
      }
    }
    return svg;
  }

  private static void months(Element svg, Axis axis, double top, double bottom) {
    List<LocalDate> months = axis.days().months();
    int every = months.size() <= 36 ? 1 : months.size() <= 108 ? 3 : 12;
    for (LocalDate month : months) {
      if (!axis.days().has(month)) {
        continue;
      }
      boolean year = month.getMonthValue() == 1;
      boolean named = (month.getMonthValue() - 1) % every == 0;
      double x = axis.x(month);
      svg.add(Drawing.line(x, year ? top : top + 14, x, bottom, year ? "year" : "month"));
      if (named) {
        svg.add(Drawing.text(x + 3, top + 25, "axis", month.getMonthValue() + "月"));
      }
      if (year || month.equals(months.get(0))) {
        svg.add(Drawing.text(x + 3, top + 11, "axis-year", month.getYear() + "年"));
      }
    }
  }

  private static Element row(Row row, Axis axis, double y) {
    Element group =
        Element.styled("g", "item")
            .with("data-item", row.item().code())
            .add(Element.of("title", row.item().code() + " " + row.item().name()))
            .add(Drawing.text(6, y + 14, "code", row.item().code()))
            .add(
                Drawing.text(46, y + 14, "name", Drawing.fitting(row.item().name(), LEFT - 54, 11)))
            .add(Drawing.line(0, y + ROW, Axis.WIDTH, y + ROW, "rule"));
    row.whole()
        .ifPresent(
            whole ->
                group.add(
                    Drawing.line(
                        axis.x(whole.first()),
                        y + ROW / 2,
                        axis.x(whole.last()) + axis.cell(),
                        y + ROW / 2,
                        "thread")));
    row.spans()
        .forEach(span -> group.add(Drawing.bar(axis, span.days(), y + 4, ROW - 8, span.light())));
    if (row.spans().isEmpty()) {
      row.marks()
          .forEach(
              mark ->
                  group.add(
                      Element.styled("circle", "dot")
                          .with("cx", axis.middle(mark.on()))
                          .with("cy", y + ROW / 2)
                          .with("r", 2.5)));
    } else {
      Row.Span last = row.spans().get(row.spans().size() - 1);
      Light light = last.light();
      group.add(
          Drawing.text(
              axis.x(last.days().last()) + axis.cell() + 3,
              y + 14,
              "last-light",
              Words.letter(light)));
    }
    return group;
  }
}
