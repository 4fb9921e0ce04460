package org.zhuanban.documents.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Report;

/**
 * The monthly return of a county (招商引资工作月报表): each figure of the month, and of the year up to the
 * same day. A figure that counts what there is, not what came in a period, is the same in both.
 *
 * @param county the name of the county
 * @param month the report of the month
 * @param year the report of the year, read on the same day
 */
public record MonthlyReturn(String county, Report month, Report year) {
  /**
   * Checks the periods.
   *
   * @param county the name of the county
   * @param month the report of the month
   * @param year the report of the year
   * @throws IllegalArgumentException if the first is of no month, the second not of its year, or
   *     they are of different days
   */
  public MonthlyReturn {
    if (month.period().length() != ReportPeriod.Length.MONTH
        || year.period().length() != ReportPeriod.Length.YEAR
        || !year.period().covers(month.period().firstDay())) {
      throw new IllegalArgumentException(
          "a monthly return is of a month and of its year, but was of %s and %s"
              .formatted(month.period().text(), year.period().text()));
    }
    if (!month.day().equals(year.day())) {
      throw new IllegalArgumentException(
          "a monthly return is of one day, but was of %s and %s"
              .formatted(month.day(), year.day()));
    }
  }

  /**
   * {@return the return as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    List<Block> blocks = new ArrayList<>();
    for (ReportSection section : ReportSection.values()) {
      List<Measure> measures =
          Arrays.stream(Measure.values()).filter(each -> each.section() == section).toList();
      if (!measures.isEmpty()) {
        blocks.add(new Block.Section(texts.word(section), List.of(table(measures, texts))));
      }
    }
    return Document.of(
        Document.Form.REPORT,
        texts.say("monthly.title", Map.of("county", county, "period", month.period())),
        List.of(texts.say("monthly.about", Map.of("day", month.day()))),
        blocks,
        texts);
  }

  /**
   * {@return the figures alone, for CSV}
   *
   * @param texts the texts
   */
  public Table table(DocumentTexts texts) {
    return table(List.of(Measure.values()), texts);
  }

  private Table table(List<Measure> measures, DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.figure")),
            Column.number(texts.say("column.of-month")),
            Column.number(texts.say("column.of-year"))),
        measures.stream()
            .map(
                measure ->
                    List.of(
                        Cell.of(texts.word(measure)),
                        Cell.of(amount(measure, month, texts)),
                        Cell.of(amount(measure, year, texts))))
            .toList(),
        "");
  }

  private static String amount(Measure measure, Report report, DocumentTexts texts) {
    return texts.word(
        measure.money()
            ? Money.yuan(report.figure(measure).amount())
            : report.figure(measure).amount());
  }
}
