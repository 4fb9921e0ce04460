package org.zhuanban.documents.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Table;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.OverdueDuty;
import org.zhuanban.report.content.Rate;
import org.zhuanban.report.content.Report;

/**
 * What a report says in figures: indicators, money, approvals, and both by the units with the
 * principal responsibility.
 *
 * @param words the words of the report
 */
record FigureBlocks(ReportWords words) {
  Table figures(ReportSection section) {
    // Those in teams are persons, whom a report does not name.
    boolean named = section != ReportSection.TEAMS;
    List<Column> columns = new ArrayList<>(List.of(words.text("figure"), words.number("value")));
    if (named) {
      columns.add(words.text("cases"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Measure measure : measures(section)) {
      Figure figure = report().figure(measure);
      List<Cell> row = row(words.word(measure), words.amount(measure, figure.amount()), figure);
      rows.add(named ? row : row.subList(0, 2));
    }
    return new Table(words.say("report.figures"), columns, rows, "");
  }

  private static List<Measure> measures(ReportSection section) {
    return Arrays.stream(Measure.values()).filter(one -> one.section() == section).toList();
  }

  private List<Cell> row(Cell what, String amount, Figure figure) {
    return List.of(what, Cell.of(amount), words.cases(figure));
  }

  Table rates(ReportSection section) {
    return new Table(
        words.say("report.rates"),
        List.of(
            words.text("rate"),
            words.number("percentage"),
            words.number("numerator"),
            words.number("denominator")),
        Arrays.stream(Rate.values())
            .filter(rate -> rate.numerator().section() == section)
            .map(
                rate ->
                    List.of(
                        words.word(rate),
                        Cell.of(words.percent(report().rate(rate))),
                        Cell.of(words.amount(rate.numerator(), report().rate(rate).numerator())),
                        Cell.of(
                            words.amount(rate.denominator(), report().rate(rate).denominator()))))
            .toList(),
        "");
  }

  List<Block> funds() {
    return List.of(
        figures(ReportSection.FUNDS),
        rates(ReportSection.FUNDS),
        sums("arrived", "funds-kind", report().arrived()),
        sums("origins", "funds-origin", report().county().origins()));
  }

  /** A table of sums without those of 0. */
  private <K extends Enum<K>> Table sums(String key, String column, SortedMap<K, Figure> sums) {
    return words.table(
        key,
        List.of(words.text(column), words.number("sum")),
        sums.entrySet().stream()
            .filter(entry -> entry.getValue().amount().signum() != 0)
            .map(
                entry ->
                    List.of(
                        words.word(entry.getKey()),
                        Cell.of(words.money(entry.getValue().amount()))))
            .toList());
  }

  List<Block> approvals() {
    List<List<Cell>> lights = new ArrayList<>();
    report()
        .lights()
        .forEach(
            (light, figure) -> lights.add(row(words.texts().lamp(light), items(figure), figure)));
    List<List<Cell>> states = new ArrayList<>();
    report()
        .states()
        .forEach((state, figure) -> states.add(row(words.word(state), items(figure), figure)));
    return List.of(
        words.table(
            "states",
            List.of(words.text("item-state"), words.number("items"), words.text("item-names")),
            states),
        words.table(
            "lights",
            List.of(words.text("light"), words.number("items"), words.text("item-names")),
            lights),
        figures(ReportSection.APPROVALS),
        rates(ReportSection.APPROVALS));
  }

  private String items(Figure figure) {
    return words.amount(Measure.CONCLUDED, figure.amount());
  }

  /** The figures by the units of the projects. */
  List<Block> responsible() {
    return List.of(
        byUnit("units", figures(measures(ReportSection.INDICATORS))),
        byUnit("unit-funds", figures(measures(ReportSection.FUNDS))),
        byUnit("unit-overdue", Map.of(words.say("column.overdue"), overdue())));
  }

  private Map<String, SortedMap<String, String>> figures(List<Measure> measures) {
    Map<String, SortedMap<String, String>> columns = new LinkedHashMap<>();
    for (Measure measure : measures) {
      SortedMap<String, String> column = new TreeMap<>();
      report()
          .byUnit(report().figure(measure))
          .forEach((unit, figure) -> column.put(unit, words.amount(measure, figure.amount())));
      columns.put(words.texts().word(measure), column);
    }
    return columns;
  }

  private Table byUnit(String key, Map<String, SortedMap<String, String>> columns) {
    SortedSet<String> units = new TreeSet<>();
    columns.values().forEach(column -> units.addAll(column.keySet()));
    List<Column> heads = new ArrayList<>(List.of(words.text("owner")));
    columns.keySet().forEach(head -> heads.add(Column.number(head)));
    List<List<Cell>> rows = new ArrayList<>();
    for (String unit : units) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(unit.equals(Report.NO_UNIT) ? words.say("report.no-unit") : words.who(unit)));
      columns
          .values()
          .forEach(column -> row.add(Cell.of(column.getOrDefault(unit, words.say("report.nil")))));
      rows.add(row);
    }
    return words.table(key, heads, rows);
  }

  /** What the county owes beside its projects is no matter of the units of projects. */
  private SortedMap<String, String> overdue() {
    SortedMap<CaseRef, BigDecimal> ofProjects = new TreeMap<>();
    report().overdue().stream()
        .map(OverdueDuty::where)
        .filter(CaseRef::ofProject)
        .forEach(where -> ofProjects.put(where, BigDecimal.ONE));
    SortedMap<String, String> column = new TreeMap<>();
    report()
        .byUnit(new Figure(ofProjects))
        .forEach(
            (unit, figure) ->
                column.put(unit, words.say("report.matters", ReportWords.count(figure.amount()))));
    return column;
  }

  private Report report() {
    return words.report();
  }
}
