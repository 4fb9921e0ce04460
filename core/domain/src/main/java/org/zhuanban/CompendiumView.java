package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.access.ViewSection;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicySearch;
import org.zhuanban.policy.compendium.Compendium;
import org.zhuanban.policy.compendium.MeasurePackage;
import org.zhuanban.policy.compendium.PolicyEdition;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;

/** The policies of a county, see {@link StreamKind#COMPENDIUM}. */
public final class CompendiumView extends StreamView {
  CompendiumView(Snapshot snapshot) {
    super(snapshot);
  }

  private Compendium compendium() {
    return snapshot().of(CompendiumFeature.INSTANCE);
  }

  /** {@return the editions of the compendium, in the order of their publication} */
  public List<PolicyEdition> editions() {
    snapshot().require(ViewSection.COMPENDIUM);
    return compendium().editions();
  }

  /**
   * Finds the edition that holds on a day.
   *
   * @param day the day, read at its end
   * @return the edition; empty if none holds yet
   */
  public Optional<PolicyEdition> edition(LocalDate day) {
    snapshot().require(ViewSection.COMPENDIUM);
    return compendium().editionOn(day);
  }

  /**
   * Finds an edition.
   *
   * @param number the number of the edition
   * @return the edition; empty if there is none
   */
  public Optional<PolicyEdition> edition(String number) {
    snapshot().require(ViewSection.COMPENDIUM);
    return compendium().edition(number);
  }

  /**
   * Searches the edition that holds on a day. For the policies whose conditions a project meets,
   * see {@link PoliciesView#standingsUnder}.
   *
   * @param search the search
   * @param day the day, read at its end
   * @return the policies found, in their order; empty if no edition holds
   */
  public List<Policy> search(PolicySearch search, LocalDate day) {
    snapshot().require(ViewSection.COMPENDIUM);
    return compendium()
        .editionOn(day)
        .map(edition -> search.in(edition.catalogue()))
        .orElse(List.of());
  }

  /** {@return the packages of measures with their progress, by code; for lights, see the duties} */
  public List<MeasurePackage> measures() {
    snapshot().require(ViewSection.MEASURES);
    return List.copyOf(compendium().packages().values());
  }
}
