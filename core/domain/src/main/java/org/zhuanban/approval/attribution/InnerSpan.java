package org.zhuanban.approval.attribution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zhuanban.party.PersonRef;

/**
 * Consecutive days of the same holder inside a department.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param holder the holder
 * @param officer the person who took the step that ended the days; empty while no step did
 */
public record InnerSpan(
    LocalDate first, LocalDate last, InnerHolder holder, Optional<PersonRef> officer) {
  /** {@return the number of calendar days, from 1} */
  public int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  boolean goesOn(InnerSpan next) {
    return last.plusDays(1).equals(next.first)
        && holder.equals(next.holder)
        && officer.equals(next.officer);
  }
}
