package org.zhuanban.report.content;

import java.util.Comparator;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;

/**
 * An overdue duty. The list is ordered by owners, then by last days.
 *
 * @param where the project and the key of the duty
 * @param kind the kind of duty
 * @param owner the code of the owner
 * @param subject the subject of the duty
 * @param due the last day that the light warns by, or the statutory one where a procedure stops
 *     that one
 * @param light {@link Light#YELLOW}, or {@link Light#RED} once the statutory day has also passed
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
