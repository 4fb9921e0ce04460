package org.zhuanban;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.spi.BoardRow;

/**
 * A line of a board: a duty at the end of a day.
 *
 * @param row the row, which is also the place before the next page
 * @param day the day
 * @param title the name of the stream, such as that of its project; empty if it has none
 * @param owner the name of the owner of the duty; empty if it is not known
 * @param subject the name of the subject of the duty, such as that of an approval item; empty if it
 *     has none
 * @param duty the duty, formatted by {@link org.zhuanban.export.Dictionary#ofDuty}; empty if the
 *     stream is unreadable, or if its duties have changed, until {@link Zhuanban#rebuildDutyRows()}
 *     updates the row
 * @param light the light, by {@link org.zhuanban.duty.DutyClock#lightOn}; empty where there is none
 * @param due the binding last day, as known on the day: the committed one, else that of a local
 *     rule or order, else the statutory one. Empty if there is no limit
 * @param committed the committed last day; empty without a commitment
 * @param statutory the statutory last day; empty if the law sets none
 */
public record BoardLine(
    BoardRow row,
    LocalDate day,
    Optional<String> title,
    Optional<String> owner,
    Optional<String> subject,
    Optional<Duty> duty,
    Optional<Light> light,
    Optional<Deadline> due,
    Optional<Deadline> committed,
    Optional<Deadline> statutory) {
  /** {@return the clause that the duty rests on, or "工作惯例" for our convention} */
  public Optional<String> why() {
    return duty.map(owed -> owed.kind().source());
  }

  /**
   * {@return the number of calendar days to the last day, negative after it; empty without a last
   * day or after the ending}
   */
  public Optional<Long> daysLeft() {
    boolean ended = row.duty().closedOn().filter(on -> !on.isAfter(day)).isPresent();
    return due.flatMap(Deadline::dueOn)
        .filter(last -> !ended)
        .map(last -> ChronoUnit.DAYS.between(day, last));
  }
}
