package org.zhuanban.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.CountingRules;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;

/**
 * The clocks of the days that an agreement sets. An agreed day never moves.
 *
 * @param project the project with its agreement
 * @param signed the signing of the agreement
 */
public record AgreedClock(Project project, Project.Signing signed) {
  private static final String AGREEMENT = ProjectDuty.START_AS_AGREED.source();

  /** The maximum number of days of a limit. */
  private static final int LONGEST = 3650;

  /**
   * {@return the clock that ends on the agreed day}
   *
   * @param due the agreed day; empty if there is none
   * @param doneOn the day of performance; empty if there is none
   */
  public DutyClock of(Optional<LocalDate> due, Optional<LocalDate> doneOn) {
    return of(due, AGREEMENT, doneOn);
  }

  /**
   * {@return the clock that ends on the agreed day}
   *
   * @param promise the promise
   */
  public DutyClock of(Promise promise) {
    return of(
        promise.due(),
        promise.basis().orElse(AGREEMENT),
        Optional.ofNullable(project.kept().get(promise.code())).map(Project.PromiseResult::on));
  }

  /**
   * {@return the clock of a day that is agreed later than the signing}
   *
   * @param from the day of the later agreement
   * @param due the agreed day
   * @param ending the ending; empty if there is none but that of the project
   */
  public DutyClock of(LocalDate from, LocalDate due, Optional<Ending> ending) {
    return clock(from, Optional.of(due), AGREEMENT, ending);
  }

  private DutyClock of(Optional<LocalDate> due, String basis, Optional<LocalDate> doneOn) {
    return clock(
        signed.on(),
        due,
        basis,
        doneOn.map(day -> Ending.done(Project.notBefore(signed.on(), day))));
  }

  private DutyClock clock(
      LocalDate from, Optional<LocalDate> due, String basis, Optional<Ending> ending) {
    return new DutyClock(
        signed.leadBureau().calendar(),
        from,
        Optional.empty(),
        due.flatMap(day -> until(from, day, basis)),
        ending.or(() -> project.lapsed(from)));
  }

  private static Optional<LegalClock> until(LocalDate from, LocalDate day, String basis) {
    if (!day.isAfter(WorkCalendar.FIRST) || day.isAfter(WorkCalendar.LAST)) {
      return Optional.empty();
    }
    LocalDate first =
        day.isAfter(from) ? Project.notBefore(day.minusDays(LONGEST), from) : day.minusDays(1);
    return Optional.of(
        LegalClock.builder()
            .start(first)
            .limit(
                TimeLimit.calendarDays(Math.toIntExact(ChronoUnit.DAYS.between(first, day)), basis))
            .rules(CountingRules.DEFAULT.with(CountingRules.OrganLimitEnd.STAYS))
            .build());
  }
}
