package org.zhuanban.investor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.investor.InvestorCommand.GiveLeadFeedback;
import org.zhuanban.investor.InvestorCommand.GiveUpLead;
import org.zhuanban.investor.InvestorCommand.HandOverLead;
import org.zhuanban.investor.InvestorCommand.JudgeLead;
import org.zhuanban.investor.InvestorCommand.PostponeContact;
import org.zhuanban.investor.InvestorCommand.RecordContact;
import org.zhuanban.investor.InvestorCommand.RecordDueDiligence;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.investor.InvestorCommand.SignLead;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Origin;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.funds.Money;

/** An event of an investor. */
public sealed interface InvestorEvent extends Event<Investor> {
  /**
   * The investor was registered, or described again.
   *
   * @param enterprise the investor by name, with its credit code if it has one
   * @param origin where the investor comes from
   * @param industry the code of its industry, such as {@code C13}; empty if it is not known
   * @param unit the unit that registers it
   * @param known what is known of it; empty if nothing is noted
   * @param paper the paper; empty if there is none
   */
  record InvestorRegistered(
      Enterprise enterprise,
      Origin origin,
      Optional<String> industry,
      Department unit,
      @FreeText Optional<String> known,
      Optional<DocumentRef> paper)
      implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RegisterInvestor(enterprise, origin, industry, unit, known, paper));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.describedAs(this, effectiveOn);
    }
  }

  /**
   * The investor was contacted.
   *
   * @param lead the lead; empty if the contact is about no lead
   * @param kind how the contact was made
   * @param unit the unit that made it
   * @param by who made it, by reference
   * @param met who was met, by reference
   * @param outcome what came of it; empty if nothing is noted
   * @param next the day of the next contact; empty for the limit of the county
   * @param paper the paper; empty if there is none
   */
  record ContactRecorded(
      Optional<String> lead,
      ContactKind kind,
      Department unit,
      PersonRef by,
      List<PersonRef> met,
      @FreeText Optional<String> outcome,
      Optional<LocalDate> next,
      Optional<DocumentRef> paper)
      implements InvestorEvent {
    /**
     * Copies the lists.
     *
     * @param lead the lead; empty if the contact is about no lead
     * @param kind how the contact was made
     * @param unit the unit that made it
     * @param by who made it, by reference
     * @param met who was met, by reference
     * @param outcome what came of it; empty if nothing is noted
     * @param next the day of the next contact; empty for the limit of the county
     * @param paper the paper; empty if there is none
     */
    public ContactRecorded {
      met = List.copyOf(met);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordContact(lead, kind, unit, by, met, outcome, next, paper));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.contacted(this, effectiveOn);
    }
  }

  /**
   * The investor was examined (尽职调查).
   *
   * @param unit the unit that examined it
   * @param result the result
   * @param findings the findings in words; empty if only the paper says them
   * @param paper the report
   */
  record DueDiligenceRecorded(
      Department unit,
      DueDiligenceResult result,
      @FreeText Optional<String> findings,
      DocumentRef paper)
      implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordDueDiligence(unit, result, findings, paper));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.examined(this, effectiveOn);
    }
  }

  /**
   * A lead was registered.
   *
   * @param lead the identifier inside the register of the investor, 1 to 40 characters out of
   *     {@code A-Z a-z 0-9 . _ -}
   * @param source the source of the lead
   * @param title the intended project in a few words; empty if it is not given
   * @param investment the intended investment; empty if it is not known
   * @param industry the code of the industry; empty if it is not known
   * @param owner the unit that follows it (责任单位)
   * @param responsible who follows it, by reference
   * @param activity the id of the activity that it came of; empty if it came of none
   * @param paper the paper; empty if there is none
   */
  record LeadRegistered(
      String lead,
      LeadSource source,
      @FreeText Optional<String> title,
      Optional<Money> investment,
      Optional<String> industry,
      Department owner,
      PersonRef responsible,
      Optional<String> activity,
      Optional<DocumentRef> paper)
      implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(
          new RegisterLead(
              lead, source, title, investment, industry, owner, responsible, activity, paper));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.with(InvestorLead.of(this, effectiveOn));
    }
  }

  /**
   * A lead was judged (研判).
   *
   * @param lead the lead
   * @param verdict whether it is followed
   * @param reason the reason in words; empty if only the paper says it
   * @param paper the paper; empty if there is none
   */
  record LeadJudged(
      String lead,
      LeadVerdict verdict,
      @FreeText Optional<String> reason,
      Optional<DocumentRef> paper)
      implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new JudgeLead(lead, verdict, reason, paper));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.inLead(lead, it -> it.judged(this, effectiveOn));
    }
  }

  /**
   * The investor, or the source of the lead, knows whether it is followed (反馈).
   *
   * @param lead the lead
   * @param words the words; empty if it is not noted
   * @param paper the paper; empty if there is none
   */
  record LeadFeedbackGiven(
      String lead, @FreeText Optional<String> words, Optional<DocumentRef> paper)
      implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveLeadFeedback(lead, words, paper));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.inLead(lead, it -> it.withFeedbackOn(Optional.of(effectiveOn)));
    }
  }

  /**
   * The next contact about a lead was postponed.
   *
   * @param lead the lead
   * @param to the new day
   * @param reason the reason
   */
  record ContactPostponed(String lead, LocalDate to, @FreeText String reason)
      implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new PostponeContact(lead, to, reason));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.inLead(lead, it -> it.postponed(this, effectiveOn));
    }
  }

  /**
   * A lead was handed over to another unit or person (移交).
   *
   * @param lead the lead
   * @param owner the unit that follows it from now on
   * @param responsible who follows it from now on, by reference
   * @param reason the reason; empty if it is not noted
   * @param paper the paper; empty if there is none
   */
  record LeadHandedOver(
      String lead,
      Department owner,
      PersonRef responsible,
      @FreeText Optional<String> reason,
      Optional<DocumentRef> paper)
      implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new HandOverLead(lead, owner, responsible, reason, paper));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.inLead(
          lead, it -> it.heldBy(new InvestorLead.LeadHolder(effectiveOn, owner, responsible)));
    }
  }

  /**
   * A lead ended by the signing of its project (签约).
   *
   * @param lead the lead
   * @param project the id of the stream of the project
   */
  record LeadSigned(String lead, String project) implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SignLead(lead, project));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.inLead(lead, it -> it.ended(InvestorLead.LeadEnd.signed(effectiveOn, project)));
    }
  }

  /**
   * A lead ended without a project (终止跟进).
   *
   * @param lead the lead
   * @param loss the kind of reason
   * @param reason the reason in words; empty if it is not noted
   * @param paper the paper; empty if there is none
   */
  record LeadGivenUp(
      String lead, LeadLoss loss, @FreeText Optional<String> reason, Optional<DocumentRef> paper)
      implements InvestorEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveUpLead(lead, loss, reason, paper));
    }

    @Override
    public Investor applyTo(Investor state, LocalDate effectiveOn) {
      return state.inLead(
          lead, it -> it.ended(InvestorLead.LeadEnd.givenUp(effectiveOn, loss, reason)));
    }
  }
}
