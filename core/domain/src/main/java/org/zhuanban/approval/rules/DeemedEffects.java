package org.zhuanban.approval.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.Application;
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
import org.zhuanban.command.DatedEvent;

/**
 * The effects of silence by law and by local policy between departments. One effect can cause the
 * next one, so each is computed on the state after the preceding ones.
 */
record DeemedEffects(Approvals approvals, CalendarBook book) {
  /** Returns the effects by the end of the preceding day. */
  List<DatedEvent> upTo(LocalDate day) {
    List<DatedEvent> happened = new ArrayList<>();
    DeemedEffects now = this;
    Optional<DatedEvent> next = now.next(day);
    while (next.isPresent()) {
      happened.add(next.get());
      ApprovalEvent event = (ApprovalEvent) next.get().event();
      now = new DeemedEffects(event.applyTo(now.approvals, next.get().effectiveOn()), book);
      next = now.next(day);
    }
    return happened;
  }

  /** Returns the earliest effect; of several on one day, that of the first item. */
  private Optional<DatedEvent> next(LocalDate day) {
    Optional<DatedEvent> next = Optional.empty();
    for (ApprovalItem item : approvals.items()) {
      Optional<Application> attempt = approvals.currentCase(item.code());
      if (attempt.isPresent()) {
        next = earlier(next, effect(approvals.terms().of(item, attempt.get()), attempt.get(), day));
      }
    }
    return next;
  }

  /** Returns the earliest effect of one item by the end of a day. */
  private Optional<DatedEvent> effect(ApprovalItem item, Application attempt, LocalDate day) {
    OrganSilence silence = new OrganSilence(approvals, book);
    Optional<DatedEvent> next = silence.effect(item, attempt, day);
    next = earlier(next, silence.agreement(item, attempt, day));
    next = earlier(next, consent(item, attempt, day));
    return earlier(next, renewal(item, attempt, day));
  }

  /** Returns the earlier of two effects; of two on one day, the first. */
  private static Optional<DatedEvent> earlier(
      Optional<DatedEvent> one, Optional<DatedEvent> other) {
    boolean later =
        one.isPresent()
            && other.isPresent()
            && other.get().effectiveOn().isBefore(one.get().effectiveOn());
    return one.isEmpty() || later ? other : one;
  }

  private Optional<DatedEvent> consent(ApprovalItem item, Application attempt, LocalDate day) {
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
                new DatedEvent(
                    new ConsentDeemed(
                        item.code(), consent.department(), consent.trigger(), policy.get().basis()),
                    consent.on()));
  }

  private Optional<DatedEvent> renewal(ApprovalItem item, Application attempt, LocalDate day) {
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
                        on ->
                            new DatedEvent(new RenewalDeemed(item.code(), renewal.validTo()), on)));
  }
}
