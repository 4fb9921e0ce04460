package org.zhuanban.project.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;

/**
 * The money of a project.
 *
 * @param byId the arrivals by id
 * @param schedules the schedules, in order
 */
@Term(zh = "资金到位情况", en = "funding")
public record Funding(SortedMap<String, Arrival> byId, List<FundsSchedule> schedules) {
  /** The funding without arrivals. */
  public static final Funding NONE = new Funding(new TreeMap<>(), List.of());

  /**
   * Copies the collections.
   *
   * @param byId the arrivals
   * @param schedules the schedules
   */
  public Funding {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    schedules = List.copyOf(schedules);
  }

  /**
   * Finds an arrival.
   *
   * @param id the id of the arrival
   * @return the arrival; empty if there is none
   */
  public Optional<Arrival> arrival(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Adds up the money that arrived by the end of a day. Verified money counts in yuan from the day
   * of arrival, less reversals from their days.
   *
   * @param day the day
   * @return the sum over all kinds
   */
  public Money arrivedBy(LocalDate day) {
    return arrivedBy(day, EnumSet.allOf(FundsKind.class));
  }

  /**
   * Adds up the money of some kinds that arrived by the end of a day, see {@link
   * #arrivedBy(LocalDate)}.
   *
   * @param day the day
   * @param kinds the kinds that count, by the local rules of statistics
   * @return the sum
   */
  public Money arrivedBy(LocalDate day, Set<FundsKind> kinds) {
    return byId.values().stream()
        .filter(arrival -> arrival.counts() && kinds.contains(arrival.kind()))
        .map(arrival -> arrival.leftOn(day))
        .reduce(Money.yuan(0), Money::plus);
  }

  /**
   * Adds up the money of some kinds that was verified by the end of a day. As {@link
   * #arrivedBy(LocalDate, Set)}, but each arrival counts only from the day of its verification. So
   * no duty runs before its ground is known.
   *
   * @param day the day
   * @param kinds the kinds that count
   * @return the sum
   */
  public Money verifiedBy(LocalDate day, Set<FundsKind> kinds) {
    return byId.values().stream()
        .filter(arrival -> arrival.knownToCount(day) && kinds.contains(arrival.kind()))
        .map(arrival -> arrival.leftOn(day))
        .reduce(Money.yuan(0), Money::plus);
  }

  /**
   * Calculates the arrived share of the agreed money at the end of a day (资金到位率).
   *
   * @param project the project with its agreement
   * @param day the day
   * @return arrived by agreed money; not applicable without an agreement
   */
  public Ratio rateOn(Project project, LocalDate day) {
    return new Ratio(
        arrivedBy(day).amount(),
        project
            .signed()
            .filter(signed -> !signed.on().isAfter(day))
            .map(Project.Signing::agreement)
            .map(Agreement::totalInvestment)
            .orElse(BigDecimal.ZERO));
  }

  /**
   * Lists the instalments of all schedules.
   *
   * @return the instalments, also replaced ones, by schedules and in each by days
   */
  public List<ScheduledInstalment> instalments() {
    List<ScheduledInstalment> all = new ArrayList<>();
    SortedMap<LocalDate, Money> arrivals = schedules.isEmpty() ? new TreeMap<>() : arrivals();
    for (int number = 1; number <= schedules.size(); number++) {
      FundsSchedule schedule = schedules.get(number - 1);
      Money due = dueBefore(all, schedule.from());
      all.replaceAll(earlier -> replaced(earlier, schedule.from()));
      for (FundsInstalment instalment : inOrder(schedule)) {
        due = due.plus(instalment.amount());
        all.add(
            new ScheduledInstalment(
                number,
                instalment,
                schedule.from(),
                due,
                reachedOn(due, arrivals),
                Optional.empty()));
      }
    }
    return List.copyOf(all);
  }

  private static List<FundsInstalment> inOrder(FundsSchedule schedule) {
    return schedule.instalments().stream()
        .sorted(Comparator.comparing(FundsInstalment::due).thenComparing(FundsInstalment::code))
        .toList();
  }

  /** The money of the instalments that a schedule from a day on leaves as they are. */
  private static Money dueBefore(List<ScheduledInstalment> all, LocalDate from) {
    return all.stream()
        .filter(earlier -> earlier.replacedOn().isEmpty())
        .filter(earlier -> earlier.instalment().due().isBefore(from))
        .map(earlier -> earlier.instalment().amount())
        .reduce(Money.yuan(0), Money::plus);
  }

  private static ScheduledInstalment replaced(ScheduledInstalment earlier, LocalDate from) {
    return earlier.replacedOn().isPresent() || earlier.instalment().due().isBefore(from)
        ? earlier
        : new ScheduledInstalment(
            earlier.schedule(),
            earlier.instalment(),
            earlier.from(),
            earlier.inAll(),
            earlier.reachedOn(),
            Optional.of(from));
  }

  /** The arrived money by the days on which some arrived, as it stood at their ends. */
  private SortedMap<LocalDate, Money> arrivals() {
    SortedMap<LocalDate, BigDecimal> changes = new TreeMap<>();
    Set<LocalDate> days = new HashSet<>();
    for (Arrival arrival : byId.values()) {
      if (arrival.counts()) {
        days.add(arrival.on());
        changes.merge(arrival.on(), arrival.amount().amount(), BigDecimal::add);
        arrival
            .reversals()
            .forEach(
                taken ->
                    changes.merge(taken.on(), taken.amount().amount().negate(), BigDecimal::add));
      }
    }
    SortedMap<LocalDate, Money> sums = new TreeMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<LocalDate, BigDecimal> change : changes.entrySet()) {
      sum = sum.add(change.getValue());
      if (days.contains(change.getKey())) {
        sums.put(change.getKey(), Money.yuan(sum));
      }
    }
    return sums;
  }

  private static Optional<LocalDate> reachedOn(Money sum, SortedMap<LocalDate, Money> arrivals) {
    return arrivals.entrySet().stream()
        .filter(arrived -> arrived.getValue().compareTo(sum) >= 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Adds up the money that is due by the end of a day, by the plan that stands on that day.
   *
   * @param day the day
   * @return the sum; 0 without a schedule
   */
  public Money scheduledBy(LocalDate day) {
    return instalments().stream()
        .filter(planned -> planned.standsOn(day) && !planned.instalment().due().isAfter(day))
        .map(planned -> planned.instalment().amount())
        .reduce(Money.yuan(0), Money::plus);
  }

  /**
   * Calculates the arrived share of the scheduled money at the end of a day (资金计划完成率).
   *
   * @param day the day
   * @return arrived by scheduled money, more than 1 ahead of the plan; not applicable if nothing is
   *     due by then
   */
  public Ratio scheduleRateOn(LocalDate day) {
    return new Ratio(arrivedBy(day).amount(), scheduledBy(day).amount());
  }

  Funding with(FundsSchedule schedule) {
    return new Funding(byId, Stream.concat(schedules.stream(), Stream.of(schedule)).toList());
  }

  Funding with(Arrival arrival) {
    SortedMap<String, Arrival> next = new TreeMap<>(byId);
    next.put(arrival.id(), arrival);
    return new Funding(next, schedules);
  }

  Funding with(String id, UnaryOperator<Arrival> change) {
    Arrival known = byId.get(id);
    return known == null ? this : with(change.apply(known));
  }
}
