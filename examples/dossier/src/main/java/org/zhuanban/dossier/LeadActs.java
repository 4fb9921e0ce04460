package org.zhuanban.dossier;

import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.ConfirmWish;
import org.zhuanban.activity.ActivityCommand.HandOverWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityCommand.RecordWish;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.investor.ContactKind;
import org.zhuanban.investor.DueDiligenceResult;
import org.zhuanban.investor.InvestorCommand.GiveLeadFeedback;
import org.zhuanban.investor.InvestorCommand.GiveUpLead;
import org.zhuanban.investor.InvestorCommand.HandOverLead;
import org.zhuanban.investor.InvestorCommand.JudgeLead;
import org.zhuanban.investor.InvestorCommand.PostponeContact;
import org.zhuanban.investor.InvestorCommand.RecordContact;
import org.zhuanban.investor.InvestorCommand.RecordDueDiligence;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.investor.LeadLoss;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.investor.LeadVerdict;
import org.zhuanban.party.Department;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Origin;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.funds.Money;

/**
 * Makes the commands about investors, leads and activities that reported events stand for.
 *
 * @param dossier the dossier
 * @param offices reads its offices
 */
record LeadActs(Dossier dossier, Offices offices) {
  RegisterInvestor register(HistoryEvent event) {
    return RegisterInvestor.builder()
        .enterprise(Enterprise.of(event.text("name")))
        .origin(Origin.valueOf(event.text("origin")))
        .industry(event.optionalText("industry"))
        .unit(department(event, "unit"))
        .known(event.optionalText("text"))
        .paper(event.document())
        .build();
  }

  RecordContact contact(HistoryEvent event) {
    return RecordContact.builder()
        .lead(event.optionalText("lead"))
        .kind(ContactKind.valueOf(event.text("kind")))
        .unit(department(event, "unit"))
        .by(new PersonRef(event.text("by")))
        .addAllMet(event.texts("met").stream().map(PersonRef::new).toList())
        .outcome(event.optionalText("text"))
        .next(event.optionalDate("next"))
        .paper(event.document())
        .build();
  }

  RecordDueDiligence examine(HistoryEvent event) {
    return RecordDueDiligence.builder()
        .unit(department(event, "unit"))
        .result(DueDiligenceResult.valueOf(event.text("result")))
        .findings(event.optionalText("text"))
        .paper(event.document())
        .build();
  }

  RegisterLead lead(HistoryEvent event) {
    return RegisterLead.builder()
        .lead(event.text("lead"))
        .source(LeadSource.valueOf(event.text("source")))
        .title(event.optionalText("title"))
        .investment(event.optionalMoney("amount").map(Money::yuan))
        .owner(department(event, "owner"))
        .responsible(new PersonRef(event.text("responsible")))
        .activity(event.optionalText("from").map(id -> OwnStream.id(dossier, id)))
        .paper(event.document())
        .build();
  }

  JudgeLead judge(HistoryEvent event) {
    return JudgeLead.builder()
        .lead(event.text("lead"))
        .verdict(LeadVerdict.valueOf(event.text("verdict")))
        .reason(event.optionalText("text"))
        .paper(event.document())
        .build();
  }

  GiveLeadFeedback feedback(HistoryEvent event) {
    return GiveLeadFeedback.builder()
        .lead(event.text("lead"))
        .words(event.optionalText("text"))
        .paper(event.document())
        .build();
  }

  PostponeContact postpone(HistoryEvent event) {
    return PostponeContact.builder()
        .lead(event.text("lead"))
        .to(event.date("to"))
        .reason(event.text("reason"))
        .build();
  }

  HandOverLead handOver(HistoryEvent event) {
    return HandOverLead.builder()
        .lead(event.text("lead"))
        .owner(department(event, "owner"))
        .responsible(new PersonRef(event.text("responsible")))
        .reason(event.optionalText("reason"))
        .paper(event.document())
        .build();
  }

  GiveUpLead giveUp(HistoryEvent event) {
    return GiveUpLead.builder()
        .lead(event.text("lead"))
        .loss(LeadLoss.valueOf(event.text("loss")))
        .reason(event.optionalText("text"))
        .paper(event.document())
        .build();
  }

  RecordActivity activity(HistoryEvent event) {
    return RecordActivity.builder()
        .kind(ActivityKind.valueOf(event.text("kind")))
        .title(event.text("title"))
        .leader(offices.office(event.text("leader")))
        .unit(department(event, "unit"))
        .addAllParticipants(
            event.texts("participants").stream()
                .map(code -> Plans.department(dossier.department(code)))
                .toList())
        .firstDay(event.optionalDate("first_day"))
        .place(event.optionalText("place"))
        .addAllInvestors(
            event.texts("investors").stream().map(id -> OwnStream.id(dossier, id)).toList())
        .outcome(event.optionalText("text"))
        .paper(event.document())
        .build();
  }

  RecordWish wish(HistoryEvent event) {
    return RecordWish.builder()
        .wish(event.text("wish"))
        .about(event.optionalText("about").map(id -> OwnStream.id(dossier, id)))
        .text(event.text("text"))
        .unit(department(event, "unit"))
        .by(event.optionalDate("by"))
        .build();
  }

  HandOverWish handOverWish(HistoryEvent event) {
    return HandOverWish.builder()
        .wish(event.text("wish"))
        .unit(department(event, "unit"))
        .by(event.optionalDate("by"))
        .reason(event.optionalText("text"))
        .paper(event.document())
        .build();
  }

  AnswerWish answer(HistoryEvent event) {
    return AnswerWish.builder()
        .wish(event.text("wish"))
        .answer(event.text("text"))
        .paper(event.document())
        .build();
  }

  ConfirmWish confirm(HistoryEvent event) {
    return ConfirmWish.builder()
        .wish(event.text("wish"))
        .content(event.optionalFlag("content").orElseThrow())
        .paper(event.document())
        .build();
  }

  private Department department(HistoryEvent event, String key) {
    return Plans.department(dossier.department(event.text(key)));
  }
}
