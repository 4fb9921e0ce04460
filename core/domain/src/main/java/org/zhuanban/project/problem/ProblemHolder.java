package org.zhuanban.project.problem;

import org.zhuanban.input.Input;

/**
 * A holder of a problem at a level: an organ, the task force, or a meeting of leaders.
 *
 * @param code the code of the holder, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param name the name of the holder
 * @param calendar the name of the calendar of its limits
 */
public record ProblemHolder(String code, String name, String calendar) {
  /**
   * Checks the code.
   *
   * @param code the code of the holder
   * @param name the name of the holder
   * @param calendar the name of the calendar
   * @throws IllegalArgumentException if the code is malformed
   */
  public ProblemHolder {
    Input.reference("ProblemHolder.code", code);
  }
}
