package org.zhuanban.assessment;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhuanban.project.Jurisdiction;

/**
 * The terms of assessment of a county.
 *
 * @param weights the weights and the rules of remarks
 * @param exemptions the exempted cases
 * @param consequences the consequences of decisions elsewhere
 * @param township the function from a jurisdiction to the code of the township; a project without
 *     one counts for none
 * @param about the predicate of the subjects with scorecards
 */
public record AssessmentTerms(
    WeightTable weights,
    Set<Exemption> exemptions,
    Set<Consequence> consequences,
    Function<Jurisdiction, Optional<String>> township,
    Predicate<Subject> about) {
  /**
   * The usual terms: the usual weights for all subjects, no exemption, no consequence, and the code
   * of the place as that of the township.
   */
  public static final AssessmentTerms USUAL =
      new AssessmentTerms(
          WeightTable.USUAL, Set.of(), Set.of(), Jurisdiction::place, subject -> true);

  /**
   * Copies the sets.
   *
   * @param weights the weights
   * @param exemptions the exempted cases
   * @param consequences the consequences
   * @param township the function from a jurisdiction to the township
   * @param about the predicate of the subjects with scorecards
   */
  public AssessmentTerms {
    exemptions = Set.copyOf(exemptions);
    consequences = Set.copyOf(consequences);
  }

  /**
   * Sets the weights.
   *
   * @param set the weights
   * @return a copy with the weights
   */
  public AssessmentTerms with(WeightTable set) {
    return new AssessmentTerms(set, exemptions, consequences, township, about);
  }

  /**
   * Sets the exemptions.
   *
   * @param exempt the exempted cases
   * @return a copy with these exemptions instead of the former ones
   */
  public AssessmentTerms exempting(Set<Exemption> exempt) {
    return new AssessmentTerms(weights, exempt, consequences, township, about);
  }

  /**
   * Sets the consequences.
   *
   * @param decided the consequences of decisions elsewhere, of any subject and time
   * @return a copy with these consequences instead of the former ones
   */
  public AssessmentTerms withConsequences(Set<Consequence> decided) {
    return new AssessmentTerms(weights, exemptions, decided, township, about);
  }

  /**
   * Sets the function of townships, such as {@link
   * org.zhuanban.OrganisationView#responsibilityFor}.
   *
   * @param find the function from a jurisdiction to the code of the township
   * @return a copy with the function
   */
  public AssessmentTerms withTownships(Function<Jurisdiction, Optional<String>> find) {
    return new AssessmentTerms(weights, exemptions, consequences, find, about);
  }

  /**
   * Limits the scorecards to some subjects.
   *
   * @param only the predicate of the subjects
   * @return a copy with the predicate
   */
  public AssessmentTerms about(Predicate<Subject> only) {
    return new AssessmentTerms(weights, exemptions, consequences, township, only);
  }
}
