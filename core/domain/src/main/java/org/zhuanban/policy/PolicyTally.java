package org.zhuanban.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.project.funds.Money;

/**
 * How a policy stands with many projects.
 *
 * @param policy the policy, as the last of the projects has it
 * @param entitled how many of them are entitled
 * @param applied how many of them have applied
 * @param unserved how many of them are entitled to what was not, or not wholly, paid
 * @param owed what is left to pay to them
 * @param paid what was paid to all
 */
public record PolicyTally(
    Policy policy, int entitled, int applied, int unserved, Money owed, Money paid) {
  /**
   * Counts.
   *
   * @param standings how each project stands with each policy
   * @return a tally for each policy, in the order in which they come up
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

  /** {@return what is left of the budget after all payments; empty without one, or if overdrawn} */
  public Optional<Money> left() {
    return policy
        .budget()
        .filter(budget -> budget.compareTo(paid) >= 0)
        .map(budget -> budget.minus(paid));
  }

  /** {@return whether the budget does not last for what was paid and what is left to pay} */
  public boolean overBudget() {
    return policy.budget().filter(budget -> budget.compareTo(paid.plus(owed)) < 0).isPresent();
  }
}
