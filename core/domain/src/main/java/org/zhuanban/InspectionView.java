package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.access.Part;
import org.zhuanban.proceeding.Proceedings;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.supervision.OrderStanding;
import org.zhuanban.supervision.inspection.Inspections;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;
import org.zhuanban.supervision.rules.SupervisionFeature;

/** A register of inspections, see {@link StreamKind#INSPECTION}. */
public final class InspectionView extends StreamView {
  InspectionView(Snapshot snapshot) {
    super(snapshot);
  }

  /** {@return the plan and the inspections} */
  public Inspections inspections() {
    snapshot().require(Part.SUPERVISION);
    return snapshot().of(InspectionFeature.INSTANCE);
  }

  /** {@return the steps of the inspections, and of what follows on them} */
  public Proceedings proceedings() {
    snapshot().require(Part.SUPERVISION);
    return snapshot().of(ProceedingFeature.INSTANCE);
  }

  /**
   * Lists the orders in matters outside projects.
   *
   * @param day the day, at whose end to look
   * @return how each stands, in the order of issue
   */
  public List<OrderStanding> orders(LocalDate day) {
    snapshot().require(Part.SUPERVISION);
    return OrderStanding.of(
        snapshot().of(SupervisionFeature.INSTANCE),
        duties(day),
        snapshot().of(snapshot().escalation()),
        day,
        calendars());
  }
}
