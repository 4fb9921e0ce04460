package org.zhuanban;

import java.time.LocalDate;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.Indicators;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.operation.LandYield;
import org.zhuanban.project.operation.Operation;
import org.zhuanban.project.operation.rules.OperationFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.report.ReportPeriod;

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

  /** {@return the operation of the project: figures by periods, and land (落地后经营情况)} */
  public Operation operation() {
    snapshot.require(ViewSection.FUNDS);
    return snapshot.of(OperationFeature.INSTANCE);
  }

  /**
   * Calculates the yield of the land of the project, see {@link LandYield#sum}.
   *
   * @param period the period
   * @return the part of the project; all verified money counts
   */
  public LandYield landYield(ReportPeriod period) {
    return LandYield.of(operation(), funding(), period);
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
