package org.zhuanban.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.SuccessionTable;

/**
 * The settings of a county, past and future: limits, the successions of departments, and names. At
 * most one rule of a limit is in force on a day. Without one, {@link LocalLimit#usual} holds. A
 * duty keeps the rule under which it began: rules are found by the first day of a duty.
 *
 * @param entries the rules, in any order
 * @param successions the successions of departments
 * @param names the names behind the codes of the county
 * @param waivers the waived conventions, in any order
 */
@Term(zh = "本县规则", en = "local rules")
public record LocalRuleBook(
    List<LocalRule> entries,
    SuccessionTable successions,
    NameTable names,
    List<LocalWaiver> waivers) {
  /** The book of a county without its own rules. */
  public static final LocalRuleBook USUAL = new LocalRuleBook(List.of());

  /**
   * Checks and copies the rules.
   *
   * @param entries the rules
   * @param successions the successions of departments
   * @param names the names behind the codes of the county
   * @param waivers the waived conventions
   * @throws IllegalArgumentException if two rules of a limit are in force on the same day
   */
  public LocalRuleBook {
    waivers = Input.list("LocalRuleBook.waivers", waivers);
    entries = Input.list("LocalRuleBook.entries", entries);
    LocalRule.checkApart("LocalRuleBook.entries", entries);
  }

  /**
   * Creates the rules of a county without successions of departments and names.
   *
   * @param entries the rules, in any order
   * @throws IllegalArgumentException if two rules of a limit are in force on the same day
   */
  public LocalRuleBook(List<LocalRule> entries) {
    this(entries, SuccessionTable.NONE, NameTable.NONE, List.of());
  }

  /**
   * Creates the rules of a county.
   *
   * @param entries the rules, in any order
   * @return the rules
   * @throws IllegalArgumentException if two rules of a limit are in force on the same day
   */
  public static LocalRuleBook of(LocalRule... entries) {
    return new LocalRuleBook(List.of(entries));
  }

  /**
   * Sets the successions of departments. Boards show the successor after the next event of a
   * project from its day on, or after a refresh by the host.
   *
   * @param set the successions, past and future
   * @return a copy with the successions
   */
  public LocalRuleBook with(SuccessionTable set) {
    return new LocalRuleBook(entries, set, names, waivers);
  }

  /**
   * Sets the names behind the codes of the county. They are shown at once, also about past days.
   *
   * @param set the names, past and future
   * @return a copy with the names
   */
  public LocalRuleBook with(NameTable set) {
    return new LocalRuleBook(entries, successions, set, waivers);
  }

  /**
   * Waives conventions.
   *
   * @param set the waivers, past and future
   * @return a copy with the waivers
   */
  public LocalRuleBook with(List<LocalWaiver> set) {
    return new LocalRuleBook(entries, successions, names, set);
  }

  /**
   * Finds whether the county waives a convention.
   *
   * @param standard the convention
   * @param day the day
   * @return true if a waiver holds on the day
   */
  public boolean waives(LocalStandard standard, LocalDate day) {
    return waivers.stream()
        .anyMatch(waiver -> waiver.standard() == standard && waiver.holdsOn(day));
  }

  /**
   * Finds the rule of the county for a limit.
   *
   * @param matter the limit
   * @param day the day
   * @return the rule in force on the day; empty if there is none
   */
  public Optional<LocalRule> rule(LocalLimit matter, LocalDate day) {
    return entries.stream()
        .filter(rule -> rule.matter() == matter && rule.holdsOn(day))
        .findFirst();
  }

  /**
   * Finds the time of a limit.
   *
   * @param matter the limit, one with a usual value
   * @param began the first day of the duty
   * @return the time on that day, the usual one without a rule
   * @throws IllegalArgumentException if there is neither a rule nor a usual time
   */
  public TimeLimit limit(LocalLimit matter, LocalDate began) {
    return limitIfAny(matter, began)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no rule for %s held on %s, and none is usual".formatted(matter, began)));
  }

  /**
   * Finds the time of a limit, if there is one.
   *
   * @param matter the limit
   * @param began the first day of the duty
   * @return the time on that day, the usual one without a rule; empty if there is neither
   */
  public Optional<TimeLimit> limitIfAny(LocalLimit matter, LocalDate began) {
    return rule(matter, began).map(LocalRule::value).or(matter::usual);
  }
}
