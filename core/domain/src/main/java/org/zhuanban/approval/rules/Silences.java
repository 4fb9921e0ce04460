package org.zhuanban.approval.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCase;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.JointClock;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.approval.application.JointFile;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.JointTerms;
import org.zhuanban.approval.plan.SilenceConsentPolicy;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Happened;

/**
 * What the law, and a local policy between departments, make of silence. One effect can bring the
 * next one about, so each is found on the state that those before it left.
 */
record Silences(Approvals approvals, CalendarBook book) {
  /** The effects that have come about by the end of the day before. */
  List<Happened> upTo(LocalDate day) {
    List<Happened> happened = new ArrayList<>();
    Silences now = this;
    Optional<Happened> next = now.next(day);
    while (next.isPresent()) {
      happened.add(next.get());
      ApprovalEvent event = (ApprovalEvent) next.get().event();
      now = new Silences(event.applyTo(now.approvals, next.get().effectiveOn()), book);
      next = now.next(day);
    }
    return happened;
  }

  /** The earliest effect; of several on a day the one of the first item. */
  private Optional<Happened> next(LocalDate day) {
    Optional<Happened> next = Optional.empty();
    for (ApprovalItem item : approvals.items()) {
      Optional<ApprovalCase> attempt = approvals.currentCase(item.code());
      if (attempt.isPresent()) {
        next = earlier(next, effect(approvals.terms(item, attempt.get()), attempt.get(), day));
      }
    }
    return next;
  }

  /** The earliest effect of one item by the end of a day. */
  private Optional<Happened> effect(ApprovalItem item, ApprovalCase attempt, LocalDate day) {
    Silence silence = new Silence(approvals, book);
    Optional<Happened> next = silence.effect(item, attempt, day);
    next = earlier(next, silence.agreement(item, attempt, day));
    next = earlier(next, consent(item, attempt, day));
    return earlier(next, renewal(item, attempt, day));
  }

  /** The earlier one of two; of two on one day the first. */
  private static Optional<Happened> earlier(Optional<Happened> one, Optional<Happened> other) {
    boolean later =
        one.isPresent()
            && other.isPresent()
            && other.get().effectiveOn().isBefore(one.get().effectiveOn());
    return one.isEmpty() || later ? other : one;
  }

  private Optional<Happened> consent(ApprovalItem item, ApprovalCase attempt, LocalDate day) {
    Optional<SilenceConsentPolicy> policy = item.joint().flatMap(JointTerms::silenceConsent);
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    JointClock clock = new JointClock(approvals, item, attempt);
    return item.participants().stream()
        .flatMap(department -> clock.consent(department, book).stream())
        .filter(consent -> !consent.on().isAfter(day))
        .min(Comparator.comparing(JointFile.DeemedConsent::on))
        .map(
            consent ->
                new Happened(
                    new ConsentDeemed(
                        item.code(), consent.department(), consent.trigger(), policy.get().basis()),
                    consent.on()));
  }

  private Optional<Happened> renewal(ApprovalItem item, ApprovalCase attempt, LocalDate day) {
    return attempt
        .licence()
        .filter(licence -> attempt.revokedOn().isEmpty())
        .flatMap(Licence::lastRenewal)
        .flatMap(
            renewal ->
                renewal
                    .silenceRenewsOn(book)
                    .filter(on -> !on.isAfter(day) && attempt.silenceCounts(on))
                    .map(
                        on -> new Happened(new RenewalDeemed(item.code(), renewal.validTo()), on)));
  }
}
