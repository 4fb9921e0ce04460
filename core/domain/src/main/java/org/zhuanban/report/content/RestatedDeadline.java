package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Comparator;
import org.zhuanban.deadline.Deadline;

/**
 * A promised last day, or that of the law without a promise, that a holiday notice moved while it
 * lay ahead. The list is by the days of the notices.
 *
 * @param where the project and the key of the duty
 * @param published the day on which the notice came out
 * @param before the last day as known before
 * @param after the last day as known since
 */
public record RestatedDeadline(
    CaseRef where, LocalDate published, Deadline.Due before, Deadline.Due after)
    implements Comparable<RestatedDeadline> {
  private static final Comparator<RestatedDeadline> ORDER =
      Comparator.comparing(RestatedDeadline::published).thenComparing(RestatedDeadline::where);

  @Override
  public int compareTo(RestatedDeadline other) {
    return ORDER.compare(this, other);
  }
}
