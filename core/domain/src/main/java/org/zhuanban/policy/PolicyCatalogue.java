package org.zhuanban.policy;

import java.util.List;
import java.util.Optional;
import org.zhuanban.input.Input;

/**
 * A compendium of policies (惠企政策汇编).
 *
 * @param edition the name of the edition
 * @param policies the policies, each code once
 */
public record PolicyCatalogue(String edition, List<Policy> policies) {
  /**
   * Checks the codes.
   *
   * @param edition the name of the edition
   * @param policies the policies
   * @throws IllegalArgumentException if two policies have the same code
   */
  public PolicyCatalogue {
    policies = Input.list("PolicyCatalogue.policies", policies);
    Input.distinct("PolicyCatalogue.policies", policies.stream().map(Policy::code));
  }

  /**
   * Finds a policy.
   *
   * @param code the code
   * @return the policy; empty if no policy has the code
   */
  public Optional<Policy> policy(String code) {
    return policies.stream().filter(policy -> policy.code().equals(code)).findFirst();
  }
}
