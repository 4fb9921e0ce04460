package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.CountingRules;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;

/**
 * The limit that runs out on a day which an applicant was told before the project was taken over,
 * so that what is paused or added later moves that day.
 *
 * @param item the code of the item
 * @param statutory whether it is the law's limit, not the promise
 * @param start the day from which it is counted
 * @param limit how much of it there is up to the day told: in working days where the item counts so
 *     and the day is one, else in calendar days
 */
public record ToldLimit(String item, boolean statutory, LocalDate start, TimeLimit limit) {
  /**
   * Counts up to a day that was told.
   *
   * @param item the item
   * @param statutory whether it is the law's limit
   * @param from the day of acceptance, or a day before the take-over where that is not known
   * @param told the last day, as it was told
   * @param calendar the calendar of the department
   * @return the limit
   */
  public static ToldLimit upTo(
      ApprovalItem item, boolean statutory, LocalDate from, LocalDate told, WorkCalendar calendar) {
    Optional<TimeLimit> usual = statutory ? item.statutory() : item.binding();
    LocalDate earliest = told.minusDays(DutyClock.LONGEST_DAYS);
    LocalDate before = from.isBefore(told) ? from : told.minusDays(1);
    LocalDate start = before.isBefore(earliest) ? earliest : before;
    boolean working =
        usual.filter(limit -> limit.unit() == LimitUnit.WORKING_DAYS).isPresent()
            && calendar.isWorkingDay(told);
    int days =
        working
            ? calendar.count(start, told)
            : Math.toIntExact(ChronoUnit.DAYS.between(start, told));
    String basis = usual.map(TimeLimit::basis).orElse("约定: 接管前已告知的期限");
    return new ToldLimit(
        item.code(),
        statutory,
        start,
        working ? TimeLimit.workingDays(days, basis) : TimeLimit.calendarDays(days, basis));
  }

  /**
   * {@return the clock of the limit, with what interrupts and extends it}
   *
   * @param pauses the pauses
   * @param extension the extension; empty if there is none
   */
  public LegalClock clock(List<Pause> pauses, Optional<Extension> extension) {
    return new LegalClock(
        start,
        limit,
        pauses,
        extension,
        Optional.of(CountingRules.DEFAULT.with(CountingRules.OrganLimitEnd.STAYS)));
  }
}
