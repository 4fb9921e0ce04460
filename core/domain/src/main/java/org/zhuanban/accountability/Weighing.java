package org.zhuanban.accountability;

import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;

/**
 * A circumstance that a decision rests on.
 *
 * @param circumstance which one
 * @param reason why it is given, in words
 */
public record Weighing(Circumstance circumstance, @FreeText String reason) {
  /**
   * Insists on a reason.
   *
   * @param circumstance which one
   * @param reason why it is given
   * @throws IllegalArgumentException if the reason is blank
   */
  public Weighing {
    Input.said("Weighing.reason", reason, Integer.MAX_VALUE);
  }
}
