package org.zhuanban.project.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;

/**
 * The money of a project.
 *
 * @param byId the arrivals by id
 */
@Term(zh = "资金到位情况", en = "funding")
public record Funding(SortedMap<String, Arrival> byId) {
  /** The funding without arrivals. */
  public static final Funding NONE = new Funding(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param byId the arrivals
   */
  public Funding {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
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

  Funding with(Arrival arrival) {
    SortedMap<String, Arrival> next = new TreeMap<>(byId);
    next.put(arrival.id(), arrival);
    return new Funding(next);
  }

  Funding with(String id, UnaryOperator<Arrival> change) {
    Arrival known = byId.get(id);
    return known == null ? this : with(change.apply(known));
  }
}
