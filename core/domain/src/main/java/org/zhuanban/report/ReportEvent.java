package org.zhuanban.report;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.report.ReportCommand.SubmitReport;

/** An event of the reports of a project. */
public sealed interface ReportEvent extends Event<ReportHistory> {
  /**
   * A written report was submitted.
   *
   * @param period the period of the report
   * @param paper the report as a document
   */
  record ReportSubmitted(ReportPeriod period, DocumentRef paper) implements ReportEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SubmitReport(period, paper));
    }

    @Override
    public ReportHistory applyTo(ReportHistory state, LocalDate effectiveOn) {
      return state.with(new ReportHistory.ReportSubmission(period, effectiveOn, paper));
    }
  }
}
