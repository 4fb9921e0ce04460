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
 * The responsible units for a project on a day, and the units to notify.
 *
 * <p>For each kind, the unit of the place of the project is responsible. Without one it is the unit
 * of its industry, and without one that of the whole county. This order is our convention.
 *
 * @param on the day
 * @param answering the responsible units by kind; a kind without one is missing
 * @param notified the units to notify: the responsible ones, the unit that introduced the project,
 *     and all units above these, each once
 */
public record Responsibility(
    LocalDate on, SortedMap<UnitKind, Unit> answering, List<Unit> notified) {
  /** The kinds of units with the principal responsibility (主体责任), the first existing one counts. */
  private static final List<UnitKind> PRINCIPAL =
      List.of(UnitKind.PARK, UnitKind.TOWNSHIP, UnitKind.LEAD_BUREAU);

  /**
   * Copies the collections.
   *
   * @param on the day
   * @param answering the responsible units
   * @param notified the units to notify
   */
  public Responsibility {
    answering = Collections.unmodifiableSortedMap(new TreeMap<>(answering));
    notified = List.copyOf(notified);
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
    Set<Unit> notified = new LinkedHashSet<>(answering.values());
    jurisdiction
        .introducedBy()
        .flatMap(code -> organisation.unit(code, day))
        .ifPresent(notified::add);
    for (Unit unit : List.copyOf(notified)) {
      notified.addAll(organisation.above(unit, day));
    }
    return new Responsibility(day, new TreeMap<>(answering), new ArrayList<>(notified));
  }

  private static Optional<Unit> first(List<Unit> units, Predicate<Unit> answers) {
    return units.stream().filter(answers).findFirst();
  }

  /**
   * Finds the responsible unit of a kind.
   *
   * @param kind the kind
   * @return the unit; empty if no unit of the kind is responsible
   */
  public Optional<Unit> answering(UnitKind kind) {
    return Optional.ofNullable(answering.get(kind));
  }

  /**
   * Finds the unit with the principal responsibility (主体责任): the park of the project, else the
   * township, else the lead bureau. The order is our convention.
   *
   * @return the unit; empty if there is none of these
   */
  public Optional<Unit> principal() {
    return PRINCIPAL.stream().flatMap(kind -> answering(kind).stream()).findFirst();
  }

  /**
   * Finds the responsible unit of a role, such as one of a {@linkplain
   * org.zhuanban.duty.EscalationPolicy.EscalationStep#role escalation policy}.
   *
   * @param role the role
   * @return the unit of the kind of that name, or the principal unit for {@link
   *     Role#RESPONSIBLE_UNIT}. Empty if there is none, or if the role is not that of a unit
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
