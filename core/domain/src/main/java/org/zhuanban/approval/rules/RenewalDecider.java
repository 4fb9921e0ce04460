package org.zhuanban.approval.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.LicenceClock;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.RenewalEvent.RenewalApplied;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.Renewal;
import org.zhuanban.approval.application.Result;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.feature.Decision;
import org.zhuanban.violation.ViolationFound;

/** The rules for the renewal of a licence (行政许可法第五十条). */
record RenewalDecider(ApplicationContext desk) {
  private static final String ACT = "approval.renewal-decided";

  Decision apply() {
    Optional<Licence> licence =
        licence().filter(held -> LicenceClock.renewBefore(desk.item()).isPresent());
    Optional<LocalDate> ends = licence.flatMap(Licence::current).map(Licence.Period::validTo);
    if (ends.isEmpty()) {
      return desk.refused(ApprovalRule.NOT_RENEWABLE);
    }
    Optional<Renewal> open = licence.flatMap(Licence::lastRenewal).filter(Renewal::open);
    if (open.isPresent()) {
      return desk.refused(ApprovalRule.RENEWAL_UNDER_WAY, open.get().appliedOn());
    }
    return applied(ends.get());
  }

  private Optional<Licence> licence() {
    return desk.currentCase().filter(was -> was.metOn().isPresent()).flatMap(Application::licence);
  }

  private Decision applied(LocalDate validTo) {
    Renewal.Terms terms = LicenceClock.terms(desk.code(), desk.approvals());
    LocalDate applyBy =
        terms.before().before(validTo, desk.context().calendar(terms.calendar())).date();
    Renewal renewal = Renewal.applied(validTo, desk.today(), terms, applyBy);
    RenewalApplied applied =
        new RenewalApplied(
            desk.code(), validTo, applyBy, !desk.today().isAfter(applyBy), answerDue(renewal));
    if (desk.today().isAfter(validTo)) {
      return desk.violating(
          List.of(desk.refusal(ApprovalRule.LICENCE_EXPIRED, validTo)),
          "approval.renewal-applied",
          List.of(applied));
    }
    return renewal.mayBeInTime(calendars())
        ? desk.happened(applied)
        : desk.happened(applied, appliedLate());
  }

  private ViolationFound appliedLate() {
    return desk.violation(
        desk.refusal(ApprovalRule.RENEWAL_APPLIED_LATE), "approval.renewal-applied");
  }

  Decision decide(DecideRenewal decide) {
    Optional<Renewal> asked =
        licence().flatMap(Licence::lastRenewal).filter(last -> last.answeredOn().isEmpty());
    if (asked.isEmpty()) {
      return desk.refused(ApprovalRule.NO_RENEWAL_UNDER_WAY);
    }
    Renewal renewal = asked.get();
    if (decide.validTo().filter(until -> !until.isAfter(renewal.validTo())).isPresent()) {
      return desk.refused(
          ApprovalRule.RENEWED_NOT_LONGER, decide.validTo().get(), renewal.validTo());
    }
    boolean tooLate = renewal.deemedOn().isPresent() && decide.result() == Result.REFUSED;
    RenewalDecided decided =
        new RenewalDecided(
            desk.code(),
            decide.result(),
            decide.validTo(),
            decide.decision(),
            !tooLate,
            decide.licence());
    if (tooLate) {
      return desk.violating(ApprovalRule.RENEWAL_REFUSED_TOO_LATE, ACT, decided);
    }
    return desk.today().isAfter(answerDue(renewal))
        ? desk.happened(
            decided, desk.violation(desk.refusal(ApprovalRule.RENEWAL_ANSWERED_LATE), ACT))
        : desk.happened(decided);
  }

  private LocalDate answerDue(Renewal renewal) {
    return new LicenceClock(desk.item(), renewal.terms().calendar(), calendars())
        .answer(renewal)
        .statutoryDue(calendars())
        .map(Deadline.Due::date)
        .orElseThrow();
  }

  private CalendarBook calendars() {
    return desk.context().calendars();
  }
}
