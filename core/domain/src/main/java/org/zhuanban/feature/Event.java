package org.zhuanban.feature;

import java.time.LocalDate;

/**
 * Something that has happened. Never refused, never changed; implemented by one sealed family per
 * feature.
 *
 * @param <S> the state of the feature
 */
public interface Event<S> {
  /**
   * Folds the event into the state. Every kind carries its own step, so that a forgotten case does
   * not compile.
   *
   * @param state the state before
   * @param effectiveOn the day on which it took effect
   * @return the state after
   */
  S applyTo(S state, LocalDate effectiveOn);
}
