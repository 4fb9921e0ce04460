package org.zhuanban.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A limit that a county has set, with its validity.
 *
 * @param matter the limit
 * @param value the time, with the text of the rule
 * @param validFrom the first day in force
 * @param validTo the last day in force; empty if it has no end
 */
public record LocalRule(
    LocalLimit matter, TimeLimit value, LocalDate validFrom, Optional<LocalDate> validTo) {
  /**
   * Checks the days.
   *
   * @param matter the limit
   * @param value the time
   * @param validFrom the first day in force
   * @param validTo the last day in force
   * @throws IllegalArgumentException if it ends before it begins, or if a silence has no time, or
   *     if a retention is immediate or counted in working days
   */
  public LocalRule {
    Input.given("LocalRule.matter", matter);
    Input.given("LocalRule.value", value);
    Input.given("LocalRule.validFrom", validFrom);
    Input.given("LocalRule.validTo", validTo);
    boolean immediate = value.unit() == LimitUnit.IMMEDIATE;
    if ((matter == LocalLimit.ENTERPRISE_SILENCE && immediate)
        || (matter.retention() && (immediate || value.unit() == LimitUnit.WORKING_DAYS))) {
      throw InputFault.UNFIT.at("LocalRule.value", "LocalRule.matter", matter);
    }
    if (validTo.filter(validFrom::isAfter).isPresent()) {
      throw InputFault.ORDER.at(
          "LocalRule.validTo", validTo.get(), "LocalRule.validFrom", validFrom);
    }
  }

  /**
   * Creates a rule without an end.
   *
   * @param matter the limit
   * @param value the time
   * @param validFrom the first day in force
   * @return the rule
   */
  public static LocalRule from(LocalLimit matter, TimeLimit value, LocalDate validFrom) {
    return new LocalRule(matter, value, validFrom, Optional.empty());
  }

  /**
   * Sets the end of the rule.
   *
   * @param last the last day in force
   * @return a copy with that end
   * @throws IllegalArgumentException if it ends before it begins
   */
  public LocalRule until(LocalDate last) {
    return new LocalRule(matter, value, validFrom, Optional.of(last));
  }

  /**
   * Checks whether the rule is in force on a day.
   *
   * @param day the day
   * @return true from the first to the last day in force
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
  }

  /**
   * Checks whether two rules overlap: for the same limit and a common day, which a book does not
   * allow.
   *
   * @param other the other rule
   * @return true if they overlap
   */
  public boolean meets(LocalRule other) {
    return matter == other.matter && (holdsOn(other.validFrom) || other.holdsOn(validFrom));
  }

  /**
   * Checks that at most one rule of a limit is in force on a day.
   *
   * @param place the name of the list, for the message
   * @param rules the rules, in any order
   * @throws IllegalArgumentException if two rules of a limit are in force on the same day
   */
  public static void checkApart(String place, List<LocalRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      LocalRule rule = rules.get(i);
      for (LocalRule earlier : rules.subList(0, i)) {
        if (rule.meets(earlier)) {
          throw InputFault.REPEATED.at(
              place, "%s %s, %s".formatted(rule.matter(), earlier.validFrom(), rule.validFrom()));
        }
      }
    }
  }
}
