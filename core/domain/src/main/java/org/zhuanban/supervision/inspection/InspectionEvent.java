package org.zhuanban.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.inspection.InspectionCommand.BeginInspection;
import org.zhuanban.supervision.inspection.InspectionCommand.PlanInspections;

/** What has happened in a register of inspections. */
public sealed interface InspectionEvent extends Event<InspectionRegister> {
  /**
   * Inspections of a year were planned.
   *
   * @param year the year
   * @param matters what is to be inspected
   * @param by who inspects
   * @param paper the plan as it was approved
   * @param effective whether it holds; not the plan of somebody who may not inspect
   */
  record InspectionsPlanned(
      int year,
      List<PlannedMatter> matters,
      SupervisionBody by,
      Optional<DocumentRef> paper,
      boolean effective)
      implements InspectionEvent {
    /**
     * Copies the list.
     *
     * @param year the year
     * @param matters what is to be inspected
     * @param by who inspects
     * @param paper the plan
     * @param effective whether it holds
     */
    public InspectionsPlanned {
      matters = List.copyOf(matters);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new PlanInspections(year, matters, by, paper));
    }

    @Override
    public InspectionRegister applyTo(InspectionRegister state, LocalDate effectiveOn) {
      return effective ? state.with(year, matters) : state;
    }
  }

  /**
   * An inspection began, and with it its steps.
   *
   * @param inspection its name
   * @param matter the code of the matter
   * @param organ the organ that is inspected
   * @param inspector the body that inspects
   * @param methods how is inspected
   * @param effective whether anything follows from it; not from one that repeats another
   */
  record InspectionBegun(
      String inspection,
      String matter,
      Department organ,
      Department inspector,
      List<InspectionMethod> methods,
      boolean effective)
      implements InspectionEvent {
    /**
     * Copies the list.
     *
     * @param inspection its name
     * @param matter the code of the matter
     * @param organ the organ that is inspected
     * @param inspector the body that inspects
     * @param methods how is inspected
     * @param effective whether anything follows from it
     */
    public InspectionBegun {
      methods = List.copyOf(methods);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new BeginInspection(inspection, matter, organ, inspector, methods));
    }

    /**
     * {@return the inspection that began}
     *
     * @param on the day on which it began
     */
    public Inspection begun(LocalDate on) {
      return new Inspection(inspection, matter, organ, inspector, methods, on, !effective);
    }

    @Override
    public InspectionRegister applyTo(InspectionRegister state, LocalDate effectiveOn) {
      return state.with(begun(effectiveOn));
    }
  }
}
