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
 * The plans of a project one after another, and under which of them each attempt began.
 *
 * @param versions the plans, in the order in which they took effect
 * @param begun by the code of the item, for each attempt the place of its plan, from 0
 */
public record PlanHistory(List<Version> versions, SortedMap<String, List<Integer>> begun) {
  /** No plan was laid down yet. */
  public static final PlanHistory NONE = new PlanHistory(List.of(), new TreeMap<>());

  /**
   * A plan and its first day.
   *
   * @param from the day on which it took effect; a later one of the same day takes its place
   * @param plan the plan
   */
  public record Version(LocalDate from, ApprovalPlan plan) {}

  /**
   * Copies the lists.
   *
   * @param versions the plans
   * @param begun the places of the plans of the attempts
   */
  public PlanHistory {
    versions = List.copyOf(versions);
    begun = Collections.unmodifiableSortedMap(new TreeMap<>(begun));
  }

  /**
   * Finds the plan of a day.
   *
   * @param day the day, at whose end to look
   * @return the plan; on a day before the first one that one, since nothing of it had begun; empty
   *     if none was ever laid down
   */
  public Optional<ApprovalPlan> on(LocalDate day) {
    List<Version> then = asOf(day).versions();
    return then.isEmpty() ? Optional.empty() : Optional.of(then.get(then.size() - 1).plan());
  }

  /**
   * {@return the plan under which an attempt began; empty if that is the last one}
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
   * {@return the plan of a day if it had an item, else the first one after it that had}
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   */
  public Optional<ApprovalPlan> firstWith(String item, LocalDate day) {
    return versions.stream()
        .skip(Math.max(0, asOf(day).versions().size() - 1))
        .map(Version::plan)
        .filter(plan -> plan.item(item).isPresent())
        .findFirst();
  }

  /**
   * {@return the last plan that had an item}
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
   * {@return a department as the last plan has it that has it at all}
   *
   * @param code the code
   */
  public Optional<Department> department(String code) {
    return versions.stream()
        .flatMap(version -> version.plan().department(code).stream())
        .reduce((earlier, later) -> later);
  }

  /**
   * Finds when an item was dropped.
   *
   * @param item the code of the item
   * @return the day; empty if the last plan has it, or none ever had it
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
   * {@return the plans as they were at the end of a day}
   *
   * @param day the day, at whose end to look
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
