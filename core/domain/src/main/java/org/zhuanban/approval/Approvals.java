package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;

/**
 * The approvals of a project: its plan, the attempts at each item, the steps of public trades.
 *
 * @param plan the plan; empty until it was adopted
 * @param cases the attempts by item, in their order
 * @param trades the steps taken by item, in their order
 */
public record Approvals(
    Optional<ApprovalPlan> plan,
    SortedMap<String, List<ApprovalCase>> cases,
    SortedMap<String, List<TradeStepOn>> trades) {
  /** Nothing has happened yet. */
  static final Approvals NONE = new Approvals(Optional.empty(), new TreeMap<>(), new TreeMap<>());

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
   */
  public Approvals {
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    trades = Collections.unmodifiableSortedMap(new TreeMap<>(trades));
  }

  /**
   * Lists the attempts at an item.
   *
   * @param item the code of the item
   * @return the attempts in their order; empty if there was none
   */
  public List<ApprovalCase> attempts(String item) {
    return cases.getOrDefault(item, List.of());
  }

  /**
   * Finds the last attempt at an item.
   *
   * @param item the code of the item
   * @return the attempt; empty if there was none
   */
  public Optional<ApprovalCase> currentCase(String item) {
    List<ApprovalCase> attempts = attempts(item);
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
  public Optional<ApprovalCase> before(String item, ApprovalCase attempt) {
    return attempts(item).stream()
        .filter(other -> attempt.follows().filter(number -> number == other.attempt()).isPresent())
        .findFirst();
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
    return isTrade(item) ? contractOn(item) : currentCase(item).flatMap(ApprovalCase::metOn);
  }

  private boolean isTrade(String item) {
    return plan.flatMap(adopted -> adopted.item(item))
        .filter(known -> known.kind() == ItemKind.PUBLIC_TRADE)
        .isPresent();
  }

  private Optional<LocalDate> contractOn(String item) {
    return lastTradeStep(item)
        .filter(last -> last.step() == TradeStep.LAND_CONTRACT_SIGNED)
        .map(TradeStepOn::on);
  }

  /** The last attempt that had succeeded by the end of a day, revoked since or not. */
  private Optional<ApprovalCase> granted(String item, LocalDate day) {
    return attempts(item).stream()
        .filter(attempt -> attempt.grantedOn().filter(on -> !on.isAfter(day)).isPresent())
        .reduce((earlier, later) -> later);
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
   * Finds the day from which an enterprise's own duty runs.
   *
   * @param item the item
   * @return the day on which its last prerequisite was met, even if that was revoked since; empty
   *     while one is not, or if the item is the organ's to decide
   */
  public Optional<LocalDate> dutyFrom(ApprovalItem item) {
    return dutyFrom(item, LocalDate.MAX);
  }

  private Optional<LocalDate> dutyFrom(ApprovalItem item, LocalDate day) {
    if (item.dutyOf().isEmpty() || item.prerequisites().isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = LocalDate.MIN;
    for (Prerequisite prerequisite : item.prerequisites()) {
      String code = prerequisite.item();
      Optional<LocalDate> met =
          isTrade(code)
              ? contractOn(code).filter(on -> !on.isAfter(day))
              : granted(code, day).flatMap(ApprovalCase::grantedOn);
      if (met.isEmpty()) {
        return Optional.empty();
      }
      last = met.get().isAfter(last) ? met.get() : last;
    }
    return Optional.of(last);
  }

  /** The first day on which a prerequisite was revoked that an enterprise's own duty ran from. */
  private Optional<Ending> dutyLapsed(ApprovalItem item) {
    return item.prerequisites().stream()
        .filter(prerequisite -> item.dutyOf().isPresent())
        .map(Prerequisite::item)
        .flatMap(code -> granted(code, LocalDate.MAX).flatMap(ApprovalCase::revokedOn).stream())
        .min(LocalDate::compareTo)
        .map(Ending::lapsed);
  }

  /**
   * Tells where the last attempt at an item stands at the end of a day.
   *
   * @param item the item
   * @param day the day
   * @return its state; a public trade is running from its announcement, approved with the land
   *     contract
   */
  public CaseState stateOn(ApprovalItem item, LocalDate day) {
    Optional<TradeStepOn> step =
        trades.getOrDefault(item.code(), List.of()).stream()
            .filter(taken -> !taken.on().isAfter(day))
            .reduce((earlier, later) -> later);
    if (step.isPresent()) {
      return step.get().step() == TradeStep.LAND_CONTRACT_SIGNED
          ? CaseState.APPROVED
          : CaseState.RUNNING;
    }
    return caseOn(item.code(), day)
        .map(attempt -> attempt.stateOn(day))
        .orElse(CaseState.NOT_APPLIED);
  }

  /**
   * Goes back to the end of a day.
   *
   * @param day the day
   * @return the approvals without what happened later; the plan stays
   */
  public Approvals asOf(LocalDate day) {
    SortedMap<String, List<ApprovalCase>> casesThen = new TreeMap<>();
    cases.forEach(
        (item, attempts) -> {
          List<ApprovalCase> then =
              attempts.stream()
                  .filter(attempt -> attempt.stateOn(day) != CaseState.NOT_APPLIED)
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
    return new Approvals(plan, casesThen, tradesThen);
  }

  /** The attempt that was the last one at the end of a day. */
  Optional<ApprovalCase> caseOn(String item, LocalDate day) {
    return attempts(item).stream()
        .filter(attempt -> attempt.stateOn(day) != CaseState.NOT_APPLIED)
        .reduce((earlier, later) -> later);
  }

  /**
   * Finds the clocks of one attempt. An enterprise's own duty has none before it begins, and none
   * if the attempt ended before that; it lapses when what it ran from is revoked.
   *
   * @param item the item
   * @param attempt the attempt
   * @return its clocks; empty while none runs
   */
  public Optional<DutyClock> clock(ApprovalItem item, ApprovalCase attempt) {
    Optional<LocalDate> start =
        item.dutyOf().isPresent()
            ? dutyFrom(item, attempt.closedOn().orElse(LocalDate.MAX))
            : attempt.acceptedOn().or(attempt::filedOn);
    return start
        .filter(from -> item.hasClock())
        .map(from -> new CaseClock(item, calendar(item), attempt, from).limits())
        .map(clock -> clock.ending().isPresent() ? clock : clock.endingWith(dutyLapsed(item)));
  }

  /**
   * Finds the clocks of the last attempt, or of an enterprise's duty not yet done.
   *
   * @param item the item
   * @return its clocks; empty while none runs
   */
  public Optional<DutyClock> clock(ApprovalItem item) {
    return clock(item, currentCase(item.code()).orElseGet(() -> ApprovalCase.opened(1)));
  }

  /**
   * Names the calendar of an item's department.
   *
   * @param item an item of the plan
   * @return the name of the calendar
   */
  public String calendar(ApprovalItem item) {
    return plan.orElseThrow().department(item.department()).orElseThrow().calendar();
  }

  /** The calendar of a department of the plan. */
  String departmentCalendar(String code) {
    return plan.orElseThrow().department(code).orElseThrow().calendar();
  }

  Approvals withPlan(ApprovalPlan adopted) {
    return new Approvals(Optional.of(adopted), cases, trades);
  }

  Approvals withNewCase(String item, ApprovalCase opened) {
    return with(cases, item, opened, (map) -> new Approvals(plan, map, trades));
  }

  Approvals withCase(String item, UnaryOperator<ApprovalCase> change) {
    return withCase(item, attempts(item).size(), change);
  }

  Approvals withCase(String item, int attempt, UnaryOperator<ApprovalCase> change) {
    List<ApprovalCase> attempts = new ArrayList<>(attempts(item));
    attempts.set(attempt - 1, change.apply(attempts.get(attempt - 1)));
    SortedMap<String, List<ApprovalCase>> next = new TreeMap<>(cases);
    next.put(item, List.copyOf(attempts));
    return new Approvals(plan, next, trades);
  }

  Approvals withTradeStep(String item, TradeStep step, LocalDate on) {
    return with(trades, item, new TradeStepOn(step, on), (map) -> new Approvals(plan, cases, map));
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
