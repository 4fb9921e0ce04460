package org.zhuanban.supervision.inspection;

import java.util.List;
import org.zhuanban.input.Input;

/**
 * A matter to be inspected in a year.
 *
 * @param matter the code of the matter, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param organs the codes of the organs to be inspected
 */
public record PlannedMatter(String matter, List<String> organs) {
  /**
   * Checks the code and copies the list.
   *
   * @param matter the code of the matter
   * @param organs the codes of the organs
   * @throws IllegalArgumentException if the code is malformed, if no organ is named, or if one is
   *     named twice
   */
  public PlannedMatter {
    Input.reference("PlannedMatter.matter", matter);
    organs = Input.some("PlannedMatter.organs", organs);
    Input.distinct("PlannedMatter.organs", organs.stream());
  }
}
