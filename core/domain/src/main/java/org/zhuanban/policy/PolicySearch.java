package org.zhuanban.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.input.Input;

/**
 * A search for policies. A policy is found if it meets everything that the search names.
 *
 * @param words words with spaces between them, all of them in the name, the text or the basis of
 *     the policy, in any case; empty for any
 * @param benefit the kind of benefit; empty for any
 * @param mode the mode of access to the benefit; empty for any
 * @param condition a kind of condition that the policy has; empty for any
 */
public record PolicySearch(
    Optional<String> words,
    Optional<BenefitKind> benefit,
    Optional<PolicyMode> mode,
    Optional<ConditionKind> condition) {
  /** The search that finds every policy, as a start for others. */
  public static final PolicySearch ALL =
      new PolicySearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks that nothing is missing. Callers start from {@link #ALL}, as the components may grow.
   *
   * @param words the words
   * @param benefit the kind of benefit
   * @param mode the mode of access to the benefit
   * @param condition a kind of condition that the policy has
   * @throws IllegalArgumentException if a component is missing
   */
  public PolicySearch {
    Input.given("PolicySearch.words", words);
    Input.given("PolicySearch.benefit", benefit);
    Input.given("PolicySearch.mode", mode);
    Input.given("PolicySearch.condition", condition);
  }

  /**
   * Sets the words.
   *
   * @param words the words, separated by spaces
   * @return a copy with them
   */
  public PolicySearch withWords(String words) {
    return new PolicySearch(
        Optional.of(Input.given("PolicySearch.words", words)), benefit, mode, condition);
  }

  /**
   * Sets the kind of benefit.
   *
   * @param benefit the kind of benefit
   * @return a copy with it
   */
  public PolicySearch withBenefit(BenefitKind benefit) {
    return new PolicySearch(
        words, Optional.of(Input.given("PolicySearch.benefit", benefit)), mode, condition);
  }

  /**
   * Sets the mode of access to the benefit.
   *
   * @param mode the mode
   * @return a copy with it
   */
  public PolicySearch withMode(PolicyMode mode) {
    return new PolicySearch(
        words, benefit, Optional.of(Input.given("PolicySearch.mode", mode)), condition);
  }

  /**
   * Sets a kind of condition.
   *
   * @param condition a kind of condition that the policy has
   * @return a copy with it
   */
  public PolicySearch withCondition(ConditionKind condition) {
    return new PolicySearch(
        words, benefit, mode, Optional.of(Input.given("PolicySearch.condition", condition)));
  }

  /**
   * Searches the policies of a catalogue.
   *
   * @param catalogue the policies
   * @return the policies found, in their order
   */
  public List<Policy> in(PolicyCatalogue catalogue) {
    return catalogue.policies().stream().filter(this::finds).toList();
  }

  /**
   * Checks whether the search finds a policy.
   *
   * @param policy the policy
   * @return true if the policy meets everything that the search names
   */
  public boolean finds(Policy policy) {
    return words.filter(asked -> !says(policy, asked)).isEmpty()
        && benefit.filter(kind -> policy.benefit().kind() != kind).isEmpty()
        && mode.filter(asked -> policy.mode() != asked).isEmpty()
        && condition
            .filter(kind -> policy.conditions().stream().noneMatch(each -> each.kind() == kind))
            .isEmpty();
  }

  private static boolean says(Policy policy, String words) {
    String said =
        Stream.concat(Stream.of(policy.name(), policy.basis()), policy.text().stream())
            .map(part -> part.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("\n"));
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s　]+", -1))
        .allMatch(said::contains);
  }
}
