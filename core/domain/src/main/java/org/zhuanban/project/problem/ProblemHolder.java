package org.zhuanban.project.problem;

import org.zhuanban.input.Input;

/**
 * Who holds a problem at a level: an organ, the task force, a meeting of leaders.
 *
 * @param code its code, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param name what it is called
 * @param calendar the name of the calendar that its limits run by
 */
public record ProblemHolder(String code, String name, String calendar) {
  /**
   * Checks the code.
   *
   * @param code its code
   * @param name what it is called
   * @param calendar the name of the calendar
   * @throws IllegalArgumentException if the code is malformed
   */
  public ProblemHolder {
    Input.reference("ProblemHolder.code", code);
  }
}
