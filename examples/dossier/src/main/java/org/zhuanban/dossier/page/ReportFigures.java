package org.zhuanban.dossier.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.dossier.page.ReportPart.Block;
import org.zhuanban.dossier.page.ReportPart.Cell;
import org.zhuanban.dossier.page.ReportPart.Grid;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.OverdueDuty;
import org.zhuanban.report.content.Rate;
import org.zhuanban.report.content.Report;

/**
 * What a report says in figures: indicators, funds, approvals, who is responsible, and the changes.
 *
 * @param report the report
 */
record ReportFigures(Report report) {
  Grid figures(ReportSection section) {
    return new Grid(
        "figures-" + section,
        "指标完成情况",
        List.of("指标", "数值", "涉及项目（事项）"),
        Arrays.stream(Measure.values())
            .filter(measure -> measure.section() == section)
            .map(measure -> figure(Words.of(measure), report.figure(measure), measure.money()))
            .toList());
  }

  private List<Cell> figure(String what, Figure figure, boolean money) {
    return List.of(Cell.of(what), Cell.number(amount(figure.amount(), money)), Cell.cases(figure));
  }

  private static String amount(BigDecimal amount, boolean money) {
    return money ? Words.yuan(amount) : amount.toPlainString();
  }

  Grid rates(ReportSection section) {
    return new Grid(
        "rates-" + section,
        "比率",
        List.of("比率", "百分比", "分子", "分母"),
        Arrays.stream(Rate.values())
            .filter(rate -> rate.numerator().section() == section)
            .map(
                rate -> {
                  boolean money = rate.numerator().money();
                  BigDecimal part = report.rate(rate).numerator();
                  BigDecimal whole = report.rate(rate).denominator();
                  return List.of(
                      Cell.of(Words.of(rate)),
                      Cell.number(Words.percent(report.rate(rate).percent())),
                      Cell.number(amount(part, money)),
                      Cell.number(amount(whole, money)));
                })
            .toList());
  }

  List<Block> funds() {
    List<List<Cell>> kinds = new ArrayList<>();
    report
        .arrived()
        .forEach(
            (kind, figure) -> {
              if (!figure.cases().isEmpty()) {
                kinds.add(
                    List.of(Cell.of(Words.of(kind)), Cell.number(Words.yuan(figure.amount()))));
              }
            });
    return List.of(
        figures(ReportSection.FUNDS),
        rates(ReportSection.FUNDS),
        Grid.orSay("arrived", "本期到位资金（按类别）", "本期没有资金到位。", kinds, "类别", "金额"));
  }

  List<Block> approvals() {
    List<List<Cell>> lights = new ArrayList<>();
    report
        .lights()
        .forEach(
            (light, figure) ->
                lights.add(
                    List.of(
                        Cell.of(light),
                        Cell.number(figure.amount().toPlainString()),
                        Cell.cases(figure))));
    return List.of(
        Grid.orSay("states", "事项状态", "没有审批事项。", counted(report.states()), "状态", "事项数", "事项"),
        Grid.orSay("lights", "事项灯色", "没有计时的事项。", lights, "灯色", "事项数", "事项"),
        figures(ReportSection.APPROVALS),
        rates(ReportSection.APPROVALS));
  }

  private <K extends Enum<K>> List<List<Cell>> counted(SortedMap<K, Figure> figures) {
    return figures.entrySet().stream()
        .map(entry -> figure(Words.of(entry.getKey()), entry.getValue(), false))
        .toList();
  }

  /** Row by row of a unit, what else is told of all. */
  List<Block> responsible() {
    SortedMap<String, List<List<Cell>>> rows = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      if (measure.section() == ReportSection.INDICATORS
          || measure.section() == ReportSection.FUNDS) {
        unitRows(Words.of(measure), measure.money(), report.byUnit(report.figure(measure)), rows);
      }
    }
    unitRows("逾期未办结事项", false, overdue(), rows);
    return List.of(
        Grid.orSay(
            "units",
            "分责任单位",
            "没有可以分列的指标。",
            rows.values().stream().flatMap(List::stream).toList(),
            "责任单位",
            "指标",
            "数值"));
  }

  /** What the county owes beside its projects is no matter of who answers for a project. */
  private SortedMap<String, Figure> overdue() {
    SortedMap<CaseRef, BigDecimal> ofProjects = new TreeMap<>();
    report.overdue().stream()
        .map(OverdueDuty::where)
        .filter(CaseRef::ofProject)
        .forEach(where -> ofProjects.put(where, BigDecimal.ONE));
    return report.byUnit(new Figure(ofProjects));
  }

  private void unitRows(
      String what,
      boolean money,
      SortedMap<String, Figure> byUnit,
      SortedMap<String, List<List<Cell>>> into) {
    byUnit.forEach(
        (unit, figure) ->
            into.computeIfAbsent(unit, first -> new ArrayList<>())
                .add(
                    List.of(
                        Cell.of(
                            unit.equals(Report.NO_UNIT)
                                ? "未明确"
                                : report.names().organ(unit).orElse(unit)),
                        Cell.of(what),
                        Cell.number(amount(figure.amount(), money)))));
  }

  List<Block> changes() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Report.FigureChange change : report.changes()) {
      boolean money = change.measure().money();
      BigDecimal more = change.now().subtract(change.before());
      rows.add(
          List.of(
              Cell.of(Words.of(change.measure())),
              Cell.number(amount(change.before(), money)),
              Cell.number(amount(change.now(), money)),
              Cell.number((more.signum() > 0 ? "+" : "") + amount(more, money))));
    }
    String before = Words.of(report.period().previous());
    return List.of(
        Grid.orSay(
            "changes",
            "环比（较%s）".formatted(before),
            "与%s相同。".formatted(before),
            rows,
            "指标",
            "上期",
            "本期",
            "增减"));
  }
}
