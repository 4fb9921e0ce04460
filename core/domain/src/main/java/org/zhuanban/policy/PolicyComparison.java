package org.zhuanban.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.funds.Money;

/**
 * What two editions of policies would give to a project, policy by policy.
 *
 * @param one the number of the first edition
 * @param other the number of the other edition
 * @param differences the policies of the first edition in their order, then those that only the
 *     other has
 */
@Term(zh = "政策版次比较", en = "comparison of two editions")
public record PolicyComparison(String one, String other, List<PolicyDifference> differences) {
  /**
   * Copies the list.
   *
   * @param one the number of the first edition
   * @param other the number of the other edition
   * @param differences the policies
   */
  public PolicyComparison {
    differences = List.copyOf(differences);
  }

  /**
   * Compares the standings of a project under two editions.
   *
   * @param one the number of the first edition
   * @param under the standings under it
   * @param other the number of the other edition
   * @param underOther the standings under that one
   * @return the comparison
   */
  public static PolicyComparison of(
      String one, List<PolicyStanding> under, String other, List<PolicyStanding> underOther) {
    Set<String> codes = new LinkedHashSet<>();
    under.forEach(standing -> codes.add(standing.policy().code()));
    underOther.forEach(standing -> codes.add(standing.policy().code()));
    return new PolicyComparison(
        one,
        other,
        codes.stream()
            .map(code -> new PolicyDifference(code, find(code, under), find(code, underOther)))
            .toList());
  }

  private static Optional<PolicyStanding> find(String code, List<PolicyStanding> standings) {
    return standings.stream().filter(each -> each.policy().code().equals(code)).findFirst();
  }

  /** {@return the sum that the first edition gives} */
  public Money given() {
    return differences.stream().map(PolicyDifference::given).reduce(Money.yuan(0), Money::plus);
  }

  /** {@return the sum that the other edition gives} */
  public Money givenByOther() {
    return differences.stream()
        .map(PolicyDifference::givenByOther)
        .reduce(Money.yuan(0), Money::plus);
  }
}
