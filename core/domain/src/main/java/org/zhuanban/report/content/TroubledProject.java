package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.zhuanban.calendar.Certainty;

/**
 * A project in trouble.
 *
 * @param project the host's identifier of the project
 * @param reasons the reasons, at least one, by their kinds and days
 */
public record TroubledProject(String project, List<TroubleReason> reasons) {
  /** The kinds of troubles. The choice of duties for them is our convention. */
  public enum TroubleKind {
    /** The project is at a standstill. */
    STANDING_STILL,
    /** A duty on an approval is overdue. */
    APPROVAL_OVERDUE,
    /** A day of the agreement or of the permit has passed. */
    MILESTONE_OVERDUE,
    /** A problem is not decided or not solved in time. */
    PROBLEM_OVERDUE
  }

  /**
   * A reason of trouble.
   *
   * @param kind the kind of reason
   * @param what the key of the duty; {@code project} for a standstill
   * @param since the first day of the standstill, or the last day in time
   * @param certainty the certainty of that day; a standstill has the day of its record
   */
  public record TroubleReason(TroubleKind kind, String what, LocalDate since, Certainty certainty)
      implements Comparable<TroubleReason> {
    private static final Comparator<TroubleReason> ORDER =
        Comparator.comparing(TroubleReason::kind)
            .thenComparing(TroubleReason::since)
            .thenComparing(TroubleReason::what)
            .thenComparing(TroubleReason::certainty);

    @Override
    public int compareTo(TroubleReason other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Copies the list.
   *
   * @param project the host's identifier of the project
   * @param reasons the reasons
   */
  public TroubledProject {
    reasons = List.copyOf(reasons);
  }
}
