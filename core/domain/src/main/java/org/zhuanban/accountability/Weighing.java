package org.zhuanban.accountability;

import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;

/**
 * A circumstance as a ground of a decision.
 *
 * @param circumstance the circumstance
 * @param reason the reason, in words
 */
public record Weighing(Circumstance circumstance, @FreeText String reason) {
  /**
   * Checks the reason.
   *
   * @param circumstance the circumstance
   * @param reason the reason
   * @throws IllegalArgumentException if the reason is blank
   */
  public Weighing {
    Input.said("Weighing.reason", reason, Integer.MAX_VALUE);
  }
}
