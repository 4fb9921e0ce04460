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
 * A limit that ends on a last day of which an applicant was notified before the take-over of the
 * project. Later pauses and extensions move that day.
 *
 * @param item the code of the item
 * @param statutory whether it is the statutory limit, not the committed one
 * @param start the day from which it is counted
 * @param limit its length up to the notified day: in working days if the item counts them and the
 *     day is one, else in calendar days
 */
public record CarryOverLimit(String item, boolean statutory, LocalDate start, TimeLimit limit) {
  /**
   * Computes the limit from the notified last day.
   *
   * @param item the item
   * @param statutory whether it is the statutory limit
   * @param from the day of acceptance, or a day before the take-over if that is unknown
   * @param last the last day, as notified
   * @param calendar the calendar of the department
   * @return the limit
   */
  public static CarryOverLimit upTo(
      ApprovalItem item, boolean statutory, LocalDate from, LocalDate last, WorkCalendar calendar) {
    Optional<TimeLimit> usual = statutory ? item.statutory() : item.binding();
    LocalDate earliest = last.minusDays(DutyClock.LONGEST_DAYS);
    LocalDate before = from.isBefore(last) ? from : last.minusDays(1);
    LocalDate start = before.isBefore(earliest) ? earliest : before;
    boolean working =
        usual.filter(limit -> limit.unit() == LimitUnit.WORKING_DAYS).isPresent()
            && calendar.isWorkingDay(last);
    int days =
        working
            ? calendar.count(start, last)
            : Math.toIntExact(ChronoUnit.DAYS.between(start, last));
    String basis = usual.map(TimeLimit::basis).orElse("工作惯例：接管前已告知的期限");
    return new CarryOverLimit(
        item.code(),
        statutory,
        start,
        working ? TimeLimit.workingDays(days, basis) : TimeLimit.calendarDays(days, basis));
  }

  /**
   * {@return the clock of the limit}
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
