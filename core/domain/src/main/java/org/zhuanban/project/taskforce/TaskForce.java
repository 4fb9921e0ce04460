package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.party.Office;

/**
 * The one task force of a project, by office.
 *
 * @param establishedOn the day of its founding; empty until then
 * @param leads who led from when on, in order; the last one leads
 * @param deputies the deputy leaders
 * @param members the members
 */
public record TaskForce(
    Optional<LocalDate> establishedOn,
    List<Lead> leads,
    List<Office> deputies,
    List<Office> members) {
  /**
   * Who led from when on.
   *
   * @param from the first day
   * @param leader the office
   */
  public record Lead(LocalDate from, Office leader) {}

  /**
   * Copies the lists.
   *
   * @param establishedOn the day of its founding
   * @param leads who led from when on
   * @param deputies the deputy leaders
   * @param members the members
   */
  public TaskForce {
    leads = List.copyOf(leads);
    deputies = List.copyOf(deputies);
    members = List.copyOf(members);
  }

  /**
   * Finds who led on a day.
   *
   * @param day the day
   * @return the office; empty before the founding
   */
  public Optional<Office> leaderOn(LocalDate day) {
    return leads.stream()
        .filter(lead -> !lead.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(Lead::leader);
  }

  TaskForce withLeader(Lead lead) {
    return new TaskForce(
        establishedOn, Stream.concat(leads.stream(), Stream.of(lead)).toList(), deputies, members);
  }
}
