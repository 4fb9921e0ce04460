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

/** An event of a register of inspections. */
public sealed interface InspectionEvent extends Event<InspectionRegister> {
  /**
   * Inspections of a year were planned.
   *
   * @param year the year
   * @param matters the matters to be inspected
   * @param by the inspecting body
   * @param paper the approved plan
   * @param effective whether the plan binds; the plan of a body without competence does not
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
     * @param matters the matters to be inspected
     * @param by the inspecting body
     * @param paper the plan
     * @param effective whether the plan binds
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
   * An inspection began, and so did its steps.
   *
   * @param inspection the name of the inspection
   * @param matter the code of the matter
   * @param organ the inspected organ
   * @param inspector the inspecting body
   * @param methods the methods
   * @param effective whether the inspection has effect; a repeated one has none
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
     * @param inspection the name of the inspection
     * @param matter the code of the matter
     * @param organ the inspected organ
     * @param inspector the inspecting body
     * @param methods the methods
     * @param effective whether the inspection has effect
     */
    public InspectionBegun {
      methods = List.copyOf(methods);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new BeginInspection(inspection, matter, organ, inspector, methods));
    }

    /**
     * {@return the inspection of this event}
     *
     * @param on the first day
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
