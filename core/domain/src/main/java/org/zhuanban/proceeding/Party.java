package org.zhuanban.proceeding;

/**
 * Who plays a role in a proceeding.
 *
 * @param role the role, as the table names it
 * @param code the code of the organ, office or enterprise, 1 to 64 characters out of {@code A-Z a-z
 *     0-9 . _ : -}
 * @param calendar the name of the calendar its limits run by
 */
public record Party(String role, String code, String calendar) {
  /**
   * Checks the code.
   *
   * @param role the role
   * @param code the code
   * @param calendar the name of the calendar
   * @throws IllegalArgumentException if the code is malformed
   */
  public Party {
    if (!code.matches("[A-Za-z0-9._:-]{1,64}")) {
      throw new IllegalArgumentException(
          "the code of a party is 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
              .formatted(code));
    }
  }
}
