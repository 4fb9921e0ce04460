package org.zhuanban.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.party.DocumentRef;

/**
 * The written reports of a project.
 *
 * @param submitted those that were handed in, in order
 */
public record ReportHistory(List<ReportSubmission> submitted) {
  /** None was handed in. */
  public static final ReportHistory NONE = new ReportHistory(List.of());

  /**
   * A report that was handed in.
   *
   * @param period what it is about
   * @param on the day
   * @param paper the report itself
   */
  public record ReportSubmission(ReportPeriod period, LocalDate on, DocumentRef paper) {}

  /**
   * Copies the list.
   *
   * @param submitted those that were handed in
   */
  public ReportHistory {
    submitted = List.copyOf(submitted);
  }

  /**
   * Finds when the report on a period was first handed in.
   *
   * @param period the period
   * @return the day; empty until then
   */
  public Optional<LocalDate> submittedOn(ReportPeriod period) {
    return submitted.stream()
        .filter(report -> report.period().equals(period))
        .map(ReportSubmission::on)
        .findFirst();
  }

  ReportHistory with(ReportSubmission report) {
    return new ReportHistory(Stream.concat(submitted.stream(), Stream.of(report)).toList());
  }
}
