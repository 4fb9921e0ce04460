package org.zhuanban.assessment;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhuanban.project.Jurisdiction;

/**
 * On what terms a county assesses.
 *
 * @param weights how it weighs, commends and criticises
 * @param exemptions what counts against nobody
 * @param consequences what was decided elsewhere and bears on scorecards
 * @param township finds the code of the township that a project belongs to by its jurisdiction; a
 *     project of none counts for none
 * @param about which subjects scorecards are made for
 */
public record AssessmentTerms(
    WeightTable weights,
    Set<Exemption> exemptions,
    Set<Consequence> consequences,
    Function<Jurisdiction, Optional<String>> township,
    Predicate<Subject> about) {
  /**
   * The usual weights for all, no exemption, no consequence, and the code of the place as that of
   * the township.
   */
  public static final AssessmentTerms USUAL =
      new AssessmentTerms(
          WeightTable.USUAL, Set.of(), Set.of(), Jurisdiction::place, subject -> true);

  /**
   * Copies the sets.
   *
   * @param weights how it weighs
   * @param exemptions what counts against nobody
   * @param consequences what was decided elsewhere
   * @param township finds the township of a project
   * @param about which subjects scorecards are made for
   */
  public AssessmentTerms {
    exemptions = Set.copyOf(exemptions);
    consequences = Set.copyOf(consequences);
  }

  /**
   * Weighs otherwise.
   *
   * @param set the weights
   * @return the terms with them
   */
  public AssessmentTerms with(WeightTable set) {
    return new AssessmentTerms(set, exemptions, consequences, township, about);
  }

  /**
   * Exempts cases.
   *
   * @param exempt what counts against nobody
   * @return the terms with them, in the place of others
   */
  public AssessmentTerms exempting(Set<Exemption> exempt) {
    return new AssessmentTerms(weights, exempt, consequences, township, about);
  }

  /**
   * Lets consequences bear on scorecards.
   *
   * @param decided what was decided elsewhere, about anybody at any time
   * @return the terms with it, in the place of others
   */
  public AssessmentTerms withConsequences(Set<Consequence> decided) {
    return new AssessmentTerms(weights, exemptions, decided, township, about);
  }

  /**
   * Finds townships otherwise, such as by {@link org.zhuanban.OrganisationView#responsibilityFor}.
   *
   * @param find finds the code of the township of a project
   * @return the terms with it
   */
  public AssessmentTerms withTownships(Function<Jurisdiction, Optional<String>> find) {
    return new AssessmentTerms(weights, exemptions, consequences, find, about);
  }

  /**
   * Makes scorecards for some subjects only.
   *
   * @param only which
   * @return the terms with that
   */
  public AssessmentTerms about(Predicate<Subject> only) {
    return new AssessmentTerms(weights, exemptions, consequences, township, only);
  }
}
