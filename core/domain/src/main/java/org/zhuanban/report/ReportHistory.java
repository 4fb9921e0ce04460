package org.zhuanban.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.party.DocumentRef;

/**
 * The written reports of a project.
 *
 * @param submitted the submissions, in order
 */
public record ReportHistory(List<ReportSubmission> submitted) {
  /** The history without reports. */
  public static final ReportHistory NONE = new ReportHistory(List.of());

  /**
   * A submission of a report.
   *
   * @param period the period of the report
   * @param on the day
   * @param paper the report as a document
   */
  public record ReportSubmission(ReportPeriod period, LocalDate on, DocumentRef paper) {}

  /**
   * Copies the list.
   *
   * @param submitted the submissions
   */
  public ReportHistory {
    submitted = List.copyOf(submitted);
  }

  /**
   * Finds the day of the first submission of the report on a period.
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
