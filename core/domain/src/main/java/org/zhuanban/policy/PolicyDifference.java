package org.zhuanban.policy;

import java.util.Optional;
import org.zhuanban.project.funds.Money;

/**
 * The standings of a project under a policy in two editions.
 *
 * @param code the code of the policy
 * @param one the standing under the first edition, with its unmet conditions; empty if it lacks the
 *     policy
 * @param other the standing under the other edition; empty if it lacks the policy
 */
public record PolicyDifference(
    String code, Optional<PolicyStanding> one, Optional<PolicyStanding> other) {
  /** {@return the amount that the first edition gives, 0 if its conditions do not hold} */
  public Money given() {
    return given(one);
  }

  /** {@return the amount that the other edition gives, 0 if its conditions do not hold} */
  public Money givenByOther() {
    return given(other);
  }

  private static Money given(Optional<PolicyStanding> standing) {
    return standing.map(PolicyStanding::given).orElseGet(() -> Money.yuan(0));
  }

  /** {@return the change from the first edition to the other} */
  public PolicyChange change() {
    if (one.isEmpty()) {
      return PolicyChange.ADDED;
    }
    if (other.isEmpty()) {
      return PolicyChange.DROPPED;
    }
    int compared = givenByOther().compareTo(given());
    if (compared == 0) {
      return PolicyChange.SAME;
    }
    return compared > 0 ? PolicyChange.MORE : PolicyChange.LESS;
  }
}
