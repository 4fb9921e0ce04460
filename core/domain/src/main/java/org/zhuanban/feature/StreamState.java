package org.zhuanban.feature;

import java.util.LinkedHashMap;
import java.util.Map;

/** The states of all features of one stream; immutable. */
public final class StreamState {
  private static final StreamState EMPTY = new StreamState(Map.of());

  private final Map<String, Object> byFeature;

  private StreamState(Map<String, Object> byFeature) {
    this.byFeature = byFeature;
  }

  /** {@return the state before anything has happened} */
  public static StreamState empty() {
    return EMPTY;
  }

  /**
   * Reads the state of one feature.
   *
   * @param feature the feature
   * @param <S> its state
   * @return the state, initial if nothing has happened
   */
  public <S> S of(Feature<S, ?> feature) {
    Object state = byFeature.get(feature.name());
    return state == null ? feature.initial() : feature.stateType().cast(state);
  }

  /**
   * Keeps the state of one feature.
   *
   * @param feature the feature
   * @return its state, as if nothing had happened in any other
   */
  public StreamState only(Feature<?, ?> feature) {
    Object state = byFeature.get(feature.name());
    return state == null ? EMPTY : new StreamState(Map.of(feature.name(), state));
  }

  /**
   * Folds what happened into the state of its feature.
   *
   * @param feature the feature that owns the event
   * @param happened the event
   * @param <S> its state
   * @param <E> its events
   * @return the state after
   */
  public <S, E extends Event<S>> StreamState after(Feature<S, E> feature, Happened happened) {
    E event = feature.eventType().cast(happened.event());
    Map<String, Object> next = new LinkedHashMap<>(byFeature);
    next.put(feature.name(), event.applyTo(of(feature), happened.effectiveOn()));
    return event.spread(new StreamState(next), happened.effectiveOn());
  }

  /**
   * Puts the state of a feature in the place of what it was.
   *
   * @param feature the feature
   * @param state its state
   * @param <S> the type of its state
   * @return the stream with it
   */
  public <S> StreamState with(Feature<S, ?> feature, S state) {
    Map<String, Object> next = new LinkedHashMap<>(byFeature);
    next.put(feature.name(), state);
    return new StreamState(next);
  }
}
