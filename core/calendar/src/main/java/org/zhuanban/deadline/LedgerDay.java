package org.zhuanban.deadline;

import java.util.Optional;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.deadline.CountingRules.SettledQuestion;

/**
 * One day of a count, and why it counted or not.
 *
 * @param day what the calendar says of the day
 * @param reason why it counted or not
 * @param running how many units were counted up to this day, itself included; an extension in
 *     another unit than the limit's is counted from 1 anew
 * @param pause the pause that covers the day; empty if none does
 */
public record LedgerDay(CalendarDay day, Reason reason, int running, Optional<Pause> pause) {
  /** Why a day counted or not. */
  public enum Reason {
    /** The day of the start, or from which one counts back (民法典第二百零一条). */
    START(SettledQuestion.START_NOT_COUNTED),
    /** It counts. */
    COUNTED,
    /** A limit in working days leaves it out (行政许可法第八十二条). */
    REST_DAY(SettledQuestion.WORKING_DAYS),
    /** A special procedure (行政许可法第四十五条). */
    PAUSED(SettledQuestion.SPECIAL_PROCEDURES),
    /** The last day was free, and moved on (民法典第二百零三条). */
    ROLLED_OVER(SettledQuestion.LAST_DAY_MOVES),
    /** The last day in time, where the day counted last is too late by the rules given. */
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

    /** {@return the clause that leaves the day out; empty if it counts} */
    public String basis() {
      return basis;
    }
  }

  /** {@return the clause that leaves the day out; empty if it counts} */
  public String basis() {
    return pause
        .filter(each -> reason == Reason.PAUSED)
        .map(each -> each.reason().basis())
        .orElse(reason.basis());
  }
}
