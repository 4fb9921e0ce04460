package org.zhuanban.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.policy.PolicyCommand.ApplyForPolicy;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.project.funds.Money;

/** An event of policies. */
public sealed interface PolicyEvent extends Event<BenefitAccount> {
  /**
   * Policies were offered to the project.
   *
   * @param compendium the policies
   * @param profile the profile of the project at that time
   */
  record PoliciesOffered(PolicyCatalogue compendium, ProjectProfile profile)
      implements PolicyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new OfferPolicies(compendium, profile));
    }

    @Override
    public BenefitAccount applyTo(BenefitAccount state, LocalDate effectiveOn) {
      return state.with(new BenefitAccount.Offer(effectiveOn, compendium, profile));
    }
  }

  /**
   * The enterprise applied for a policy.
   *
   * @param policy the policy at that time
   * @param effective whether the policy needs an application; otherwise the application has no
   *     effect
   */
  record PolicyApplied(Policy policy, boolean effective) implements PolicyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ApplyForPolicy(policy.code()));
    }

    @Override
    public BenefitAccount applyTo(BenefitAccount state, LocalDate effectiveOn) {
      return effective
          ? state.with(new BenefitAccount.BenefitApplication(effectiveOn, policy))
          : state;
    }
  }

  /**
   * The organ paid a benefit.
   *
   * @param policy the code of the policy
   * @param amount the amount paid
   * @param owed the amount due under the policy at that time, earlier payments included; 0 if the
   *     conditions did not hold
   */
  record PolicyPaid(String policy, Money amount, Money owed) implements PolicyEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new PayPolicy(policy, amount));
    }

    @Override
    public BenefitAccount applyTo(BenefitAccount state, LocalDate effectiveOn) {
      return state.with(new BenefitAccount.Payment(effectiveOn, policy, amount, owed));
    }
  }
}
