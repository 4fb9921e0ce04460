package org.zhuanban.documents.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.forecast.Estimate;
import org.zhuanban.approval.forecast.Forecast;
import org.zhuanban.approval.forecast.ForecastItem;
import org.zhuanban.approval.forecast.Milestone;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.forecast.Progress;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Drawing;
import org.zhuanban.documents.Picture;
import org.zhuanban.documents.Shape;
import org.zhuanban.documents.Table;
import org.zhuanban.project.Project;

/**
 * The approvals of a project as bars from their start to their finish, with the critical path
 * (并联审批进度图). What is over is as it was, the rest as it is forecast by the committed limits.
 *
 * @param forecast the forecast
 * @param names the items in the order in which they are drawn, those of a stage next to each other
 * @param plannedStart the day by which the agreement has construction start; empty if it says none
 */
public record Gantt(Forecast forecast, List<ItemName> names, Optional<LocalDate> plannedStart) {
  private static final double RIGHT = Drawing.WIDTH - 112;
  private static final double ROW = 20;

  /**
   * Copies the names.
   *
   * @param forecast the forecast
   * @param names the items
   * @param plannedStart the day by which construction is to start
   */
  public Gantt {
    names = names.stream().sorted(Comparator.comparingInt(each -> each.stage().number())).toList();
  }

  /**
   * Reads a project.
   *
   * @param view the project
   * @param day the day, read at its end
   * @return the chart; empty if there is no plan with an item
   * @throws org.zhuanban.access.NotReadableException if the reader may not read the project or its
   *     approvals
   */
  public static Optional<Gantt> of(ProjectView view, LocalDate day) {
    Approvals approvals = view.approvals().state().asOf(day);
    if (approvals.items().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Gantt(
            view.approvals().outlook(day, Pace.COMMITTED).forecast(),
            approvals.items().stream().map(item -> ItemName.of(item, approvals)).toList(),
            view.project()
                .signed()
                .filter(signed -> !signed.on().isAfter(day))
                .map(Project.Signing::agreement)
                .flatMap(agreement -> agreement.startBy())));
  }

  /**
   * {@return the picture}
   *
   * @param texts the texts
   */
  public Picture picture(DocumentTexts texts) {
    return new Picture(
        texts.say("gantt.title"),
        texts.say("gantt.description", Map.of("day", forecast.day())),
        drawing(texts),
        table(texts));
  }

  private Drawing drawing(DocumentTexts texts) {
    Scale scale = new Scale(days().wholeMonths(), Lanes.LEFT, RIGHT);
    Map<String, Double> tops = new HashMap<>();
    List<Lanes.Lane> lanes = new ArrayList<>();
    for (ItemName name : names) {
      forecast
          .item(name.code())
          .ifPresent(
              item ->
                  lanes.add(
                      new Lanes.Lane(
                          name.band(texts),
                          name.name(),
                          texts.say(
                              "gantt.bar",
                              Map.of(
                                  "item", name.name(),
                                  "progress", item.progress(),
                                  "start", item.start().date(),
                                  "finish", item.finish().date(),
                                  "critical", critical(item, texts))),
                          top -> {
                            tops.put(name.code(), top);
                            return bar(item, scale, top, texts);
                          })));
    }
    Drawing drawn =
        Lanes.drawing(scale, flags(texts), Optional.of(forecast.day()), lanes, ROW, texts);
    List<Shape> shapes = new ArrayList<>(drawn.shapes());
    shapes.addAll(path(scale, tops));
    return new Drawing(drawn.height(), shapes);
  }

  /** From the first start or the day of the forecast to the last finish or planned day. */
  private DaySpan days() {
    LocalDate first = forecast.day();
    LocalDate last = forecast.day();
    for (ForecastItem item : forecast.items()) {
      first = item.start().date().isBefore(first) ? item.start().date() : first;
      last = item.finish().date().isAfter(last) ? item.finish().date() : last;
    }
    LocalDate end = last;
    return new DaySpan(first, plannedStart.filter(end::isBefore).orElse(end));
  }

  private List<Flag> flags(DocumentTexts texts) {
    List<Flag> flags = new ArrayList<>();
    forecast
        .construction()
        .map(Milestone::on)
        .ifPresent(on -> flags.add(new Flag(on.date(), texts.say("gantt.construction"), true)));
    plannedStart.ifPresent(on -> flags.add(new Flag(on, texts.say("gantt.planned"), true)));
    forecast
        .operation()
        .map(Milestone::on)
        .ifPresent(on -> flags.add(new Flag(on.date(), texts.say("gantt.operation"), true)));
    flags.sort(Comparator.comparing(Flag::on));
    return flags;
  }

  private static Optional<String> critical(ForecastItem item, DocumentTexts texts) {
    return item.critical() ? Optional.of(texts.say("gantt.critical")) : Optional.empty();
  }

  private static List<Shape> bar(ForecastItem item, Scale scale, double top, DocumentTexts texts) {
    DaySpan days = span(item);
    List<Shape> shapes = new ArrayList<>();
    shapes.add(
        scale.box(
            days,
            top + 4,
            ROW - 8,
            item.progress() == Progress.MET
                ? Shape.Ink.DONE
                : item.progress() == Progress.RUNNING ? Shape.Ink.CURRENT : Shape.Ink.AHEAD));
    if (item.critical()) {
      shapes.add(scale.box(days, top + 3, ROW - 6, Shape.Ink.CRITICAL));
    }
    shapes.add(
        new Shape.Label(
            new Shape.Point(scale.x(days.last()) + scale.cell() + 4, top + 14),
            texts.say(
                "gantt.state",
                Map.of("progress", item.progress(), "critical", critical(item, texts))),
            10,
            Shape.Anchor.START,
            Shape.Ink.TEXT));
    return shapes;
  }

  /** An item can be met before its time would begin. */
  private static DaySpan span(ForecastItem item) {
    LocalDate start = item.start().date();
    LocalDate finish = item.finish().date();
    return new DaySpan(start.isAfter(finish) ? finish : start, finish);
  }

  /** From the finish of a critical item to the start of the critical item that waited for it. */
  private List<Shape> path(Scale scale, Map<String, Double> tops) {
    List<Shape> shapes = new ArrayList<>();
    for (ForecastItem item : forecast.items()) {
      Optional<ForecastItem> before =
          item.critical()
              ? item.after().flatMap(forecast::item).filter(ForecastItem::critical)
              : Optional.empty();
      before.ifPresent(
          waited -> {
            double x = scale.x(waited.finish().date()) + scale.cell();
            double from = tops.getOrDefault(waited.item(), 0.0) + ROW / 2;
            double to = tops.getOrDefault(item.item(), 0.0) + ROW / 2;
            shapes.add(
                new Shape.Curve(
                    List.of(
                        new Shape.Point(x, from),
                        new Shape.Point(x, to),
                        new Shape.Point(scale.x(span(item).first()), to)),
                    Shape.Ink.CRITICAL));
          });
    }
    return shapes;
  }

  private Table table(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ItemName name : names) {
      forecast
          .item(name.code())
          .ifPresent(
              item ->
                  rows.add(
                      List.of(
                          Cell.of(name.name()),
                          Cell.of(texts.word(item.progress())),
                          Cell.of(estimated(item.start(), texts)),
                          Cell.of(estimated(item.finish(), texts)),
                          Cell.of(texts.word(item.slack())),
                          Cell.of(
                              texts.word(
                                  item.after()
                                      .map(
                                          code ->
                                              names.stream()
                                                  .filter(each -> each.code().equals(code))
                                                  .map(ItemName::name)
                                                  .findFirst()
                                                  .orElse(code)))),
                          Cell.of(texts.word(critical(item, texts))))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.item")),
            Column.text(texts.say("column.item-progress")),
            Column.day(texts.say("column.start")),
            Column.day(texts.say("column.finish")),
            Column.number(texts.say("column.slack")),
            Column.text(texts.say("column.after")),
            Column.text(texts.say("column.critical"))),
        rows,
        texts.say("page.no-plan"));
  }

  private static String estimated(Estimate estimate, DocumentTexts texts) {
    return texts.say(
        "gantt.estimate",
        Map.of(
            "day",
            estimate.date(),
            "provisional",
            estimate.certainty() == Certainty.FINAL
                ? Optional.empty()
                : Optional.of(texts.say("calendar.provisional")),
            "bound",
            estimate.lowerBound() ? Optional.of(texts.say("gantt.at-least")) : Optional.empty()));
  }
}
