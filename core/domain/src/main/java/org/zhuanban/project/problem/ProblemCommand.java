package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** A command about problems. */
public sealed interface ProblemCommand extends Command
    permits ProblemCommand.ReportProblem,
        ProblemCommand.EscalateProblem,
        ProblemCommand.DecideProblem,
        SolutionCommand {
  /** {@return the id of the problem inside the project} */
  String problem();

  /**
   * Adds a problem to the list.
   *
   * @param problem the id inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
   * @param source the source of the problem; empty if it is not given
   * @param item the code of the approval item that it hinders; empty if there is none
   * @param category the category of the problem
   * @param words the category in the words of the report
   * @param paper the paper that describes it
   * @param terms the levels and limits of the project's own; empty for the county's local rules of
   *     the day
   * @param level the level that receives it
   * @param holder the holder at that level
   * @param content the problem in words (问题内容)
   * @param wish the wish of the enterprise in words (企业诉求)
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
      ProblemHolder holder,
      @FreeText Optional<String> content,
      @FreeText Optional<String> wish)
      implements ProblemCommand {
    /**
     * Checks the id and the terms. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the id inside the project
     * @param source the source of the problem
     * @param item the code of the approval item
     * @param category the category of the problem
     * @param words the category in the words of the report
     * @param paper the paper that describes it
     * @param terms the levels and limits of the project's own
     * @param level the level that receives it
     * @param holder the holder at that level
     * @param content the problem in words
     * @param wish the wish of the enterprise in words
     * @throws IllegalArgumentException if the id is malformed, or if the levels of the terms are
     *     not different numbers from 1 to 9
     */
    public ReportProblem {
      Input.given("ReportProblem.content", content);
      Input.given("ReportProblem.wish", wish);
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
     * Adds a problem to the list.
     *
     * @param problem the id inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ :
     *     -}
     * @param category the category of the problem
     * @param level the level that receives it
     * @param holder the holder at that level
     * @return the command
     * @throws IllegalArgumentException if the id is malformed, or if the levels of the terms are
     *     not different numbers from 1 to 9
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
          holder,
          Optional.empty(),
          Optional.empty());
    }

    /**
     * Sets the source of the problem.
     *
     * @param source the source of the problem
     * @return a copy with it
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
          holder,
          content,
          wish);
    }

    /**
     * Sets the approval item that the problem hinders.
     *
     * @param item the code of the approval item that it hinders
     * @return a copy with it
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
          holder,
          content,
          wish);
    }

    /**
     * Adds the category in the words of the report.
     *
     * @param words the category in the words of the report
     * @return a copy with it
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
          holder,
          content,
          wish);
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper that describes it
     * @return a copy with it
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
          holder,
          content,
          wish);
    }

    /**
     * Sets levels and limits of the project's own.
     *
     * @param terms the levels and limits of the project's own
     * @return a copy with it
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
          holder,
          content,
          wish);
    }

    /**
     * Adds the problem in words.
     *
     * @param content the problem in words
     * @return a copy with it
     */
    public ReportProblem withContent(String content) {
      return new ReportProblem(
          problem,
          source,
          item,
          category,
          words,
          paper,
          terms,
          level,
          holder,
          Optional.of(Input.given("ReportProblem.content", content)),
          wish);
    }

    /**
     * Adds the wish of the enterprise in words.
     *
     * @param wish the wish of the enterprise in words
     * @return a copy with it
     */
    public ReportProblem withWish(String wish) {
      return new ReportProblem(
          problem,
          source,
          item,
          category,
          words,
          paper,
          terms,
          level,
          holder,
          content,
          Optional.of(Input.given("ReportProblem.wish", wish)));
    }
  }

  /**
   * Moves a problem to a higher level (提级), whose limit starts now.
   *
   * @param problem the problem
   * @param level the level that receives it
   * @param holder the holder at that level
   */
  record EscalateProblem(String problem, int level, ProblemHolder holder)
      implements ProblemCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param level the level that receives it
     * @param holder the holder at that level
     * @throws IllegalArgumentException if a component is missing
     */
    public EscalateProblem {
      Input.given("EscalateProblem.problem", problem);
      Input.given("EscalateProblem.holder", holder);
    }

    /**
     * Moves a problem to a higher level (提级), whose limit starts now.
     *
     * @param problem the problem
     * @param level the level that receives it
     * @param holder the holder at that level
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EscalateProblem of(String problem, int level, ProblemHolder holder) {
      return new EscalateProblem(problem, level, holder);
    }
  }

  /**
   * Decides about a problem, at the level that holds it.
   *
   * @param problem the problem
   * @param level the level that decides; empty for the current one
   * @param solveBy the day for the solution; empty if none is set, in which case the act is no
   *     decision of the level
   * @param paper the paper of the decision
   * @param decision the decision in words (议定意见)
   */
  record DecideProblem(
      String problem,
      Optional<Integer> level,
      Optional<LocalDate> solveBy,
      Optional<DocumentRef> paper,
      @FreeText Optional<String> decision)
      implements ProblemCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param level the level that decides
     * @param solveBy the day for the solution
     * @param paper the paper of the decision
     * @param decision the decision in words
     * @throws IllegalArgumentException if a component is missing
     */
    public DecideProblem {
      Input.given("DecideProblem.decision", decision);
      Input.given("DecideProblem.problem", problem);
      Input.given("DecideProblem.level", level);
      Input.given("DecideProblem.solveBy", solveBy);
      Input.given("DecideProblem.paper", paper);
    }

    /**
     * Decides about a problem, at the level that holds it.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DecideProblem of(String problem) {
      return new DecideProblem(
          problem, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Sets the level that decides.
     *
     * @param level the level that decides
     * @return a copy with it
     */
    public DecideProblem withLevel(int level) {
      return new DecideProblem(problem, Optional.of(level), solveBy, paper, decision);
    }

    /**
     * Sets the day for the solution.
     *
     * @param solveBy the day for the solution
     * @return a copy with it
     */
    public DecideProblem withSolveBy(LocalDate solveBy) {
      return new DecideProblem(
          problem,
          level,
          Optional.of(Input.given("DecideProblem.solveBy", solveBy)),
          paper,
          decision);
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper of the decision
     * @return a copy with it
     */
    public DecideProblem withPaper(DocumentRef paper) {
      return new DecideProblem(
          problem,
          level,
          solveBy,
          Optional.of(Input.given("DecideProblem.paper", paper)),
          decision);
    }

    /**
     * Adds the decision in words.
     *
     * @param decision the decision in words
     * @return a copy with it
     */
    public DecideProblem withDecision(String decision) {
      return new DecideProblem(
          problem,
          level,
          solveBy,
          paper,
          Optional.of(Input.given("DecideProblem.decision", decision)));
    }
  }
}
