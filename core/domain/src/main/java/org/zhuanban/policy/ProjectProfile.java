package org.zhuanban.policy;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * What policies ask of a project that does not follow from what happened to it. What is not known
 * meets no condition.
 *
 * @param industry the code of its industry, as policies write it
 * @param region the code of its region, as policies write it
 * @param headcount how many it employs
 * @param energy how much energy it uses, in tonnes of coal equivalent a year
 */
public record ProjectProfile(
    Optional<String> industry,
    Optional<String> region,
    Optional<Integer> headcount,
    Optional<BigDecimal> energy) {
  /**
   * Checks the numbers. Callers use {@link #of}, as the components may grow.
   *
   * @param industry the code of its industry
   * @param region the code of its region
   * @param headcount how many it employs
   * @param energy how much energy it uses
   * @throws IllegalArgumentException if a number is less than 0, or too long to be written out
   */
  public ProjectProfile {
    Input.given("ProjectProfile.headcount", headcount)
        .ifPresent(heads -> Input.within("ProjectProfile.headcount", heads, 0, Integer.MAX_VALUE));
    if (Input.given("ProjectProfile.energy", energy)
        .filter(use -> use.signum() < 0 || !PolicyCondition.writable(use))
        .isPresent()) {
      throw InputFault.RANGE.at("ProjectProfile.energy", 0, "10^30", energy.get());
    }
  }

  /** {@return a profile of which nothing is known} */
  public static ProjectProfile of() {
    return new ProjectProfile(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Names the industry.
   *
   * @param industry the code of its industry, as policies write it
   * @return the same with it
   */
  public ProjectProfile withIndustry(String industry) {
    return new ProjectProfile(
        Optional.of(Input.given("ProjectProfile.industry", industry)), region, headcount, energy);
  }

  /**
   * Names the region.
   *
   * @param region the code of its region, as policies write it
   * @return the same with it
   */
  public ProjectProfile withRegion(String region) {
    return new ProjectProfile(
        industry, Optional.of(Input.given("ProjectProfile.region", region)), headcount, energy);
  }

  /**
   * Says how many the project employs.
   *
   * @param headcount how many it employs
   * @return the same with it
   */
  public ProjectProfile withHeadcount(int headcount) {
    return new ProjectProfile(industry, region, Optional.of(headcount), energy);
  }

  /**
   * Says how much energy the project uses.
   *
   * @param energy how much energy it uses, in tonnes of coal equivalent a year
   * @return the same with it
   */
  public ProjectProfile withEnergy(BigDecimal energy) {
    return new ProjectProfile(
        industry, region, headcount, Optional.of(Input.given("ProjectProfile.energy", energy)));
  }
}
