package org.zhuanban.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;

/**
 * Finds the results of duties that are certain in a period.
 *
 * @param period the period
 * @param day the day of the assessment
 * @param book the notices that were known on the day
 */
record DueResults(ReportPeriod period, LocalDate day, CalendarBook book) {
  boolean counts(LocalDate on) {
    return !on.isBefore(period.firstDay()) && !on.isAfter(day);
  }

  /** The result of a duty by its binding limit; empty without one. */
  Optional<CountedCase> of(Duty duty, CaseRef where) {
    DutyClock clock = duty.clock().asOf(day);
    return duty.clock().binding().isEmpty()
        ? Optional.empty()
        : certain(clock, clock.bindingDue(book).map(Deadline.Due::date), duty.openedOn(), where);
  }

  /**
   * The result that is certain at the end of the day, with the day of certainty. During a pause the
   * limit has no last day, so that any act in it is in time.
   */
  Optional<CountedCase> certain(
      DutyClock clock, Optional<LocalDate> due, LocalDate out, CaseRef where) {
    LocalDate last = due.orElse(LocalDate.MAX);
    Optional<Ending> ending = clock.ending();
    Optional<CountedCase> certain = Optional.empty();
    if (ending.filter(how -> !how.on().isAfter(last)).isPresent()) {
      certain =
          ending
              .filter(how -> how.how() == Ending.How.DONE)
              .map(how -> CountedCase.one(where, how.on(), CountResult.IN_TIME, true));
    } else if (day.isAfter(last)) {
      CountResult as = ending.isPresent() ? CountResult.LATE : CountResult.OVERDUE;
      // A limit can end before its duty is known.
      LocalDate late = last.isBefore(out) ? out : last.plusDays(1);
      certain = Optional.of(CountedCase.one(where, late, as, false));
    }
    return certain.filter(one -> counts(one.on()));
  }
}
