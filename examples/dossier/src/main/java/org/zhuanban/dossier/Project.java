package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The investment project.
 *
 * @param id its id in the county
 * @param name its name
 * @param industryCode the code of its industry
 * @param place the code of its place
 * @param introducedBy the department that introduced it
 * @param energyTcePerYear its use of energy, in tonnes of coal equivalent a year
 * @param agreement what was agreed on
 * @param particulars its further texts and numbers by key, in the order of the file, as written
 */
record Project(
    String id,
    String name,
    Optional<String> industryCode,
    Optional<String> place,
    Optional<String> introducedBy,
    Optional<BigDecimal> energyTcePerYear,
    Agreement agreement,
    Map<String, String> particulars) {}
