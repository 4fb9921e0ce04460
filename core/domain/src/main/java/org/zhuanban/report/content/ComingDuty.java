package org.zhuanban.report.content;

import java.util.Comparator;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyKind;

/**
 * A duty that is due in the next period. The list is ordered by last days, then by owners.
 *
 * @param where the stream and the key of the duty
 * @param kind the kind of duty
 * @param owner the code of the owner
 * @param subject the subject of the duty
 * @param due the last day
 */
public record ComingDuty(
    CaseRef where, DutyKind kind, String owner, String subject, Deadline.Due due)
    implements Comparable<ComingDuty> {
  private static final Comparator<ComingDuty> ORDER =
      Comparator.comparing((ComingDuty duty) -> duty.due().date())
          .thenComparing(ComingDuty::owner)
          .thenComparing(ComingDuty::where);

  @Override
  public int compareTo(ComingDuty other) {
    return ORDER.compare(this, other);
  }
}
