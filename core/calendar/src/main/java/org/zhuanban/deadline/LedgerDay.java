package org.zhuanban.deadline;

import java.util.Optional;
import org.zhuanban.calendar.CalendarDay;

/**
 * One day of a count, and why it counted or not.
 *
 * @param day what the calendar says of the day
 * @param reason why it counted or not
 * @param running how many units were counted up to this day, itself included
 * @param pause the pause that covers the day; empty if none does
 */
public record LedgerDay(CalendarDay day, Reason reason, int running, Optional<Pause> pause) {
  /** Why a day counted or not. */
  public enum Reason {
    /** The day of the start (民法典第二百零一条). */
    START,
    /** It counts. */
    COUNTED,
    /** A limit in working days leaves it out (行政许可法第八十二条). */
    REST_DAY,
    /** A special procedure (行政许可法第四十五条). */
    PAUSED,
    /** The last day was free, and moved on (民法典第二百零三条). */
    ROLLED_OVER;

    /** {@return whether the day was counted} */
    public boolean counted() {
      return this == COUNTED;
    }
  }
}
