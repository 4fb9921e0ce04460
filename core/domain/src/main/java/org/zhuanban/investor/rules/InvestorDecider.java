package org.zhuanban.investor.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.investor.Investor;
import org.zhuanban.investor.InvestorCommand.GiveLeadFeedback;
import org.zhuanban.investor.InvestorCommand.GiveUpLead;
import org.zhuanban.investor.InvestorCommand.HandOverLead;
import org.zhuanban.investor.InvestorCommand.JudgeLead;
import org.zhuanban.investor.InvestorCommand.LeadCommand;
import org.zhuanban.investor.InvestorCommand.PostponeContact;
import org.zhuanban.investor.InvestorCommand.RecordContact;
import org.zhuanban.investor.InvestorCommand.RecordDueDiligence;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.investor.InvestorCommand.SignLead;
import org.zhuanban.investor.InvestorEvent.ContactPostponed;
import org.zhuanban.investor.InvestorEvent.ContactRecorded;
import org.zhuanban.investor.InvestorEvent.DueDiligenceRecorded;
import org.zhuanban.investor.InvestorEvent.InvestorRegistered;
import org.zhuanban.investor.InvestorEvent.LeadFeedbackGiven;
import org.zhuanban.investor.InvestorEvent.LeadGivenUp;
import org.zhuanban.investor.InvestorEvent.LeadHandedOver;
import org.zhuanban.investor.InvestorEvent.LeadJudged;
import org.zhuanban.investor.InvestorEvent.LeadRegistered;
import org.zhuanban.investor.InvestorEvent.LeadSigned;
import org.zhuanban.investor.InvestorLead;
import org.zhuanban.investor.InvestorRule;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about an investor. */
record InvestorDecider(Investor investor, DecisionContext context) {
  static InvestorDecider of(StreamState state, DecisionContext context) {
    return new InvestorDecider(state.of(InvestorFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(InvestorDecider::of)
        .on("investor.register-investor", RegisterInvestor.class, InvestorDecider::register)
        .on("investor.record-contact", RecordContact.class, known(InvestorDecider::contact))
        .on(
            "investor.record-due-diligence",
            RecordDueDiligence.class,
            known(InvestorDecider::examine))
        .on("investor.register-lead", RegisterLead.class, known(InvestorDecider::register))
        .on("investor.judge-lead", JudgeLead.class, open(InvestorDecider::judge))
        .on("investor.give-lead-feedback", GiveLeadFeedback.class, InvestorDecider::feedback)
        .on("investor.postpone-contact", PostponeContact.class, open(InvestorDecider::postpone))
        .on("investor.hand-over-lead", HandOverLead.class, open(InvestorDecider::handOver))
        .on("investor.sign-lead", SignLead.class, open(InvestorDecider::sign))
        .on(
            "investor.give-up-lead",
            GiveUpLead.class,
            open(
                (decider, giveUp, lead) ->
                    decider.happened(
                        new LeadGivenUp(
                            giveUp.lead(), giveUp.loss(), giveUp.reason(), giveUp.paper()))))
        .toList();
  }

  private static <C> BiFunction<InvestorDecider, C, Decision> known(
      BiFunction<InvestorDecider, C, Decision> rule) {
    return (decider, command) ->
        decider.investor.profile().isEmpty()
            ? Decision.refused(InvestorRule.NOT_REGISTERED)
            : rule.apply(decider, command);
  }

  /** A rule about a lead that has not ended. */
  @FunctionalInterface
  private interface LeadRule<C> {
    Decision decide(InvestorDecider decider, C command, InvestorLead lead);
  }

  private static <C extends LeadCommand> BiFunction<InvestorDecider, C, Decision> open(
      LeadRule<C> rule) {
    return (decider, command) ->
        decider
            .notOpen(command.lead())
            .<Decision>map(Decision.Denied::new)
            .orElseGet(
                () ->
                    rule.decide(
                        decider, command, decider.investor.lead(command.lead()).orElseThrow()));
  }

  private Optional<Refusal> notOpen(String lead) {
    Optional<InvestorLead> known = investor.lead(lead);
    return known.isEmpty()
        ? Optional.of(Refusal.of(InvestorRule.UNKNOWN_LEAD, lead))
        : known.get().end().map(end -> Refusal.of(InvestorRule.LEAD_OVER, lead, end.on()));
  }

  private Decision register(RegisterInvestor register) {
    return unknownCalendar(register.unit())
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                happened(
                    new InvestorRegistered(
                        register.enterprise(),
                        register.origin(),
                        register.industry(),
                        register.unit(),
                        register.known(),
                        register.paper())));
  }

  private Decision examine(RecordDueDiligence record) {
    return unknownCalendar(record.unit())
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                happened(
                    new DueDiligenceRecorded(
                        record.unit(), record.result(), record.findings(), record.paper())));
  }

  private Decision contact(RecordContact record) {
    Optional<Refusal> refusal =
        record
            .lead()
            .flatMap(this::notOpen)
            .or(() -> unknownCalendar(record.unit()))
            .or(() -> record.next().flatMap(this::past));
    if (refusal.isPresent()) {
      return new Decision.Denied(refusal.get());
    }
    ContactRecorded recorded =
        new ContactRecorded(
            record.lead(),
            record.kind(),
            record.unit(),
            record.by(),
            record.met(),
            record.outcome(),
            record.next(),
            record.paper());
    return record
        .lead()
        .flatMap(investor::lead)
        .flatMap(
            lead ->
                record
                    .next()
                    .map(next -> appointed(lead, next, "investor.contact-recorded", recorded)))
        .orElseGet(() -> happened(recorded));
  }

  private Decision postpone(PostponeContact postpone, InvestorLead lead) {
    if (lead.due().isEmpty()) {
      return Decision.refused(InvestorRule.NO_CONTACT_DUE, lead.lead());
    }
    return past(postpone.to())
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                appointed(
                    lead,
                    postpone.to(),
                    "investor.contact-postponed",
                    new ContactPostponed(postpone.lead(), postpone.to(), postpone.reason())));
  }

  private Optional<Refusal> past(LocalDate next) {
    LocalDate latest = context.today().plusDays(DutyClock.LONGEST_DAYS);
    return next.isAfter(context.today()) && !next.isAfter(latest)
        ? Optional.empty()
        : Optional.of(Refusal.of(InvestorRule.CONTACT_PAST, next, context.today(), latest));
  }

  /** Appoints the day of the next contact, which lies within the longest time of the county. */
  private Decision appointed(InvestorLead lead, LocalDate next, String type, Event<?> event) {
    Department owner = lead.holder().owner();
    return LegalClock.from(
            context.today(), context.rules().limit(LocalLimit.LEAD_CONTACT_LATEST, context.today()))
        .deadline(context.calendar(owner.calendar()))
        .dueOn()
        .filter(next::isAfter)
        .map(
            latest ->
                violating(
                    Refusal.of(InvestorRule.CONTACT_TOO_FAR, lead.lead(), next, latest),
                    event,
                    type,
                    lead))
        .orElseGet(() -> happened(event));
  }

  private Decision register(RegisterLead register) {
    return investor
        .lead(register.lead())
        .map(known -> Refusal.of(InvestorRule.LEAD_EXISTS, register.lead()))
        .or(() -> unknownCalendar(register.owner()))
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                happened(
                    new LeadRegistered(
                        register.lead(),
                        register.source(),
                        register.title(),
                        register.investment(),
                        register.industry(),
                        register.owner(),
                        register.responsible(),
                        register.activity(),
                        register.paper())));
  }

  private Decision judge(JudgeLead judge, InvestorLead lead) {
    return lead.judgement()
        .map(judged -> Decision.refused(InvestorRule.ALREADY_JUDGED, lead.lead(), judged.on()))
        .orElseGet(
            () ->
                happened(
                    new LeadJudged(judge.lead(), judge.verdict(), judge.reason(), judge.paper())));
  }

  /** Feedback is also due on a lead that ended by the judgement not to follow it. */
  private Decision feedback(GiveLeadFeedback feedback) {
    Optional<InvestorLead> declined =
        investor.lead(feedback.lead()).filter(lead -> lead.stage() == LeadStage.DECLINED);
    Optional<Refusal> over = declined.isPresent() ? Optional.empty() : notOpen(feedback.lead());
    if (over.isPresent()) {
      return new Decision.Denied(over.get());
    }
    InvestorLead lead = investor.lead(feedback.lead()).orElseThrow();
    if (lead.judgement().isEmpty()) {
      return Decision.refused(InvestorRule.NOT_JUDGED, lead.lead());
    }
    return lead.feedbackOn()
        .map(on -> Decision.refused(InvestorRule.FEEDBACK_GIVEN, lead.lead(), on))
        .orElseGet(
            () ->
                happened(
                    new LeadFeedbackGiven(feedback.lead(), feedback.words(), feedback.paper())));
  }

  private Decision handOver(HandOverLead handOver, InvestorLead lead) {
    boolean same =
        lead.holder().owner().code().equals(handOver.owner().code())
            && lead.holder().responsible().equals(handOver.responsible());
    if (same) {
      return Decision.refused(InvestorRule.SAME_HOLDER, lead.lead(), lead.holder().owner().name());
    }
    return unknownCalendar(handOver.owner())
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                happened(
                    new LeadHandedOver(
                        handOver.lead(),
                        handOver.owner(),
                        handOver.responsible(),
                        handOver.reason(),
                        handOver.paper())));
  }

  private Decision sign(SignLead sign, InvestorLead lead) {
    if (lead.judgement().isEmpty()) {
      return Decision.refused(InvestorRule.NOT_JUDGED, lead.lead());
    }
    LeadSigned signed = new LeadSigned(sign.lead(), sign.project());
    return investor.examinations().isEmpty()
        ? violating(
            Refusal.of(InvestorRule.NOT_EXAMINED, lead.lead()),
            signed,
            "investor.lead-signed",
            lead)
        : happened(signed);
  }

  /** Records an act against a rule, by the unit that holds the lead. */
  private Decision violating(Refusal refusal, Event<?> event, String type, InvestorLead lead) {
    return Decision.violating(
        refusal,
        context.today(),
        event,
        ViolationFound.of(refusal, type, lead.holder().owner().code()));
  }

  private Optional<Refusal> unknownCalendar(Department unit) {
    return context.unknownCalendar(InvestorRule.UNKNOWN_CALENDAR, unit);
  }

  private Decision happened(Event<?> event) {
    return Decision.of(context.today(), event);
  }
}
