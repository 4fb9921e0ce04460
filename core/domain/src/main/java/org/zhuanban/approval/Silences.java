package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.feature.Happened;

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
    return approvals.items().stream()
        .flatMap(
            item ->
                approvals.currentCase(item.code()).stream()
                    .filter(attempt -> awaited(item, attempt))
                    .flatMap(attempt -> effects(approvals.terms(item, attempt), attempt)))
        .filter(effect -> !effect.effectiveOn().isAfter(day))
        .min(Comparator.comparing(Happened::effectiveOn));
  }

  /** Whether silence about an attempt can still mean anything: most are over. */
  private static boolean awaited(ApprovalItem item, ApprovalCase attempt) {
    return attempt.closedOn().isEmpty()
        || item.joint().isPresent()
        || attempt.licence().isPresent();
  }

  private Stream<Happened> effects(ApprovalItem item, ApprovalCase attempt) {
    return Stream.of(
            new Silence(approvals, book).effect(item, attempt).stream(),
            new Silence(approvals, book).agreement(item, attempt).stream(),
            consents(item, attempt),
            renewal(item, attempt).stream())
        .flatMap(each -> each);
  }

  private Stream<Happened> consents(ApprovalItem item, ApprovalCase attempt) {
    Optional<SilenceConsentPolicy> policy = item.joint().flatMap(JointTerms::silenceConsent);
    if (policy.isEmpty()) {
      return Stream.empty();
    }
    JointClock clock = new JointClock(approvals, item, attempt);
    return item.participants().stream()
        .flatMap(department -> clock.consent(department, book).stream())
        .map(
            consent ->
                new Happened(
                    new ConsentDeemed(
                        item.code(), consent.department(), consent.trigger(), policy.get().basis()),
                    consent.on()));
  }

  private Optional<Happened> renewal(ApprovalItem item, ApprovalCase attempt) {
    return attempt
        .licence()
        .filter(licence -> attempt.revokedOn().isEmpty())
        .flatMap(Licence::lastRenewal)
        .flatMap(
            renewal ->
                renewal
                    .silenceRenewsOn(book)
                    .map(
                        on -> new Happened(new RenewalDeemed(item.code(), renewal.validTo()), on)));
  }
}
