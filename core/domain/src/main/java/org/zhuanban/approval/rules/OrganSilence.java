package org.zhuanban.approval.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApplicationClock;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.DecisionEvent.AgreementDeemed;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;

/**
 * What the law makes of an organ that stays silent.
 *
 * <p>One that neither accepts nor tells corrections in time has accepted from the day of receipt
 * (行政许可法第三十二条第一款第四项). One that told them in time and leaves the complete set unanswered as long has
 * accepted from the day on which that came (第四项、第五项). One that does not decide in time has agreed
 * where the law of the item says so, whatever gates are closed: on the day after the statutory last
 * one, and only then.
 */
public record OrganSilence(Approvals approvals, CalendarBook book) {
  /** The acceptance by silence that has come about by the end of a day, on its own day. */
  public Optional<DatedEvent> effect(ApprovalItem item, Application attempt, LocalDate day) {
    return effectOn(item, attempt)
        .filter(on -> !on.isAfter(day))
        .map(on -> deemed(item, attempt, on));
  }

  /** The day on which silence has its effect; empty if what came in was answered. */
  public Optional<LocalDate> effectOn(ApprovalItem item, Application attempt) {
    boolean known =
        attempt.noticedOn().isPresent()
            || attempt.carried().map(CarriedApplication::receiptKnown).orElse(true);
    return attempt
        .unansweredSince()
        .filter(since -> known)
        .flatMap(since -> correctionDue(item, attempt, since))
        .map(due -> due.plusDays(1))
        .filter(attempt::silenceCounts);
  }

  /** The agreement by silence that has come about by the end of a day, on its own day. */
  public Optional<DatedEvent> agreement(ApprovalItem item, Application attempt, LocalDate day) {
    return agreesOn(item, attempt)
        .filter(on -> !on.isAfter(day))
        .map(on -> new DatedEvent(new AgreementDeemed(item.code(), attempt.attempt()), on));
  }

  /** The day on which silence agrees; empty if it never does, or while a pause is open. */
  public Optional<LocalDate> agreesOn(ApprovalItem item, Application attempt) {
    ApprovalItem terms = approvals.terms().of(item, attempt);
    // An enterprise that is slow with its own duty is no organ that stays silent.
    boolean agrees =
        attempt.running()
            && terms.dutyOf().isEmpty()
            && terms.silence().contains(SilenceEffect.DEEMED_AGREED);
    return agrees
        ? approvals
            .clocks()
            .of(item, attempt)
            .flatMap(clock -> clock.statutoryDue(book).map(Deadline.Due::date))
            .map(last -> last.plusDays(1))
            .filter(attempt::silenceCounts)
        : Optional.empty();
  }

  /** The last day for the one-time notice in an attempt. */
  public Optional<LocalDate> correctionDue(
      ApprovalItem item, Application attempt, LocalDate received) {
    ApprovalItem terms = approvals.terms().of(item, attempt);
    return correctionDue(terms, approvals.terms().calendar(terms, attempt), received);
  }

  /** The last day for the one-time notice. */
  public Optional<LocalDate> correctionDue(ApprovalItem item, String calendar, LocalDate received) {
    return LegalClock.from(received, item.correction()).deadline(book.calendar(calendar)).dueOn();
  }

  private DatedEvent deemed(ApprovalItem item, Application attempt, LocalDate on) {
    LocalDate received = attempt.unansweredSince().orElseThrow();
    ApprovalItem terms = approvals.terms().of(item, attempt);
    DutyClock clock =
        new ApplicationClock(
                terms,
                approvals.terms().calendar(terms, attempt),
                attempt.withAcceptedOn(received),
                received)
            .limits();
    return new DatedEvent(
        new AcceptanceDeemed(
            item.code(),
            attempt.attempt(),
            received,
            clock.committedOn(on, book).flatMap(Deadline::dueOn),
            clock.statutoryOn(on, book).flatMap(Deadline::dueOn)),
        on);
  }
}
