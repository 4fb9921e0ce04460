package org.zhuanban.documents.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Table;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Report;

/**
 * The figures that differ from those of the period before, or of the same period of the year before
 * (环比和同比情况).
 *
 * @param words the words of the report
 * @param yearBefore the report of the year before; empty without a comparison with it
 */
record ChangeTable(ReportWords words, Optional<Report> yearBefore) {
  Table table() {
    boolean annual = report().period().length() == ReportPeriod.Length.YEAR;
    List<Column> columns =
        new ArrayList<>(
            List.of(
                words.text("figure"),
                words.number("now"),
                words.number(annual ? "last-year" : "before"),
                words.text(annual ? "last-year-change" : "change")));
    if (yearBefore.isPresent()) {
      columns.add(words.number("year-before"));
      columns.add(words.text("year-change"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    report()
        .before()
        .forEach(
            (measure, then) -> {
              BigDecimal now = report().figure(measure).amount();
              Optional<BigDecimal> year =
                  yearBefore.map(earlier -> earlier.figure(measure)).map(Figure::amount);
              if (differ(now, then.amount()) || year.filter(old -> differ(now, old)).isPresent()) {
                rows.add(row(measure, now, then.amount(), year));
              }
            });
    ReportPeriod period = report().period().previous();
    return new Table(
        words.say(
            "report.changes", Map.of("period", period, "year", yearBefore.map(Report::period))),
        columns,
        rows,
        words.say("report.changes.none", Map.of("period", period)));
  }

  private static boolean differ(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) != 0;
  }

  private List<Cell> row(
      Measure measure, BigDecimal now, BigDecimal before, Optional<BigDecimal> year) {
    List<Cell> row = new ArrayList<>();
    row.add(words.word(measure));
    row.add(Cell.of(words.amount(measure, now)));
    row.add(Cell.of(words.amount(measure, before)));
    row.add(Cell.of(change(measure, before, now)));
    year.ifPresent(
        old -> {
          row.add(Cell.of(words.amount(measure, old)));
          row.add(Cell.of(change(measure, old, now)));
        });
    return row;
  }

  /** A change with its percentage, which there is only of an amount above 0. */
  private String change(Measure measure, BigDecimal before, BigDecimal now) {
    BigDecimal more = now.subtract(before);
    if (more.signum() == 0) {
      return words.say("report.change.none");
    }
    return words.say(
        more.signum() > 0 ? "report.change.more" : "report.change.less",
        Map.of(
            "amount",
            words.amount(measure, more.abs()),
            "percent",
            before.signum() > 0
                ? new Ratio(more.abs(), before)
                    .percent()
                    .map(known -> words.percent(Optional.of(known)))
                : Optional.empty()));
  }

  private Report report() {
    return words.report();
  }
}
