package org.zhuanban.supervision.inspection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The register of plans and inspections.
 *
 * @param plans the matters of each year, in the order of planning
 * @param begun the inspections in the order of their beginning, also repeated ones
 */
public record InspectionRegister(
    SortedMap<Integer, List<PlannedMatter>> plans, List<Inspection> begun) {
  /** The register without plans. */
  public static final InspectionRegister NONE = new InspectionRegister(new TreeMap<>(), List.of());

  /**
   * Copies the map and the list.
   *
   * @param plans the matters of each year
   * @param begun the inspections in the order of their beginning
   */
  public InspectionRegister {
    SortedMap<Integer, List<PlannedMatter>> copy = new TreeMap<>();
    plans.forEach((year, matters) -> copy.put(year, List.copyOf(matters)));
    plans = Collections.unmodifiableSortedMap(copy);
    begun = List.copyOf(begun);
  }

  /**
   * Finds a matter of the plan of a year.
   *
   * @param year the year
   * @param matter the code of the matter
   * @return the matter; empty if it is not planned
   */
  public Optional<PlannedMatter> planned(int year, String matter) {
    return plans.getOrDefault(year, List.of()).stream()
        .filter(each -> each.matter().equals(matter))
        .findFirst();
  }

  /**
   * Finds the inspection of a matter of an organ in a year.
   *
   * @param matter the code of the matter
   * @param organ the code of the organ
   * @param year the year
   * @return the inspection; empty if none began
   */
  public Optional<Inspection> about(String matter, String organ, int year) {
    return begun.stream().filter(each -> each.about(matter, organ, year)).findFirst();
  }

  /**
   * Lists the planned matters of a year without an inspection.
   *
   * @param year the year
   * @return the matters with the organs still to be inspected, in the order of the plan
   */
  public List<PlannedMatter> open(int year) {
    List<PlannedMatter> open = new ArrayList<>();
    for (PlannedMatter each : plans.getOrDefault(year, List.of())) {
      List<String> organs =
          each.organs().stream()
              .filter(organ -> about(each.matter(), organ, year).isEmpty())
              .toList();
      if (!organs.isEmpty()) {
        open.add(new PlannedMatter(each.matter(), organs));
      }
    }
    return open;
  }

  InspectionRegister with(int year, List<PlannedMatter> matters) {
    SortedMap<Integer, List<PlannedMatter>> next = new TreeMap<>(plans);
    next.merge(year, matters, (old, more) -> Stream.concat(old.stream(), more.stream()).toList());
    return new InspectionRegister(next, begun);
  }

  InspectionRegister with(Inspection inspection) {
    return new InspectionRegister(
        plans, Stream.concat(begun.stream(), Stream.of(inspection)).toList());
  }
}
