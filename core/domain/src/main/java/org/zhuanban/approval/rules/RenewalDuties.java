package org.zhuanban.approval.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.LicenceClock;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.Renewal;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Ending;

/** The duties at the end of a licence: to apply for its renewal, and to answer. */
record RenewalDuties(Approvals approvals, CalendarBook book) {
  /** The default owner of the application, unless the plan names another. */
  Stream<Duty> of(ApprovalItem item, Application attempt) {
    if (attempt.licence().isEmpty()) {
      return Stream.empty();
    }
    Licence licence = attempt.licence().get();
    LicenceClock clock = new LicenceClock(item, approvals.terms().calendar(item), book);
    String place = ":" + item.code() + ":" + attempt.attempt() + ":";
    List<Renewal> renewals = licence.renewals();
    return Stream.concat(
        licence.periods().stream()
            .flatMap(
                period ->
                    clock.application(licence, period).stream()
                        .map(
                            owed ->
                                duty(
                                        "renew" + place + period.number(),
                                        ApprovalDuty.APPLY_RENEWAL,
                                        item)
                                    .owner(item.dutyOf().orElse(Duty.ENTERPRISE))
                                    .owedTo(Optional.of(item.department()))
                                    .clock(whileInForce(owed, attempt))
                                    .build())),
        IntStream.range(0, renewals.size())
            .mapToObj(
                i ->
                    duty("answer" + place + (i + 1), ApprovalDuty.ANSWER_RENEWAL, item)
                        .owner(item.department())
                        .clock(whileInForce(clock.answer(renewals.get(i)), attempt))
                        .nextReviewOn(
                            renewals
                                .get(i)
                                .silenceMayRenewOn(book)
                                .filter(on -> attempt.revokedOn().isEmpty()))
                        .build()));
  }

  /** Ends the clock with the revocation or cancellation of the licence (行政许可法第六十九条、第七十条). */
  private static DutyClock whileInForce(DutyClock clock, Application attempt) {
    return new DutyClock(
        clock.calendar(),
        clock.from(),
        clock.statutory(),
        clock.committed(),
        clock.appointed(),
        clock.ending().or(() -> attempt.revokedOn().map(Ending::lapsed)));
  }

  private static Duty.Builder duty(String key, DutyKind kind, ApprovalItem item) {
    return Duty.builder().key(key).kind(kind).subject(item.code());
  }
}
