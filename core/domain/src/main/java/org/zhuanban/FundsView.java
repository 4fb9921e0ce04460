package org.zhuanban;

import java.time.LocalDate;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.Indicators;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.rules.ProjectFeature;

/** The money of a project, see {@link ProjectView#funds}. */
public final class FundsView {
  private final Snapshot snapshot;

  FundsView(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** {@return the arrived money (资金到位)} */
  public Funding funding() {
    snapshot.require(ViewSection.FUNDS);
    return snapshot.of(FundsFeature.INSTANCE);
  }

  /**
   * Returns the part of the project in the indicators of many projects, see {@link Indicators#sum}.
   *
   * @param day the day, read at its end
   * @return the part of the project; all verified money counts
   */
  public Indicators indicators(LocalDate day) {
    return Indicators.of(
        snapshot.of(ProjectFeature.INSTANCE),
        snapshot.of(ApprovalFeature.INSTANCE),
        funding(),
        day);
  }
}
