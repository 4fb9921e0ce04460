package org.zhuanban.testing.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.violation.Violations.Violation;

/**
 * All that a host shows of a project on a day.
 *
 * @param events its journal, in the order of entries
 * @param now what holds now
 */
record Picture(List<DatedEvent> events, Now now) {
  /** The project of all laws. */
  static final String PROJECT = "P-1";

  /**
   * What holds now, in whatever order it was entered.
   *
   * @param board the board
   * @param duties the duties, open and ended
   * @param violations the violations, sorted
   * @param shown what the host itself shows
   */
  record Now(List<ApprovalRow> board, List<Owed> duties, List<String> violations, Object shown) {}

  /** A duty without the days on which somebody was notified, which depend on the entry. */
  record Owed(
      String key,
      String owner,
      LocalDate openedOn,
      Optional<LocalDate> closedOn,
      Optional<Deadline> due) {
    static Owed of(Duty duty, LocalDate day, ProjectView view) {
      return new Owed(
          duty.key(),
          duty.owner(),
          duty.openedOn(),
          duty.closedOn(),
          duty.clock().bindingOn(day, view.calendars()));
    }
  }

  /** {@return the picture of the project on a day; empty if there is no project} */
  static Optional<Picture> of(HostUnderTest host, LocalDate day) {
    return host.find(StreamKind.PROJECT, PROJECT)
        .map(
            view ->
                new Picture(
                    view.history(),
                    new Now(
                        view.approvals().board(day),
                        view.duties(day).stream().map(duty -> Owed.of(duty, day, view)).toList(),
                        view.violations().found().stream().map(Violation::toString).sorted().toList(),
                        host.shown(view.key()))));
  }
}
