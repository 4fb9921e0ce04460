package org.zhuanban.suggestion.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.Suggestion;
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
import org.zhuanban.suggestion.SuggestionEvent.CoHostAnswered;
import org.zhuanban.suggestion.SuggestionEvent.DeputyMet;
import org.zhuanban.suggestion.SuggestionEvent.FeedbackGiven;
import org.zhuanban.suggestion.SuggestionEvent.HandlingArranged;
import org.zhuanban.suggestion.SuggestionEvent.HandlingMeetingHeld;
import org.zhuanban.suggestion.SuggestionEvent.PromiseFulfilled;
import org.zhuanban.suggestion.SuggestionEvent.PromiseReported;
import org.zhuanban.suggestion.SuggestionEvent.ReplyPublished;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReplied;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReturned;
import org.zhuanban.suggestion.SuggestionRule;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about a suggestion. */
record SuggestionDecider(Suggestion suggestion, DecisionContext context) {
  /** The subject of violations that concern no organ. */
  private static final String SUBJECT = "suggestion";

  static SuggestionDecider of(StreamState state, DecisionContext context) {
    return new SuggestionDecider(state.of(SuggestionFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(SuggestionDecider::of)
        .on("suggestion.assign-suggestion", AssignSuggestion.class, SuggestionDecider::assign)
        .on(
            "suggestion.return-suggestion",
            ReturnSuggestion.class,
            inHand(SuggestionDecider::giveBack))
        .on(
            "suggestion.meet-deputy",
            MeetDeputy.class,
            inHand((decider, meet, assignment) -> decider.happened(new DeputyMet(meet.record()))))
        .on(
            "suggestion.arrange-handling",
            ArrangeHandling.class,
            inHand(
                (decider, arrange, assignment) ->
                    decider.happened(
                        new HandlingArranged(
                            arrange.group(),
                            arrange.supervisor(),
                            arrange.responsible(),
                            arrange.plan()))))
        .on(
            "suggestion.hold-handling-meeting",
            HoldHandlingMeeting.class,
            inHand(
                (decider, hold, assignment) ->
                    decider.happened(new HandlingMeetingHeld(hold.minutes()))))
        .on("suggestion.publish-reply", PublishReply.class, inHand(SuggestionDecider::publish))
        .on("suggestion.report-promise", ReportPromise.class, inHand(SuggestionDecider::follow))
        .on("suggestion.answer-as-co-host", AnswerAsCoHost.class, inHand(SuggestionDecider::answer))
        .on(
            "suggestion.reply-to-suggestion",
            ReplyToSuggestion.class,
            inHand(SuggestionDecider::reply))
        .on("suggestion.give-feedback", GiveFeedback.class, inHand(SuggestionDecider::rate))
        .on("suggestion.fulfil-promise", FulfilPromise.class, inHand(SuggestionDecider::fulfil))
        .toList();
  }

  /** A rule of a command about a suggestion with a host. */
  @FunctionalInterface
  private interface AssignedRule<C> {
    Decision decide(SuggestionDecider decider, C command, Assignment assignment);
  }

  private static <C> BiFunction<SuggestionDecider, C, Decision> inHand(AssignedRule<C> rule) {
    return (decider, command) ->
        decider
            .inHand()
            .map(assignment -> rule.decide(decider, command, assignment))
            .orElseGet(() -> Decision.refused(SuggestionRule.NOT_ASSIGNED));
  }

  private Optional<Assignment> inHand() {
    return suggestion.assignment().filter(last -> last.returnedOn().isEmpty());
  }

  private Decision assign(AssignSuggestion assign) {
    Optional<Assignment> inHand = inHand();
    if (inHand.isPresent()) {
      return Decision.refused(
          SuggestionRule.ALREADY_ASSIGNED, inHand.get().host().name(), inHand.get().on());
    }
    Set<String> codes = new HashSet<>();
    for (Department organ :
        Stream.concat(Stream.of(assign.host()), assign.coHosts().stream()).toList()) {
      if (!codes.add(organ.code())) {
        return Decision.refused(SuggestionRule.ORGAN_TWICE, organ.code());
      }
      Optional<Refusal> unknown =
          context.unknownCalendar(SuggestionRule.UNKNOWN_CALENDAR, organ.code(), organ.calendar());
      if (unknown.isPresent()) {
        return new Decision.Denied(unknown.get());
      }
    }
    return happened(
        new SuggestionAssigned(
            assign.number(),
            assign.session(),
            assign.title(),
            assign.text(),
            assign.deputies(),
            assign.host(),
            assign.coHosts(),
            assign.terms(),
            assign.paper()));
  }

  private Decision giveBack(ReturnSuggestion back, Assignment assignment) {
    if (!assignment.replies().isEmpty()) {
      return Decision.refused(
          SuggestionRule.RETURNED_AFTER_REPLY, assignment.replies().get(0).on());
    }
    TimeLimit within = assignment.terms().giveBack();
    Optional<LocalDate> passed = passed(within, assignment);
    SuggestionReturned returned = new SuggestionReturned(back.reason(), passed.isEmpty());
    return passed
        .map(
            last -> {
              Refusal refusal =
                  Refusal.of(SuggestionRule.RETURNED_LATE, assignment.host().name(), last);
              return Decision.violating(
                  refusal,
                  context.today(),
                  returned,
                  ViolationFound.of(
                      refusal.under(within.basis()),
                      "suggestion.returned",
                      assignment.host().code()));
            })
        .orElseGet(() -> happened(returned));
  }

  /** The last day of a limit from the assignment, if it has passed. */
  private Optional<LocalDate> passed(TimeLimit limit, Assignment assignment) {
    return LegalClock.from(assignment.on(), limit)
        .deadline(context.calendar(assignment.host().calendar()))
        .dueOn()
        .filter(context.today()::isAfter);
  }

  private Decision answer(AnswerAsCoHost answer, Assignment assignment) {
    List<String> codes = assignment.coHosts().stream().map(Department::code).toList();
    return codes.contains(answer.organ())
        ? happened(new CoHostAnswered(answer.organ(), answer.paper()))
        : Decision.refused(
            SuggestionRule.NO_CO_HOST,
            answer.organ(),
            codes.isEmpty() ? "-" : String.join(", ", codes));
  }

  private Decision reply(ReplyToSuggestion reply, Assignment assignment) {
    if (!assignment.replyOwed()) {
      return Decision.refused(
          SuggestionRule.ALREADY_REPLIED, assignment.lastReply().orElseThrow().on());
    }
    LocalDate latest = context.today().plusDays(SuggestionDuties.LONGEST);
    Optional<LocalDate> outOfRange =
        reply.promisedBy().filter(by -> !by.isAfter(context.today()) || by.isAfter(latest));
    if (outOfRange.isPresent()) {
      return Decision.refused(
          SuggestionRule.PROMISE_OUT_OF_RANGE, outOfRange.get(), context.today(), latest);
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(
        new SuggestionReplied(
            reply.result(),
            reply.letter(),
            reply.signer(),
            reply.openness(),
            reply.enclosures(),
            reply.copies(),
            reply.promise(),
            reply.promisedBy(),
            reply.satisfaction()));
    boolean late =
        assignment.replies().isEmpty()
            && passed(assignment.terms().reply(), assignment).isPresent();
    if (late) {
      events.add(violation(Refusal.of(SuggestionRule.REPLIED_LATE)));
    }
    if (!assignment.meetings().isEmpty()) {
      return happened(events.toArray(Event<?>[]::new));
    }
    Refusal unheard = Refusal.of(SuggestionRule.REPLIED_UNHEARD, assignment.host().name());
    events.add(violation(unheard));
    return Decision.violating(unheard, context.today(), events.toArray(Event<?>[]::new));
  }

  private Decision rate(GiveFeedback feedback, Assignment assignment) {
    return assignment.lastReply().filter(reply -> reply.feedback().isEmpty()).isEmpty()
        ? Decision.refused(SuggestionRule.NOTHING_TO_RATE)
        : happened(new FeedbackGiven(feedback.satisfaction(), feedback.paper()));
  }

  private Decision publish(PublishReply publish, Assignment assignment) {
    return assignment.lastReply().filter(Assignment.Reply::toPublish).isPresent()
        ? happened(new ReplyPublished(publish.paper()))
        : Decision.refused(SuggestionRule.NOTHING_TO_PUBLISH);
  }

  private Decision follow(ReportPromise report, Assignment assignment) {
    return assignment.promiseOpen()
        ? happened(new PromiseReported(report.progress(), report.paper()))
        : Decision.refused(SuggestionRule.NO_PROMISE);
  }

  private Decision fulfil(FulfilPromise fulfil, Assignment assignment) {
    return assignment.promiseOpen()
        ? happened(new PromiseFulfilled(fulfil.evidence()))
        : Decision.refused(SuggestionRule.NO_PROMISE);
  }

  private static ViolationFound violation(Refusal refusal) {
    return ViolationFound.of(refusal, "suggestion.replied", SUBJECT);
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(context.today(), events);
  }
}
