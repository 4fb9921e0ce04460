package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.duty.Duty;

/**
 * The descriptor of one feature of the domain. The engine asks nothing else of a feature.
 *
 * <p>A decider reads the state of its own feature and of those below it, never of one above.
 *
 * @param <S> the state of the feature
 * @param <E> its sealed family of events
 */
public interface Feature<S, E extends Event<S>> extends NotificationSource {
  /** The kind of the streams that projects are. */
  String PROJECT = "project";

  /** {@return the name, unique among features} */
  String name();

  /** {@return the type of its state} */
  Class<S> stateType();

  /** {@return its state before anything has happened} */
  S initial();

  /** {@return the kind of the streams that its commands go to; empty if they go to any} */
  default Optional<String> streamKind() {
    return Optional.of(PROJECT);
  }

  /**
   * Says whether two events tell the same people the same, so that nobody hears of it if the one is
   * taken back and the other told instead, as when a late entry moves the day on which it is found.
   *
   * @param told one of its events, which is taken back
   * @param instead one of its events, which is told now
   * @return true if whoever was told the one need not be told the other
   */
  default boolean sameTelling(Event<?> told, Event<?> instead) {
    return false;
  }

  /**
   * {@return whether its events tell about entries of the journal rather than about the world, so
   * that nothing takes effect on their day}
   */
  default boolean aboutEntries() {
    return false;
  }

  /** {@return the sealed interface of its commands; empty if it has none} */
  Optional<Class<? extends Command>> commandFamily();

  /** {@return its commands with their names and rules, each command once} */
  default List<CommandType<?>> commandTypes() {
    return List.of();
  }

  /**
   * Decides a command of this feature, for another one whose act brings it about.
   *
   * @param command one of its commands
   * @param state the stream before
   * @param context what the decision stands on besides
   * @return what happens, or why not
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

  /** {@return under which names its events are written down, each event once} */
  List<EventType> eventTypes();

  /**
   * Says what is so by an act that was decided again, where it told somebody something: that stays
   * told, whatever would be told now.
   *
   * @param now what the act brings about now
   * @param kept what the journal says that it brought about
   * @return what it brings about now, with what was told then
   */
  default Event<?> asTold(Event<?> now, Event<?> kept) {
    return now;
  }

  /**
   * Says what becomes of an event from which something else follows now than it tells.
   *
   * <table>
   * <caption>What becomes of what was told</caption>
   * <tr><th>Kind</th><th>Result</th></tr>
   * <tr><td>acceptance by silence</td><td>{@link ReviewResult#WITHDRAWN}</td></tr>
   * <tr><td>agreement of a department by silence or absence</td>
   *     <td>{@link ReviewResult#WITHDRAWN}</td></tr>
   * <tr><td>renewal by silence</td>
   *     <td>{@link ReviewResult#TO_BE_DECIDED}: whoever went on may have trusted it</td></tr>
   * <tr><td>violation</td><td>{@link ReviewResult#WITHDRAWN}</td></tr>
   * <tr><td>acceptance with promised days that would be others now</td>
   *     <td>{@link ReviewResult#TO_BE_DECIDED}: whether the applicant is told anew</td></tr>
   * <tr><td>any other act</td><td>{@link ReviewResult#KEPT}</td></tr>
   * <tr><td>messages that were sent</td><td>{@link ReviewResult#KEPT}, and not listed</td></tr>
   * </table>
   *
   * @param told one of its events
   * @return its result, never {@link ReviewResult#ADDED}
   */
  default ReviewResult review(Event<?> told) {
    return told.command().isPresent() ? ReviewResult.KEPT : ReviewResult.WITHDRAWN;
  }

  /**
   * Guards a stream against acts of any feature that take effect on a day.
   *
   * @param command the command
   * @param day the day of its effect
   * @param state the stream as it stands now
   * @return why nothing like that can take effect then; empty if it can
   */
  default Optional<Refusal> guard(Command command, LocalDate day, StreamState state) {
    return Optional.empty();
  }

  /**
   * Lists the organs that take part in a stream because of this feature.
   *
   * @param state the stream
   * @return their codes, as they were named
   */
  default Set<String> participants(StreamState state) {
    return Set.of();
  }

  /**
   * Says whose matter a command of this feature is.
   *
   * @param command one of its commands
   * @param state the stream as it stands now
   * @return the codes of the organs, such as of the one that decides the item; empty if it is the
   *     matter of {@linkplain #participants all that take part}
   */
  default Set<String> competentOrgans(Command command, StreamState state) {
    return Set.of();
  }

  /**
   * Says why a stream of this feature's {@linkplain #streamKind kind} is not there for somebody,
   * where it is only for those whom it names. Whatever such a person asks, it answers as if nothing
   * had ever happened in it, and it is begun by none of them once it was.
   *
   * @param who the reference of whoever asks
   * @param state the stream as it stands now
   * @return what that person is told; empty if the stream is there
   */
  default Optional<Refusal> stranger(String who, StreamState state) {
    return Optional.empty();
  }

  /**
   * Folds an event into the states of features below this one, which do not know it.
   *
   * @param event an event of this feature
   * @param stream the stream with the state of this feature after the event
   * @param effectiveOn the day on which the event takes effect
   * @return the stream after; the same for nearly every event
   */
  default StreamState spread(E event, StreamState stream, LocalDate effectiveOn) {
    return stream;
  }

  /**
   * Finds what the law makes of silence up to a day.
   *
   * @param day the day that has come
   * @param state the stream
   * @param context what the finding stands on besides
   * @return what happened, each on the day on which the law places it
   */
  default List<DatedEvent> onTimeElapsed(
      LocalDate day, StreamState state, DecisionContext context) {
    return List.of();
  }

  /**
   * Lists what is owed.
   *
   * @param state the stream
   * @param context what the dues stand on besides
   * @return the duties, closed ones included, each key once
   */
  default List<Duty> duties(StreamState state, DecisionContext context) {
    return List.of();
  }

  /**
   * Finds when something follows from the silence of whoever owes a duty, of this feature or
   * another, besides what the duty itself says.
   *
   * @param duty the duty
   * @param state the stream
   * @param context what the duty stands on besides
   * @return the first day on which it does; empty if it never does, or the duty itself says when
   */
  default Optional<LocalDate> nextReviewOn(Duty duty, StreamState state, DecisionContext context) {
    return Optional.empty();
  }

  /**
   * Names what {@link #nextReviewOn} depends on besides the duty and the ground, so that it is
   * asked again only where that changed. While everything that happened lies before the day that it
   * named, time alone does not change that day.
   *
   * @param duty the duty
   * @param state the stream
   * @return a value, equal for as long as the answer holds
   */
  default Object reviewKey(Duty duty, StreamState state) {
    return Optional.empty();
  }
}
