package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRuleBook;

/**
 * How often the task force meets (例会): a local rule, written down when it is founded.
 *
 * @param untilStart at the latest how long after the meeting before, until construction starts
 * @param fromStart at the latest how long after the meeting before, once it has started
 */
@Term(zh = "例会周期", en = "cadence of meetings")
public record Cadence(TimeLimit untilStart, TimeLimit fromStart) {
  /**
   * Checks that a meeting has some time.
   *
   * @param untilStart at the latest how long after the meeting before, until construction starts
   * @param fromStart at the latest how long after the meeting before, once it has started
   * @throws org.zhuanban.input.InputException if one is owed at once after the other
   */
  public Cadence {
    Input.within(
        "Cadence.untilStart",
        Input.given("Cadence.untilStart", untilStart).amount(),
        1,
        Integer.MAX_VALUE);
    Input.within(
        "Cadence.fromStart",
        Input.given("Cadence.fromStart", fromStart).amount(),
        1,
        Integer.MAX_VALUE);
  }

  /** What holds where a county has set nothing: see {@link LocalLimit}. */
  public static final Cadence DEFAULT = of(LocalRuleBook.USUAL, LocalDate.EPOCH);

  /**
   * Reads the cadence of a county.
   *
   * @param rules what the county has set for itself
   * @param foundedOn the day on which a task force is founded
   * @return how often it meets by the rules of that day
   */
  public static Cadence of(LocalRuleBook rules, LocalDate foundedOn) {
    return new Cadence(
        rules.limit(LocalLimit.MEETING_UNTIL_START, foundedOn),
        rules.limit(LocalLimit.MEETING_FROM_START, foundedOn));
  }
}
