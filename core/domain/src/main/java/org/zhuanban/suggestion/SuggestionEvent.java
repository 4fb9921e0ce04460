package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.suggestion.SuggestionCommand.AnswerAsCoHost;
import org.zhuanban.suggestion.SuggestionCommand.ArrangeHandling;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.FulfilPromise;
import org.zhuanban.suggestion.SuggestionCommand.GiveFeedback;
import org.zhuanban.suggestion.SuggestionCommand.HoldHandlingMeeting;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.PublishReply;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.ReportPromise;
import org.zhuanban.suggestion.SuggestionCommand.ReturnSuggestion;

/** An event of a suggestion. */
public sealed interface SuggestionEvent extends Event<Suggestion> {
  /**
   * The suggestion was assigned to a host.
   *
   * @param number the number of the suggestion in the session
   * @param session the session
   * @param title the title
   * @param text what it says
   * @param deputies the deputies who signed it
   * @param host the organ that replies
   * @param coHosts the organs that give their opinion to the host
   * @param terms the limits
   * @param paper the suggestion as a document
   */
  record SuggestionAssigned(
      String number,
      Optional<String> session,
      @FreeText Optional<String> title,
      @FreeText Optional<String> text,
      List<PersonRef> deputies,
      Department host,
      List<Department> coHosts,
      SuggestionTerms terms,
      Optional<DocumentRef> paper)
      implements SuggestionEvent {
    /**
     * Copies the lists.
     *
     * @param number the number of the suggestion in the session
     * @param session the session
     * @param title the title
     * @param text what it says
     * @param deputies the deputies who signed it
     * @param host the organ that replies
     * @param coHosts the organs that give their opinion to the host
     * @param terms the limits
     * @param paper the suggestion as a document
     */
    public SuggestionAssigned {
      deputies = List.copyOf(deputies);
      coHosts = List.copyOf(coHosts);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(
          new AssignSuggestion(
              number, session, title, text, deputies, host, coHosts, terms, paper));
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
   * The host arranged the handling (办理方案).
   *
   * @param group the name of the group that handles it
   * @param supervisor the office that supervises it
   * @param responsible the office that answers for it
   * @param plan the plan
   */
  record HandlingArranged(
      Optional<String> group, Office supervisor, Office responsible, DocumentRef plan)
      implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ArrangeHandling(group, supervisor, responsible, plan));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.inHand(
          assignment ->
              assignment.arranged(new Handling(effectiveOn, group, supervisor, responsible, plan)));
    }
  }

  /**
   * The host met on the suggestion (办理会议).
   *
   * @param minutes the minutes
   */
  record HandlingMeetingHeld(DocumentRef minutes) implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new HoldHandlingMeeting(minutes));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.inHand(
          assignment -> assignment.discussed(new Handling.HandlingMeeting(effectiveOn, minutes)));
    }
  }

  /**
   * The last reply was published (公开).
   *
   * @param paper the publication
   */
  record ReplyPublished(DocumentRef paper) implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new PublishReply(paper));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.inHand(assignment -> assignment.inLast(reply -> reply.published(effectiveOn)));
    }
  }

  /**
   * The host reported how far its promise has come (跟踪办理进展).
   *
   * @param progress the progress in words
   * @param paper the report
   */
  record PromiseReported(@FreeText Optional<String> progress, DocumentRef paper)
      implements SuggestionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReportPromise(progress, paper));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.inHand(
          assignment ->
              assignment.inLast(
                  reply ->
                      reply.followed(
                          new Assignment.PromiseProgress(effectiveOn, progress, paper))));
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
          assignment ->
              assignment.inLast(
                  reply -> reply.rated(new Assignment.DeputyFeedback(effectiveOn, satisfaction))));
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
   * @param signer the office that signed it
   * @param openness whether it is published
   * @param enclosures the enclosures
   * @param copies the recipients of a copy
   * @param promise what a reply of class B promises
   * @param promisedBy the promised day of completion
   * @param satisfaction the satisfaction of the deputy, if it came with the reply
   */
  record SuggestionReplied(
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<Office> signer,
      Optional<Openness> openness,
      List<DocumentRef> enclosures,
      List<String> copies,
      @FreeText Optional<String> promise,
      Optional<LocalDate> promisedBy,
      Optional<Satisfaction> satisfaction)
      implements SuggestionEvent {
    /**
     * Copies the lists.
     *
     * @param result the class of the reply
     * @param letter the letter
     * @param signer the office that signed it
     * @param openness whether it is published
     * @param enclosures the enclosures
     * @param copies the recipients of a copy
     * @param promise what a reply of class B promises
     * @param promisedBy the promised day of completion
     * @param satisfaction the satisfaction of the deputy, if it came with the reply
     */
    public SuggestionReplied {
      enclosures = List.copyOf(enclosures);
      copies = List.copyOf(copies);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(
          new ReplyToSuggestion(
              result,
              letter,
              signer,
              openness,
              enclosures,
              copies,
              promise,
              promisedBy,
              satisfaction));
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.replied(this, effectiveOn);
    }
  }
}
