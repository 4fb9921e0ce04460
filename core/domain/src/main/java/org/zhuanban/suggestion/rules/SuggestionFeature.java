package org.zhuanban.suggestion.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamClosing;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.Suggestion;
import org.zhuanban.suggestion.SuggestionCommand;
import org.zhuanban.suggestion.SuggestionCommand.AnswerAsCoHost;
import org.zhuanban.suggestion.SuggestionEvent;
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
import org.zhuanban.suggestion.SuggestionStage;

/** The feature of suggestions of deputies, each in a stream of its own. */
public final class SuggestionFeature implements Feature<Suggestion, SuggestionEvent> {
  /** The descriptor. */
  public static final SuggestionFeature INSTANCE = new SuggestionFeature();

  /** The kind of the streams of suggestions. */
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
    return SuggestionDecider.commands();
  }

  @Override
  public Class<SuggestionEvent> eventFamily() {
    return SuggestionEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("suggestion.assigned", 1, SuggestionAssigned.class),
        new EventType("suggestion.returned", 1, SuggestionReturned.class),
        new EventType("suggestion.deputy-met", 1, DeputyMet.class),
        new EventType("suggestion.handling-arranged", 1, HandlingArranged.class),
        new EventType("suggestion.handling-meeting-held", 1, HandlingMeetingHeld.class),
        new EventType("suggestion.reply-published", 1, ReplyPublished.class),
        new EventType("suggestion.promise-reported", 1, PromiseReported.class),
        new EventType("suggestion.co-host-answered", 1, CoHostAnswered.class),
        new EventType("suggestion.replied", 1, SuggestionReplied.class),
        new EventType("suggestion.feedback-given", 1, FeedbackGiven.class),
        new EventType("suggestion.promise-fulfilled", 1, PromiseFulfilled.class));
  }

  @Override
  public Optional<StreamClosing> closing(StreamState state) {
    Suggestion suggestion = state.of(this);
    return suggestion
        .assignment()
        .filter(last -> suggestion.stage() == SuggestionStage.CLOSED)
        .flatMap(
            last ->
                Stream.concat(
                        last.fulfilledOn().stream(),
                        last.lastReply().flatMap(Assignment.Reply::feedback).stream()
                            .map(Assignment.DeputyFeedback::on))
                    .max(LocalDate::compareTo))
        .map(on -> new StreamClosing(on, LocalLimit.SUGGESTION_RETENTION));
  }

  @Override
  public Optional<String> title(StreamState state, LocalDate day) {
    return state.of(this).assignment().flatMap(Assignment::title);
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    state
        .of(this)
        .assignment()
        .ifPresent(
            assigned ->
                Stream.concat(Stream.of(assigned.host()), assigned.coHosts().stream())
                    .forEach(organ -> names.put(organ.code(), organ.name())));
    return names;
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).assignments().stream()
        .flatMap(assigned -> Stream.concat(Stream.of(assigned.host()), assigned.coHosts().stream()))
        .map(Department::code)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    if (command instanceof AnswerAsCoHost answer) {
      return Set.of(answer.organ());
    }
    return state
        .of(this)
        .assignment()
        .map(assigned -> Set.of(assigned.host().code()))
        .orElse(Set.of());
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return new SuggestionDuties(state.of(this)).all();
  }
}
