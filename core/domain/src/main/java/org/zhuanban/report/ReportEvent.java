package org.zhuanban.report;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.report.ReportCommand.SubmitReport;

/** What has happened to the reports of a project. */
public sealed interface ReportEvent extends Event<ReportHistory> {
  /**
   * A written report was handed in.
   *
   * @param period what it is about
   * @param paper the report itself
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
