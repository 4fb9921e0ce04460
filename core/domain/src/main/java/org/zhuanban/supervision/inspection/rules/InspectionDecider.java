package org.zhuanban.supervision.inspection.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.supervision.inspection.Inspection;
import org.zhuanban.supervision.inspection.InspectionCommand.BeginInspection;
import org.zhuanban.supervision.inspection.InspectionCommand.PlanInspections;
import org.zhuanban.supervision.inspection.InspectionEvent.InspectionBegun;
import org.zhuanban.supervision.inspection.InspectionEvent.InspectionsPlanned;
import org.zhuanban.supervision.inspection.InspectionRegister;
import org.zhuanban.supervision.inspection.InspectionRule;
import org.zhuanban.supervision.inspection.PlannedMatter;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about inspections. */
record InspectionDecider(
    InspectionRegister inspections, ProceedingList proceedings, DecisionContext context) {
  static InspectionDecider of(StreamState state, DecisionContext context) {
    return new InspectionDecider(
        state.of(InspectionFeature.INSTANCE), state.of(ProceedingFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(InspectionDecider::of)
        .on("inspection.plan-inspections", PlanInspections.class, InspectionDecider::plan)
        .on("inspection.begin-inspection", BeginInspection.class, InspectionDecider::begin)
        .toList();
  }

  /** Plans inspections. A plan without effect does not block a matter for a competent body. */
  private Decision plan(PlanInspections plan) {
    if (!plan.by().competent()) {
      Refusal refusal = Refusal.of(InspectionRule.NOT_COMPETENT, plan.by().office().title());
      return Decision.violating(
          refusal,
          context.today(),
          planned(plan, false),
          ViolationFound.of(refusal, "inspection.planned", String.valueOf(plan.year())));
    }
    Set<String> known = new HashSet<>();
    for (PlannedMatter each : plan.matters()) {
      boolean before = inspections.planned(plan.year(), each.matter()).isPresent();
      if (before || !known.add(each.matter())) {
        return Decision.refused(
            InspectionRule.MATTER_PLANNED, each.matter(), String.valueOf(plan.year()));
      }
    }
    return Decision.of(context.today(), planned(plan, true));
  }

  private static InspectionsPlanned planned(PlanInspections plan, boolean effective) {
    return new InspectionsPlanned(plan.year(), plan.matters(), plan.by(), plan.paper(), effective);
  }

  private Decision begin(BeginInspection begin) {
    boolean taken =
        inspections.begun().stream().anyMatch(each -> each.name().equals(begin.inspection()));
    if (taken || proceedings.byId().containsKey(begin.inspection())) {
      return Decision.refused(InspectionRule.NAME_TAKEN, begin.inspection());
    }
    for (Department party : List.of(begin.organ(), begin.inspector())) {
      Optional<Refusal> unknown =
          context.unknownCalendar(InspectionRule.UNKNOWN_CALENDAR, party.code(), party.calendar());
      if (unknown.isPresent()) {
        return new Decision.Denied(unknown.get());
      }
    }
    int year = context.today().getYear();
    Optional<Inspection> before = inspections.about(begin.matter(), begin.organ().code(), year);
    if (before.isPresent()) {
      return violating(
          begin,
          Refusal.of(
              InspectionRule.REPEATED_INSPECTION,
              begin.organ().name(),
              begin.matter(),
              before.get().on()),
          false);
    }
    boolean planned =
        inspections
            .planned(year, begin.matter())
            .filter(matter -> matter.organs().contains(begin.organ().code()))
            .isPresent();
    return planned
        ? Decision.of(context.today(), begun(begin, true))
        : violating(
            begin,
            Refusal.of(
                InspectionRule.NOT_PLANNED,
                begin.organ().name(),
                begin.matter(),
                String.valueOf(year)),
            true);
  }

  /** Records an unlawful inspection. Its steps run, so that the organ may still object. */
  private Decision violating(BeginInspection begin, Refusal refusal, boolean effective) {
    return Decision.violating(
        refusal,
        context.today(),
        begun(begin, effective),
        ViolationFound.of(refusal, "inspection.begun", begin.matter()));
  }

  private static InspectionBegun begun(BeginInspection begin, boolean effective) {
    return new InspectionBegun(
        begin.inspection(),
        begin.matter(),
        begin.organ(),
        begin.inspector(),
        begin.methods(),
        effective);
  }
}
