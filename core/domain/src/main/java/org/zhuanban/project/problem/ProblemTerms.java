package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRuleBook;

/**
 * What the local rules say of problems; written down with each, so that a later edition changes
 * nothing that was reported before.
 *
 * @param levels the levels and how long each may take to decide
 * @param enterpriseSilence how long after a problem was solved the enterprise must have been silent
 *     for a paper to stand for its verification; empty if nothing stands for it
 */
public record ProblemTerms(List<ProblemLevel> levels, Optional<TimeLimit> enterpriseSilence) {
  private static final List<LocalLimit> LEVELS =
      List.of(
          LocalLimit.PROBLEM_LEVEL_1,
          LocalLimit.PROBLEM_LEVEL_2,
          LocalLimit.PROBLEM_LEVEL_3,
          LocalLimit.PROBLEM_LEVEL_4);

  /** What holds where a county has set nothing: see {@link LocalLimit}. */
  public static final ProblemTerms DEFAULT = of(LocalRuleBook.USUAL, LocalDate.EPOCH);

  /**
   * A level of coordination (分级协调).
   *
   * @param level its number, 1 for the lowest
   * @param decideWithin how long it may take from the day on which it received the problem
   */
  public record ProblemLevel(int level, TimeLimit decideWithin) {}

  /**
   * Copies the list.
   *
   * @param levels the levels
   * @param enterpriseSilence how long the enterprise must have been silent
   */
  public ProblemTerms {
    levels = Input.list("ProblemTerms.levels", levels);
  }

  /**
   * Reads the terms of a county.
   *
   * @param rules what the county has set for itself
   * @param reportedOn the day on which a problem is reported
   * @return the levels that the county has on that day, with their limits, and whether a paper may
   *     stand for the word of an enterprise
   */
  public static ProblemTerms of(LocalRuleBook rules, LocalDate reportedOn) {
    List<ProblemLevel> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS.size(); i++) {
      int number = i + 1;
      rules
          .limitIfAny(LEVELS.get(i), reportedOn)
          .ifPresent(limit -> levels.add(new ProblemLevel(number, limit)));
    }
    return new ProblemTerms(levels, rules.limitIfAny(LocalLimit.ENTERPRISE_SILENCE, reportedOn));
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
        .map(ProblemLevel::decideWithin)
        .findFirst();
  }
}
