package org.zhuanban.accountability.rules;

import java.util.Optional;
import org.zhuanban.accountability.AccountabilityCase.RemedyRequest;
import org.zhuanban.accountability.AccountabilityCommand.ExtendCase;
import org.zhuanban.accountability.AccountabilityDuty;
import org.zhuanban.accountability.AccountabilityEvent;
import org.zhuanban.accountability.AccountabilityEvent.AnswerExtended;
import org.zhuanban.accountability.AccountabilityEvent.CaseExtended;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.accountability.Remedy;
import org.zhuanban.accountability.RemedyCommand.ExtendAnswer;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Decision;

/**
 * The rules of extensions of the time to decide on discipline and to answer an appeal against it.
 * An extension is given once, and in time.
 */
record CaseExtensionDecider(CaseContext file) {
  /** The longest extension; with the first six months it makes twelve. */
  private static final TimeLimit LONGER_TO_DECIDE =
      TimeLimit.parse("6 MONTHS", AccountabilityDuty.DECIDE.source());

  private static final TimeLimit LONGER_TO_ANSWER = TimeLimit.calendarDays(30, "公务员法第九十六条");

  /** Extends the time, also before a notice intends discipline. */
  Decision extendCase(ExtendCase extend) {
    return again(file.examined().extension())
        .or(() -> outOfRange(extend.by(), LONGER_TO_DECIDE))
        .map(CaseContext::refused)
        .orElseGet(
            () ->
                extended(
                    new CaseExtended(extend.by(), extend.paper()),
                    "accountability.extended",
                    LONGER_TO_DECIDE,
                    file.duties().deciding(file.opening())));
  }

  Decision extendAnswer(ExtendAnswer extend) {
    Remedy remedy = extend.remedy();
    return file.openRemedy(remedy, extend.of())
        .map(open -> extendAnswer(extend, open))
        .orElseGet(() -> CaseContext.refused(file.noRemedy(remedy, extend.of())));
  }

  private Decision extendAnswer(ExtendAnswer extend, RemedyRequest open) {
    return notAllowed(open.remedy())
        .or(() -> again(open.extension()))
        .or(() -> outOfRange(extend.by(), LONGER_TO_ANSWER))
        .map(CaseContext::refused)
        .orElseGet(
            () ->
                extended(
                    new AnswerExtended(extend.remedy(), extend.of(), extend.by(), extend.paper()),
                    "accountability.answer-extended",
                    LONGER_TO_ANSWER,
                    open.answering()));
  }

  private static Optional<Refusal> notAllowed(Remedy remedy) {
    return remedy == Remedy.DISCIPLINE_APPEAL
        ? Optional.empty()
        : Optional.of(
            Refusal.of(AccountabilityRule.EXTENSION_NOT_ALLOWED, Refusal.word(remedy))
                .under(remedy.source()));
  }

  private static Optional<Refusal> again(Optional<Extension> before) {
    return before.map(was -> Refusal.of(AccountabilityRule.EXTENDED_TWICE, was.approvedOn()));
  }

  private static Optional<Refusal> outOfRange(TimeLimit by, TimeLimit most) {
    return by.unit() != most.unit() || by.amount() > most.amount()
        ? Optional.of(
            Refusal.of(
                    AccountabilityRule.EXTENSION_OUT_OF_RANGE, Refusal.time(by), Refusal.time(most))
                .under(most.basis()))
        : Optional.empty();
  }

  /** Refuses an extension after the last day. */
  private Decision extended(
      AccountabilityEvent extended, String act, TimeLimit most, LegalClock clock) {
    Deadline.Due due = file.clocks().due(clock);
    Refusal refusal = Refusal.of(AccountabilityRule.EXTENSION_LATE, due.date()).under(most.basis());
    return due.passedBy(file.today())
        ? Decision.violating(refusal, file.today(), extended, CaseContext.violation(refusal, act))
        : file.happened(extended);
  }
}
