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
 * The terms of local rules on problems. They are recorded with each problem, so that a later
 * edition does not change reported ones.
 *
 * @param levels the levels with their limits
 * @param enterpriseSilence the time of silence of the enterprise after a solution until a paper may
 *     replace its verification; empty if no paper may
 */
public record ProblemTerms(List<ProblemLevel> levels, Optional<TimeLimit> enterpriseSilence) {
  private static final List<LocalLimit> LEVELS =
      List.of(
          LocalLimit.PROBLEM_LEVEL_1,
          LocalLimit.PROBLEM_LEVEL_2,
          LocalLimit.PROBLEM_LEVEL_3,
          LocalLimit.PROBLEM_LEVEL_4);

  private static final List<String> NAMES = List.of("责任部门", "工作专班", "县领导专题会", "县委县政府主要领导");

  /** The cadence of a county without its own rule: see {@link LocalLimit}. */
  public static final ProblemTerms DEFAULT = of(LocalRuleBook.USUAL, LocalDate.EPOCH);

  /**
   * A level of coordination (分级协调).
   *
   * @param level the number of the level, 1 for the lowest
   * @param decideWithin the time for its decision, from the day on which it received the problem
   * @param name the name of the level, such as 工作专班, up to 200 characters; empty if it has none
   */
  public record ProblemLevel(int level, TimeLimit decideWithin, Optional<String> name) {
    /**
     * Checks the name. Callers use {@link #of}, as the components may grow.
     *
     * @param level the number of the level
     * @param decideWithin the time for its decision
     * @param name the name of the level
     * @throws IllegalArgumentException if the name is blank or longer than 200 characters
     */
    public ProblemLevel {
      Input.given("ProblemLevel.name", name)
          .ifPresent(said -> Input.said("ProblemLevel.name", said, 200));
    }

    /**
     * Creates a level without a name.
     *
     * @param level the number of the level, 1 for the lowest
     * @param decideWithin the time for its decision, from the day on which it received the problem
     * @return the level
     */
    public static ProblemLevel of(int level, TimeLimit decideWithin) {
      return new ProblemLevel(level, decideWithin, Optional.empty());
    }

    /**
     * Names the level.
     *
     * @param name the name of the level
     * @return a copy with it
     * @throws IllegalArgumentException if the name is blank or longer than 200 characters
     */
    public ProblemLevel withName(String name) {
      return new ProblemLevel(level, decideWithin, Optional.of(name));
    }
  }

  /**
   * Copies the list.
   *
   * @param levels the levels
   * @param enterpriseSilence the time of silence of the enterprise
   */
  public ProblemTerms {
    levels = Input.list("ProblemTerms.levels", levels);
  }

  /**
   * Returns the terms of a county.
   *
   * @param rules the local rules of the county
   * @param reportedOn the day of the report of a problem
   * @return the levels of the county on that day, with their limits, and the time of silence of an
   *     enterprise, if any
   */
  public static ProblemTerms of(LocalRuleBook rules, LocalDate reportedOn) {
    List<ProblemLevel> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS.size(); i++) {
      int number = i + 1;
      rules
          .limitIfAny(LEVELS.get(i), reportedOn)
          .ifPresent(
              limit -> levels.add(ProblemLevel.of(number, limit).withName(NAMES.get(number - 1))));
    }
    return new ProblemTerms(levels, rules.limitIfAny(LocalLimit.ENTERPRISE_SILENCE, reportedOn));
  }

  /**
   * Finds the limit of a level.
   *
   * @param level the number of the level
   * @return the time for its decision; empty if there is no such level
   */
  public Optional<TimeLimit> decideWithin(int level) {
    return levels.stream()
        .filter(each -> each.level() == level)
        .map(ProblemLevel::decideWithin)
        .findFirst();
  }

  /**
   * Names a level in words.
   *
   * @param level the number of the level
   * @return its name; without one, its number in words, such as 第5级
   */
  public String nameOf(int level) {
    return levels.stream()
        .filter(each -> each.level() == level)
        .flatMap(each -> each.name().stream())
        .findFirst()
        .orElse("第" + level + "级");
  }
}
