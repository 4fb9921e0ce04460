package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.zhuanban.calendar.Certainty;

/**
 * A project in trouble.
 *
 * @param project the host's own identifier of the project
 * @param reasons why, at least one, by their kinds and days
 */
public record TroubledProject(String project, List<TroubleReason> reasons) {
  /** Why a project is in trouble; which of its duties make it so is our convention. */
  public enum TroubleKind {
    /** It stands still. */
    STANDING_STILL,
    /** Something that is owed on an approval is overdue. */
    APPROVAL_OVERDUE,
    /** A day of the agreement or of the permit has passed. */
    MILESTONE_OVERDUE,
    /** A problem is not decided about or not solved in time. */
    PROBLEM_OVERDUE
  }

  /**
   * A reason.
   *
   * @param kind what sort of reason
   * @param what the key of the duty; of a project that stands still, {@code project}
   * @param since the first day of standing still, or the last day in time
   * @param certainty how certain that day is; a standstill has its day from whoever recorded it
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
   * @param project the host's own identifier of the project
   * @param reasons why
   */
  public TroubledProject {
    reasons = List.copyOf(reasons);
  }
}
