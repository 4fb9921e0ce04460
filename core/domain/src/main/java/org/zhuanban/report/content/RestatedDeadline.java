package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Comparator;
import org.zhuanban.deadline.Deadline;

/**
 * A committed last day, or a statutory one without a commitment, that a holiday notice moved while
 * it lay ahead. The list is ordered by the days of the notices.
 *
 * @param where the project and the key of the duty
 * @param published the day of publication of the notice
 * @param before the last day before the notice
 * @param after the last day since the notice
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
