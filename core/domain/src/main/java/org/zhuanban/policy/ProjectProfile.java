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
   * Checks the numbers.
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
}
