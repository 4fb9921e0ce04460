package org.zhuanban.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.funds.Money;

/**
 * How a project stands with a policy at the end of a day.
 *
 * @param policy the policy: as it was applied for; without an application as it was when all its
 *     conditions first held; else as it is offered
 * @param unmet the conditions that do not hold, in their order, and why
 * @param entitledOn the first day on which all held; empty if they never did
 * @param uncapped what it gives, not minding the cap; counts only if all conditions hold
 * @param amount what it gives; counts only if all conditions hold
 * @param appliedOn the day of the application; empty if there was none
 * @param payments what was paid, in order
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
   * @param policy the policy
   * @param unmet the conditions that do not hold
   * @param entitledOn the first day on which all held
   * @param uncapped what it gives, not minding the cap
   * @param amount what it gives
   * @param appliedOn the day of the application
   * @param payments what was paid
   */
  public PolicyStanding {
    unmet = List.copyOf(unmet);
    payments = List.copyOf(payments);
  }

  /** {@return whether it is entitled: all conditions hold} */
  public boolean entitled() {
    return unmet.isEmpty();
  }

  /** {@return how much was paid} */
  public Money paid() {
    return payments.stream().map(BenefitAccount.Payment::amount).reduce(Money.yuan(0), Money::plus);
  }

  /**
   * Finds the day on which all was paid that the policy gave then; what it would give since does
   * not open that again.
   *
   * @return the day; empty if something is left to pay
   */
  public Optional<LocalDate> servedOn() {
    Money sum = Money.yuan(0);
    for (BenefitAccount.Payment payment : payments) {
      sum = sum.plus(payment.amount());
      // One that was paid before it was owed serves as soon as it is.
      Money owed = payment.owed().none() && entitled() ? amount : payment.owed();
      if (!owed.none() && sum.compareTo(owed) >= 0) {
        return Optional.of(payment.on());
      }
    }
    return Optional.empty();
  }

  /** {@return whether it is entitled to what was not, or not wholly, paid} */
  public boolean unserved() {
    return entitled() && !amount.none() && servedOn().isEmpty();
  }

  /** {@return the day from which the organ has to pay; empty while it does not} */
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
