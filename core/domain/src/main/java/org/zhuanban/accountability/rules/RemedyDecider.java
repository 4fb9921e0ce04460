package org.zhuanban.accountability.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.accountability.AccountabilityCase.RemedyRequest;
import org.zhuanban.accountability.AccountabilityEvent.RemedyAnswered;
import org.zhuanban.accountability.AccountabilityEvent.RemedySought;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.accountability.CaseClocks;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Remedy;
import org.zhuanban.accountability.RemedyCommand.AnswerRemedy;
import org.zhuanban.accountability.RemedyCommand.SeekRemedy;
import org.zhuanban.accountability.RemedyResult;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.feature.Decision;

/** The rules of the remedies against a decision, and of their answers. */
record RemedyDecider(CaseContext file) {
  Decision seek(SeekRemedy seek) {
    Remedy remedy = seek.remedy();
    PartyConcerned party = seek.by();
    Optional<RemedyRequest> before = file.examined().remedy(remedy, party);
    if (before.isPresent()) {
      return refused(remedy, AccountabilityRule.REMEDY_TWICE, before.get().on());
    } else if (against(party, remedy).none()) {
      return refused(
          remedy,
          AccountabilityRule.NOTHING_TO_REMEDY,
          file.name(party),
          Refusal.word(remedy.track()));
    } else if (file.examined().deliveredOn(party).isEmpty()) {
      return refused(remedy, AccountabilityRule.NOT_DELIVERED, file.name(party));
    }
    Optional<CaseClocks.RemedyPeriod> from = file.clocks().from(remedy, party);
    if (from.isEmpty()) {
      return refused(
          remedy,
          AccountabilityRule.REMEDY_BEFORE_OPEN,
          Refusal.word(remedy.before().orElseThrow()));
    }
    RemedySought sought = new RemedySought(remedy, party, seek.paper());
    LocalDate due = file.clocks().due(from.get().day(), from.get().within()).date();
    Refusal refusal = Refusal.of(AccountabilityRule.REMEDY_LATE, due).under(remedy.source());
    return file.today().isAfter(due)
        ? Decision.violating(
            refusal,
            file.today(),
            sought,
            CaseContext.violation(refusal, "accountability.remedy-sought"))
        : file.happened(sought);
  }

  Decision answer(AnswerRemedy answer) {
    Optional<RemedyRequest> open = file.openRemedy(answer.remedy(), answer.of());
    if (open.isEmpty()) {
      return CaseContext.refused(file.noRemedy(answer.remedy(), answer.of()));
    }
    MeasureCheck measures = new MeasureCheck(answer.measures());
    Optional<Refusal> fault = changeFault(answer).or(measures::fault);
    if (fault.isPresent()) {
      return CaseContext.refused(fault.get());
    }
    MeasureCheck before = against(answer.of(), answer.remedy());
    if (before.none() ? !measures.none() : measures.heavierThan(before)) {
      return CaseContext.refused(
          Refusal.of(AccountabilityRule.HEAVIER_ON_REMEDY, file.name(answer.of()))
              .under(answer.remedy().noHeavier()));
    }
    RemedyAnswered answered =
        new RemedyAnswered(
            answer.remedy(), answer.of(), answer.result(), answer.measures(), answer.paper());
    return file.clocks().due(open.get().answering()).passedBy(file.today())
        ? file.happened(
            answered,
            CaseContext.violation(
                Refusal.of(AccountabilityRule.ANSWERED_LATE).under(answer.remedy().source()),
                "accountability.remedy-answered"))
        : file.happened(answered);
  }

  /** The remaining measures against a party on the track of a remedy. */
  private MeasureCheck against(PartyConcerned party, Remedy remedy) {
    return new MeasureCheck(file.examined().measures(party)).on(remedy.track());
  }

  private Optional<Refusal> changeFault(AnswerRemedy answer) {
    boolean changes = answer.result() == RemedyResult.CHANGED;
    boolean ofParty =
        answer.measures().stream()
            .allMatch(
                measure ->
                    measure.party().equals(answer.of())
                        && measure.track() == answer.remedy().track());
    return changes == answer.measures().isEmpty() || !ofParty
        ? Optional.of(
            Refusal.of(
                AccountabilityRule.CHANGE_UNCLEAR,
                Refusal.word(answer.result()),
                file.name(answer.of())))
        : Optional.empty();
  }

  private static Decision refused(Remedy remedy, Rule rule, Object... arguments) {
    return CaseContext.refused(Refusal.of(rule, arguments).under(remedy.source()));
  }
}
