package org.zhuanban.proceeding;

import org.zhuanban.input.Input;

/**
 * A party to a proceeding with its role.
 *
 * @param role the role, as the table names it
 * @param code the code of the organ, office or enterprise, 1 to 64 characters out of {@code A-Z a-z
 *     0-9 . _ : -}
 * @param calendar the name of the calendar of its limits
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
    Input.given("Party.role", role);
    Input.reference("Party.code", code);
  }
}
