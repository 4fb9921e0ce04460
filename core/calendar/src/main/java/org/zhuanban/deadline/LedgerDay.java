package org.zhuanban.deadline;

import java.util.Optional;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.deadline.CountingRules.SettledQuestion;

/**
 * One day of a count, with the reason why it is counted or not.
 *
 * @param day the day, as the calendar classifies it
 * @param reason the reason why it is counted or not
 * @param running the number of units counted up to and including this day; an extension in another
 *     unit than the limit's restarts the count at 1
 * @param pause the pause that covers the day; empty if there is none
 */
public record LedgerDay(CalendarDay day, Reason reason, int running, Optional<Pause> pause) {
  /** The reasons why a day is counted or not. */
  public enum Reason {
    /** The start day, or the anchor of a backward count (民法典第二百零一条). */
    START(SettledQuestion.START_NOT_COUNTED),
    /** A counted day. */
    COUNTED,
    /** A free day, which a limit in working days excludes (行政许可法第八十二条). */
    REST_DAY(SettledQuestion.WORKING_DAYS),
    /** A day of a special procedure (行政许可法第四十五条). */
    PAUSED(SettledQuestion.SPECIAL_PROCEDURES),
    /** A free last day, which moves forward (民法典第二百零三条). */
    ROLLED_OVER(SettledQuestion.LAST_DAY_MOVES),
    /** The last day in time, where the given rules exclude the day that was counted last. */
    EDGE(SettledQuestion.COUNTING_BACK);

    private final String basis;

    Reason() {
      this.basis = "";
    }

    Reason(SettledQuestion rule) {
      this.basis = rule.basis();
    }

    /** {@return whether the day was counted} */
    public boolean counted() {
      return this == COUNTED;
    }

    /** {@return the clause that excludes the day; empty if it counts} */
    public String basis() {
      return basis;
    }
  }

  /** {@return the clause that excludes the day; empty if it counts} */
  public String basis() {
    return pause
        .filter(each -> reason == Reason.PAUSED)
        .map(each -> each.reason().basis())
        .orElse(reason.basis());
  }
}
