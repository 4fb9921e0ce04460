package org.zhuanban.project;

import java.util.Optional;
import org.zhuanban.input.Input;

/**
 * Where a project belongs (项目归属): who answers for it follows from that.
 *
 * @param place the code of the place where it lies, as the county codes its townships and parks
 * @param industry the code of its industry, as the county codes those of its groups
 * @param introducedBy the code of the unit that introduced it (引荐单位)
 */
public record Jurisdiction(
    Optional<String> place, Optional<String> industry, Optional<String> introducedBy) {
  /** Nothing is known. */
  public static final Jurisdiction UNKNOWN =
      new Jurisdiction(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the codes.
   *
   * @param place the code of the place
   * @param industry the code of its industry
   * @param introducedBy the code of the unit that introduced it
   * @throws IllegalArgumentException if a code is malformed
   */
  public Jurisdiction {
    Input.given("Placement.place", place).ifPresent(code -> Input.code("Placement.place", code));
    Input.given("Placement.industry", industry)
        .ifPresent(code -> Input.code("Placement.industry", code));
    Input.given("Placement.introducedBy", introducedBy)
        .ifPresent(code -> Input.code("Placement.introducedBy", code));
  }
}
