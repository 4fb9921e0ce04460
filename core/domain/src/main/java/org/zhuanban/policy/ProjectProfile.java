package org.zhuanban.policy;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The facts about a project that policies need and that no event carries. An unknown fact meets no
 * condition.
 *
 * @param industry the code of the industry, as policies write it
 * @param region the code of the region, as policies write it
 * @param headcount the number of employees
 * @param energy the energy use, in tonnes of coal equivalent a year
 * @param ownership the form of ownership of the enterprise (所有制形式), as policies write it, such as
 *     民营
 */
public record ProjectProfile(
    Optional<String> industry,
    Optional<String> region,
    Optional<Integer> headcount,
    Optional<BigDecimal> energy,
    Optional<String> ownership) {
  /**
   * Checks the numbers. Callers use {@link #of}, as the components may grow.
   *
   * @param industry the code of the industry
   * @param region the code of the region
   * @param headcount the number of employees
   * @param energy the energy use
   * @param ownership the form of ownership of the enterprise
   * @throws IllegalArgumentException if a number is less than 0, or has too many digits to be
   *     written out
   */
  public ProjectProfile {
    Input.given("ProjectProfile.headcount", headcount)
        .ifPresent(heads -> Input.within("ProjectProfile.headcount", heads, 0, Integer.MAX_VALUE));
    if (Input.given("ProjectProfile.energy", energy)
        .filter(use -> use.signum() < 0 || !PolicyCondition.writable(use))
        .isPresent()) {
      throw InputFault.RANGE.at("ProjectProfile.energy", 0, "10^30", energy.get());
    }
    Input.given("ProjectProfile.ownership", ownership);
  }

  /** {@return a profile without facts} */
  public static ProjectProfile of() {
    return new ProjectProfile(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Sets the industry.
   *
   * @param industry the code of the industry, as policies write it
   * @return a copy with the value
   */
  public ProjectProfile withIndustry(String industry) {
    return new ProjectProfile(
        Optional.of(Input.given("ProjectProfile.industry", industry)),
        region,
        headcount,
        energy,
        ownership);
  }

  /**
   * Sets the region.
   *
   * @param region the code of the region, as policies write it
   * @return a copy with the value
   */
  public ProjectProfile withRegion(String region) {
    return new ProjectProfile(
        industry,
        Optional.of(Input.given("ProjectProfile.region", region)),
        headcount,
        energy,
        ownership);
  }

  /**
   * Sets the number of employees.
   *
   * @param headcount the number of employees
   * @return a copy with the value
   */
  public ProjectProfile withHeadcount(int headcount) {
    return new ProjectProfile(industry, region, Optional.of(headcount), energy, ownership);
  }

  /**
   * Sets the energy use.
   *
   * @param energy the energy use, in tonnes of coal equivalent a year
   * @return a copy with the value
   */
  public ProjectProfile withEnergy(BigDecimal energy) {
    return new ProjectProfile(
        industry,
        region,
        headcount,
        Optional.of(Input.given("ProjectProfile.energy", energy)),
        ownership);
  }

  /**
   * Sets the form of ownership of the enterprise.
   *
   * @param ownership the form (所有制形式), as policies write it, such as 民营
   * @return a copy with the value
   */
  public ProjectProfile withOwnership(String ownership) {
    return new ProjectProfile(
        industry,
        region,
        headcount,
        energy,
        Optional.of(Input.given("ProjectProfile.ownership", ownership)));
  }
}
