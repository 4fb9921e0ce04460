package org.zhuanban.party;

import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * An organ that holds a power or a duty in a project.
 *
 * @param code its code, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param name its name as it stands in titles of its officers
 * @param level at which level it stands
 * @param calendar the name of the calendar its clocks run by, such as {@code CN+SHILIN}: it belongs
 *     to the organ, not to the project
 */
@Term(zh = "部门", en = "department")
public record Department(String code, String name, Level level, String calendar) {
  /**
   * Checks the code and the name.
   *
   * @param code its code
   * @param name its name
   * @param level at which level it stands
   * @param calendar the name of its calendar
   * @throws IllegalArgumentException if the code is malformed or the name blank
   */
  public Department {
    Input.code("Department.code", code);
    Input.said("Department.name", name, Integer.MAX_VALUE);
  }
}
