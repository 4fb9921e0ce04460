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
