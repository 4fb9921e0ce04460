package org.zhuanban.policy;

import java.math.BigDecimal;
import java.util.Optional;

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
    Optional<BigDecimal> energy) {}
