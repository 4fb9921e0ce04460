package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRuleBook;

/**
 * The cadence of meetings (例会) of a task force: a local rule, recorded at its founding.
 *
 * @param untilStart the longest time from one meeting to the next until construction starts
 * @param fromStart the longest time from one meeting to the next after construction has started
 */
@Term(zh = "例会周期", en = "cadence of meetings")
public record Cadence(TimeLimit untilStart, TimeLimit fromStart) {
  /**
   * Checks that the times are not empty.
   *
   * @param untilStart the longest time from one meeting to the next until construction starts
   * @param fromStart the longest time from one meeting to the next after construction has started
   * @throws org.zhuanban.input.InputException if a meeting is due at once after the other
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

  /** The cadence of a county without its own rule: see {@link LocalLimit}. */
  public static final Cadence DEFAULT = of(LocalRuleBook.USUAL, LocalDate.EPOCH);

  /**
   * Returns the cadence of a county.
   *
   * @param rules the local rules of the county
   * @param foundedOn the day of the founding of the task force
   * @return the cadence by the rules of the day of founding
   */
  public static Cadence of(LocalRuleBook rules, LocalDate foundedOn) {
    return new Cadence(
        rules.limit(LocalLimit.MEETING_UNTIL_START, foundedOn),
        rules.limit(LocalLimit.MEETING_FROM_START, foundedOn));
  }
}
