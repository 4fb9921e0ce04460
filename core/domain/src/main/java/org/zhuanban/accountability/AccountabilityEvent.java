package org.zhuanban.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.accountability.AccountabilityCommand.ExtendCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.RemedyCommand.AnswerRemedy;
import org.zhuanban.accountability.RemedyCommand.ExtendAnswer;
import org.zhuanban.accountability.RemedyCommand.SeekRemedy;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** An event of a case. */
public sealed interface AccountabilityEvent extends Event<AccountabilityCase> {
  /**
   * A case was opened (立案).
   *
   * @param unit the unit under examination, or the unit of the officers
   * @param officers the officers under examination
   * @param authority the organ that decides
   * @param proposal the proposal that the case takes up
   * @param others the sanctions for the same act in other cases
   * @param readers the persons who may read the case
   * @param paper the paper that opens it
   * @param statementWithin the time for a statement after a notice
   * @param notice the notice of facts, if it opened with it
   */
  record CaseOpened(
      Department unit,
      List<Officer> officers,
      Department authority,
      Optional<ProposalRef> proposal,
      List<OtherCase> others,
      List<Reader> readers,
      DocumentRef paper,
      TimeLimit statementWithin,
      Optional<NoticeOfFacts> notice)
      implements AccountabilityEvent {
    /**
     * Copies the lists.
     *
     * @param unit the unit under examination
     * @param officers the officers under examination
     * @param authority the organ that decides
     * @param proposal the proposal that the case takes up
     * @param others the sanctions for the same act in other cases
     * @param readers the persons who may read the case
     * @param paper the paper that opens it
     * @param statementWithin the time for a statement after a notice
     * @param notice the notice of facts
     */
    public CaseOpened {
      officers = List.copyOf(officers);
      others = List.copyOf(others);
      readers = List.copyOf(readers);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(
          new OpenCase(unit, officers, authority, proposal, others, readers, paper, notice));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.opened(this, effectiveOn);
    }
  }

  /**
   * The parties were notified of the facts (告知).
   *
   * @param notice the notice, with its addressees
   */
  record FactsNotified(NoticeOfFacts notice) implements AccountabilityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveNotice(notice));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.notified(notice, effectiveOn);
    }
  }

  /**
   * A notified party made a statement and defence (陈述申辩).
   *
   * @param by the party
   * @param paper the statement, or its record
   */
  record StatementReceived(PartyConcerned by, Optional<DocumentRef> paper)
      implements AccountabilityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReceiveStatement(by, paper));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.heard(by, effectiveOn);
    }
  }

  /**
   * The case was decided.
   *
   * @param measures the measures, each against one party
   * @param officers the officers that the measures concern and that the case did not name before
   * @param weighed the circumstances that the decision rests on
   * @param others the sanctions for the same act in other cases
   * @param minutes the minutes of the meeting that decided
   * @param paper the decision itself
   */
  record CaseDecided(
      List<AccountabilityMeasure> measures,
      List<Officer> officers,
      List<Weighing> weighed,
      List<OtherCase> others,
      DocumentRef minutes,
      DocumentRef paper)
      implements AccountabilityEvent {
    /**
     * Copies the lists.
     *
     * @param measures the measures, each against one party
     * @param officers the officers that the measures concern
     * @param weighed the circumstances
     * @param others the sanctions for the same act in other cases
     * @param minutes the minutes of the meeting
     * @param paper the decision itself
     */
    public CaseDecided {
      measures = List.copyOf(measures);
      officers = List.copyOf(officers);
      weighed = List.copyOf(weighed);
      others = List.copyOf(others);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new DecideCase(measures, officers, weighed, others, minutes, paper));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.decided(this, effectiveOn);
    }
  }

  /**
   * The decision was delivered (送达).
   *
   * @param to the addressees; empty for all parties concerned
   * @param paper the receipt
   */
  record CaseDecisionDelivered(List<PartyConcerned> to, Optional<DocumentRef> paper)
      implements AccountabilityEvent {
    /**
     * Copies the list.
     *
     * @param to the addressees
     * @param paper the receipt
     */
    public CaseDecisionDelivered {
      to = List.copyOf(to);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new DeliverCaseDecision(to, paper));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.delivered(to, effectiveOn);
    }
  }

  /**
   * A remedy was sought (申请复核、申诉、复审).
   *
   * @param remedy the remedy
   * @param by the party that sought it
   * @param paper the application for the remedy
   */
  record RemedySought(Remedy remedy, PartyConcerned by, Optional<DocumentRef> paper)
      implements AccountabilityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SeekRemedy(remedy, by, paper));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.sought(remedy, by, effectiveOn);
    }
  }

  /**
   * A remedy was answered.
   *
   * @param remedy the remedy
   * @param of the party that sought the remedy
   * @param result the result of the answer
   * @param measures the measures that replace those against the party, if the decision is changed
   * @param paper the answer
   */
  record RemedyAnswered(
      Remedy remedy,
      PartyConcerned of,
      RemedyResult result,
      List<AccountabilityMeasure> measures,
      DocumentRef paper)
      implements AccountabilityEvent {
    /**
     * Copies the list.
     *
     * @param remedy the remedy
     * @param of the party that sought the remedy
     * @param result the result of the answer
     * @param measures the measures that replace those against the party
     * @param paper the answer
     */
    public RemedyAnswered {
      measures = List.copyOf(measures);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AnswerRemedy(remedy, of, result, measures, paper));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.answered(this, effectiveOn);
    }
  }

  /**
   * The time to decide was extended (延长办案期限).
   *
   * @param by the extension, in months
   * @param paper the paper that gives the reason
   */
  record CaseExtended(TimeLimit by, DocumentRef paper) implements AccountabilityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExtendCase(by, paper));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.withExtension(new Extension(by, effectiveOn));
    }
  }

  /**
   * The time to answer a remedy was extended (延长答复期限).
   *
   * @param remedy the remedy
   * @param of the party that sought the remedy
   * @param by the extension, in calendar days
   * @param paper the paper that gives the reason
   */
  record AnswerExtended(Remedy remedy, PartyConcerned of, TimeLimit by, DocumentRef paper)
      implements AccountabilityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExtendAnswer(remedy, of, by, paper));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.answerExtended(remedy, of, new Extension(by, effectiveOn));
    }
  }

  /**
   * A person was granted access to the case.
   *
   * @param reader the person and the role of the reader
   */
  record AccessGranted(Reader reader) implements AccountabilityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GrantAccess(reader));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.readableTo(reader);
    }
  }

  /**
   * The case was dismissed before a decision (撤销立案).
   *
   * @param reason the paper that gives the reason
   */
  record CaseDismissed(DocumentRef reason) implements AccountabilityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new DismissCase(reason));
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.withDismissedOn(effectiveOn);
    }
  }
}
