package org.zhuanban.approval.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceConfirmed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApplicationClock;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptEvent.ApplicationNumbered;
import org.zhuanban.approval.ReceiptEvent.ApplicationReceived;
import org.zhuanban.approval.ReceiptEvent.ApplicationResubmitted;
import org.zhuanban.approval.ReceiptEvent.CorrectedOnSpot;
import org.zhuanban.approval.ReceiptEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.ReceiptEvent.SupplementReceived;
import org.zhuanban.approval.application.AcceptanceDues;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.Decision;
import org.zhuanban.party.CaseNumber;

/** The rules for received applications (行政许可法第三十二条). */
record ReceiptDecider(ApplicationContext desk) {
  private static final String REFUSED = "approval.acceptance-refused";

  Decision receive(ReceiveApplication receive) {
    boolean corrected =
        desk.openCase()
            .filter(was -> was.noticedOn().isPresent() && was.acceptedOn().isEmpty())
            .isPresent();
    if (corrected) {
      return resubmitted(receive);
    }
    Optional<Refusal> notNew = desk.refuseUnlessNew();
    if (notNew.isPresent()) {
      return new Decision.Denied(notNew.get());
    }
    LocalDate correctionDue =
        new OrganSilence(desk.approvals(), desk.context().calendars())
            .correctionDue(
                desk.item(), desk.approvals().terms().calendar(desk.item()), desk.today())
            .orElse(desk.today());
    return desk.happened(
        new ApplicationReceived(
            desk.code(),
            desk.nextAttempt(),
            receive.complete(),
            correctionDue,
            receive.caseNumber(),
            receive.receipt()));
  }

  private Decision resubmitted(ReceiveApplication receive) {
    ApplicationResubmitted resubmitted =
        new ApplicationResubmitted(
            desk.code(), receive.complete(), receive.caseNumber(), receive.receipt());
    return desk.violating(
        receive.caseNumber().stream()
            .flatMap(number -> otherNumber(desk.openCase().orElseThrow(), number).stream())
            .toList(),
        "approval.application-resubmitted",
        List.of(resubmitted));
  }

  /** Refuses a second number of an attempt. */
  private Optional<Refusal> otherNumber(Application attempt, CaseNumber number) {
    return attempt
        .caseNumber()
        .filter(known -> !known.equals(number))
        .map(
            known ->
                desk.refusal(
                    ApprovalRule.OTHER_CASE_NUMBER,
                    attempt.attempt(),
                    known.text(),
                    number.text()));
  }

  /** Decides on a number that came after the receipt, also of a closed attempt. */
  Decision number(NumberApplication number) {
    int last = desk.approvals().attempts(desk.code()).size();
    if (last == 0) {
      return desk.refused(ApprovalRule.NOT_RECEIVED);
    }
    int attempt = number.attempt().orElse(last);
    if (attempt < 1 || attempt > last) {
      return desk.refused(ApprovalRule.WRONG_ATTEMPT, attempt, last);
    }
    return desk.violating(
        otherNumber(desk.approvals().attempts(desk.code()).get(attempt - 1), number.caseNumber())
            .stream()
            .toList(),
        "approval.application-numbered",
        List.of(
            new ApplicationNumbered(desk.code(), attempt, number.caseNumber(), number.attempt())));
  }

  Decision giveNotice(GiveCorrectionNotice notice) {
    Optional<Application> current = desk.currentCase();
    Optional<Decision> nothingOpen = nothingOpen(current);
    if (nothingOpen.isPresent()) {
      return nothingOpen.get();
    }
    if (current.orElseThrow().examinedOn().isEmpty()) {
      return desk.happened(given(notice, true));
    }
    CorrectionNoticeGiven later = given(notice, false);
    if (current.get().notice().filter(notice.notice()::samePaper).isPresent()) {
      // A repetition of the same paper adds no correction, so it is not a second notice.
      return desk.happened(later);
    }
    ApprovalRule broken =
        current.get().noticedOn().isPresent()
            ? ApprovalRule.CORRECTION_NOTICE_REPEATED
            : ApprovalRule.CORRECTION_NOTICE_LATE;
    return desk.violating(broken, "approval.correction-notice-given", later);
  }

  private CorrectionNoticeGiven given(GiveCorrectionNotice notice, boolean effective) {
    return new CorrectionNoticeGiven(desk.code(), notice.notice(), notice.contents(), effective);
  }

  Decision receiveSupplement(ReceiveSupplement receive) {
    return nothingOpen(desk.currentCase())
        .orElseGet(() -> desk.happened(new SupplementReceived(desk.code(), receive.receipt())));
  }

  /**
   * Decides on a correction on the spot. It changes no limit, so after acceptance by silence it is
   * only late.
   */
  Decision correctOnSpot() {
    return (deemed().isPresent() ? Optional.<Decision>empty() : notToExamine())
        .orElseGet(this::correctedOnSpot);
  }

  /** Returns the open attempt, if silence has accepted it. */
  private Optional<Application> deemed() {
    return desk.openCase().filter(Application::deemedAccepted);
  }

  private Decision correctedOnSpot() {
    CorrectedOnSpot corrected = new CorrectedOnSpot(desk.code());
    return receivedOn().filter(desk.today()::isAfter).isPresent()
        ? desk.violating(
            ApprovalRule.CORRECTION_NOT_ON_SPOT, "approval.corrected-on-spot", corrected)
        : desk.happened(corrected);
  }

  Decision refuse(RefuseAcceptance refuse) {
    return deemed()
        .map(attempt -> tooLate(attempt, REFUSED, event(refuse)))
        .or(this::notToExamine)
        .orElseGet(() -> refused(refuse));
  }

  /** Records a statement of the organ after acceptance by silence, without effect. */
  Decision tooLate(Application attempt, String act, ApprovalEvent statement) {
    LocalDate accepted = attempt.acceptedOn().orElseThrow();
    return desk.violating(
        List.of(desk.refusal(ApprovalRule.ACCEPTED_BY_SILENCE, accepted)), act, List.of(statement));
  }

  private AcceptanceRefused event(RefuseAcceptance refuse) {
    return new AcceptanceRefused(
        desk.code(), refuse.ground(), refuse.competent(), refuse.receipt());
  }

  /**
   * Decides on a refusal of acceptance. A refusal that the law requires at once is valid even if
   * late, until acceptance by silence, since delay does not make an organ competent.
   */
  private Decision refused(RefuseAcceptance refuse) {
    NonAcceptance ground = refuse.ground();
    List<Event<?>> events = new ArrayList<>();
    events.add(event(refuse));
    boolean late =
        receivedOn().map(desk.calendar()::nextOrSame).filter(desk.today()::isAfter).isPresent();
    if (late && ground.atOnce()) {
      events.add(desk.violation(desk.refusal(ApprovalRule.ACCEPTANCE_REFUSED_LATE), REFUSED));
    }
    boolean unnamed = ground == NonAcceptance.NOT_COMPETENT && refuse.competent().isEmpty();
    return desk.violating(
        unnamed ? List.of(desk.refusal(ApprovalRule.COMPETENT_ORGAN_NOT_NAMED)) : List.of(),
        REFUSED,
        events);
  }

  private Optional<LocalDate> receivedOn() {
    return desk.currentCase().flatMap(Application::receivedOn);
  }

  /** Refuses the refusal of acceptance if there is no receipt to examine. */
  private Optional<Decision> notToExamine() {
    return nothingOpen(desk.currentCase())
        .or(
            () ->
                desk.currentCase()
                    .flatMap(Application::acceptedOn)
                    .map(on -> desk.refused(ApprovalRule.ALREADY_ACCEPTED, on)));
  }

  private Optional<Decision> nothingOpen(Optional<Application> current) {
    if (current.filter(was -> was.receivedOn().isPresent()).isEmpty()) {
      return Optional.of(desk.refused(ApprovalRule.NOT_RECEIVED));
    }
    return current.filter(was -> was.closedOn().isPresent()).map(desk::alreadyClosed);
  }

  Decision accept(AcceptApplication accept) {
    Optional<Application> open = desk.openCase();
    int attempt = open.map(Application::attempt).orElseGet(desk::nextAttempt);
    Optional<Refusal> wrongAttempt = desk.wrongAttempt(accept.attempt(), attempt);
    if (wrongAttempt.isPresent()) {
      return new Decision.Denied(wrongAttempt.get());
    }
    if (open.filter(Application::deemedAccepted).isPresent()) {
      return desk.happened(
          new AcceptanceConfirmed(desk.code(), attempt, accept.attempt(), accept.receipt()));
    }
    return notAcceptable(open)
        .<Decision>map(Decision.Denied::new)
        .orElseGet(() -> accepted(accept, open.orElseGet(() -> Application.opened(attempt))));
  }

  /** Refuses acceptance of the open attempt, or of a new one if none is open. */
  Optional<Refusal> notAcceptable(Optional<Application> open) {
    boolean received = open.filter(was -> was.acceptedOn().isEmpty()).isPresent();
    return (received ? Optional.<Refusal>empty() : desk.refuseUnlessNew())
        .or(() -> desk.closedGate(Gate.BEFORE_APPLY, ApprovalRule.ACCEPTANCE_GATE_CLOSED));
  }

  private Decision accepted(AcceptApplication accept, Application attempt) {
    AcceptanceDues dues = dues(attempt);
    return desk.happened(
        new ApplicationAccepted(
            desk.code(),
            attempt.attempt(),
            dues.committed(),
            dues.statutory(),
            accept.attempt(),
            dues.notices(),
            accept.receipt()));
  }

  /** Returns the last days of which an applicant is notified at acceptance. */
  AcceptanceDues dues(Application attempt) {
    DutyClock clock =
        new ApplicationClock(
                desk.item(),
                desk.approvals().terms().calendar(desk.item(), attempt),
                attempt,
                desk.today())
            .limits();
    return dues(clock);
  }

  /** Returns the last days of an attempt whose clocks already run. */
  AcceptanceDues runningDues(Application attempt) {
    return desk.approvals()
        .clocks()
        .of(desk.item(), attempt)
        .map(this::dues)
        .orElseGet(() -> new AcceptanceDues(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private AcceptanceDues dues(DutyClock clock) {
    return new AcceptanceDues(
        due(clock.committed()),
        due(clock.statutory()),
        Optional.of(desk.context().calendars().notices().size()));
  }

  private Optional<LocalDate> due(Optional<LegalClock> clock) {
    return clock.flatMap(limit -> limit.deadline(desk.calendar()).dueOn());
  }
}
