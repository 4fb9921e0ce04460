package org.zhuanban.assessment;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhuanban.project.Placement;

/**
 * On what terms a county assesses.
 *
 * @param weights how it weighs, commends and criticises
 * @param exemptions what counts against nobody
 * @param consequences what was decided elsewhere and bears on scorecards
 * @param township finds the code of the township that a project belongs to by its placement; a
 *     project of none counts for none
 * @param about which subjects scorecards are made for
 */
public record Terms(
    Weights weights,
    Set<Exemption> exemptions,
    Set<Consequence> consequences,
    Function<Placement, Optional<String>> township,
    Predicate<Subject> about) {
  /**
   * The usual weights for all, no exemption, no consequence, and the code of the place as that of
   * the township.
   */
  public static final Terms USUAL =
      new Terms(Weights.USUAL, Set.of(), Set.of(), Placement::place, subject -> true);

  /**
   * Copies the sets.
   *
   * @param weights how it weighs
   * @param exemptions what counts against nobody
   * @param consequences what was decided elsewhere
   * @param township finds the township of a project
   * @param about which subjects scorecards are made for
   */
  public Terms {
    exemptions = Set.copyOf(exemptions);
    consequences = Set.copyOf(consequences);
  }

  /**
   * Weighs otherwise.
   *
   * @param set the weights
   * @return the terms with them
   */
  public Terms with(Weights set) {
    return new Terms(set, exemptions, consequences, township, about);
  }

  /**
   * Exempts cases.
   *
   * @param exempt what counts against nobody
   * @return the terms with them, in the place of others
   */
  public Terms exempting(Set<Exemption> exempt) {
    return new Terms(weights, exempt, consequences, township, about);
  }

  /**
   * Lets consequences bear on scorecards.
   *
   * @param decided what was decided elsewhere, about anybody at any time
   * @return the terms with it, in the place of others
   */
  public Terms withConsequences(Set<Consequence> decided) {
    return new Terms(weights, exemptions, decided, township, about);
  }

  /**
   * Finds townships otherwise, such as by {@link org.zhuanban.OrganisationView#answersFor}.
   *
   * @param find finds the code of the township of a project
   * @return the terms with it
   */
  public Terms withTownships(Function<Placement, Optional<String>> find) {
    return new Terms(weights, exemptions, consequences, find, about);
  }

  /**
   * Makes scorecards for some subjects only.
   *
   * @param only which
   * @return the terms with that
   */
  public Terms about(Predicate<Subject> only) {
    return new Terms(weights, exemptions, consequences, township, only);
  }
}
