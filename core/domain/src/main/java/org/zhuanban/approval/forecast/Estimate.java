package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import org.zhuanban.calendar.Certainty;

/**
 * A day on which something can happen at the earliest.
 *
 * @param date the day
 * @param certainty whether a notice that is not out yet can still move it
 * @param lowerBound whether it rests on something of unknown length, such as an item without a
 *     limit, taken as short as it can be: then it can only become later
 */
public record Estimate(LocalDate date, Certainty certainty, boolean lowerBound) {
  static Estimate fact(LocalDate day) {
    return new Estimate(day, Certainty.FINAL, false);
  }

  /** The day on which both have come. */
  Estimate and(Estimate other) {
    return new Estimate(
        other.date.isAfter(date) ? other.date : date,
        certainty.and(other.certainty),
        lowerBound || other.lowerBound);
  }

  /** A day that follows from this one. */
  Estimate then(LocalDate day, Certainty sure) {
    return new Estimate(day, certainty.and(sure), lowerBound);
  }
}
