package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.suggestion.SuggestionCommand.AnswerAsCoHost;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.FulfilPromise;
import org.zhuanban.suggestion.SuggestionCommand.GiveFeedback;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.ReturnSuggestion;

/** An event of a suggestion. */
public sealed interface SuggestionEvent extends Event<Suggestion> {
  /**
   * The suggestion was assigned to a host.
   *
   * @param number the number of the suggestion in the session
   * @param session the session
   * @param host the organ that replies
   * @param coHosts the organs that give their opinion to the host
   * @param terms the limits
   * @param paper the suggestion as a document
   */
  record SuggestionAssigned(
      String number,
      Optional<String> session,
      Department host,
      List<Department> coHosts,
      SuggestionTerms terms,
      Optional<DocumentRef> paper)
      implements SuggestionEvent {
    /**
     * Copies the list.
     *
     * @param number the number of the suggestion in the session
     * @param session the session
     * @param host the organ that replies
     * @param coHosts the organs that give their opinion to the host
     * @param terms the limits
     * @param paper the suggestion as a document
     */
    public SuggestionAssigned {
      coHosts = List.copyOf(coHosts);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AssignSuggestion(number, session, host, coHosts, terms, paper));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.with(Assignment.of(this, effectiveOn));
    }
  }

  /**
   * The host returned the suggestion, since another organ is competent (退回).
   *
   * @param reason the paper that gives the reason
   * @param effective whether the return has effect; a late return has none
   */
  record SuggestionReturned(DocumentRef reason, boolean effective) implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReturnSuggestion(reason));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return effective ? state.inHand(assignment -> assignment.withReturnedOn(effectiveOn)) : state;
    }
  }

  /**
   * The host met the deputy (面商).
   *
   * @param record the record of the meeting
   */
  record DeputyMet(Optional<DocumentRef> record) implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new MeetDeputy(record));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.inHand(assignment -> assignment.meeting(effectiveOn));
    }
  }

  /**
   * A co-host gave its opinion to the host (协办意见).
   *
   * @param organ the code of the co-host
   * @param paper the opinion
   */
  record CoHostAnswered(String organ, DocumentRef paper) implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AnswerAsCoHost(organ, paper));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.inHand(assignment -> assignment.opinion(organ, effectiveOn));
    }
  }

  /**
   * The deputy gave feedback on the last reply (反馈).
   *
   * @param satisfaction the satisfaction
   * @param paper the feedback form of the deputy
   */
  record FeedbackGiven(Satisfaction satisfaction, Optional<DocumentRef> paper)
      implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveFeedback(satisfaction, paper));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.inHand(
          assignment -> assignment.rated(new Assignment.DeputyFeedback(effectiveOn, satisfaction)));
    }
  }

  /**
   * The promise of a reply of class B was fulfilled (跟踪办理).
   *
   * @param evidence the evidence of the fulfilment
   */
  record PromiseFulfilled(DocumentRef evidence) implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new FulfilPromise(evidence));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.inHand(assignment -> assignment.withFulfilledOn(effectiveOn));
    }
  }

  /**
   * The host replied to the suggestion.
   *
   * @param result the class of the reply
   * @param letter the letter
   * @param promisedBy the promised day of completion
   * @param satisfaction the satisfaction of the deputy, if it came with the reply
   */
  record SuggestionReplied(
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<LocalDate> promisedBy,
      Optional<Satisfaction> satisfaction)
      implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReplyToSuggestion(result, letter, promisedBy, satisfaction));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.replied(this, effectiveOn);
    }
  }
}
