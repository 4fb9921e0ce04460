package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.access.ViewSection;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.supervision.OrderStanding;
import org.zhuanban.supervision.inspection.InspectionRegister;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;
import org.zhuanban.supervision.rules.SupervisionFeature;

/** A register of inspections, see {@link StreamKind#INSPECTION}. */
public final class InspectionView extends StreamView {
  InspectionView(Snapshot snapshot) {
    super(snapshot);
  }

  /** {@return the plan and the inspections} */
  public InspectionRegister inspections() {
    snapshot().require(ViewSection.SUPERVISION);
    return snapshot().of(InspectionFeature.INSTANCE);
  }

  /** {@return the steps of the inspections and of their consequences} */
  public ProceedingList proceedings() {
    snapshot().require(ViewSection.SUPERVISION);
    return snapshot().of(ProceedingFeature.INSTANCE);
  }

  /**
   * Lists the orders on subjects outside projects.
   *
   * @param day the day, read at its end
   * @return the standings, in the order of issue
   */
  public List<OrderStanding> orders(LocalDate day) {
    snapshot().require(ViewSection.SUPERVISION);
    return OrderStanding.of(
        snapshot().of(SupervisionFeature.INSTANCE),
        duties(day),
        snapshot().of(snapshot().escalation()),
        day,
        calendars());
  }
}
