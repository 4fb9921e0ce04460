package org.zhuanban.escalation.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.EscalationPolicy.EscalationStep;
import org.zhuanban.escalation.EscalationStepReached;

/**
 * The known last days of a duty on a day, up to the next news.
 *
 * @param on the day
 * @param news the next day with news of calendar or clock
 * @param calendar the calendar of the owner
 * @param promised the binding last day; empty during a pause
 * @param statutory the statutory last day; empty during a pause
 * @param end the ending of the duty
 */
public record EscalationSnapshot(
    LocalDate on,
    Optional<LocalDate> news,
    WorkCalendar calendar,
    Optional<Deadline> promised,
    Optional<Deadline> statutory,
    Optional<LocalDate> end) {
  /**
   * A reached step.
   *
   * @param step the step
   * @param on the day
   * @param due the last day that it is counted from
   * @param notBefore the earliest day of sending
   */
  public record SnapshotStep(
      EscalationStep step, LocalDate on, LocalDate due, Optional<LocalDate> notBefore) {
    public DatedEvent happened(Duty duty) {
      return new DatedEvent(
          new EscalationStepReached(
              duty.key(),
              duty.kind().code(),
              duty.owner(),
              duty.subject(),
              step.role(),
              due,
              notBefore,
              Optional.of(step)),
          on);
    }
  }

  public static EscalationSnapshot at(LocalDate day, DutyClock clock, CalendarBook book) {
    DutyClock then = clock.asOf(day);
    WorkCalendar calendar = clock.calendarOn(book, day);
    return new EscalationSnapshot(
        day,
        Stream.concat(book.nextNews(day).stream(), clock.nextChange(day).stream())
            .min(Comparator.naturalOrder()),
        calendar,
        then.binding().map(limit -> limit.deadline(calendar)),
        then.statutory().map(limit -> limit.deadline(calendar)),
        then.ending().map(Ending::on));
  }

  /** The step, if it is reached. A notice before a last day is of no use after it. */
  public Optional<SnapshotStep> reached(EscalationStep step, LocalDate recorded) {
    Optional<LocalDate> due =
        (step.from() == EscalationPolicy.Anchor.STATUTORY ? statutory.or(() -> promised) : promised)
            .flatMap(Deadline::dueOn);
    return due.map(last -> shifted(last, step.workingDays()))
        .filter(day -> end.filter(day::isAfter).isEmpty())
        .filter(day -> !day.isBefore(recorded))
        .map(day -> day.isBefore(on) ? on : day)
        .filter(day -> news.filter(next -> !day.isBefore(next)).isEmpty())
        .filter(day -> step.workingDays() >= 0 || !day.isAfter(due.get()))
        .map(day -> new SnapshotStep(step, day, due.get(), notBefore(day)));
  }

  private LocalDate shifted(LocalDate last, int workingDays) {
    return workingDays < 0 ? calendar.minus(last, -workingDays) : calendar.plus(last, workingDays);
  }

  private Optional<LocalDate> notBefore(LocalDate day) {
    boolean red = statutory.filter(limit -> limit.passedBy(day)).isPresent();
    LocalDate worked = calendar.nextOrSame(day);
    return red || worked.equals(day) ? Optional.empty() : Optional.of(worked);
  }
}
