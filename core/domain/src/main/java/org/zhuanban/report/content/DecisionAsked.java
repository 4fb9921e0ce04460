package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A matter for decision by the committee. The list is ordered by kinds, then by days.
 *
 * @param kind the kind of decision
 * @param where the project; for a problem, also its name
 * @param since the day from which the matter has waited
 */
public record DecisionAsked(DecisionAskedKind kind, CaseRef where, LocalDate since)
    implements Comparable<DecisionAsked> {
  private static final Comparator<DecisionAsked> ORDER =
      Comparator.comparing(DecisionAsked::kind)
          .thenComparing(DecisionAsked::since)
          .thenComparing(DecisionAsked::where);

  /** The kinds of matters. The choice of cases for the committee is our convention. */
  public enum DecisionAskedKind {
    /** A problem that the highest level has not decided. */
    PROBLEM_AT_THE_TOP,
    /** A project at a standstill. */
    STANDING_STILL,
    /** The admission of a project whose review was deferred. */
    ADMISSION
  }

  @Override
  public int compareTo(DecisionAsked other) {
    return ORDER.compare(this, other);
  }
}
