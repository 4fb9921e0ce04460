package org.zhuanban.report;

import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** What can be asked of the reports of a project. */
public sealed interface ReportCommand extends Command {
  /**
   * Hands a written report in. One that is handed in once more, amended, is kept beside the first
   * one, by which alone it is judged whether it came in time.
   *
   * @param period what it is about, one on which a report is {@linkplain ReportPeriod#written
   *     owed}, begun by then
   * @param paper the report itself
   */
  record SubmitReport(ReportPeriod period, DocumentRef paper) implements ReportCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param period what it is about, one on which a report is {@linkplain ReportPeriod#written
     *     owed}, begun by then
     * @param paper the report itself
     * @throws IllegalArgumentException if a component is missing
     */
    public SubmitReport {
      Input.given("SubmitReport.period", period);
      Input.given("SubmitReport.paper", paper);
    }

    /**
     * Hands a written report in.
     *
     * @param period what it is about, one on which a report is {@linkplain ReportPeriod#written
     *     owed}, begun by then
     * @param paper the report itself
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SubmitReport of(ReportPeriod period, DocumentRef paper) {
      return new SubmitReport(period, paper);
    }
  }
}
