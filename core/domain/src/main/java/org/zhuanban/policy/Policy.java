package org.zhuanban.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;
import org.zhuanban.project.funds.Money;

/**
 * A policy of a compendium.
 *
 * @param code the code, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param name the name
 * @param basis the number or name of the document that sets the policy
 * @param organ the paying organ
 * @param mode the mode of access to the benefit
 * @param conditions the conditions, each code once
 * @param benefit the benefit
 * @param payWithin the time for the payment; empty if none is promised. It runs from the
 *     application, or without one from the day on which all conditions first hold
 * @param validFrom the first day in force; empty for a policy always in force. The rows of a board
 *     follow such a day with the next act or refresh
 * @param validTo the last day in force; empty without an end
 * @param budget the budget for all entitled projects, in yuan; empty without a limit
 * @param text the text of the policy as the compendium prints it (节选), at most 4000 characters
 */
@Value.Builder
@Term(zh = "惠企政策", en = "business policy")
public record Policy(
    String code,
    String name,
    String basis,
    Department organ,
    PolicyMode mode,
    List<PolicyCondition> conditions,
    Benefit benefit,
    Optional<TimeLimit> payWithin,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Optional<Money> budget,
    Optional<String> text) {
  private static final int LONGEST = 4_000;

  /**
   * Checks the code and the conditions.
   *
   * @param code the code
   * @param name the name
   * @param basis the number or name of the document that sets the policy
   * @param organ the paying organ
   * @param mode the mode of access to the benefit
   * @param conditions the conditions
   * @param benefit the benefit
   * @param payWithin the time for the payment
   * @param validFrom the first day in force
   * @param validTo the last day in force
   * @param budget the budget for all entitled projects
   * @param text the text of the policy
   * @throws IllegalArgumentException if the code is malformed, two conditions have the same code,
   *     the budget is not in yuan, or the text is blank or too long
   */
  public Policy {
    Input.code("Policy.code", code);
    conditions = Input.list("Policy.conditions", conditions);
    Input.distinct("Policy.conditions", conditions.stream().map(PolicyCondition::code));
    if (Input.given("Policy.budget", budget).filter(sum -> !sum.inYuan()).isPresent()) {
      throw InputFault.CHOICE.at("Policy.budget", "CNY", budget.get());
    }
    Input.given("Policy.text", text)
        .ifPresent(printed -> Input.said("Policy.text", printed, LONGEST));
  }

  /**
   * Checks whether the policy is in force on a day.
   *
   * @param day the day
   * @return true from the first to the last day in force
   */
  public boolean inForce(LocalDate day) {
    return validFrom.filter(day::isBefore).isEmpty() && validTo.filter(day::isAfter).isEmpty();
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Policy}. */
  public static final class Builder extends PolicyBuilder {
    Builder() {}
  }
}
