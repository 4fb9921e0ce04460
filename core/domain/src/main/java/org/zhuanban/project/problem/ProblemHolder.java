package org.zhuanban.project.problem;

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
    if (!code.matches("[A-Za-z0-9._:-]{1,64}")) {
      throw new IllegalArgumentException(
          "the code of a holder is 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
              .formatted(code));
    }
  }
}
