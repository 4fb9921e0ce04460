package org.zhuanban.report.content;

import java.util.Comparator;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;

/**
 * Something that is owed beyond its last day. The list is by those who owe it, then by last days.
 *
 * @param where the project and the key of the duty
 * @param kind what sort of duty it is
 * @param owner the code of who owes it
 * @param subject what it is about
 * @param due the last day that its light warns by, or the law's where a procedure stops that one
 * @param light {@link Light#YELLOW}, or {@link Light#RED} once the day of the law has passed, too
 */
public record OverdueDuty(
    CaseRef where, DutyKind kind, String owner, String subject, Deadline.Due due, Light light)
    implements Comparable<OverdueDuty> {
  private static final Comparator<OverdueDuty> ORDER =
      Comparator.comparing(OverdueDuty::owner)
          .thenComparing(duty -> duty.due.date())
          .thenComparing(OverdueDuty::where);

  @Override
  public int compareTo(OverdueDuty other) {
    return ORDER.compare(this, other);
  }
}
