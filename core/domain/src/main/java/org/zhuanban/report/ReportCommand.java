package org.zhuanban.report;

import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** A command about the reports of a project. */
public sealed interface ReportCommand extends Command {
  /**
   * Submits a written report. An amended report on the same period is kept beside the first one.
   * Only the first one counts for the time limit.
   *
   * @param period the period, one on which a report is {@linkplain ReportPeriod#written due}, begun
   *     by then
   * @param paper the report as a document
   */
  record SubmitReport(ReportPeriod period, DocumentRef paper) implements ReportCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param period the period, one on which a report is {@linkplain ReportPeriod#written due},
     *     begun by then
     * @param paper the report as a document
     * @throws IllegalArgumentException if a component is missing
     */
    public SubmitReport {
      Input.given("SubmitReport.period", period);
      Input.given("SubmitReport.paper", paper);
    }

    /**
     * Submits a written report.
     *
     * @param period the period, one on which a report is {@linkplain ReportPeriod#written due},
     *     begun by then
     * @param paper the report as a document
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SubmitReport of(ReportPeriod period, DocumentRef paper) {
      return new SubmitReport(period, paper);
    }
  }
}
