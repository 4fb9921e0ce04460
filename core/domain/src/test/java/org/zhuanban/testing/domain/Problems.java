package org.zhuanban.testing.domain;

import java.time.LocalDate;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.ProblemSource;
import org.zhuanban.project.problem.SolutionCommand.CloseProblem;
import org.zhuanban.project.problem.SolutionCommand.DenyProblem;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.problem.SolutionCommand.VerifyProblem;

/** What is done with the problems of a county that exists in tests only. */
public final class Problems {
  /** A department that holds problems at the first level. */
  public static final ProblemHolder LAND = new ProblemHolder("LAND", "县自然资源局", "CN");

  /** The task force. */
  public static final ProblemHolder TASK_FORCE = new ProblemHolder("ZB-07", "工作专班", "CN");

  /** The meeting of the county's leaders. */
  public static final ProblemHolder LEADERS = new ProblemHolder("LEADERS", "县领导专题会", "CN");

  private Problems() {}

  /**
   * Reports a problem of power at the first level.
   *
   * @param problem its name
   * @return the command
   */
  public static ReportProblem report(String problem) {
    return report(problem, ProblemCategory.UTILITIES, 1, LAND);
  }

  /**
   * Reports a problem.
   *
   * @param problem its name
   * @param category what it is about
   * @param level the level that receives it
   * @param holder who holds it there
   * @return the command
   */
  public static ReportProblem report(
      String problem, ProblemCategory category, int level, ProblemHolder holder) {
    return ReportProblem.of(problem, category, level, holder).withSource(ProblemSource.AGENT);
  }

  /**
   * Moves a problem to the task force.
   *
   * @param problem its name
   * @return the command
   */
  public static EscalateProblem toTaskForce(String problem) {
    return EscalateProblem.of(problem, 2, TASK_FORCE);
  }

  /**
   * Moves a problem to the leaders.
   *
   * @param problem its name
   * @return the command
   */
  public static EscalateProblem toLeaders(String problem) {
    return EscalateProblem.of(problem, 3, LEADERS);
  }

  /**
   * Decides a problem at the level that holds it.
   *
   * @param problem its name
   * @return the command
   */
  public static DecideProblem decide(String problem) {
    return DecideProblem.of(problem);
  }

  /**
   * Decides a problem at the level that holds it.
   *
   * @param problem its name
   * @param solveBy the day by which it is solved
   * @return the command
   */
  public static DecideProblem decide(String problem, String solveBy) {
    return DecideProblem.of(problem).withSolveBy(LocalDate.parse(solveBy));
  }

  /**
   * Solves a problem.
   *
   * @param problem its name
   * @return the command
   */
  public static SolveProblem solve(String problem) {
    return SolveProblem.of(problem);
  }

  /**
   * Lets the enterprise deny that a problem is solved.
   *
   * @param problem its name
   * @return the command
   */
  public static DenyProblem deny(String problem) {
    return DenyProblem.of(problem);
  }

  /**
   * Lets the enterprise verify that a problem is gone.
   *
   * @param problem its name
   * @return the command
   */
  public static VerifyProblem verify(String problem) {
    return VerifyProblem.of(problem);
  }

  /**
   * Strikes a problem off the list.
   *
   * @param problem its name
   * @return the command
   */
  public static CloseProblem close(String problem) {
    return CloseProblem.of(problem);
  }
}
