package org.zhuanban.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.suggestion.SuggestionCommand.AnswerAsCoHost;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.FulfilPromise;
import org.zhuanban.suggestion.SuggestionCommand.GiveFeedback;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.ReturnSuggestion;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionHandled;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReplied;

/** Suggestions of deputies, each in a stream of its own. */
public final class SuggestionFeature implements Feature<Suggestion, SuggestionEvent> {
  /** The descriptor. */
  public static final SuggestionFeature INSTANCE = new SuggestionFeature();

  /** The kind of the streams that suggestions are. */
  public static final String KIND = "suggestion";

  private SuggestionFeature() {}

  @Override
  public String name() {
    return "suggestion";
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.of(KIND);
  }

  @Override
  public Class<Suggestion> stateType() {
    return Suggestion.class;
  }

  @Override
  public Suggestion initial() {
    return Suggestion.SUBMITTED;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(SuggestionCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return CommandType.decidedBy(this::decider)
        .on("suggestion.assign-suggestion", AssignSuggestion.class, SuggestionDecider::decide)
        .on("suggestion.return-suggestion", ReturnSuggestion.class, SuggestionDecider::decide)
        .on("suggestion.meet-deputy", MeetDeputy.class, SuggestionDecider::decide)
        .on("suggestion.answer-as-co-host", AnswerAsCoHost.class, SuggestionDecider::decide)
        .on("suggestion.reply-to-suggestion", ReplyToSuggestion.class, SuggestionDecider::decide)
        .on("suggestion.give-feedback", GiveFeedback.class, SuggestionDecider::decide)
        .on("suggestion.fulfil-promise", FulfilPromise.class, SuggestionDecider::decide)
        .toList();
  }

  @Override
  public Class<SuggestionEvent> eventFamily() {
    return SuggestionEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("suggestion.assigned", 1, SuggestionAssigned.class),
        new EventType("suggestion.handled", 1, SuggestionHandled.class),
        new EventType("suggestion.replied", 1, SuggestionReplied.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof SuggestionAssigned assigned) {
      return Optional.of(
          new AssignSuggestion(
              assigned.number(),
              assigned.session(),
              assigned.host(),
              assigned.coHosts(),
              assigned.terms(),
              assigned.paper()));
    } else if (event instanceof SuggestionReplied replied) {
      return Optional.of(
          new ReplyToSuggestion(
              replied.result(), replied.letter(), replied.promisedBy(), replied.satisfaction()));
    }
    return Optional.of(command((SuggestionHandled) event));
  }

  private static SuggestionCommand command(SuggestionHandled done) {
    return switch (done.handling()) {
      case RETURNED -> new ReturnSuggestion(done.paper().orElseThrow());
      case DEPUTY_MET -> new MeetDeputy(done.paper());
      case CO_HOST_ANSWERED ->
          new AnswerAsCoHost(done.organ().orElseThrow(), done.paper().orElseThrow());
      case FEEDBACK_GIVEN -> new GiveFeedback(done.satisfaction().orElseThrow(), done.paper());
      case PROMISE_KEPT -> new FulfilPromise(done.paper().orElseThrow());
    };
  }

  @Override
  public Set<String> takingPart(StreamState state) {
    return state.of(this).assignments().stream()
        .flatMap(assigned -> Stream.concat(Stream.of(assigned.host()), assigned.coHosts().stream()))
        .map(Department::code)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> concerned(Command command, StreamState state) {
    if (command instanceof AnswerAsCoHost answer) {
      return Set.of(answer.organ());
    }
    return state
        .of(this)
        .assignment()
        .map(assigned -> Set.of(assigned.host().code()))
        .orElse(Set.of());
  }

  private SuggestionDecider decider(StreamState state, Ground ground) {
    return new SuggestionDecider(state.of(this), ground);
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    return new SuggestionDuties(state.of(this)).all();
  }
}
