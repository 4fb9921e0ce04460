package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.access.ViewSection;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyComparison;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.PolicyTally;
import org.zhuanban.policy.grant.GrantApplication;
import org.zhuanban.policy.grant.rules.GrantFeature;
import org.zhuanban.policy.rules.PolicyFeature;

/** The policies and grants of a project, see {@link ProjectView#policies}. */
public final class PoliciesView {
  private final Snapshot snapshot;

  PoliciesView(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Returns the standings of the project under its policies; of many projects, see {@link
   * PolicyTally#of}.
   *
   * @param day the day, read at its end
   * @return the standings in the order of the compendium; policies of an earlier edition that still
   *     hold come last
   */
  public List<PolicyStanding> standings(LocalDate day) {
    snapshot.require(ViewSection.POLICIES);
    return PolicyFeature.INSTANCE.standings(snapshot.state(), day);
  }

  /**
   * Returns the standings that the project would have under the policies of an edition, if it were
   * offered on a day for the first time.
   *
   * @param edition the policies, such as those of {@link CompendiumView#edition}
   * @param day the day, read at its end
   * @return the standings in the order of the edition, each with its unmet conditions
   */
  public List<PolicyStanding> standingsUnder(PolicyCatalogue edition, LocalDate day) {
    snapshot.require(ViewSection.POLICIES);
    return PolicyFeature.INSTANCE.standingsUnder(snapshot.state(), edition, day);
  }

  /**
   * Compares what two editions would give to the project. Both are read as if offered on the day
   * for the first time, so that applications and payments do not distort the comparison.
   *
   * @param one the policies of the first edition
   * @param other the policies of the other edition
   * @param day the day, read at its end
   * @return the comparison, policy by policy
   */
  public PolicyComparison compare(PolicyCatalogue one, PolicyCatalogue other, LocalDate day) {
    snapshot.require(ViewSection.POLICIES);
    return PolicyComparison.of(
        one.edition(), standingsUnder(one, day), other.edition(), standingsUnder(other, day));
  }

  /**
   * Lists the applications of the county to higher levels on behalf of the project (向上申报).
   *
   * @param day the day, read at its end
   * @return the applications registered by then, in their state of then, by id
   */
  public List<GrantApplication> grantApplications(LocalDate day) {
    snapshot.require(ViewSection.GRANT_APPLICATIONS);
    return GrantFeature.INSTANCE.applications(snapshot.state(), day);
  }
}
