package org.zhuanban.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A compendium of policies (惠企政策汇编).
 *
 * @param edition which edition it is
 * @param policies its policies, each code once
 */
public record Compendium(String edition, List<Policy> policies) {
  /**
   * Checks the codes.
   *
   * @param edition which edition it is
   * @param policies its policies
   * @throws IllegalArgumentException if two policies have the same code
   */
  public Compendium {
    policies = List.copyOf(policies);
    Set<String> codes = new HashSet<>();
    for (Policy policy : policies) {
      if (!codes.add(policy.code())) {
        throw new IllegalArgumentException(
            "the compendium has two policies '%s'; give each its own code"
                .formatted(policy.code()));
      }
    }
  }

  /**
   * Finds a policy.
   *
   * @param code its code
   * @return the policy; empty if there is none of that code
   */
  public Optional<Policy> policy(String code) {
    return policies.stream().filter(policy -> policy.code().equals(code)).findFirst();
  }
}
