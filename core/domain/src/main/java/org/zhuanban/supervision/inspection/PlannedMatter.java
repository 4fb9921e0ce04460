package org.zhuanban.supervision.inspection;

import java.util.List;
import org.zhuanban.input.Input;

/**
 * A matter that is to be inspected in a year.
 *
 * @param matter its code, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param organs the codes of the organs that are inspected about it
 */
public record PlannedMatter(String matter, List<String> organs) {
  /**
   * Checks the code and copies the list.
   *
   * @param matter its code
   * @param organs the codes of the organs
   * @throws IllegalArgumentException if the code is malformed, or no organ or one twice is named
   */
  public PlannedMatter {
    Input.reference("PlannedMatter.matter", matter);
    organs = Input.some("PlannedMatter.organs", organs);
    Input.distinct("PlannedMatter.organs", organs.stream());
  }
}
