package org.zhuanban.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.policy.PolicyCommand.ApplyForPolicy;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.project.funds.Money;

/** What has happened by policies. */
public sealed interface PolicyEvent extends Event<BenefitAccount> {
  /**
   * It was laid down which policies the project is measured by.
   *
   * @param compendium the policies
   * @param profile what was known of the project
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
   * The enterprise applied.
   *
   * @param policy the policy as it was
   * @param effective whether an application was called for; else nothing follows from it
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
   * The organ paid.
   *
   * @param policy the code of the policy
   * @param amount how much it paid
   * @param owed how much the policy gave then, with what was paid before; 0 if the conditions did
   *     not hold
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
