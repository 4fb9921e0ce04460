package org.zhuanban.party;

import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * An organ that holds a power or a duty in a project.
 *
 * @param code the code, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param name the name, as in the titles of its officers
 * @param level the level
 * @param calendar the name of the calendar of its clocks, such as {@code CN+SHILIN}: it belongs to
 *     the organ, not to the project
 */
@Term(zh = "部门", en = "department")
public record Department(String code, String name, Level level, String calendar) {
  /**
   * Checks the code and the name.
   *
   * @param code the code
   * @param name the name
   * @param level the level
   * @param calendar the name of its calendar
   * @throws IllegalArgumentException if the code is malformed or if the name is blank
   */
  public Department {
    Input.code("Department.code", code);
    Input.said("Department.name", name, Integer.MAX_VALUE);
  }

  /**
   * {@return whether the organ works in the county: one of the county, or a branch (分局) of the
   * prefecture, by its name}
   */
  public boolean inCounty() {
    return level == Level.COUNTY || (level == Level.CITY && name.endsWith("分局"));
  }
}
