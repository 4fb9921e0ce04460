package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import org.zhuanban.calendar.Certainty;

/**
 * The earliest possible day of an event.
 *
 * @param date the day
 * @param certainty whether a future notice can still move it
 * @param lowerBound whether it depends on a period of unknown length, such as an item without a
 *     limit. The shortest length is assumed then, and the day can only become later
 */
public record Estimate(LocalDate date, Certainty certainty, boolean lowerBound) {
  static Estimate fact(LocalDate day) {
    return new Estimate(day, Certainty.FINAL, false);
  }

  /** Returns the later of two days. */
  Estimate and(Estimate other) {
    return new Estimate(
        other.date.isAfter(date) ? other.date : date,
        certainty.and(other.certainty),
        lowerBound || other.lowerBound);
  }

  /** Returns a day that follows from this one. */
  Estimate then(LocalDate day, Certainty sure) {
    return new Estimate(day, certainty.and(sure), lowerBound);
  }
}
