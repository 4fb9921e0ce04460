package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that the committee is asked to decide. The list is by kinds, then by days.
 *
 * @param kind what sort of decision
 * @param where the project, and of a problem its name
 * @param since the day from which it has waited
 */
public record DecisionAsked(DecisionAskedKind kind, CaseRef where, LocalDate since)
    implements Comparable<DecisionAsked> {
  private static final Comparator<DecisionAsked> ORDER =
      Comparator.comparing(DecisionAsked::kind)
          .thenComparing(DecisionAsked::since)
          .thenComparing(DecisionAsked::where);

  /** What is asked; which cases go to the committee is our convention. */
  public enum DecisionAskedKind {
    /** What becomes of a problem that the highest level has not decided about. */
    PROBLEM_AT_THE_TOP,
    /** What becomes of a project that stands still. */
    STANDING_STILL,
    /** Whether a project is admitted whose review was deferred. */
    ADMISSION
  }

  @Override
  public int compareTo(DecisionAsked other) {
    return ORDER.compare(this, other);
  }
}
