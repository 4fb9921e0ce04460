package org.zhuanban.approval.attribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.duty.DutyClock;

/** The attribution of the days of one attempt, from the day after it began. */
final class ApplicationDays {
  private final ItemDays owner;
  private final ApprovalItem item;
  private final Application attempt;
  private final WorkCalendar calendar;
  private final List<ExcludedPeriod> pauses;
  private final List<DutyClock> clocks;

  ApplicationDays(
      ItemDays owner,
      ApprovalItem item,
      Application attempt,
      Approvals approvals,
      CalendarBook book) {
    this.owner = owner;
    this.item = item;
    this.attempt = attempt;
    this.calendar = book.calendar(approvals.terms().calendar(item, attempt));
    this.pauses = attempt.pauses().stream().filter(ExcludedPeriod::leftOut).toList();
    this.clocks = approvals.clocks().all(item, attempt);
  }

  LocalDate first() {
    return attempt.receivedOn().or(attempt::acceptedOn).or(attempt::filedOn).orElseThrow();
  }

  /**
   * Returns the day of completion, if it has come; an attempt dropped without decision is never
   * complete.
   */
  Optional<LocalDate> last() {
    return attempt.filedOn().or(attempt::deliveredOn).or(attempt::revokedOn);
  }

  /** Checks whether the attempt was successful and in force at the beginning of a day. */
  boolean metBefore(LocalDate day) {
    return attempt.metAt(day.minusDays(1));
  }

  boolean succeeded() {
    return attempt.metOn().isPresent();
  }

  boolean dropped() {
    return attempt.droppedOn().isPresent();
  }

  /**
   * Attributes a day, by the calendar of the clock. A working day belongs to the holder at its
   * beginning, so that the department's days are those counted by its clock. The first day of a
   * special procedure belongs to the procedure, too.
   */
  Holder on(LocalDate day) {
    if (!calendar.isWorkingDay(day)) {
      return new Holder.RestDay();
    }
    LocalDate before = day.minusDays(1);
    if (by(before, attempt.droppedOn())) {
      return new Holder.Nobody();
    } else if (by(before, attempt.decidedOn())) {
      return department(Holder.Work.DELIVER);
    } else if (by(before, attempt.acceptedOn())) {
      return running(day);
    }
    return by(before, attempt.noticedOn()) && !by(before, attempt.completeOn())
        ? new Holder.Applicant(Holder.Turn.CORRECT)
        : department(Holder.Work.EXAMINE);
  }

  /** Splits a day of the department by the steps inside it. */
  InnerSpan inside(LocalDate day, Holder.DepartmentHolder department) {
    return InnerDays.of(day, department, attempt);
  }

  private static boolean by(LocalDate day, Optional<LocalDate> happened) {
    return happened.filter(on -> !on.isAfter(day)).isPresent();
  }

  private Holder department(Holder.Work work) {
    return new Holder.DepartmentHolder(item.department(), work);
  }

  private Holder running(LocalDate day) {
    Optional<Holder> procedure = paused(day);
    if (procedure.isPresent()) {
      return procedure.get();
    }
    // A department that has time left holds the item even while it waits for others.
    return by(day.minusDays(1), promisedOn(day))
        ? owner
            .waitsFor(Gate.BEFORE_DECIDE, day)
            .or(() -> missing(day))
            .orElseGet(() -> department(Holder.Work.DECIDE))
        : department(Holder.Work.DECIDE);
  }

  /**
   * Returns the binding last day (committed, else statutory) of the clock at the beginning of a
   * day.
   */
  private Optional<LocalDate> promisedOn(LocalDate day) {
    return clocks.stream()
        .filter(clock -> clock.from().isBefore(day))
        .reduce((earlier, later) -> later)
        .flatMap(DutyClock::binding)
        .flatMap(limit -> limit.deadline(calendar).dueOn());
  }

  /** Returns the applicant, if a promised document was missing at the beginning of a day. */
  private Optional<Holder> missing(LocalDate day) {
    return attempt.promises().stream()
        .filter(promise -> !by(day.minusDays(1), promise.suppliedOn()))
        .findFirst()
        .map(promise -> new Holder.Applicant(Holder.Turn.SUPPLY));
  }

  /** Returns the procedure that covered the day; of several, the one reported first. */
  private Optional<Holder> paused(LocalDate day) {
    return pauses.stream()
        .filter(pause -> pause.toPause().covers(day))
        .findFirst()
        .filter(pause -> leavesOut(day))
        .map(pause -> new Holder.ProcedureHolder(pause.procedure()));
  }

  /** Checks whether a limit excludes the day; without any limit every pause counts. */
  private boolean leavesOut(LocalDate day) {
    return clocks.isEmpty()
        || clocks.stream()
            .flatMap(clock -> Stream.concat(clock.statutory().stream(), clock.binding().stream()))
            .anyMatch(clock -> clock.pausedOn(day, calendar));
  }
}
