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
 * One policy of a compendium.
 *
 * @param code its code, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param name its name
 * @param basis the paper that sets it, by its number or name
 * @param organ the organ that pays
 * @param mode how to come by it
 * @param conditions what must hold, each code once
 * @param benefit what it gives
 * @param payWithin how long the organ may take to pay, from the application, or without one from
 *     the day on which all conditions first hold; empty if nothing is promised
 * @param validFrom the first day on which it is in force; empty if it always was. The rows of a
 *     board follow such a day with the next act or refreshing
 * @param validTo the last day on which it is in force; empty if no end is set
 * @param budget how much there is for all who are entitled, in yuan; empty if nothing limits it
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
    Optional<Money> budget) {
  /**
   * Checks the code and the conditions.
   *
   * @param code its code
   * @param name its name
   * @param basis the paper that sets it
   * @param organ the organ that pays
   * @param mode how to come by it
   * @param conditions what must hold
   * @param benefit what it gives
   * @param payWithin how long the organ may take to pay
   * @param validFrom the first day on which it is in force
   * @param validTo the last day on which it is in force
   * @param budget how much there is for all
   * @throws IllegalArgumentException if the code is malformed, two conditions have the same code,
   *     or the budget is not in yuan
   */
  public Policy {
    Input.code("Policy.code", code);
    conditions = Input.list("Policy.conditions", conditions);
    Input.distinct("Policy.conditions", conditions.stream().map(PolicyCondition::code));
    if (Input.given("Policy.budget", budget).filter(sum -> !sum.inYuan()).isPresent()) {
      throw InputFault.CHOICE.at("Policy.budget", "CNY", budget.get());
    }
  }

  /**
   * Tells whether it is in force.
   *
   * @param day the day
   * @return true from its first to its last day
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
