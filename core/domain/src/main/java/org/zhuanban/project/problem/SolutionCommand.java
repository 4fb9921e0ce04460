package org.zhuanban.project.problem;

import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** What can be asked about the solution of a problem, up to its being struck off the list (销号). */
public sealed interface SolutionCommand extends ProblemCommand {
  /**
   * Says that a problem is solved; the enterprise is asked next.
   *
   * @param problem the problem
   * @param paper the paper that shows it
   */
  record SolveProblem(String problem, Optional<DocumentRef> paper) implements SolutionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param paper the paper that shows it
     * @throws IllegalArgumentException if a component is missing
     */
    public SolveProblem {
      Input.given("SolveProblem.problem", problem);
      Input.given("SolveProblem.paper", paper);
    }

    /**
     * Says that a problem is solved; the enterprise is asked next.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SolveProblem of(String problem) {
      return new SolveProblem(problem, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper that shows it
     * @return the same with it
     */
    public SolveProblem withPaper(DocumentRef paper) {
      return new SolveProblem(problem, Optional.of(Input.given("SolveProblem.paper", paper)));
    }
  }

  /**
   * Says that the enterprise has denied that it is solved: what was owed about it is owed as if
   * nobody had said so.
   *
   * @param problem the problem
   * @param paper the paper that shows it
   */
  record DenyProblem(String problem, Optional<DocumentRef> paper) implements SolutionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param paper the paper that shows it
     * @throws IllegalArgumentException if a component is missing
     */
    public DenyProblem {
      Input.given("DenyProblem.problem", problem);
      Input.given("DenyProblem.paper", paper);
    }

    /**
     * Says that the enterprise has denied that it is solved: what was owed about it is owed as if
     * nobody had said so.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DenyProblem of(String problem) {
      return new DenyProblem(problem, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper that shows it
     * @return the same with it
     */
    public DenyProblem withPaper(DocumentRef paper) {
      return new DenyProblem(problem, Optional.of(Input.given("DenyProblem.paper", paper)));
    }
  }

  /**
   * Says that the enterprise has verified it, which closes the problem.
   *
   * @param problem the problem
   * @param paper the paper that shows it
   */
  record VerifyProblem(String problem, Optional<DocumentRef> paper) implements SolutionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param paper the paper that shows it
     * @throws IllegalArgumentException if a component is missing
     */
    public VerifyProblem {
      Input.given("VerifyProblem.problem", problem);
      Input.given("VerifyProblem.paper", paper);
    }

    /**
     * Says that the enterprise has verified it, which closes the problem.
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
     * @param paper the paper that shows it
     * @return the same with it
     */
    public VerifyProblem withPaper(DocumentRef paper) {
      return new VerifyProblem(problem, Optional.of(Input.given("VerifyProblem.paper", paper)));
    }
  }

  /**
   * Strikes a problem off the list (销号); only where the enterprise has verified that it is solved.
   *
   * @param problem the problem
   * @param substitute the paper that stands for the word of an enterprise that was silent; empty if
   *     the enterprise has spoken
   */
  record CloseProblem(String problem, Optional<DocumentRef> substitute) implements SolutionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param substitute the paper that stands for the word of an enterprise that was silent
     * @throws IllegalArgumentException if a component is missing
     */
    public CloseProblem {
      Input.given("CloseProblem.problem", problem);
      Input.given("CloseProblem.substitute", substitute);
    }

    /**
     * Strikes a problem off the list (销号); only where the enterprise has verified that it is
     * solved.
     *
     * @param problem the problem
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CloseProblem of(String problem) {
      return new CloseProblem(problem, Optional.empty());
    }

    /**
     * Adds the paper that stands for the word of a silent enterprise.
     *
     * @param substitute the paper that stands for the word of an enterprise that was silent
     * @return the same with it
     */
    public CloseProblem withSubstitute(DocumentRef substitute) {
      return new CloseProblem(
          problem, Optional.of(Input.given("CloseProblem.substitute", substitute)));
    }
  }
}
