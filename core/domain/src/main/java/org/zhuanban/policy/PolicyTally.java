package org.zhuanban.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.project.funds.Money;

/**
 * The totals of a policy over many projects.
 *
 * @param policy the policy, as the last of the projects has it
 * @param entitled the number of entitled projects
 * @param applied the number of projects that applied
 * @param unserved the number of entitled projects with a benefit that is not paid in full
 * @param owed the sum left to pay to these projects
 * @param paid the sum of all payments
 */
public record PolicyTally(
    Policy policy, int entitled, int applied, int unserved, Money owed, Money paid) {
  /**
   * Creates the totals.
   *
   * @param standings the standings of all projects and policies
   * @return a tally for each policy, in the order of first occurrence
   */
  public static List<PolicyTally> of(Collection<PolicyStanding> standings) {
    Map<String, PolicyTally> tallies = new LinkedHashMap<>();
    for (PolicyStanding standing : standings) {
      PolicyTally one = one(standing);
      tallies.merge(one.policy().code(), one, PolicyTally::plus);
    }
    return List.copyOf(tallies.values());
  }

  private static PolicyTally one(PolicyStanding standing) {
    Money paid = standing.paid();
    boolean unserved = standing.unserved();
    Money owed =
        unserved && paid.compareTo(standing.amount()) < 0
            ? standing.amount().minus(paid)
            : Money.yuan(0);
    return new PolicyTally(
        standing.policy(),
        count(standing.entitled()),
        count(standing.appliedOn().isPresent()),
        count(unserved),
        owed,
        paid);
  }

  private static int count(boolean one) {
    return one ? 1 : 0;
  }

  private PolicyTally plus(PolicyTally other) {
    return new PolicyTally(
        other.policy,
        entitled + other.entitled,
        applied + other.applied,
        unserved + other.unserved,
        owed.plus(other.owed),
        paid.plus(other.paid));
  }

  /**
   * {@return the rest of the budget after all payments; empty without a budget, or if overdrawn}
   */
  public Optional<Money> left() {
    return policy
        .budget()
        .filter(budget -> budget.compareTo(paid) >= 0)
        .map(budget -> budget.minus(paid));
  }

  /** {@return whether the payments and the sum left to pay exceed the budget} */
  public boolean overBudget() {
    return policy.budget().filter(budget -> budget.compareTo(paid.plus(owed)) < 0).isPresent();
  }
}
