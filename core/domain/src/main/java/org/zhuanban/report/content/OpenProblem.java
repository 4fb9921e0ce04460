package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.project.problem.ProblemCategory;

/**
 * An open problem. The list has the highest levels first, and of each the oldest.
 *
 * @param where the project and the name of the problem
 * @param category what it is about
 * @param item the code of the approval item that it hinders; empty if none
 * @param level the level that holds it
 * @param holder the code of who holds it there, or of whoever answers in its place
 * @param reportedOn the day on which it was reported
 * @param days how many calendar days ago that was
 * @param due the last day for the decision of the level, or for the solution once it has decided;
 *     empty if there is none
 * @param overdue whether that day has passed
 */
public record OpenProblem(
    CaseRef where,
    ProblemCategory category,
    Optional<String> item,
    int level,
    String holder,
    LocalDate reportedOn,
    int days,
    Optional<Deadline.Due> due,
    boolean overdue)
    implements Comparable<OpenProblem> {
  private static final Comparator<OpenProblem> ORDER =
      Comparator.comparing(OpenProblem::level)
          .reversed()
          .thenComparing(OpenProblem::reportedOn)
          .thenComparing(OpenProblem::where);

  /** How old problems are; the bounds are our convention. */
  public enum Age {
    /** Up to 10 days. */
    FRESH,
    /** Up to 30 days. */
    A_MONTH,
    /** Up to 90 days. */
    A_QUARTER,
    /** More than 90 days. */
    LONG
  }

  /** {@return how old it is} */
  public Age age() {
    if (days <= 10) {
      return Age.FRESH;
    }
    return days <= 30 ? Age.A_MONTH : days <= 90 ? Age.A_QUARTER : Age.LONG;
  }

  @Override
  public int compareTo(OpenProblem other) {
    return ORDER.compare(this, other);
  }
}
