package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.access.Part;
import org.zhuanban.access.Sight;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Happened;
import org.zhuanban.correction.Corrections;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.duty.Duty;
import org.zhuanban.engine.EventStream;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.local.LocalRules;
import org.zhuanban.proceeding.Proceedings;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.supervision.OrderStanding;
import org.zhuanban.supervision.inspection.Inspections;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.violation.Violations;
import org.zhuanban.violation.rules.ViolationFeature;

/**
 * A register of inspections as it was when it was read; immutable. A {@linkplain Reading reader}
 * sees the parts that the table of roles allows; each method that shows another one throws a {@link
 * org.zhuanban.access.NotReadableException}.
 */
public final class InspectionView {
  private final EventStream stream;
  private final Sight sight;
  private final CalendarBook calendars;
  private final LocalRules rules;
  private final EscalationFeature escalation;

  InspectionView(
      EventStream stream,
      Sight sight,
      CalendarBook calendars,
      LocalRules rules,
      EscalationFeature escalation) {
    this.stream = stream;
    this.sight = sight;
    this.calendars = calendars;
    this.rules = rules;
    this.escalation = escalation;
  }

  /** {@return the version of the stream, 0 if nothing has happened} */
  public long version() {
    sight.require(Part.SUPERVISION);
    return stream.version();
  }

  /** {@return what happened, in the order of recording} */
  public List<Happened> history() {
    sight.require(Part.JOURNAL);
    return stream.history();
  }

  /** {@return the notices that its dues follow, as {@link Duty} asks for them} */
  public CalendarBook calendars() {
    return calendars;
  }

  /** {@return what is planned and what was inspected} */
  public Inspections inspections() {
    sight.require(Part.SUPERVISION);
    return stream.state().of(InspectionFeature.INSTANCE);
  }

  /** {@return the steps of the inspections, and of what follows on them} */
  public Proceedings proceedings() {
    sight.require(Part.SUPERVISION);
    return stream.state().of(ProceedingFeature.INSTANCE);
  }

  /**
   * Lists what is owed, and what was, see {@link Duty}.
   *
   * @param day the day, at whose end to look
   * @return the duties that had begun by then
   */
  public List<Duty> duties(LocalDate day) {
    sight.require(Part.SUPERVISION);
    Ground ground = new Ground(day, calendars.asOf(day), rules);
    return new StreamDuties(Zhuanban.FEATURES, stream.state(), ground)
        .begun()
        .filter(sight::shows)
        .toList();
  }

  /**
   * Looks at the orders in matters outside projects.
   *
   * @param day the day, at whose end to look
   * @return how each stands, in the order of issue
   */
  public List<OrderStanding> orders(LocalDate day) {
    sight.require(Part.SUPERVISION);
    return OrderStanding.of(
        stream.state().of(SupervisionFeature.INSTANCE),
        duties(day),
        stream.state().of(escalation),
        day,
        calendars);
  }

  /** {@return the rules that were broken} */
  public Violations violations() {
    sight.require(Part.VIOLATIONS);
    return stream.state().of(ViolationFeature.INSTANCE);
  }

  /** {@return what was corrected in its journal: late entries with their reasons, annulments} */
  public Corrections corrections() {
    sight.require(Part.JOURNAL);
    return stream.state().of(CorrectionFeature.INSTANCE);
  }
}
