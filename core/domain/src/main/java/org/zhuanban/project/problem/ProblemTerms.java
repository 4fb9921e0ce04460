package org.zhuanban.project.problem;

import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;

/**
 * What the local rules say of problems; written down with each, so that a later edition changes
 * nothing that was reported before.
 *
 * @param levels the levels and how long each may take to decide
 * @param enterpriseSilence how long after a problem was solved the enterprise must have been silent
 *     for a paper to stand for its verification; empty if nothing stands for it
 */
public record ProblemTerms(List<Level> levels, Optional<TimeLimit> enterpriseSilence) {
  /** Five, ten and fifteen working days, and nothing for the enterprise's word: our convention. */
  public static final ProblemTerms DEFAULT =
      new ProblemTerms(
          List.of(
              new Level(1, TimeLimit.workingDays(5, "约定: 责任部门五个工作日内议定")),
              new Level(2, TimeLimit.workingDays(10, "约定: 工作专班十个工作日内议定")),
              new Level(3, TimeLimit.workingDays(15, "约定: 县领导专题会十五个工作日内议定"))),
          Optional.empty());

  /**
   * A level of coordination (分级协调).
   *
   * @param level its number, 1 for the lowest
   * @param decideWithin how long it may take from the day on which it received the problem
   */
  public record Level(int level, TimeLimit decideWithin) {}

  /**
   * Copies the list.
   *
   * @param levels the levels
   * @param enterpriseSilence how long the enterprise must have been silent
   */
  public ProblemTerms {
    levels = List.copyOf(levels);
  }

  /**
   * Finds the limit of a level.
   *
   * @param level its number
   * @return how long it may take; empty if there is no such level
   */
  public Optional<TimeLimit> decideWithin(int level) {
    return levels.stream()
        .filter(each -> each.level() == level)
        .map(Level::decideWithin)
        .findFirst();
  }
}
