package org.zhuanban.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.funds.Money;

/**
 * The standing of a project under a policy at the end of a day.
 *
 * @param policy the policy in its version: of the application; without one, of the day on which all
 *     conditions first held; else of the offer
 * @param unmet the unmet conditions, in their order, with the reasons
 * @param entitledOn the first day on which all conditions held; empty if there is none
 * @param uncapped the benefit without the cap; meaningful only if all conditions hold
 * @param amount the benefit; meaningful only if all conditions hold
 * @param appliedOn the day of the application; empty if there is none
 * @param payments the payments, in order
 */
@Value.Builder
@Term(zh = "政策兑现情况", en = "standing of a policy")
public record PolicyStanding(
    Policy policy,
    List<Unmet> unmet,
    Optional<LocalDate> entitledOn,
    Money uncapped,
    Money amount,
    Optional<LocalDate> appliedOn,
    List<BenefitAccount.Payment> payments) {
  /**
   * Copies the lists.
   *
   * @param policy the policy in its version
   * @param unmet the unmet conditions
   * @param entitledOn the first day on which all conditions held
   * @param uncapped the benefit without the cap
   * @param amount the benefit
   * @param appliedOn the day of the application
   * @param payments the payments
   */
  public PolicyStanding {
    unmet = List.copyOf(unmet);
    payments = List.copyOf(payments);
  }

  /** {@return whether the project is entitled, so that all conditions hold} */
  public boolean entitled() {
    return unmet.isEmpty();
  }

  /** {@return the benefit, 0 if the project is not entitled} */
  public Money given() {
    return entitled() ? amount : Money.yuan(0);
  }

  /** {@return the sum of the payments} */
  public Money paid() {
    return payments.stream().map(BenefitAccount.Payment::amount).reduce(Money.yuan(0), Money::plus);
  }

  /**
   * Finds the day on which the benefit of that day was paid in full. A later rise of the benefit
   * does not reopen it.
   *
   * @return the day; empty if a part is left to pay
   */
  public Optional<LocalDate> servedOn() {
    Money sum = Money.yuan(0);
    for (BenefitAccount.Payment payment : payments) {
      sum = sum.plus(payment.amount());
      // A payment before entitlement counts from the day of entitlement.
      Money owed = payment.owed().none() && entitled() ? amount : payment.owed();
      if (!owed.none() && sum.compareTo(owed) >= 0) {
        return Optional.of(payment.on());
      }
    }
    return Optional.empty();
  }

  /** {@return whether the project is entitled to a benefit that is not paid in full} */
  public boolean unserved() {
    return entitled() && !amount.none() && servedOn().isEmpty();
  }

  /** {@return the first day of the duty to pay; empty while there is none} */
  public Optional<LocalDate> payableFrom() {
    boolean owed = (entitled() && !amount.none()) || !payments.isEmpty();
    return entitledOn
        .filter(first -> owed)
        .flatMap(
            first -> policy.mode() == PolicyMode.NO_APPLICATION ? Optional.of(first) : appliedOn);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link PolicyStanding}. */
  public static final class Builder extends PolicyStandingBuilder {
    Builder() {}
  }
}
