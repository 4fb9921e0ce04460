package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.Renewal;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.plan.PlanHistory;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.duty.Duty;

/**
 * The approvals of a project: its plan, the attempts at each item, the steps of public trades.
 *
 * @param plan the plan; empty before its adoption
 * @param cases the attempts by item, in order
 * @param trades the steps taken by item, in order
 * @param plans the history of plans, the last of which is the {@code plan}
 * @param materials the materials supplied by the applicant, with the first day of each
 * @param recordedFrom the day of the take-over of the project, from which on events are recorded;
 *     empty if all events are recorded
 * @param works the works of the project
 */
public record Approvals(
    Optional<ApprovalPlan> plan,
    SortedMap<String, List<Application>> cases,
    SortedMap<String, List<TradeStepOn>> trades,
    PlanHistory plans,
    SortedMap<MaterialRef, LocalDate> materials,
    Optional<LocalDate> recordedFrom,
    Works works) {
  /** Approvals without events. */
  public static final Approvals NONE =
      new Approvals(Optional.empty(), new TreeMap<>(), new TreeMap<>());

  /**
   * A step of a public trade and its day.
   *
   * @param step the step
   * @param on the day
   */
  public record TradeStepOn(TradeStep step, LocalDate on) {}

  /**
   * Copies the maps.
   *
   * @param plan the plan
   * @param cases the attempts by item
   * @param trades the steps by item
   * @param plans the history of plans
   * @param materials the materials supplied by the applicant
   * @param recordedFrom the day of the take-over of the project
   * @param works the works of the project
   */
  public Approvals {
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    trades = Collections.unmodifiableSortedMap(new TreeMap<>(trades));
    materials = Collections.unmodifiableSortedMap(new TreeMap<>(materials));
  }

  /**
   * Creates approvals whose plan never changed.
   *
   * @param plan the plan
   * @param cases the attempts by item
   * @param trades the steps by item
   */
  public Approvals(
      Optional<ApprovalPlan> plan,
      SortedMap<String, List<Application>> cases,
      SortedMap<String, List<TradeStepOn>> trades) {
    this(plan, cases, trades, PlanHistory.NONE, new TreeMap<>(), Optional.empty(), Works.NONE);
  }

  /**
   * Lists the attempts at an item.
   *
   * @param item the code of the item
   * @return the attempts in their order; empty if there was none
   */
  public List<Application> attempts(String item) {
    return cases.getOrDefault(item, List.of());
  }

  /**
   * Finds the attempt that a duty is about.
   *
   * @param duty a duty to decide, whose key ends with the number of the attempt
   * @return the attempt; empty if there is none
   */
  public Optional<Application> attempt(Duty duty) {
    String key = duty.key();
    int place = Integer.parseInt(key, key.lastIndexOf(':') + 1, key.length(), 10) - 1;
    List<Application> attempts = attempts(duty.subject());
    return place < attempts.size() ? Optional.of(attempts.get(place)) : Optional.empty();
  }

  /**
   * Finds the last attempt at an item.
   *
   * @param item the code of the item
   * @return the attempt; empty if there was none
   */
  public Optional<Application> currentCase(String item) {
    List<Application> attempts = attempts(item);
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
  }

  /**
   * Returns the attempt that precedes another one. A new application follows a refusal, a
   * withdrawal or a revocation.
   *
   * @param item the code of the item
   * @param attempt one of its attempts
   * @return the preceding attempt; empty for the first one
   */
  public Optional<Application> before(String item, Application attempt) {
    return attempts(item).stream()
        .filter(other -> attempt.follows().filter(number -> number == other.attempt()).isPresent())
        .findFirst();
  }

  /**
   * {@return an item of the plan, or one that was dropped from it}
   *
   * @param item the code of the item
   */
  public Optional<ApprovalItem> known(String item) {
    return items().stream().filter(known -> known.code().equals(item)).findFirst();
  }

  /**
   * Finds the last step of a public trade.
   *
   * @param item the code of the item
   * @return the step; empty if there was none
   */
  public Optional<TradeStepOn> lastTradeStep(String item) {
    List<TradeStepOn> steps = trades.getOrDefault(item, List.of());
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }

  /**
   * Returns the day on which an item was met and the gates that depend on it opened.
   *
   * @param item the code of the item
   * @return the day of approval, of filing or, for a public trade, of the land contract; empty
   *     after its revocation
   */
  public Optional<LocalDate> metOn(String item) {
    return isTrade(item) ? contractOn(item) : currentCase(item).flatMap(Application::metOn);
  }

  boolean isTrade(String item) {
    return plan.flatMap(adopted -> adopted.item(item))
        .filter(known -> known.kind() == ItemKind.PUBLIC_TRADE)
        .isPresent();
  }

  private Optional<LocalDate> contractOn(String item) {
    return lastTradeStep(item)
        .filter(last -> last.step() == TradeStep.LAND_CONTRACT_SIGNED)
        .map(TradeStepOn::on);
  }

  /**
   * Lists the prerequisites that keep a gate closed.
   *
   * @param item the item behind the gate
   * @param gate the gate
   * @return the codes of the prerequisites that are not met
   */
  public List<String> unmet(ApprovalItem item, Gate gate) {
    return item.prerequisites().stream()
        .filter(prerequisite -> prerequisite.gate() == gate)
        .map(Prerequisite::item)
        .filter(code -> metOn(code).isEmpty())
        .toList();
  }

  /**
   * Determines the state of the last attempt at an item at the end of a day.
   *
   * @param item the item
   * @param day the day
   * @return its state; a public trade is running from its announcement, and approved with the land
   *     contract
   */
  public ApplicationState stateOn(ApprovalItem item, LocalDate day) {
    Optional<TradeStepOn> step =
        trades.getOrDefault(item.code(), List.of()).stream()
            .filter(taken -> !taken.on().isAfter(day))
            .reduce((earlier, later) -> later);
    if (step.isPresent()) {
      return step.get().step() == TradeStep.LAND_CONTRACT_SIGNED
          ? ApplicationState.APPROVED
          : ApplicationState.RUNNING;
    }
    return caseOn(item.code(), day)
        .map(attempt -> attempt.stateOn(day))
        .orElse(ApplicationState.NOT_APPLIED);
  }

  /**
   * Returns the approvals as of the end of a day.
   *
   * @param day the day
   * @return the approvals without later events, with the plan of that day; for a day before the
   *     first plan, with the first plan
   */
  public Approvals asOf(LocalDate day) {
    SortedMap<String, List<Application>> casesThen = new TreeMap<>();
    cases.forEach(
        (item, attempts) -> {
          List<Application> then =
              attempts.stream()
                  .filter(attempt -> attempt.stateOn(day) != ApplicationState.NOT_APPLIED)
                  .map(attempt -> attempt.asOf(day))
                  .toList();
          if (!then.isEmpty()) {
            casesThen.put(item, then);
          }
        });
    SortedMap<String, List<TradeStepOn>> tradesThen = new TreeMap<>();
    trades.forEach(
        (item, steps) -> {
          List<TradeStepOn> then =
              steps.stream().filter(taken -> !taken.on().isAfter(day)).toList();
          if (!then.isEmpty()) {
            tradesThen.put(item, then);
          }
        });
    SortedMap<MaterialRef, LocalDate> materialsThen = new TreeMap<>(materials);
    materialsThen.values().removeIf(day::isBefore);
    return new Approvals(
        plans.versions().isEmpty() ? plan : plans.on(day),
        casesThen,
        tradesThen,
        plans.asOf(day),
        materialsThen,
        recordedFrom,
        works.asOf(day));
  }

  /**
   * Lists the items of the plan in its order, followed by dropped items with recorded events in the
   * order of their codes.
   *
   * @return the items, each by the last plan that contains it
   */
  public List<ApprovalItem> items() {
    List<ApprovalItem> planned = plan.map(ApprovalPlan::items).orElse(List.of());
    if (onePlan()) {
      return planned;
    }
    List<ApprovalItem> items = new ArrayList<>(planned);
    SortedSet<String> touched = new TreeSet<>(cases.keySet());
    touched.addAll(trades.keySet());
    items.forEach(item -> touched.remove(item.code()));
    touched.forEach(
        code -> plans.lastWith(code).flatMap(then -> then.item(code)).ifPresent(items::add));
    return items;
  }

  boolean onePlan() {
    return plans.versions().size() <= 1;
  }

  /** Returns the last attempt, or a first one without events. */
  Application lastCase(ApprovalItem item) {
    return currentCase(item.code()).orElseGet(() -> Application.opened(1));
  }

  /**
   * {@return the last attempt, if it is not closed}
   *
   * @param item the code of the item
   */
  public Optional<Application> openCase(String item) {
    return currentCase(item).filter(was -> was.closedOn().isEmpty());
  }

  /**
   * Checks for open duties after a decision: delivery, check of the commitment, or answer to a
   * renewal. Without an answer, the renewal comes into effect by law.
   */
  private static boolean owed(Application decided) {
    return (decided.decidedOn().isPresent() && decided.deliveredOn().isEmpty())
        || decided.commitment().filter(made -> made.checkedOn().isEmpty()).isPresent()
        || decided.licence().flatMap(Licence::lastRenewal).filter(Renewal::open).isPresent();
  }

  /**
   * {@return whether an application, a delivery or a trade is not completed}
   *
   * @param item the code of the item
   */
  public boolean underWay(String item) {
    boolean open =
        attempts(item).stream()
            .anyMatch(was -> was.closedOn().isEmpty() || (was.revokedOn().isEmpty() && owed(was)));
    return open || lastTradeStep(item).filter(last -> !last.step().ends()).isPresent();
  }

  /**
   * {@return the last attempt as of the end of a day}
   *
   * @param item the code of the item
   * @param day the day, as of its end
   */
  public Optional<Application> caseOn(String item, LocalDate day) {
    return attempts(item).stream()
        .filter(attempt -> attempt.stateOn(day) != ApplicationState.NOT_APPLIED)
        .reduce((earlier, later) -> later);
  }

  /** Returns the calendar of a department by the last plan that contains it. */
  String departmentCalendar(String code) {
    return plan.flatMap(now -> now.department(code))
        .or(() -> plans.department(code))
        .orElseThrow()
        .calendar();
  }

  /** {@return the items with the limits and calendars that apply to each application} */
  public ItemTerms terms() {
    return new ItemTerms(this);
  }

  /** {@return the clocks of the applications} */
  public ApprovalClocks clocks() {
    return new ApprovalClocks(this);
  }

  Approvals withRecordedFrom(LocalDate day) {
    return new Approvals(plan, cases, trades, plans, materials, Optional.of(day), works);
  }

  Approvals withPlan(ApprovalPlan adopted, LocalDate from) {
    return new Approvals(
        Optional.of(adopted),
        cases,
        trades,
        plans.with(adopted, from),
        materials,
        recordedFrom,
        works);
  }

  Approvals withPlanChanged(UnaryOperator<ApprovalPlan> change, LocalDate from) {
    return plan.map(before -> withPlan(change.apply(before), from)).orElse(this);
  }

  /**
   * {@return the approvals with other works; the plan loses the items of works that were dropped}
   *
   * @param now the works
   * @param from the first day
   */
  public Approvals withWorks(Works now, LocalDate from) {
    Set<String> gone =
        now.known().stream()
            .filter(work -> work.drop().isPresent() && works.stands(work.code()))
            .map(Works.KnownWork::code)
            .collect(Collectors.toSet());
    Approvals with = new Approvals(plan, cases, trades, plans, materials, recordedFrom, now);
    boolean planned =
        plan.stream()
            .flatMap(then -> then.items().stream())
            .anyMatch(item -> item.work().filter(gone::contains).isPresent());
    return planned ? with.withPlanChanged(then -> then.withoutWorks(gone), from) : with;
  }

  /**
   * {@return the name of an item with its work, such as 1号厂房工程：建筑工程施工许可证核发}
   *
   * @param item the item
   */
  public String title(ApprovalItem item) {
    return works.title(item);
  }

  Approvals withMaterials(List<MaterialRef> received, LocalDate on) {
    SortedMap<MaterialRef, LocalDate> more = new TreeMap<>(materials);
    received.forEach(material -> more.putIfAbsent(material, on));
    return new Approvals(plan, cases, trades, plans, more, recordedFrom, works);
  }

  Approvals withNewCase(String item, Application opened) {
    return with(
        cases,
        item,
        opened,
        map ->
            new Approvals(
                plan, map, trades, plans.withAttempt(item), materials, recordedFrom, works));
  }

  Approvals withCase(String item, UnaryOperator<Application> change) {
    return withCase(item, attempts(item).size(), change);
  }

  Approvals withCase(String item, int attempt, UnaryOperator<Application> change) {
    List<Application> attempts = new ArrayList<>(attempts(item));
    attempts.set(attempt - 1, change.apply(attempts.get(attempt - 1)));
    SortedMap<String, List<Application>> next = new TreeMap<>(cases);
    next.put(item, List.copyOf(attempts));
    return new Approvals(plan, next, trades, plans, materials, recordedFrom, works);
  }

  Approvals withRating(String item, int attempt, UnaryOperator<ServiceRating> change) {
    return withCase(item, attempt, was -> was.withRating(was.rating().map(change)));
  }

  Approvals withTradeStep(String item, TradeStep step, LocalDate on) {
    return with(
        trades,
        item,
        new TradeStepOn(step, on),
        map -> new Approvals(plan, cases, map, plans, materials, recordedFrom, works));
  }

  private static <T> Approvals with(
      Map<String, List<T>> map,
      String key,
      T added,
      Function<SortedMap<String, List<T>>, Approvals> make) {
    List<T> list = new ArrayList<>(map.getOrDefault(key, List.of()));
    list.add(added);
    SortedMap<String, List<T>> next = new TreeMap<>(map);
    next.put(key, List.copyOf(list));
    return make.apply(next);
  }
}
