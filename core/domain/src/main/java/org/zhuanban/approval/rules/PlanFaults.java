package org.zhuanban.approval.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.calendar.BeyondHorizon;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Refusal;
import org.zhuanban.party.Department;

/** The check of a plan for faults. */
public final class PlanFaults {
  /** The maximum number of named items of a cycle, including the repeated one at the end. */
  private static final int SHOWN = 12;

  private final ApprovalPlan plan;
  private final Set<String> departments = new HashSet<>();
  private final Set<Integer> stages = new HashSet<>();
  private final CalendarBook book;
  private final Works works;

  /** The items by code; of two items with the same code the first. */
  private final Map<String, ApprovalItem> items = new LinkedHashMap<>();

  /** The faults without repetition. */
  private final Set<Refusal> faults = new LinkedHashSet<>();

  private PlanFaults(ApprovalPlan plan, Works works, CalendarBook book) {
    this.plan = plan;
    this.works = works;
    plan.departments().forEach(department -> departments.add(department.code()));
    plan.stages().forEach(stage -> stages.add(stage.number()));
    this.book = book.beyond(BeyondHorizon.STATUTORY_DAYS);
    plan.items().forEach(item -> items.putIfAbsent(item.code(), item));
  }

  /**
   * Checks a plan as a whole. Its cited clauses and lead departments are checked only if it names
   * its {@link ApprovalPlan#catalogue}; a plan known by report is accepted unchecked.
   *
   * @param plan the plan
   * @param book the known notices, by which limits in different units are compared
   * @return all faults; empty if there is none
   */
  public static List<Refusal> of(ApprovalPlan plan, CalendarBook book) {
    return of(plan, Works.NONE, book);
  }

  /**
   * Checks a plan of a project with works.
   *
   * @param plan the plan
   * @param works the works of the project
   * @param book the known notices, by which limits in different units are compared
   * @return all faults; empty if there is none
   */
  public static List<Refusal> of(ApprovalPlan plan, Works works, CalendarBook book) {
    return new PlanFaults(plan, works, book).all();
  }

  private List<Refusal> all() {
    repeated(plan.departments().stream().map(Department::code).toList())
        .forEach(code -> add(ApprovalRule.DEPARTMENT_REPEATED, code));
    repeated(plan.stages().stream().map(Stage::number).toList())
        .forEach(number -> add(ApprovalRule.STAGE_REPEATED, number));
    repeated(plan.items().stream().map(ApprovalItem::code).toList())
        .forEach(code -> add(ApprovalRule.ITEM_REPEATED, code));
    plan.stages().forEach(this::stage);
    plan.items().forEach(this::item);
    sharedMaterials().forEach(this::material);
    for (List<String> circle : circles()) {
      add(ApprovalRule.PREREQUISITE_CYCLE, shown(circle));
    }
    return List.copyOf(faults);
  }

  private void add(ApprovalRule rule, Object... arguments) {
    faults.add(Refusal.of(rule, arguments));
  }

  private static <T extends Comparable<T>> NavigableSet<T> repeated(List<T> values) {
    Set<T> seen = new HashSet<>();
    NavigableSet<T> repeated = new TreeSet<>();
    values.stream().filter(value -> !seen.add(value)).forEach(repeated::add);
    return repeated;
  }

  private void stage(Stage stage) {
    if (!departments.contains(stage.lead())) {
      add(ApprovalRule.UNKNOWN_LEAD_DEPARTMENT, stage.number(), stage.lead());
    } else if (plan.catalogue().isPresent() && leadsOthersOnly(stage)) {
      add(ApprovalRule.LEAD_NOT_IN_STAGE, stage.number(), stage.lead());
    }
  }

  private boolean leadsOthersOnly(Stage stage) {
    List<ApprovalItem> led =
        plan.items().stream().filter(item -> item.stage() == stage.number()).toList();
    return !led.isEmpty()
        && led.stream().flatMap(ApprovalItem::departments).noneMatch(stage.lead()::equals);
  }

  private void item(ApprovalItem item) {
    if (!stages.contains(item.stage())) {
      add(ApprovalRule.UNKNOWN_STAGE, item.code(), item.stage());
    }
    item.work()
        .filter(code -> !works.stands(code))
        .ifPresent(code -> add(ApprovalRule.ITEM_OF_UNKNOWN_WORK, item.code(), code));
    if (item.department().isBlank()) {
      add(ApprovalRule.NO_DEPARTMENT, item.code());
    }
    item.departments()
        .filter(code -> !code.isBlank() && !departments.contains(code))
        .forEach(code -> add(ApprovalRule.UNKNOWN_DEPARTMENT, item.code(), code));
    item.prerequisites().stream()
        .map(Prerequisite::item)
        .filter(code -> !items.containsKey(code))
        .forEach(code -> add(ApprovalRule.UNKNOWN_PREREQUISITE, item.code(), code));
    WorkCalendar calendar = calendar(item);
    if (item.committedLonger(calendar)) {
      add(
          ApprovalRule.COMMITTED_LONGER_THAN_STATUTORY,
          item.code(),
          item.committed().orElseThrow(),
          item.statutory().orElseThrow());
    }
    item.opinionNotShorter(calendar)
        .ifPresent(
            within ->
                add(
                    ApprovalRule.OPINION_LIMIT_NOT_SHORTER,
                    item.code(),
                    within,
                    item.binding().orElseThrow()));
    if (plan.catalogue().isPresent() && item.extensionLonger(calendar)) {
      add(
          ApprovalRule.EXTENSION_LONGER_THAN_LAW,
          item.code(),
          item.extension().orElseThrow(),
          item.longestExtension().orElseThrow());
    }
    repeated(item.materials().stream().map(Material::code).toList())
        .forEach(code -> add(ApprovalRule.MATERIAL_REPEATED, item.code(), code));
    for (Material material : item.materials()) {
      material
          .producedBy()
          .filter(code -> !items.containsKey(code))
          .ifPresent(
              code ->
                  add(ApprovalRule.MATERIAL_PRODUCER_UNKNOWN, item.code(), material.code(), code));
    }
  }

  /** Returns the calendar of the department, or the national one while its own is unknown. */
  private WorkCalendar calendar(ApprovalItem item) {
    String name =
        plan.department(item.department()).map(Department::calendar).orElse(HolidayNotice.NATION);
    try {
      return book.calendar(name);
    } catch (UnknownCalendarException unknown) {
      return book.calendar(HolidayNotice.NATION);
    }
  }

  /** Returns the materials that any item shares, by their codes. */
  private Collection<List<Material>> sharedMaterials() {
    Map<String, List<Material>> byCode = new LinkedHashMap<>();
    plan.items().stream()
        .flatMap(item -> item.materials().stream())
        .forEach(
            material ->
                byCode.computeIfAbsent(material.code(), code -> new ArrayList<>()).add(material));
    byCode.values().removeIf(same -> same.stream().noneMatch(Material::shared));
    return byCode.values();
  }

  private void material(List<Material> same) {
    Material first = same.get(0);
    if (same.stream()
        .anyMatch(
            other -> other.shared() != first.shared() || !other.name().equals(first.name()))) {
      add(ApprovalRule.MATERIAL_DIFFERS, first.code());
    }
    NavigableSet<String> producers = new TreeSet<>();
    same.forEach(material -> material.producedBy().ifPresent(producers::add));
    if (producers.size() > 1) {
      add(ApprovalRule.MATERIAL_FROM_TWO_ITEMS, first.code(), String.join(", ", producers));
    }
  }

  /**
   * Returns the items that each item waits for: its prerequisites, and the producers of its
   * materials.
   */
  private Map<String, Set<String>> waiting() {
    Map<String, Set<String>> waiting = new LinkedHashMap<>();
    for (ApprovalItem item : items.values()) {
      Set<String> others = new LinkedHashSet<>();
      item.prerequisites().forEach(prerequisite -> others.add(prerequisite.item()));
      item.materials().forEach(material -> material.producedBy().ifPresent(others::add));
      others.retainAll(items.keySet());
      waiting.put(item.code(), others);
    }
    return waiting;
  }

  /**
   * Returns a shortest cycle of every set of mutually waiting items. It begins with the first item
   * in the plan, which is repeated at the end. Runs in time linear in the size of the plan.
   */
  private List<List<String>> circles() {
    Map<String, Set<String>> waiting = waiting();
    Map<String, Set<String>> knots = knots(waiting);
    List<List<String>> circles = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    waiting.forEach(
        (code, others) -> {
          Set<String> knot = Objects.requireNonNull(knots.get(code));
          if ((knot.size() > 1 || others.contains(code)) && !reported.contains(code)) {
            circles.add(circle(code, waysFrom(code, knot, waiting)));
            reported.addAll(knot);
          }
        });
    return circles;
  }

  /** Returns the strongly connected component of each item, itself included. */
  private static Map<String, Set<String>> knots(Map<String, Set<String>> waiting) {
    Map<String, Set<String>> back = new LinkedHashMap<>();
    waiting.keySet().forEach(code -> back.put(code, new LinkedHashSet<>()));
    waiting.forEach(
        (code, others) ->
            others.forEach(other -> Objects.requireNonNull(back.get(other)).add(code)));
    Deque<String> lastFirst = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    waiting.keySet().forEach(code -> walk(code, waiting, seen, lastFirst::addFirst));
    Map<String, Set<String>> knots = new HashMap<>();
    Set<String> tied = new HashSet<>();
    for (String code : lastFirst) {
      Set<String> knot = new HashSet<>();
      walk(code, back, tied, knot::add);
      knot.forEach(one -> knots.put(one, knot));
    }
    return knots;
  }

  /** Traverses the unvisited edges depth-first, and reports each item when it is left. */
  private static void walk(
      String from, Map<String, Set<String>> ways, Set<String> seen, Consumer<String> left) {
    if (!seen.add(from)) {
      return;
    }
    Deque<String> path = new ArrayDeque<>(List.of(from));
    Deque<Iterator<String>> open = new ArrayDeque<>();
    open.push(ways.getOrDefault(from, Set.of()).iterator());
    while (!path.isEmpty()) {
      Iterator<String> next = open.element();
      if (!next.hasNext()) {
        open.pop();
        left.accept(path.pop());
        continue;
      }
      String to = next.next();
      if (seen.add(to)) {
        path.push(to);
        open.push(ways.getOrDefault(to, Set.of()).iterator());
      }
    }
  }

  private static List<String> circle(String code, Map<String, String> before) {
    List<String> circle = new ArrayList<>(List.of(code));
    String at = Objects.requireNonNull(before.get(code));
    while (!at.equals(code)) {
      circle.add(at);
      at = Objects.requireNonNull(before.get(at));
    }
    circle.add(code);
    Collections.reverse(circle);
    return circle;
  }

  /**
   * Returns the items reachable inside a component, each with its predecessor on a shortest path.
   */
  private static Map<String, String> waysFrom(
      String code, Set<String> knot, Map<String, Set<String>> waiting) {
    Map<String, String> before = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      String at = open.removeFirst();
      for (String next : waiting.getOrDefault(at, Set.of())) {
        if (knot.contains(next) && before.putIfAbsent(next, at) == null) {
          open.addLast(next);
        }
      }
    }
    return before;
  }

  /** Prints a long cycle by its beginning and its end. */
  private static String shown(List<String> circle) {
    int left = circle.size() - SHOWN;
    Stream<String> named =
        left < 1
            ? circle.stream()
            : Stream.of(
                    circle.subList(0, SHOWN - 2).stream(),
                    Stream.of("… (" + (left + 1) + ")"),
                    circle.subList(circle.size() - 1, circle.size()).stream())
                .flatMap(Function.identity());
    return named.collect(Collectors.joining(" -> "));
  }
}
