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
 * @param byId what arrived, by its names
 */
@Term(zh = "资金到位情况", en = "funding")
public record Funding(SortedMap<String, Arrival> byId) {
  /** Nothing arrived. */
  public static final Funding NONE = new Funding(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param byId what arrived
   */
  public Funding {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  /**
   * Finds an arrival.
   *
   * @param id its name
   * @return the arrival; empty if none of that name was told of
   */
  public Optional<Arrival> arrival(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Adds up what had arrived by the end of a day: what is verified, in yuan, from the day on which
   * it arrived, less what was reversed, from the day of the reversal.
   *
   * @param day the day
   * @return the sum over all kinds
   */
  public Money arrivedBy(LocalDate day) {
    return arrivedBy(day, EnumSet.allOf(FundsKind.class));
  }

  /**
   * Adds up what had arrived of some kinds by the end of a day, see {@link #arrivedBy(LocalDate)}.
   *
   * @param day the day
   * @param kinds which kinds count, as the local rules of statistics say
   * @return the sum
   */
  public Money arrivedBy(LocalDate day, Set<FundsKind> kinds) {
    return byId.values().stream()
        .filter(arrival -> arrival.counts() && kinds.contains(arrival.kind()))
        .map(arrival -> arrival.leftOn(day))
        .reduce(Money.yuan(0), Money::plus);
  }

  /**
   * Adds up what was known to have arrived of some kinds by the end of a day: as {@link
   * #arrivedBy(LocalDate, Set)}, but each arrival only from the day on which it was verified, so
   * that nobody is late for what nobody knew.
   *
   * @param day the day
   * @param kinds which kinds count
   * @return the sum
   */
  public Money verifiedBy(LocalDate day, Set<FundsKind> kinds) {
    return byId.values().stream()
        .filter(arrival -> arrival.knownToCount(day) && kinds.contains(arrival.kind()))
        .map(arrival -> arrival.leftOn(day))
        .reduce(Money.yuan(0), Money::plus);
  }

  /**
   * Tells how much of what was agreed on had arrived by the end of a day (资金到位率).
   *
   * @param project the project, whose agreement names the amount
   * @param day the day
   * @return arrived by agreed; not applicable while nothing was agreed on
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
