package org.zhuanban.local;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * What a county has set for one matter, from when until when.
 *
 * @param matter what is limited
 * @param value how long it may take, with the text that says so
 * @param validFrom the first day on which it holds
 * @param validTo the last day on which it holds; empty if it has no end
 */
public record LocalRule(
    LocalLimit matter, TimeLimit value, LocalDate validFrom, Optional<LocalDate> validTo) {
  /**
   * Checks the days.
   *
   * @param matter what is limited
   * @param value how long it may take
   * @param validFrom the first day on which it holds
   * @param validTo the last day on which it holds
   * @throws IllegalArgumentException if it ends before it begins, or a silence takes no time
   */
  public LocalRule {
    Input.given("LocalRule.matter", matter);
    Input.given("LocalRule.value", value);
    Input.given("LocalRule.validFrom", validFrom);
    Input.given("LocalRule.validTo", validTo);
    if (matter == LocalLimit.ENTERPRISE_SILENCE && value.unit() == LimitUnit.IMMEDIATE) {
      throw InputFault.UNFIT.at("LocalRule.value", "LocalRule.matter", matter);
    }
    if (validTo.filter(validFrom::isAfter).isPresent()) {
      throw InputFault.ORDER.at(
          "LocalRule.validTo", validTo.get(), "LocalRule.validFrom", validFrom);
    }
  }

  /**
   * Makes a rule that has no end yet.
   *
   * @param matter what is limited
   * @param value how long it may take
   * @param validFrom the first day on which it holds
   * @return the rule
   */
  public static LocalRule from(LocalLimit matter, TimeLimit value, LocalDate validFrom) {
    return new LocalRule(matter, value, validFrom, Optional.empty());
  }

  /**
   * Ends the rule.
   *
   * @param last the last day on which it holds
   * @return the rule with that end
   * @throws IllegalArgumentException if it ends before it begins
   */
  public LocalRule until(LocalDate last) {
    return new LocalRule(matter, value, validFrom, Optional.of(last));
  }

  /**
   * Tells whether the rule holds on a day.
   *
   * @param day the day
   * @return true from the first to the last day
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
  }

  /**
   * Tells whether two rules are for one matter and hold on the same day, as no two may.
   *
   * @param other the other rule
   * @return true if they do
   */
  public boolean meets(LocalRule other) {
    return matter == other.matter && (holdsOn(other.validFrom) || other.holdsOn(validFrom));
  }

  Optional<LocalRule> meetsOneOf(Iterable<LocalRule> others) {
    for (LocalRule other : others) {
      if (meets(other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }
}
