package org.zhuanban.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.SuccessionTable;

/**
 * All that a county has set for itself, past and future: limits, and which departments answer in
 * the place of which. Of one matter at most one rule holds on a day; where none does, {@link
 * LocalLimit#usual} holds. What began under a rule goes on under it: rules are looked up by the day
 * on which something began to be owed.
 *
 * @param entries the rules, in any order
 * @param successions which departments answer in the place of which
 */
@Term(zh = "本县规则", en = "local rules")
public record LocalRuleBook(List<LocalRule> entries, SuccessionTable successions) {
  /** Nothing is set: all is as usual. */
  public static final LocalRuleBook USUAL = new LocalRuleBook(List.of());

  /**
   * Checks and copies the rules.
   *
   * @param entries the rules
   * @param successions which departments answer in the place of which
   * @throws IllegalArgumentException if two rules for one matter hold on the same day
   */
  public LocalRuleBook {
    entries = Input.list("LocalRuleBook.entries", entries);
    for (int i = 0; i < entries.size(); i++) {
      LocalRule rule = entries.get(i);
      Optional<LocalRule> other = rule.meetsOneOf(entries.subList(0, i));
      if (other.isPresent()) {
        throw InputFault.REPEATED.at(
            "LocalRuleBook.entries",
            "%s %s, %s".formatted(rule.matter(), other.get().validFrom(), rule.validFrom()));
      }
    }
  }

  /**
   * Makes rules of a county whose departments never changed.
   *
   * @param entries the rules, in any order
   * @throws IllegalArgumentException if two rules for one matter hold on the same day
   */
  public LocalRuleBook(List<LocalRule> entries) {
    this(entries, SuccessionTable.NONE);
  }

  /**
   * Makes rules.
   *
   * @param entries the rules, in any order
   * @return the rules
   * @throws IllegalArgumentException if two rules for one matter hold on the same day
   */
  public static LocalRuleBook of(LocalRule... entries) {
    return new LocalRuleBook(List.of(entries));
  }

  /**
   * Says which departments answer in the place of which. Boards show the successor as soon as
   * something happens in a project from its day on, or the host has refreshed them.
   *
   * @param set the successions, past and future
   * @return the same rules with them
   */
  public LocalRuleBook with(SuccessionTable set) {
    return new LocalRuleBook(entries, set);
  }

  /**
   * Finds what the county had set.
   *
   * @param matter what is limited
   * @param day the day
   * @return the rule that held on the day; empty if none did
   */
  public Optional<LocalRule> rule(LocalLimit matter, LocalDate day) {
    return entries.stream()
        .filter(rule -> rule.matter() == matter && rule.holdsOn(day))
        .findFirst();
  }

  /**
   * Finds how long something may take.
   *
   * @param matter what is limited, one that has a usual value
   * @param began the day on which it began to be owed
   * @return the limit of that day, the usual one if none was set
   * @throws IllegalArgumentException if none was set, and none is usual
   */
  public TimeLimit limit(LocalLimit matter, LocalDate began) {
    return limitIfAny(matter, began)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no rule for %s held on %s, and none is usual".formatted(matter, began)));
  }

  /**
   * Finds how long something may take, if that is limited at all.
   *
   * @param matter what is limited
   * @param began the day on which it began to be owed
   * @return the limit of that day, the usual one if none was set; empty if there is none either
   */
  public Optional<TimeLimit> limitIfAny(LocalLimit matter, LocalDate began) {
    return rule(matter, began).map(LocalRule::value).or(matter::usual);
  }
}
