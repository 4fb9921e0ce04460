package org.zhuanban.approval.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.party.Department;

/**
 * The successive plans of a project, with the plan at the beginning of each attempt.
 *
 * @param versions the plans, in the order in which they took effect
 * @param begun by the code of the item, for each attempt the index of its plan, from 0
 */
public record PlanHistory(List<Version> versions, SortedMap<String, List<Integer>> begun) {
  /** A history without plans. */
  public static final PlanHistory NONE = new PlanHistory(List.of(), new TreeMap<>());

  /**
   * A plan and its first day.
   *
   * @param from the day on which it took effect; a later version of the same day replaces it
   * @param plan the plan
   */
  public record Version(LocalDate from, ApprovalPlan plan) {}

  /**
   * Copies the lists.
   *
   * @param versions the plans
   * @param begun the indexes of the plans of the attempts
   */
  public PlanHistory {
    versions = List.copyOf(versions);
    begun = Collections.unmodifiableSortedMap(new TreeMap<>(begun));
  }

  /**
   * Returns the plan of a day.
   *
   * @param day the day, as of its end
   * @return the plan; for a day before the first plan, the first one, since no item had begun;
   *     empty if there is no plan
   */
  public Optional<ApprovalPlan> on(LocalDate day) {
    List<Version> then = asOf(day).versions();
    return then.isEmpty() ? Optional.empty() : Optional.of(then.get(then.size() - 1).plan());
  }

  /**
   * {@return the plan at the beginning of an attempt; empty if it is the last one}
   *
   * @param item the code of the item
   * @param attempt the number of the attempt, from 1
   */
  public Optional<ApprovalPlan> earlierPlanOf(String item, int attempt) {
    List<Integer> places = begun.getOrDefault(item, List.of());
    return attempt > places.size() || places.get(attempt - 1) >= versions.size() - 1
        ? Optional.empty()
        : Optional.of(versions.get(places.get(attempt - 1)).plan());
  }

  /**
   * {@return the plan of a day if it has an item, else the first later one that has it}
   *
   * @param item the code of the item
   * @param day the day, as of its end
   */
  public Optional<ApprovalPlan> firstWith(String item, LocalDate day) {
    return versions.stream()
        .skip(Math.max(0, asOf(day).versions().size() - 1))
        .map(Version::plan)
        .filter(plan -> plan.item(item).isPresent())
        .findFirst();
  }

  /**
   * {@return the last plan that has an item}
   *
   * @param item the code of the item
   */
  public Optional<ApprovalPlan> lastWith(String item) {
    return versions.stream()
        .map(Version::plan)
        .filter(plan -> plan.item(item).isPresent())
        .reduce((earlier, later) -> later);
  }

  /**
   * {@return a department by the last plan that contains it}
   *
   * @param code the code
   */
  public Optional<Department> department(String code) {
    return versions.stream()
        .flatMap(version -> version.plan().department(code).stream())
        .reduce((earlier, later) -> later);
  }

  /**
   * Returns the day on which an item was dropped.
   *
   * @param item the code of the item
   * @return the day; empty if the last plan has it, or no plan ever had it
   */
  public Optional<LocalDate> droppedOn(String item) {
    Optional<LocalDate> dropped = Optional.empty();
    boolean planned = false;
    for (Version version : versions) {
      boolean was = planned;
      planned = version.plan().item(item).isPresent();
      if (planned) {
        dropped = Optional.empty();
      } else if (was) {
        dropped = Optional.of(version.from());
      }
    }
    return dropped;
  }

  /**
   * {@return the history as of the end of a day}
   *
   * @param day the day, as of its end
   */
  public PlanHistory asOf(LocalDate day) {
    int known = versions.size();
    while (known > 1 && versions.get(known - 1).from().isAfter(day)) {
      known--;
    }
    return new PlanHistory(versions.subList(0, known), begun);
  }

  /**
   * {@return the history with one more plan}
   *
   * @param plan the plan
   * @param from the first day
   */
  public PlanHistory with(ApprovalPlan plan, LocalDate from) {
    List<Version> more = new ArrayList<>(versions);
    more.add(new Version(from, plan));
    return new PlanHistory(more, begun);
  }

  /**
   * {@return the history with one more attempt, which begins under the last plan}
   *
   * @param item the code of the item
   */
  public PlanHistory withAttempt(String item) {
    List<Integer> more = new ArrayList<>(begun.getOrDefault(item, List.of()));
    more.add(versions.size() - 1);
    SortedMap<String, List<Integer>> next = new TreeMap<>(begun);
    next.put(item, List.copyOf(more));
    return new PlanHistory(versions, next);
  }
}
