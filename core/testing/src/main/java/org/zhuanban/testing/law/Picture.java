package org.zhuanban.testing.law;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * All that a host shows of the project of the laws on a day. It is empty if there is no project.
 *
 * @param day the day
 * @param journal the events in the order of their entries
 * @param board the board
 * @param duties the duties, open and ended
 * @param violations the violations, sorted
 * @param shown what the host itself shows
 */
record Picture(
    LocalDate day,
    List<DatedEvent> journal,
    List<ApprovalRow> board,
    List<Owed> duties,
    List<String> violations,
    Object shown) {
  /** The project of all laws. */
  static final String PROJECT = "P-1";

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

  static Picture of(HostUnderTest host, LocalDate day) {
    Object shown = host.shown(StreamKind.PROJECT.stream(PROJECT));
    return host.find(StreamKind.PROJECT, PROJECT)
        .map(
            view ->
                new Picture(
                    day,
                    view.history(),
                    view.approvals().board(day),
                    view.duties(day).stream().map(duty -> Owed.of(duty, day, view)).toList(),
                    view.violations().found().stream().map(Violation::toString).sorted().toList(),
                    shown))
        .orElse(new Picture(day, List.of(), List.of(), List.of(), List.of(), shown));
  }

  /**
   * Checks that another picture is the same.
   *
   * @param other the other picture, of the same day
   * @param when what happened between the two
   * @throws AssertionError if they differ; it names the first difference of each part
   */
  void assertSame(Picture other, String when) {
    List<String> differences = differences(other);
    compare("entry", journal, other.journal, differences);
    fail(differences, when);
  }

  /**
   * Checks that the same holds in another picture, in any order of entries.
   *
   * @param other the other picture, of the same day
   * @param when what happened between the two
   * @throws AssertionError if they differ; it names the first difference of each part
   */
  void assertSameState(Picture other, String when) {
    fail(differences(other), when);
  }

  private List<String> differences(Picture other) {
    List<String> differences = new ArrayList<>();
    compare("row of the board", board, other.board, differences);
    compare("duty", duties, other.duties, differences);
    compare("violation", violations, other.violations, differences);
    compare("row of the host", List.of(shown), List.of(other.shown), differences);
    return differences;
  }

  private static void compare(
      String part, List<?> expected, List<?> actual, List<String> differences) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      Object one = i < expected.size() ? expected.get(i) : "nothing";
      Object other = i < actual.size() ? actual.get(i) : "nothing";
      if (!one.equals(other)) {
        differences.add("\n %s %s:\n  %s\n  instead of\n  %s".formatted(part, i + 1, other, one));
        return;
      }
    }
  }

  private void fail(List<String> differences, String when) {
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "project %s on %s differs %s:%s"
              .formatted(PROJECT, day, when, String.join("", differences)));
    }
  }
}
