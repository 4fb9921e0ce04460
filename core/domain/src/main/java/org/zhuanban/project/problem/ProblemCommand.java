package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** What can be asked about problems. */
public sealed interface ProblemCommand extends Command {
  /** {@return the name of the problem inside the project} */
  String problem();

  /**
   * Puts a problem on the list.
   *
   * @param problem its name inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ :
   *     -}
   * @param source where it came up; empty if nobody said
   * @param item the code of the approval item that it hinders; empty if none
   * @param category what it is about
   * @param words the category in the words of whoever reported it
   * @param paper the paper that describes it
   * @param terms the levels and limits if the project has its own; empty if the county's local
   *     rules of the day hold
   * @param level the level that receives it
   * @param holder who holds it there
   */
  record ReportProblem(
      String problem,
      Optional<ProblemSource> source,
      Optional<String> item,
      ProblemCategory category,
      @FreeText Optional<String> words,
      Optional<DocumentRef> paper,
      Optional<ProblemTerms> terms,
      int level,
      ProblemHolder holder)
      implements ProblemCommand {
    /**
     * Checks the name and the terms.
     *
     * @param problem its name inside the project
     * @param source where it came up
     * @param item the code of the approval item
     * @param category what it is about
     * @param words the category as it was told
     * @param paper the paper that describes it
     * @param terms the levels and limits if the project has its own
     * @param level the level that receives it
     * @param holder who holds it there
     * @throws IllegalArgumentException if the name is malformed, or the levels of the terms are not
     *     different numbers from 1 to 9
     */
    public ReportProblem {
      Input.reference("ReportProblem.problem", problem);
      Input.given("ReportProblem.terms", terms)
          .ifPresent(
              its -> {
                its.levels()
                    .forEach(each -> Input.within("ProblemTerms.levels", each.level(), 1, 9));
                Input.distinct(
                    "ProblemTerms.levels", its.levels().stream().map(ProblemTerms.Level::level));
              });
    }
  }

  /**
   * Moves a problem to a higher level (提级), whose limit counts from now.
   *
   * @param problem the problem
   * @param level the level that receives it
   * @param holder who holds it there
   */
  record EscalateProblem(String problem, int level, ProblemHolder holder)
      implements ProblemCommand {}

  /**
   * Decides what is done about a problem, at the level that holds it.
   *
   * @param problem the problem
   * @param level the level that decides; empty for the one that holds it
   * @param solveBy the day by which it is solved; empty if none is set, and then the level has not
   *     decided
   * @param paper the paper that holds the decision
   */
  record DecideProblem(
      String problem,
      Optional<Integer> level,
      Optional<LocalDate> solveBy,
      Optional<DocumentRef> paper)
      implements ProblemCommand {}

  /**
   * Says that a problem is solved; the enterprise is asked next.
   *
   * @param problem the problem
   * @param paper the paper that shows it
   */
  record SolveProblem(String problem, Optional<DocumentRef> paper) implements ProblemCommand {}

  /**
   * Says that the enterprise has denied that it is solved: what was owed about it is owed as if
   * nobody had said so.
   *
   * @param problem the problem
   * @param paper the paper that shows it
   */
  record DenyProblem(String problem, Optional<DocumentRef> paper) implements ProblemCommand {}

  /**
   * Says that the enterprise has verified it, which closes the problem.
   *
   * @param problem the problem
   * @param paper the paper that shows it
   */
  record VerifyProblem(String problem, Optional<DocumentRef> paper) implements ProblemCommand {}

  /**
   * Strikes a problem off the list (销号); only where the enterprise has verified that it is solved.
   *
   * @param problem the problem
   * @param substitute the paper that stands for the word of an enterprise that was silent; empty if
   *     the enterprise has spoken
   */
  record CloseProblem(String problem, Optional<DocumentRef> substitute) implements ProblemCommand {}
}
