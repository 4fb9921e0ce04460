package org.zhuanban.command;

import java.time.LocalDate;
import java.util.Optional;

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

  /**
   * Names the act that the event tells of. The engine decides that command again, on the day of its
   * effect, when something was entered late or annulled; what follows from acts follows anew then.
   *
   * @return the command that brings the event about; empty if it only follows, from other acts or
   *     from silence
   */
  Optional<Command> command();
}
