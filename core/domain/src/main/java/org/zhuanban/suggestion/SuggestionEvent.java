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

/** What has happened to a suggestion. */
public sealed interface SuggestionEvent extends Event<Suggestion> {
  /**
   * It was handed over.
   *
   * @param number its number in the session
   * @param session the session
   * @param host the organ that replies
   * @param coHosts the organs that give the host their opinion
   * @param terms how long things may take
   * @param paper the suggestion itself
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
     * @param number its number in the session
     * @param session the session
     * @param host the organ that replies
     * @param coHosts the organs that give the host their opinion
     * @param terms how long things may take
     * @param paper the suggestion itself
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
   * Its host returned it, since another organ is competent (退回).
   *
   * @param reason the paper that says why
   * @param effective whether anything follows from it; nothing does if it came too late
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
   * The host met the deputy and listened (面商).
   *
   * @param record the record of it
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
   * A co-host gave the host its opinion (协办意见).
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
   * The deputy said what to make of the last reply (反馈).
   *
   * @param satisfaction which of these
   * @param paper the form on which the deputy says so
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
   * What a reply of class B promised was done (跟踪办理).
   *
   * @param evidence what proves it
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
   * It was replied to.
   *
   * @param result what the reply comes to
   * @param letter the letter
   * @param promisedBy the day by which it promises it done
   * @param satisfaction what the deputy makes of it, if that came with it
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
