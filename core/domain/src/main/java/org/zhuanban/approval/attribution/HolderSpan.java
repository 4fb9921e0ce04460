package org.zhuanban.approval.attribution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row that were the same holder's.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param holder whose they were
 */
public record HolderSpan(LocalDate first, LocalDate last, Holder holder) {
  /** {@return how many calendar days, from 1} */
  public int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }
}
