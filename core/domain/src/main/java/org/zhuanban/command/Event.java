package org.zhuanban.command;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An event that has happened. It is never refused and never changed. Each feature implements it by
 * one sealed family.
 *
 * @param <S> the state of the feature
 */
public interface Event<S> {
  /**
   * Applies the event to the state. Every kind of event carries its own step, so that a forgotten
   * case does not compile.
   *
   * @param state the state before
   * @param effectiveOn the day of effect
   * @return the state after
   */
  S applyTo(S state, LocalDate effectiveOn);

  /**
   * Returns the command of the act that the event records. After a late entry or an annulment, the
   * engine decides that command again, on the day of its effect. Consequences of acts are then
   * derived again.
   *
   * @return the command; empty for a consequence of other acts or of silence
   */
  Optional<Command> command();
}
