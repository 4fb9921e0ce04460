package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** What can be asked about problems. */
public sealed interface ProblemCommand extends Command
    permits ProblemCommand.ReportProblem,
        ProblemCommand.EscalateProblem,
        ProblemCommand.DecideProblem,
        SolutionCommand {
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
     * Checks the name and the terms. Callers use {@link #of}, as the components may grow.
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
      Input.given("ReportProblem.source", source);
      Input.given("ReportProblem.item", item);
      Input.given("ReportProblem.category", category);
      Input.given("ReportProblem.words", words);
      Input.given("ReportProblem.paper", paper);
      Input.given("ReportProblem.holder", holder);
      Input.reference("ReportProblem.problem", problem);
      Input.given("ReportProblem.terms", terms)
          .ifPresent(
              its -> {
                its.levels()
                    .forEach(each -> Input.within("ProblemTerms.levels", each.level(), 1, 9));
                Input.distinct(
                    "ProblemTerms.levels",
                    its.levels().stream().map(ProblemTerms.ProblemLevel::level));
              });
    }

    /**
     * Puts a problem on the list.
     *
     * @param problem its name inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _
     *     : -}
     * @param category what it is about
     * @param level the level that receives it
     * @param holder who holds it there
     * @return the command
     * @throws IllegalArgumentException if the name is malformed, or the levels of the terms are not
     *     different numbers from 1 to 9
     */
    public static ReportProblem of(
        String problem, ProblemCategory category, int level, ProblemHolder holder) {
      return new ReportProblem(
          problem,
          Optional.empty(),
          Optional.empty(),
          category,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          level,
          holder);
    }

    /**
     * Says where the problem came up.
     *
     * @param source where it came up
     * @return the same with it
     */
    public ReportProblem withSource(ProblemSource source) {
      return new ReportProblem(
          problem,
          Optional.of(Input.given("ReportProblem.source", source)),
          item,
          category,
          words,
          paper,
          terms,
          level,
          holder);
    }

    /**
     * Names the approval item that the problem hinders.
     *
     * @param item the code of the approval item that it hinders
     * @return the same with it
     */
    public ReportProblem withItem(String item) {
      return new ReportProblem(
          problem,
          source,
          Optional.of(Input.given("ReportProblem.item", item)),
          category,
          words,
          paper,
          terms,
          level,
          holder);
    }

    /**
     * Adds the category in the words of the report.
     *
     * @param words the category in the words of whoever reported it
     * @return the same with it
     */
    public ReportProblem withWords(String words) {
      return new ReportProblem(
          problem,
          source,
          item,
          category,
          Optional.of(Input.given("ReportProblem.words", words)),
          paper,
          terms,
          level,
          holder);
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper that describes it
     * @return the same with it
     */
    public ReportProblem withPaper(DocumentRef paper) {
      return new ReportProblem(
          problem,
          source,
          item,
          category,
          words,
          Optional.of(Input.given("ReportProblem.paper", paper)),
          terms,
          level,
          holder);
    }

    /**
     * Gives the problem levels and limits of the project's own.
     *
     * @param terms the levels and limits if the project has its own
     * @return the same with it
     */
    public ReportProblem withTerms(ProblemTerms terms) {
      return new ReportProblem(
          problem,
          source,
          item,
          category,
          words,
          paper,
          Optional.of(Input.given("ReportProblem.terms", terms)),
          level,
          holder);
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
      implements ProblemCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param level the level that receives it
     * @param holder who holds it there
     * @throws IllegalArgumentException if a component is missing
     */
    public EscalateProblem {
      Input.given("EscalateProblem.problem", problem);
      Input.given("EscalateProblem.holder", holder);
    }

    /**
     * Moves a problem to a higher level (提级), whose limit counts from now.
     *
     * @param problem the problem
     * @param level the level that receives it
     * @param holder who holds it there
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EscalateProblem of(String problem, int level, ProblemHolder holder) {
      return new EscalateProblem(problem, level, holder);
    }
  }

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
      implements ProblemCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param level the level that decides
     * @param solveBy the day by which it is solved
     * @param paper the paper that holds the decision
     * @throws IllegalArgumentException if a component is missing
     */
    public DecideProblem {
      Input.given("DecideProblem.problem", problem);
      Input.given("DecideProblem.level", level);
      Input.given("DecideProblem.solveBy", solveBy);
      Input.given("DecideProblem.paper", paper);
    }

    /**
     * Decides what is done about a problem, at the level that holds it.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DecideProblem of(String problem) {
      return new DecideProblem(problem, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Names the level that decides.
     *
     * @param level the level that decides
     * @return the same with it
     */
    public DecideProblem withLevel(int level) {
      return new DecideProblem(problem, Optional.of(level), solveBy, paper);
    }

    /**
     * Sets the day by which the problem is solved.
     *
     * @param solveBy the day by which it is solved
     * @return the same with it
     */
    public DecideProblem withSolveBy(LocalDate solveBy) {
      return new DecideProblem(
          problem, level, Optional.of(Input.given("DecideProblem.solveBy", solveBy)), paper);
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper that holds the decision
     * @return the same with it
     */
    public DecideProblem withPaper(DocumentRef paper) {
      return new DecideProblem(
          problem, level, solveBy, Optional.of(Input.given("DecideProblem.paper", paper)));
    }
  }
}
