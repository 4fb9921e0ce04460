package org.zhuanban.policy;

import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.project.funds.Money;

/** What can be asked about policies. */
public sealed interface PolicyCommand extends Command {
  /**
   * Lays down which policies a project is measured by and what they can know of it; again with each
   * edition, and with each change of what is known.
   *
   * @param compendium the policies
   * @param profile what is known of the project
   */
  record OfferPolicies(PolicyCatalogue compendium, ProjectProfile profile)
      implements PolicyCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param compendium the policies
     * @param profile what is known of the project
     * @throws IllegalArgumentException if a component is missing
     */
    public OfferPolicies {
      Input.given("OfferPolicies.compendium", compendium);
      Input.given("OfferPolicies.profile", profile);
    }

    /**
     * Lays down which policies a project is measured by and what they can know of it; again with
     * each edition, and with each change of what is known.
     *
     * @param compendium the policies
     * @param profile what is known of the project
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static OfferPolicies of(PolicyCatalogue compendium, ProjectProfile profile) {
      return new OfferPolicies(compendium, profile);
    }
  }

  /**
   * Applies for what a policy gives; whether the conditions hold is another question.
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
     * Applies for what a policy gives; whether the conditions hold is another question.
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
   * Pays what a policy gives, wholly or in part.
   *
   * @param policy the code of the policy
   * @param amount how much, in yuan, more than nothing
   */
  record PayPolicy(String policy, Money amount) implements PolicyCommand {
    /**
     * Checks the amount. Callers use {@link #of}, as the components may grow.
     *
     * @param policy the code of the policy
     * @param amount how much
     * @throws IllegalArgumentException if it is nothing, or not in yuan
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
     * Pays what a policy gives, wholly or in part.
     *
     * @param policy the code of the policy
     * @param amount how much, in yuan, more than nothing
     * @return the command
     * @throws IllegalArgumentException if it is nothing, or not in yuan
     */
    public static PayPolicy of(String policy, Money amount) {
      return new PayPolicy(policy, amount);
    }
  }
}
