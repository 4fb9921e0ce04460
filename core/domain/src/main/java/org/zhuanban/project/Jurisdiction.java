package org.zhuanban.project;

import java.util.Optional;
import org.zhuanban.input.Input;

/**
 * The jurisdiction of a project (项目归属), from which the responsible units follow.
 *
 * @param place the code of the place of the project, as the county codes its townships and parks
 * @param industry the code of the industry of the project, as the county codes those of its groups
 * @param introducedBy the code of the unit that introduced it (引荐单位)
 */
public record Jurisdiction(
    Optional<String> place, Optional<String> industry, Optional<String> introducedBy) {
  /** The jurisdiction without known codes, as a start for others. */
  public static final Jurisdiction UNKNOWN =
      new Jurisdiction(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the codes. Callers start from {@link #UNKNOWN}, as the components may grow.
   *
   * @param place the code of the place
   * @param industry the code of the industry of the project
   * @param introducedBy the code of the unit that introduced it
   * @throws IllegalArgumentException if a code is malformed
   */
  public Jurisdiction {
    Input.given("Jurisdiction.place", place)
        .ifPresent(code -> Input.code("Jurisdiction.place", code));
    Input.given("Jurisdiction.industry", industry)
        .ifPresent(code -> Input.code("Jurisdiction.industry", code));
    Input.given("Jurisdiction.introducedBy", introducedBy)
        .ifPresent(code -> Input.code("Jurisdiction.introducedBy", code));
  }

  /**
   * Sets the place.
   *
   * @param place the code of the place of the project, as the county codes its townships and parks
   * @return a copy with it
   */
  public Jurisdiction withPlace(String place) {
    return new Jurisdiction(
        Optional.of(Input.given("Jurisdiction.place", place)), industry, introducedBy);
  }

  /**
   * Sets the industry.
   *
   * @param industry the code of the industry of the project, as the county codes those of its
   *     groups
   * @return a copy with it
   */
  public Jurisdiction withIndustry(String industry) {
    return new Jurisdiction(
        place, Optional.of(Input.given("Jurisdiction.industry", industry)), introducedBy);
  }

  /**
   * Sets the unit that introduced the project (引荐单位).
   *
   * @param introducedBy the code of the unit that introduced it (引荐单位)
   * @return a copy with it
   */
  public Jurisdiction withIntroducedBy(String introducedBy) {
    return new Jurisdiction(
        place, industry, Optional.of(Input.given("Jurisdiction.introducedBy", introducedBy)));
  }
}
