package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.zhuanban.party.Role;
import org.zhuanban.project.Jurisdiction;

/**
 * Who answers for a project on a day, and who is told of it.
 *
 * <p>Of each kind answers the unit of the place of the project; where there is none, that of its
 * industry; where there is none, that of the whole county. All of that is our convention.
 *
 * @param on the day
 * @param answering the units that answer, by their kinds; a kind of which none does is missing
 * @param told who is told: those that answer, the one that introduced the project, and those above
 *     any of them, each once
 */
public record Responsibility(LocalDate on, SortedMap<UnitKind, Unit> answering, List<Unit> told) {
  /** Who has the principal responsibility (主体责任), the first that answers. */
  private static final List<UnitKind> PRINCIPAL =
      List.of(UnitKind.PARK, UnitKind.TOWNSHIP, UnitKind.LEAD_BUREAU);

  /**
   * Copies the collections.
   *
   * @param on the day
   * @param answering the units that answer
   * @param told who is told
   */
  public Responsibility {
    answering = Collections.unmodifiableSortedMap(new TreeMap<>(answering));
    told = List.copyOf(told);
  }

  static Responsibility of(Jurisdiction jurisdiction, Organisation organisation, LocalDate day) {
    List<Unit> units = organisation.units(day);
    Map<UnitKind, Unit> answering = new EnumMap<>(UnitKind.class);
    for (UnitKind kind : UnitKind.values()) {
      List<Unit> ofKind = units.stream().filter(unit -> unit.kind() == kind).toList();
      jurisdiction
          .place()
          .flatMap(place -> first(ofKind, unit -> unit.places().contains(place)))
          .or(
              () ->
                  jurisdiction
                      .industry()
                      .flatMap(
                          industry -> first(ofKind, unit -> unit.industries().contains(industry))))
          .or(() -> first(ofKind, Unit::wholeCounty))
          .ifPresent(unit -> answering.put(kind, unit));
    }
    Set<Unit> told = new LinkedHashSet<>(answering.values());
    jurisdiction.introducedBy().flatMap(code -> organisation.unit(code, day)).ifPresent(told::add);
    for (Unit unit : List.copyOf(told)) {
      told.addAll(organisation.above(unit, day));
    }
    return new Responsibility(day, new TreeMap<>(answering), new ArrayList<>(told));
  }

  private static Optional<Unit> first(List<Unit> units, Predicate<Unit> answers) {
    return units.stream().filter(answers).findFirst();
  }

  /**
   * Finds the unit of a kind that answers.
   *
   * @param kind the kind
   * @return the unit; empty if none of that kind does
   */
  public Optional<Unit> answering(UnitKind kind) {
    return Optional.ofNullable(answering.get(kind));
  }

  /**
   * Finds who has the principal responsibility (主体责任): the park in which the project lies, else the
   * township, else the lead bureau; our convention.
   *
   * @return the unit; empty if none of these answers
   */
  public Optional<Unit> principal() {
    return PRINCIPAL.stream().flatMap(kind -> answering(kind).stream()).findFirst();
  }

  /**
   * Finds the unit that answers in a role, such as one of a {@linkplain
   * org.zhuanban.duty.EscalationPolicy.EscalationStep#role escalation policy}.
   *
   * @param role the role
   * @return the unit of the kind of that name, the principal one for {@link Role#RESPONSIBLE_UNIT};
   *     empty if none answers, or the role is not that of a unit
   */
  public Optional<Unit> unit(Role role) {
    return role == Role.RESPONSIBLE_UNIT
        ? principal()
        : answering.entrySet().stream()
            .filter(entry -> entry.getKey().name().equals(role.name()))
            .map(Map.Entry::getValue)
            .findFirst();
  }
}
