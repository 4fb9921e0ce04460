package org.zhuanban.policy;

import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.project.funds.Money;

/** A command about policies. */
public sealed interface PolicyCommand extends Command {
  /**
   * Sets the policies offered to a project and its profile. Each new edition, and each change of
   * the profile, takes another offer.
   *
   * @param compendium the policies
   * @param profile the profile of the project
   */
  record OfferPolicies(PolicyCatalogue compendium, ProjectProfile profile)
      implements PolicyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param compendium the policies
     * @param profile the profile of the project
     * @throws IllegalArgumentException if a component is missing
     */
    public OfferPolicies {
      Input.given("OfferPolicies.compendium", compendium);
      Input.given("OfferPolicies.profile", profile);
    }

    /**
     * Sets the policies offered to a project and its profile. Each new edition, and each change of
     * the profile, takes another offer.
     *
     * @param compendium the policies
     * @param profile the profile of the project
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static OfferPolicies of(PolicyCatalogue compendium, ProjectProfile profile) {
      return new OfferPolicies(compendium, profile);
    }
  }

  /**
   * Applies for the benefit of a policy, independent of whether its conditions hold.
   *
   * @param policy the code of the policy
   */
  record ApplyForPolicy(String policy) implements PolicyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param policy the code of the policy
     * @throws IllegalArgumentException if a component is missing
     */
    public ApplyForPolicy {
      Input.given("ApplyForPolicy.policy", policy);
    }

    /**
     * Applies for the benefit of a policy, independent of whether its conditions hold.
     *
     * @param policy the code of the policy
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ApplyForPolicy of(String policy) {
      return new ApplyForPolicy(policy);
    }
  }

  /**
   * Pays the benefit of a policy, wholly or in part.
   *
   * @param policy the code of the policy
   * @param amount the amount, in yuan, more than 0
   */
  record PayPolicy(String policy, Money amount) implements PolicyCommand {
    /**
     * Checks the amount. Callers use {@link #of}, as the components may grow.
     *
     * @param policy the code of the policy
     * @param amount the amount
     * @throws IllegalArgumentException if the amount is 0 or less, or not in yuan
     */
    public PayPolicy {
      Input.given("PayPolicy.policy", policy);
      if (!Input.given("PayPolicy.amount", amount).inYuan()) {
        throw InputFault.CHOICE.at("PayPolicy.amount", "CNY", amount.currency());
      }
      if (amount.none()) {
        throw InputFault.MORE.at("PayPolicy.amount", "0.00 CNY", amount);
      }
    }

    /**
     * Pays the benefit of a policy, wholly or in part.
     *
     * @param policy the code of the policy
     * @param amount the amount, in yuan, more than 0
     * @return the command
     * @throws IllegalArgumentException if the amount is 0 or less, or not in yuan
     */
    public static PayPolicy of(String policy, Money amount) {
      return new PayPolicy(policy, amount);
    }
  }
}
