package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.CarriedApplication;
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
import org.zhuanban.duty.DutyClock;
import org.zhuanban.party.Department;

/**
 * The approvals of a project: its plan, the attempts at each item, the steps of public trades.
 *
 * @param plan the plan; empty until it was adopted
 * @param cases the attempts by item, in their order
 * @param trades the steps taken by item, in their order
 * @param plans the plans that there were, the last one being the {@code plan}
 * @param materials the materials that the applicant handed in, and when first
 * @param recordedFrom the day on which the project was taken over, before which nothing was
 *     recorded; empty if everything was
 */
public record Approvals(
    Optional<ApprovalPlan> plan,
    SortedMap<String, List<Application>> cases,
    SortedMap<String, List<TradeStepOn>> trades,
    PlanHistory plans,
    SortedMap<MaterialRef, LocalDate> materials,
    Optional<LocalDate> recordedFrom) {
  /** Nothing has happened yet. */
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
   * @param plans the plans that there were
   * @param materials the materials that the applicant handed in
   * @param recordedFrom the day on which the project was taken over
   */
  public Approvals {
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    trades = Collections.unmodifiableSortedMap(new TreeMap<>(trades));
    materials = Collections.unmodifiableSortedMap(new TreeMap<>(materials));
  }

  /**
   * Makes approvals whose plan was always the same.
   *
   * @param plan the plan
   * @param cases the attempts by item
   * @param trades the steps by item
   */
  public Approvals(
      Optional<ApprovalPlan> plan,
      SortedMap<String, List<Application>> cases,
      SortedMap<String, List<TradeStepOn>> trades) {
    this(plan, cases, trades, PlanHistory.NONE, new TreeMap<>(), Optional.empty());
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
   * Finds the attempt that another one follows on: a new application after a refusal, a withdrawal
   * or a revocation.
   *
   * @param item the code of the item
   * @param attempt one of its attempts
   * @return the attempt before; empty for the first one
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
   * Finds the day on which an item was met, so that the gates that wait for it are open.
   *
   * @param item the code of the item
   * @return the day of approval, of filing or, for a public trade, of the land contract; empty once
   *     that was revoked
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
   * Lists what keeps a gate closed.
   *
   * @param item the item behind the gate
   * @param gate which of its gates
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
   * Finds the day from which an enterprise's own duty runs, or ran last.
   *
   * @param item the item
   * @return the day on which its last prerequisite was met, even if one was revoked since; empty
   *     before there was such a day, or if the item is the organ's to decide
   */
  public Optional<LocalDate> dutyFrom(ApprovalItem item) {
    List<DutyEpisode> episodes = DutyEpisode.of(this, item);
    return episodes.stream().map(DutyEpisode::from).reduce((earlier, later) -> later);
  }

  /** The episodes of an enterprise's own duty that concern an attempt, in their order. */
  private List<DutyEpisode> episodes(ApprovalItem item, Application attempt) {
    if (item.dutyOf().isEmpty()) {
      return List.of();
    }
    // An attempt after another one has to do with what was owed then and with what came later.
    Optional<LocalDate> over = before(item.code(), attempt).flatMap(Approvals::over);
    return DutyEpisode.of(this, item).stream()
        .filter(episode -> attempt.closedOn().filter(episode.from()::isAfter).isEmpty())
        .filter(
            episode ->
                over.filter(episode.from()::isBefore).isEmpty()
                    || !episode.lapsedBy(firstDay(attempt)))
        .toList();
  }

  /**
   * Tells where the last attempt at an item stands at the end of a day.
   *
   * @param item the item
   * @param day the day
   * @return its state; a public trade is running from its announcement, approved with the land
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
   * Goes back to the end of a day.
   *
   * @param day the day
   * @return the approvals without what happened later, with the plan of that day; a day before the
   *     first plan has that one
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
        recordedFrom);
  }

  /**
   * Lists the items that anything is known of: those of the plan, in its order, and after them
   * those that were dropped after something had happened to them, by their codes.
   *
   * @return the items, each as the last plan that had it has it
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

  /**
   * Finds an item as it stood when an attempt at it began: what is under way keeps its limits when
   * the plan changes. An enterprise's own duty begins with what it waits for, if nothing was done
   * before. What an item waits for is what it waits for now.
   *
   * @param item an item of the plan
   * @param attempt an attempt at it
   * @return the item with the limits of the attempt
   */
  public ApprovalItem terms(ApprovalItem item, Application attempt) {
    return terms(item, planOf(item, attempt));
  }

  private static ApprovalItem terms(ApprovalItem item, Optional<ApprovalPlan> plan) {
    return plan.flatMap(then -> then.item(item.code()))
        .map(then -> then.withPrerequisites(item.prerequisites()))
        .orElse(item);
  }

  /** The plan under which an attempt, or the duty before it, began; empty if that is the last. */
  private Optional<ApprovalPlan> planOf(ApprovalItem item, Application attempt) {
    return onePlan()
        ? Optional.empty()
        : planOf(
            item,
            attempt,
            episodes(item, attempt).stream()
                .map(DutyEpisode::from)
                .filter(firstDay(attempt)::isAfter)
                .reduce((earlier, later) -> later));
  }

  /** The plan under which an attempt began, or the duty if it runs from a day before. */
  private Optional<ApprovalPlan> planOf(
      ApprovalItem item, Application attempt, Optional<LocalDate> dutyFrom) {
    return dutyFrom
        .filter(firstDay(attempt)::isAfter)
        .map(from -> plans.firstWith(item.code(), from))
        .orElseGet(() -> plans.earlierPlanOf(item.code(), attempt.attempt()));
  }

  private static Optional<LocalDate> over(Application attempt) {
    return attempt.revokedOn().or(attempt::closedOn);
  }

  private static LocalDate firstDay(Application attempt) {
    return attempt.receivedOn().or(attempt::acceptedOn).or(attempt::filedOn).orElse(LocalDate.MAX);
  }

  /**
   * Finds an item as its open attempt has it, or an enterprise's duty that is not yet done.
   *
   * @param item an item of the plan
   * @return the item with the limits of the attempt; the item itself if none is open
   */
  public ApprovalItem terms(ApprovalItem item) {
    Application last = lastCase(item);
    return last.closedOn().isEmpty() ? terms(item, last) : item;
  }

  /**
   * {@return the attempt that an enterprise still has to begin, since its own duty is owed: the
   * first one, or the next one if the duty began anew after the last one came to its end}
   *
   * @param item the item
   */
  public Optional<Application> toCome(ApprovalItem item) {
    List<Application> attempts = attempts(item.code());
    Optional<LocalDate> over =
        currentCase(item.code()).filter(last -> last.metOn().isEmpty()).flatMap(Approvals::over);
    boolean owed =
        attempts.isEmpty()
            || over.filter(on -> dutyFrom(item).filter(from -> !from.isBefore(on)).isPresent())
                .isPresent();
    return owed ? Optional.of(Application.opened(attempts.size() + 1)) : Optional.empty();
  }

  private boolean onePlan() {
    return plans.versions().size() <= 1;
  }

  /** The last attempt; one to come if there was none. */
  private Application lastCase(ApprovalItem item) {
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
   * Whether a decision is still to be delivered, the commitment checked that it rests on, or a
   * renewal answered, which comes about by law if nobody does.
   */
  private static boolean owed(Application decided) {
    return (decided.decidedOn().isPresent() && decided.deliveredOn().isEmpty())
        || decided.commitment().filter(made -> made.checkedOn().isEmpty()).isPresent()
        || decided.licence().flatMap(Licence::lastRenewal).filter(Renewal::open).isPresent();
  }

  /**
   * {@return whether an application, a delivery or a trade is still to come to its end}
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
   * {@return the attempt that was the last one at the end of a day}
   *
   * @param item the code of the item
   * @param day the day, at whose end to look
   */
  public Optional<Application> caseOn(String item, LocalDate day) {
    return attempts(item).stream()
        .filter(attempt -> attempt.stateOn(day) != ApplicationState.NOT_APPLIED)
        .reduce((earlier, later) -> later);
  }

  /**
   * Finds the clocks of one attempt, those that run last. An enterprise's own duty has none before
   * it begins, and none if the attempt ended before that; it lapses when what it ran from is
   * revoked.
   *
   * @param item the item
   * @param attempt the attempt
   * @return its clocks; empty while none runs
   */
  public Optional<DutyClock> clock(ApprovalItem item, Application attempt) {
    return clocks(item, attempt).stream().reduce((earlier, later) -> later);
  }

  /**
   * Lists the clocks of one attempt: a pair of limits, and of an enterprise's own duty a pair for
   * each time that it was owed. Those that lapsed stay as they stood on that day, whatever comes
   * later.
   *
   * @param item the item
   * @param attempt the attempt
   * @return its clocks in their order; empty while none runs
   */
  public List<DutyClock> clocks(ApprovalItem item, Application attempt) {
    return terms(item, attempt).dutyOf().isPresent()
        ? ownClocks(item, attempt).values().stream().toList()
        : attempt
            .startedOn()
            .flatMap(from -> clock(item, attempt, planOf(item, attempt), from))
            .stream()
            .toList();
  }

  private Optional<DutyClock> clock(
      ApprovalItem item, Application attempt, Optional<ApprovalPlan> plan, LocalDate from) {
    ApprovalItem terms = terms(item, plan);
    return Optional.of(terms)
        .filter(ApprovalItem::hasClock)
        .map(limited -> new ApplicationClock(terms, calendar(terms, plan), attempt, from).limits());
  }

  /**
   * {@return the clocks of an enterprise's own duty, by the number of the time that it was owed}
   *
   * @param item the item
   * @param attempt the attempt
   */
  public SortedMap<Integer, DutyClock> ownClocks(ApprovalItem item, Application attempt) {
    SortedMap<Integer, DutyClock> clocks = new TreeMap<>();
    for (DutyEpisode episode : episodes(item, attempt)) {
      Optional<ApprovalPlan> then =
          onePlan() ? Optional.empty() : planOf(item, attempt, Optional.of(episode.from()));
      clock(item, attempt.during(episode), then, episode.from())
          .map(clock -> beginningKnown(item) ? clock : unlimited(clock))
          .map(episode::lapse)
          .ifPresent(clock -> clocks.put(episode.number(), clock));
    }
    return clocks;
  }

  /** Whether it is known since when an enterprise's own duty is owed. */
  private boolean beginningKnown(ApprovalItem item) {
    return item.dutyOf().isEmpty()
        || item.prerequisites().stream()
            .flatMap(prerequisite -> attempts(prerequisite.item()).stream())
            .flatMap(attempt -> attempt.carried().stream())
            .allMatch(CarriedApplication::decisionKnown);
  }

  private static DutyClock unlimited(DutyClock clock) {
    return new DutyClock(
        clock.calendar(), clock.from(), Optional.empty(), Optional.empty(), clock.ending());
  }

  /**
   * Finds the clocks of the last attempt, or of an enterprise's duty not yet done.
   *
   * @param item the item
   * @return its clocks; empty while none runs
   */
  public Optional<DutyClock> clock(ApprovalItem item) {
    return clock(item, lastCase(item));
  }

  /**
   * Names the calendar of an item's department.
   *
   * @param item an item of {@link #items}
   * @return the name of the calendar
   */
  public String calendar(ApprovalItem item) {
    return departmentCalendar(item.department());
  }

  /** The calendar of a department of the plan, or of the last one that had it. */
  String departmentCalendar(String code) {
    return plan.flatMap(now -> now.department(code))
        .or(() -> plans.department(code))
        .orElseThrow()
        .calendar();
  }

  /**
   * Names the calendar of an item's department as it was when an attempt began.
   *
   * @param terms the item with the {@link #terms} of the attempt
   * @param attempt the attempt
   * @return the name of the calendar
   */
  public String calendar(ApprovalItem terms, Application attempt) {
    return calendar(terms, planOf(terms, attempt));
  }

  private String calendar(ApprovalItem terms, Optional<ApprovalPlan> plan) {
    return plan.flatMap(then -> then.department(terms.department()))
        .map(Department::calendar)
        .orElseGet(() -> calendar(terms));
  }

  /**
   * Names the calendar by which the last attempt at an item runs, or the next one would.
   *
   * @param item an item of the plan
   * @return the name of the calendar
   */
  public String runningCalendar(ApprovalItem item) {
    Application last = lastCase(item);
    return last.closedOn().isEmpty() ? calendar(terms(item, last), last) : calendar(item);
  }

  Approvals withRecordedFrom(LocalDate day) {
    return new Approvals(plan, cases, trades, plans, materials, Optional.of(day));
  }

  Approvals withPlan(ApprovalPlan adopted, LocalDate from) {
    return new Approvals(
        Optional.of(adopted), cases, trades, plans.with(adopted, from), materials, recordedFrom);
  }

  Approvals withPlanChanged(UnaryOperator<ApprovalPlan> change, LocalDate from) {
    return plan.map(before -> withPlan(change.apply(before), from)).orElse(this);
  }

  Approvals withMaterials(List<MaterialRef> received, LocalDate on) {
    SortedMap<MaterialRef, LocalDate> more = new TreeMap<>(materials);
    received.forEach(material -> more.putIfAbsent(material, on));
    return new Approvals(plan, cases, trades, plans, more, recordedFrom);
  }

  Approvals withNewCase(String item, Application opened) {
    return with(
        cases,
        item,
        opened,
        map -> new Approvals(plan, map, trades, plans.withAttempt(item), materials, recordedFrom));
  }

  Approvals withCase(String item, UnaryOperator<Application> change) {
    return withCase(item, attempts(item).size(), change);
  }

  Approvals withCase(String item, int attempt, UnaryOperator<Application> change) {
    List<Application> attempts = new ArrayList<>(attempts(item));
    attempts.set(attempt - 1, change.apply(attempts.get(attempt - 1)));
    SortedMap<String, List<Application>> next = new TreeMap<>(cases);
    next.put(item, List.copyOf(attempts));
    return new Approvals(plan, next, trades, plans, materials, recordedFrom);
  }

  Approvals withRating(String item, int attempt, UnaryOperator<ServiceRating> change) {
    return withCase(item, attempt, was -> was.withRating(was.rating().map(change)));
  }

  Approvals withTradeStep(String item, TradeStep step, LocalDate on) {
    return with(
        trades,
        item,
        new TradeStepOn(step, on),
        map -> new Approvals(plan, cases, map, plans, materials, recordedFrom));
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
