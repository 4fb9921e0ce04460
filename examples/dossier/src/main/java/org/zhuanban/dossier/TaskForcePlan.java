package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is to look after the project.
 *
 * @param id the id of the task force
 * @param established the day of its establishment
 * @param leader the office of its leader
 * @param deputies the offices of the deputies
 * @param members the offices of the members
 * @param secretariat who keeps its office
 * @param agent the office of the agent for the enterprise
 * @param mandate what the agent may do
 * @param problemLevels who decides problems, by level; none where the county's local rules hold
 * @param line where it stands in the file
 */
record TaskForcePlan(
    String id,
    Optional<LocalDate> established,
    String leader,
    List<String> deputies,
    List<String> members,
    Optional<String> secretariat,
    Optional<String> agent,
    Optional<Mandate> mandate,
    List<ProblemLevel> problemLevels,
    int line) {
  /**
   * The enterprise's mandate to the agent.
   *
   * @param signed the day of signing
   * @param scope what it covers
   * @param fee in yuan, 0 if free
   */
  record Mandate(Optional<LocalDate> signed, Optional<String> scope, Optional<BigDecimal> fee) {}
}
