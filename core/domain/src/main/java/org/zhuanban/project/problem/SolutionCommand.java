package org.zhuanban.project.problem;

import java.util.Optional;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** A command about the solution of a problem, up to its removal from the list (销号). */
public sealed interface SolutionCommand extends ProblemCommand {
  /**
   * Reports that a problem is solved; the enterprise is asked next.
   *
   * @param problem the problem
   * @param paper the paper of the solution
   * @param words the solution in words (解决情况)
   */
  record SolveProblem(String problem, Optional<DocumentRef> paper, @FreeText Optional<String> words)
      implements SolutionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param paper the paper of the solution
     * @param words the solution in words
     * @throws IllegalArgumentException if a component is missing
     */
    public SolveProblem {
      Input.given("SolveProblem.words", words);
      Input.given("SolveProblem.problem", problem);
      Input.given("SolveProblem.paper", paper);
    }

    /**
     * Reports that a problem is solved; the enterprise is asked next.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SolveProblem of(String problem) {
      return new SolveProblem(problem, Optional.empty(), Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper of the solution
     * @return a copy with it
     */
    public SolveProblem withPaper(DocumentRef paper) {
      return new SolveProblem(
          problem, Optional.of(Input.given("SolveProblem.paper", paper)), words);
    }

    /**
     * Adds words.
     *
     * @param words the solution in words
     * @return a copy with them
     */
    public SolveProblem withWords(String words) {
      return new SolveProblem(
          problem, paper, Optional.of(Input.given("SolveProblem.words", words)));
    }
  }

  /**
   * Records that the enterprise denied the solution. The duties about the problem revive as if no
   * solution had been reported, and a level that had decided owes another decision from then on.
   *
   * @param problem the problem
   * @param paper the paper of the solution
   * @param words the reason of the enterprise in words (不认可的理由)
   */
  record DenyProblem(String problem, Optional<DocumentRef> paper, @FreeText Optional<String> words)
      implements SolutionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param paper the paper of the solution
     * @param words the reason of the enterprise in words
     * @throws IllegalArgumentException if a component is missing
     */
    public DenyProblem {
      Input.given("DenyProblem.words", words);
      Input.given("DenyProblem.problem", problem);
      Input.given("DenyProblem.paper", paper);
    }

    /**
     * Records that the enterprise denied the solution. The duties about the problem revive as if no
     * solution had been reported, and a level that had decided owes another decision from then on.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DenyProblem of(String problem) {
      return new DenyProblem(problem, Optional.empty(), Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper of the solution
     * @return a copy with it
     */
    public DenyProblem withPaper(DocumentRef paper) {
      return new DenyProblem(problem, Optional.of(Input.given("DenyProblem.paper", paper)), words);
    }

    /**
     * Adds words.
     *
     * @param words the reason of the enterprise in words
     * @return a copy with them
     */
    public DenyProblem withWords(String words) {
      return new DenyProblem(problem, paper, Optional.of(Input.given("DenyProblem.words", words)));
    }
  }

  /**
   * Records that the enterprise verified the solution, which closes the problem.
   *
   * @param problem the problem
   * @param paper the paper of the solution
   */
  record VerifyProblem(String problem, Optional<DocumentRef> paper) implements SolutionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param paper the paper of the solution
     * @throws IllegalArgumentException if a component is missing
     */
    public VerifyProblem {
      Input.given("VerifyProblem.problem", problem);
      Input.given("VerifyProblem.paper", paper);
    }

    /**
     * Records that the enterprise verified the solution, which closes the problem.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static VerifyProblem of(String problem) {
      return new VerifyProblem(problem, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper of the solution
     * @return a copy with it
     */
    public VerifyProblem withPaper(DocumentRef paper) {
      return new VerifyProblem(problem, Optional.of(Input.given("VerifyProblem.paper", paper)));
    }
  }

  /**
   * Closes a problem (销号); only where the enterprise has verified the solution.
   *
   * @param problem the problem
   * @param substitute the paper that replaces the confirmation of a silent enterprise; empty if the
   *     enterprise has confirmed
   */
  record CloseProblem(String problem, Optional<DocumentRef> substitute) implements SolutionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param substitute the paper that replaces the confirmation of a silent enterprise
     * @throws IllegalArgumentException if a component is missing
     */
    public CloseProblem {
      Input.given("CloseProblem.problem", problem);
      Input.given("CloseProblem.substitute", substitute);
    }

    /**
     * Closes a problem (销号); only where the enterprise has verified the solution.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CloseProblem of(String problem) {
      return new CloseProblem(problem, Optional.empty());
    }

    /**
     * Adds the paper that replaces the confirmation of a silent enterprise.
     *
     * @param substitute the paper that replaces the confirmation of a silent enterprise
     * @return a copy with it
     */
    public CloseProblem withSubstitute(DocumentRef substitute) {
      return new CloseProblem(
          problem, Optional.of(Input.given("CloseProblem.substitute", substitute)));
    }
  }
}
