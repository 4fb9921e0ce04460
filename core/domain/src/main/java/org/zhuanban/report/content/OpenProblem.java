package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.project.problem.ProblemCategory;

/**
 * An open problem. The list is ordered by level from the highest, then by age from the oldest.
 *
 * @param where the project and the name of the problem
 * @param category the category of the problem
 * @param item the code of the approval item that it hinders; empty if there is none
 * @param level the level that holds it
 * @param holder the code of the holder at that level, or of its successor
 * @param reportedOn the day of the report of the problem
 * @param days the age in calendar days
 * @param due the last day for the decision of the level, or after that decision for the solution;
 *     empty if there is none
 * @param overdue whether that day has passed
 * @param content the problem in words; empty if it is not known
 * @param wish the wish of the enterprise in words
 * @param decision the last decision in words
 * @param levelName the name of the level that holds it, or its number in words
 * @param missed the codes of the holders that let their last day pass (已提级，原层级逾期), in order; they
 *     stay on the list after a move to a higher level
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
    boolean overdue,
    Optional<String> content,
    Optional<String> wish,
    Optional<String> decision,
    String levelName,
    List<String> missed)
    implements Comparable<OpenProblem> {
  private static final Comparator<OpenProblem> ORDER =
      Comparator.comparing(OpenProblem::level)
          .reversed()
          .thenComparing(OpenProblem::reportedOn)
          .thenComparing(OpenProblem::where);

  /** The age groups of problems; the bounds are our convention. */
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

  /** {@return the age group of the problem} */
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
