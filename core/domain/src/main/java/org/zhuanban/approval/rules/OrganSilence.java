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
 * The effects of an organ's silence by law.
 *
 * <ul>
 *   <li>An organ that neither accepts nor notifies corrections in time has accepted from the day of
 *       receipt (行政许可法第三十二条第一款第四项).
 *   <li>After a notice in time, silence on the complete set within the same limit is acceptance
 *       from the day of that set (第四项、第五项).
 *   <li>An organ that does not decide in time has agreed, if the law of the item provides it. The
 *       agreement takes effect only on the day after the statutory last day, independent of closed
 *       gates.
 * </ul>
 */
public record OrganSilence(Approvals approvals, CalendarBook book) {
  /** Returns the acceptance by silence by the end of a day, dated on its own day. */
  public Optional<DatedEvent> effect(ApprovalItem item, Application attempt, LocalDate day) {
    return effectOn(item, attempt)
        .filter(on -> !on.isAfter(day))
        .map(on -> deemed(item, attempt, on));
  }

  /** Returns the day on which silence takes effect; empty if the receipt was answered. */
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

  /** Returns the agreement by silence by the end of a day, dated on its own day. */
  public Optional<DatedEvent> agreement(ApprovalItem item, Application attempt, LocalDate day) {
    return agreesOn(item, attempt)
        .filter(on -> !on.isAfter(day))
        .map(on -> new DatedEvent(new AgreementDeemed(item.code(), attempt.attempt()), on));
  }

  /** Returns the day on which silence agrees; empty if it never does, or while a pause is open. */
  public Optional<LocalDate> agreesOn(ApprovalItem item, Application attempt) {
    ApprovalItem terms = approvals.terms().of(item, attempt);
    // An enterprise that is late with its own duty is not a silent organ.
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

  /** Returns the last day for the one-time notice in an attempt. */
  public Optional<LocalDate> correctionDue(
      ApprovalItem item, Application attempt, LocalDate received) {
    ApprovalItem terms = approvals.terms().of(item, attempt);
    return correctionDue(terms, approvals.terms().calendar(terms, attempt), received);
  }

  /** Returns the last day for the one-time notice. */
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
