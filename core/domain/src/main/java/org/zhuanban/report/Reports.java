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
public record Reports(List<Submitted> submitted) {
  /** None was handed in. */
  public static final Reports NONE = new Reports(List.of());

  /**
   * A report that was handed in.
   *
   * @param period what it is about
   * @param on the day
   * @param paper the report itself
   */
  public record Submitted(ReportPeriod period, LocalDate on, DocumentRef paper) {}

  /**
   * Copies the list.
   *
   * @param submitted those that were handed in
   */
  public Reports {
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
        .map(Submitted::on)
        .findFirst();
  }

  Reports with(Submitted report) {
    return new Reports(Stream.concat(submitted.stream(), Stream.of(report)).toList());
  }
}
