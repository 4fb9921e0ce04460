package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;

/** The states of all features of one stream; immutable. */
public final class StreamState {
  private static final StreamState EMPTY = new StreamState(Map.of(), Optional.empty());

  private final Map<String, Object> byFeature;
  private final Optional<LocalDate> last;

  private StreamState(Map<String, Object> byFeature, Optional<LocalDate> last) {
    this.byFeature = byFeature;
    this.last = last;
  }

  /** {@return the state before the first event} */
  public static StreamState empty() {
    return EMPTY;
  }

  /** {@return the latest day of effect; empty without events} */
  public Optional<LocalDate> lastEffective() {
    return last;
  }

  /**
   * Returns the state of one feature.
   *
   * @param feature the feature
   * @param <S> the state
   * @return the state, initial without events
   */
  public <S> S of(Feature<S, ?> feature) {
    Object state = byFeature.get(feature.name());
    return state == null ? feature.initial() : feature.stateType().cast(state);
  }

  /**
   * Keeps only the state of one feature {@linkplain Feature#aboutEntries about entries}.
   *
   * @param feature the feature
   * @return the state, with the initial states of all others
   */
  public StreamState only(Feature<?, ?> feature) {
    Object state = byFeature.get(feature.name());
    return state == null ? EMPTY : new StreamState(Map.of(feature.name(), state), Optional.empty());
  }

  /**
   * Applies an event to the state of its feature.
   *
   * @param feature the feature that owns the event
   * @param happened the event
   * @param <S> the state
   * @param <E> the events
   * @return the state after
   */
  public <S, E extends Event<S>> StreamState after(Feature<S, E> feature, DatedEvent happened) {
    E event = feature.eventFamily().cast(happened.event());
    Map<String, Object> next = new LinkedHashMap<>(byFeature);
    next.put(feature.name(), event.applyTo(of(feature), happened.effectiveOn()));
    LocalDate on = happened.effectiveOn();
    StreamState folded =
        new StreamState(
            next,
            // The same object while the day is the same, so that what depends on it is kept.
            feature.aboutEntries() || last.filter(day -> !on.isAfter(day)).isPresent()
                ? last
                : Optional.of(on));
    return feature.spread(event, folded, on);
  }

  /**
   * Replaces the state of a feature.
   *
   * @param feature the feature
   * @param state the new state
   * @param <S> the type of its state
   * @return a copy with the state
   */
  public <S> StreamState with(Feature<S, ?> feature, S state) {
    Map<String, Object> next = new LinkedHashMap<>(byFeature);
    next.put(feature.name(), state);
    return new StreamState(next, last);
  }
}
