package org.zhuanban;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.spi.BoardRow;

/**
 * What somebody owes, as a board shows it at the end of a day.
 *
 * @param row the row, and the place after which the next page begins
 * @param day the day
 * @param duty what is owed, in whose words {@link org.zhuanban.export.Dictionary#ofDuty} puts it;
 *     empty if the stream cannot be read or owes otherwise by now, until {@link
 *     Zhuanban#rebuildDutyRows()} follows it
 * @param light its light, that of {@link org.zhuanban.duty.DutyClock#lightOn}; empty where it has
 *     none
 * @param due when what its light warns by runs out, by what was known on the day: the promise, else
 *     the limit of a local rule or order, else the law's; empty if there is no limit
 * @param committed when the promise runs out; empty if nobody committed to anything
 * @param statutory when the law's limit runs out; empty if the law sets none
 */
public record BoardLine(
    BoardRow row,
    LocalDate day,
    Optional<Duty> duty,
    Optional<Light> light,
    Optional<Deadline> due,
    Optional<Deadline> committed,
    Optional<Deadline> statutory) {
  /** {@return the clause that it rests on, or "约定" where it is our convention} */
  public Optional<String> why() {
    return duty.map(owed -> owed.kind().source());
  }

  /**
   * {@return how many calendar days remain to its last day, negative after it; empty where there is
   * none or it has ended}
   */
  public Optional<Long> daysLeft() {
    boolean ended = row.duty().closedOn().filter(on -> !on.isAfter(day)).isPresent();
    return due.flatMap(Deadline::dueOn)
        .filter(last -> !ended)
        .map(last -> ChronoUnit.DAYS.between(day, last));
  }
}
