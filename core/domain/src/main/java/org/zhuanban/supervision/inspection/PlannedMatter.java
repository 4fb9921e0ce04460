package org.zhuanban.supervision.inspection;

import java.util.List;

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
    if (!matter.matches("[A-Za-z0-9._:-]{1,64}")) {
      throw new IllegalArgumentException(
          "the code of a matter is 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
              .formatted(matter));
    }
    organs = List.copyOf(organs);
    if (organs.isEmpty() || organs.stream().distinct().count() != organs.size()) {
      throw new IllegalArgumentException(
          "matter '%s' names its organs, each once, but they were %s".formatted(matter, organs));
    }
  }
}
