package org.zhuanban.supervision.inspection;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.supervision.SupervisionBody;

/** A command about a register of inspections. */
public sealed interface InspectionCommand extends Command {
  /**
   * Plans inspections of a year. A further command adds to the plan.
   *
   * @param year the year, 1900 to 2099
   * @param matters the matters to be inspected, none of them planned before
   * @param by the inspecting body
   * @param paper the approved plan
   */
  record PlanInspections(
      int year, List<PlannedMatter> matters, SupervisionBody by, Optional<DocumentRef> paper)
      implements InspectionCommand {
    /**
     * Checks the year and copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param year the year
     * @param matters the matters to be inspected
     * @param by the inspecting body
     * @param paper the plan
     * @throws IllegalArgumentException if the year is out of range, or if the list of matters is
     *     empty
     */
    public PlanInspections {
      Input.given("PlanInspections.by", by);
      Input.given("PlanInspections.paper", paper);
      matters = Input.some("PlanInspections.matters", matters);
      Input.within("PlanInspections.year", year, 1900, 2099);
    }

    /**
     * Plans inspections of a year.
     *
     * @param year the year, 1900 to 2099
     * @param matters the matters to be inspected
     * @param by the inspecting body
     * @return the command without a paper
     */
    public static PlanInspections of(int year, List<PlannedMatter> matters, SupervisionBody by) {
      return new PlanInspections(year, matters, by, Optional.empty());
    }

    /**
     * Adds the approved plan.
     *
     * @param plan the paper
     * @return a copy with the paper
     */
    public PlanInspections withPaper(DocumentRef plan) {
      return new PlanInspections(
          year, matters, by, Optional.of(Input.given("PlanInspections.paper", plan)));
    }
  }

  /**
   * Begins an inspection.
   *
   * @param inspection the name of the inspection, 1 to 64 characters out of {@code A-Z a-z 0-9 . _
   *     : -}
   * @param matter the code of the matter
   * @param organ the inspected organ
   * @param inspector the inspecting body
   * @param methods the methods
   */
  record BeginInspection(
      String inspection,
      String matter,
      Department organ,
      Department inspector,
      List<InspectionMethod> methods)
      implements InspectionCommand {
    /**
     * Checks the names and copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param inspection the name of the inspection
     * @param matter the code of the matter
     * @param organ the inspected organ
     * @param inspector the inspecting body
     * @param methods the methods
     * @throws IllegalArgumentException if a name is malformed, or if an organ inspects itself
     */
    public BeginInspection {
      methods = Input.list("BeginInspection.methods", methods);
      Input.reference("BeginInspection.inspection", inspection);
      Input.reference("BeginInspection.matter", matter);
      Input.given("BeginInspection.inspector", inspector);
      if (Input.given("BeginInspection.organ", organ).code().equals(inspector.code())) {
        throw InputFault.UNFIT.at(
            "BeginInspection.organ", "BeginInspection.inspector", inspector.code());
      }
    }

    /**
     * Begins an inspection.
     *
     * @param inspection the name of the inspection, 1 to 64 characters out of {@code A-Z a-z 0-9 .
     *     _ : -}
     * @param matter the code of the matter
     * @param organ the inspected organ
     * @param inspector the inspecting body
     * @param methods the methods
     * @return the command
     * @throws IllegalArgumentException if a name is malformed, or if an organ inspects itself
     */
    public static BeginInspection of(
        String inspection,
        String matter,
        Department organ,
        Department inspector,
        List<InspectionMethod> methods) {
      return new BeginInspection(inspection, matter, organ, inspector, methods);
    }
  }
}
