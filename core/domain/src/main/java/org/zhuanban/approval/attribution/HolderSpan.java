package org.zhuanban.approval.attribution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Consecutive days of the same holder.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param holder the holder
 */
public record HolderSpan(LocalDate first, LocalDate last, Holder holder) {
  /** {@return the number of calendar days, from 1} */
  public int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }
}
