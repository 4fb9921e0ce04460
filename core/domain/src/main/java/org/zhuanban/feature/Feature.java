package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.duty.Duty;

/**
 * The descriptor of one feature of the domain, and the only access of the engine to it.
 *
 * <p>A decider reads the state of its own feature and of those below it, never of one above.
 *
 * @param <S> the state of the feature
 * @param <E> the sealed family of events
 */
public interface Feature<S, E extends Event<S>> extends NotificationSource {
  /** The kind of the streams of projects. */
  String PROJECT = "project";

  /** {@return the name, unique among features} */
  String name();

  /** {@return the type of the state} */
  Class<S> stateType();

  /** {@return the state before the first event} */
  S initial();

  /** {@return the kind of the streams of its commands; empty for any kind} */
  default Optional<String> streamKind() {
    return Optional.of(PROJECT);
  }

  /**
   * Checks whether two events notify the same persons of the same content. Then nobody is notified
   * if the one is withdrawn and the other added, as when a late entry moves its day.
   *
   * @param withdrawn the withdrawn event, one of this feature
   * @param added the added event
   * @return true if the recipient of the first one need not be notified of the second
   */
  default boolean sameNotice(Event<?> withdrawn, Event<?> added) {
    return false;
  }

  /**
   * {@return whether its events are about entries of the journal and not about the domain, so that
   * their day is no day of effect}
   */
  default boolean aboutEntries() {
    return false;
  }

  /** {@return the sealed interface of its commands; empty if it has none} */
  Optional<Class<? extends Command>> commandFamily();

  /** {@return the commands with their names and rules, each once} */
  default List<CommandType<?>> commandTypes() {
    return List.of();
  }

  /**
   * Decides a command of this feature, as a consequence of an act of another one.
   *
   * @param command one of its commands
   * @param state the stream before
   * @param context the context of the decision
   * @return the decision
   * @throws IllegalArgumentException if it is no command of this feature
   */
  default Decision decide(Command command, StreamState state, DecisionContext context) {
    return commandTypes().stream()
        .filter(type -> type.type().isInstance(command))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("%s takes no %s".formatted(name(), command)))
        .decide(command, state, context);
  }

  /** {@return the sealed interface of its events} */
  Class<E> eventFamily();

  /** {@return the types of its stored events, each once} */
  List<EventType> eventTypes();

  /**
   * Merges an event of an act that was decided again with the stored one. The notified content of
   * the stored event always stays.
   *
   * @param now the event of the new decision
   * @param kept the stored event
   * @return the new event, with the notified content of the stored one
   */
  default Event<?> mergeNotified(Event<?> now, Event<?> kept) {
    return now;
  }

  /**
   * Reviews an event whose act has another consequence now.
   *
   * <table>
   * <caption>Results of the review by kind of event</caption>
   * <tr><th>Kind</th><th>Result</th></tr>
   * <tr><td>acceptance by silence</td><td>{@link ReviewResult#WITHDRAWN}</td></tr>
   * <tr><td>agreement of a department by silence or absence</td> <td>{@link ReviewResult#WITHDRAWN}</td></tr>
   * <tr><td>renewal by silence</td> <td>{@link ReviewResult#TO_BE_DECIDED}: the licensee may have relied on it</td></tr>
   * <tr><td>violation</td><td>{@link ReviewResult#WITHDRAWN}</td></tr>
   * <tr><td>acceptance whose committed days would differ now</td> <td>{@link ReviewResult#TO_BE_DECIDED}: people decide on a new notification of the applicant</td></tr>
   * <tr><td>any other act</td><td>{@link ReviewResult#KEPT}</td></tr>
   * <tr><td>messages that were sent</td><td>{@link ReviewResult#KEPT}, and not listed</td></tr>
   * </table>
   *
   * @param event the event, one of this feature
   * @return the result, never {@link ReviewResult#ADDED}
   */
  default ReviewResult review(Event<?> event) {
    return event.command().isPresent() ? ReviewResult.KEPT : ReviewResult.WITHDRAWN;
  }

  /**
   * Guards a stream against acts of any feature with effect on a day.
   *
   * @param command the command
   * @param day the day of effect
   * @param state the stream as it stands now
   * @return the refusal; empty if the act is possible
   */
  default Optional<Refusal> guard(Command command, LocalDate day, StreamState state) {
    return Optional.empty();
  }

  /**
   * Lists the organs that take part in a stream by this feature.
   *
   * @param state the stream
   * @return their codes, as they were named
   */
  default Set<String> participants(StreamState state) {
    return Set.of();
  }

  /**
   * Names a stream of this feature's {@linkplain #streamKind kind}.
   *
   * @param state the stream
   * @param day the day of the name
   * @return the name, such as that of the project; empty if there is none
   */
  default Optional<String> title(StreamState state, LocalDate day) {
    return Optional.empty();
  }

  /**
   * Names the subject of a duty of this feature.
   *
   * @param kind the code of the kind of duty
   * @param subject the subject of the duty
   * @param state the stream
   * @return the name, such as that of an approval item; empty if it has none, or if the duty is of
   *     another feature
   */
  default Optional<String> subject(String kind, String subject, StreamState state) {
    return Optional.empty();
  }

  /**
   * Names what a duty of this feature is about: its subject, or the act that is owed where several
   * duties share kind and subject.
   *
   * @param duty the duty
   * @param state the stream
   * @return the name; empty if it has none, or if the duty is of another feature
   */
  default Optional<String> subject(Duty duty, StreamState state) {
    return subject(duty.kind().code(), duty.subject(), state);
  }

  /**
   * Names the organs that this feature knows.
   *
   * @param state the stream
   * @param day the day of the names
   * @return the names by the codes, as they were given
   */
  default Map<String, String> organs(StreamState state, LocalDate day) {
    return Map.of();
  }

  /**
   * Finds the competent organs for a command of this feature.
   *
   * @param command one of its commands
   * @param state the stream as it stands now
   * @return the codes of the organs, such as the one that decides the item; empty for {@linkplain
   *     #participants all participants}
   */
  default Set<String> competentOrgans(Command command, StreamState state) {
    return Set.of();
  }

  /**
   * Checks whether a stream of this feature's {@linkplain #streamKind kind} is hidden from a person
   * that it does not name. Any answer is then the same as for a stream without entries. Such a
   * person cannot begin a stream that has begun.
   *
   * @param person the reference of the person
   * @param state the stream as it stands now
   * @return the refusal for that person; empty if the stream is visible
   */
  default Optional<Refusal> absentFor(String person, StreamState state) {
    return Optional.empty();
  }

  /**
   * Finds the closing of a stream of this feature's {@linkplain #streamKind kind}.
   *
   * @param state the stream as it stands now
   * @return the closing; empty while the stream is open, or if such streams are never closed
   */
  default Optional<StreamClosing> closing(StreamState state) {
    return Optional.empty();
  }

  /**
   * {@return the function from an open stream of this feature's kind to the id of its project;
   * empty if no such stream rests on a project}
   */
  default Optional<Function<StreamState, Optional<String>>> projectRestedOn() {
    return Optional.empty();
  }

  /**
   * Applies an event to the states of features below this one, which do not know it.
   *
   * @param event an event of this feature
   * @param stream the stream with the state of this feature after the event
   * @param effectiveOn the day of effect
   * @return the stream after; unchanged for nearly every event
   */
  default StreamState spread(E event, StreamState stream, LocalDate effectiveOn) {
    return stream;
  }

  /**
   * Finds the effects of silence by law up to a day.
   *
   * @param day the last day
   * @param state the stream
   * @param context the context of the day
   * @return the events, each on its day by law
   */
  default List<DatedEvent> onTimeElapsed(
      LocalDate day, StreamState state, DecisionContext context) {
    return List.of();
  }

  /**
   * Lists the duties.
   *
   * @param state the stream
   * @param context the context of the last days
   * @return the duties, also ended ones, each key once
   */
  default List<Duty> duties(StreamState state, DecisionContext context) {
    return List.of();
  }

  /**
   * Lists the duties in parts, each of which changes with its inputs alone. Only parts at the same
   * place are compared, so that their order stays as it is.
   *
   * @param state the stream
   * @param context the context of the last days
   * @return the parts, which together have the {@link #duties}
   */
  default List<DutyPart> dutyParts(StreamState state, DecisionContext context) {
    return List.of(new DutyPart(List.of(state, context), () -> duties(state, context)));
  }
}
