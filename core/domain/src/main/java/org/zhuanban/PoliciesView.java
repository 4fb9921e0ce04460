package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.access.ViewSection;
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
   * Measures the project by the policies that are laid down for it; of many projects, see {@link
   * PolicyTally#of}.
   *
   * @param day the day, at whose end to look
   * @return how it stands with each, in the order of the compendium; those of an earlier edition
   *     that still hold for it come last
   */
  public List<PolicyStanding> standings(LocalDate day) {
    snapshot.require(ViewSection.POLICIES);
    return PolicyFeature.INSTANCE.standings(snapshot.state(), day);
  }

  /**
   * Lists what the county applies for to higher levels on its behalf (向上申报).
   *
   * @param day the day, at whose end to look
   * @return the applications that had been taken up by then, as they stood, by their names
   */
  public List<GrantApplication> grantApplications(LocalDate day) {
    snapshot.require(ViewSection.GRANT_APPLICATIONS);
    return GrantFeature.INSTANCE.applications(snapshot.state(), day);
  }
}
