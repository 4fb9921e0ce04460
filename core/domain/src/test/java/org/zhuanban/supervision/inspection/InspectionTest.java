package org.zhuanban.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.InspectionView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.command.Command;
import org.zhuanban.command.Rule;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.proceeding.ProceedingRule;
import org.zhuanban.request.Outcome;
import org.zhuanban.supervision.OrderStage;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.inspection.InspectionCommand.BeginInspection;
import org.zhuanban.supervision.inspection.InspectionCommand.PlanInspections;
import org.zhuanban.supervision.inspection.rules.InspectionTable;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

/** 政府督查工作条例. */
class InspectionTest {

  static final Department OFFICE = new Department("SUPV", "县人民政府督查室", Level.COUNTY, "CN");

  static final SupervisionBody BODY =
      SupervisionBody.of(Office.of(Office.Rank.ORGAN_HEAD, "县人民政府督查室主任").withDepartment("SUPV"));

  private static final PlanInspections PLAN =
      plan(2024, new PlannedMatter("M1", List.of("LAND", "REFORM")));

  private final StreamDesk<InspectionView> inspectorate =
      StreamDesk.of(StreamKind.INSPECTION).on("2024-03-04").recorded(PLAN);

  private Rule refused(Command command) {
    return inspectorate.refused(command).rule();
  }

  static PlanInspections plan(int year, PlannedMatter... matters) {
    return PlanInspections.of(year, List.of(matters), BODY);
  }

  static BeginInspection begin(String name, String matter, Department organ) {
    return BeginInspection.of(
        name, matter, organ, OFFICE, List.of(InspectionMethod.VISIT, InspectionMethod.REPORT));
  }

  private static CompleteStep step(String step) {
    return step("I1", step);
  }

  private static CompleteStep step(String proceeding, String step) {
    return CompleteStep.of(proceeding, step);
  }

  private Duty duty(String key) {
    return inspectorate.view().duties(LocalDate.parse("2024-12-31")).stream()
        .filter(duty -> duty.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Inspection inspection() {
    return inspectorate.view().inspections().begun().get(0);
  }

  private Optional<LocalDate> due(String key) {
    return duty(key).clock().bindingDue(inspectorate.view().calendars()).map(Deadline.Due::date);
  }

  private void concluded() {
    inspectorate.day("2024-03-11").recorded(begin("I1", "M1", Plans.LAND));
    inspectorate.day("2024-03-12").recorded(step(InspectionTable.RECORD));
    inspectorate.day("2024-03-20").recorded(step(InspectionTable.CONCLUDE));
  }

  @Nested
  class PlanningInspections {
    @Test
    void no_organ_is_inspected_twice_about_one_matter_in_a_year_by_whomever() {
      concluded();
      Department others = new Department("AUDIT", "县审计局", Level.COUNTY, "CN");
      BeginInspection again = BeginInspection.of("I2", "M1", Plans.LAND, others, List.of());

      assertThat(refused(again)).isEqualTo(InspectionRule.REPEATED_INSPECTION);
      inspectorate.recorded(again);

      assertThat(inspectorate.view().inspections().begun())
          .extracting(Inspection::repeats)
          .containsExactly(false, true);
      assertThat(inspectorate.view().proceedings().byId()).containsOnlyKeys("I1");
      assertThat(inspectorate.violations())
          .containsExactly(
              "2024-03-20 inspection.REPEATED_INSPECTION 政府督查工作条例第十五条 inspection.begun M1");

      assertThat(refused(begin("I2", "M1", Plans.REFORM))).isEqualTo(InspectionRule.NAME_TAKEN);
      inspectorate.recorded(begin("I3", "M1", Plans.REFORM));
      assertThat(inspectorate.view().inspections().open(2024)).isEmpty();
    }

    @Test
    void what_is_not_planned_is_not_inspected_yet_who_was_may_object() {
      BeginInspection unplanned = begin("I1", "M1", Plans.ECOLOGY);

      assertThat(refused(unplanned)).isEqualTo(InspectionRule.NOT_PLANNED);
      assertThat(refused(begin("I1", "M2", Plans.LAND))).isEqualTo(InspectionRule.NOT_PLANNED);
      inspectorate.recorded(unplanned);
      inspectorate.recorded(step(InspectionTable.RECORD)).recorded(step(InspectionTable.CONCLUDE));

      assertThat(due("step:I1:OBJECT")).isPresent();
      assertThat(inspectorate.violations())
          .containsExactly("2024-03-04 inspection.NOT_PLANNED 政府督查工作条例第十五条 inspection.begun M1");
    }

    @Test
    void a_plan_is_supplemented_and_names_each_matter_once() {
      inspectorate.recorded(plan(2024, new PlannedMatter("M2", List.of("LAND"))));

      assertThat(refused(plan(2024, new PlannedMatter("M2", List.of("ECO")))))
          .isEqualTo(InspectionRule.MATTER_PLANNED);
      inspectorate.recorded(plan(2025, new PlannedMatter("M2", List.of("ECO"))));
      assertThat(inspectorate.view().inspections().open(2024))
          .extracting(PlannedMatter::matter)
          .containsExactly("M1", "M2");
    }

    @Test
    void who_may_not_inspect_plans_nothing() {
      PlanInspections plan =
          PlanInspections.of(
              2024,
              List.of(new PlannedMatter("M2", List.of("LAND"))),
              SupervisionBody.of(Plans.REFORM_HEAD));

      assertThat(refused(plan)).isEqualTo(InspectionRule.NOT_COMPETENT);
      inspectorate.recorded(plan);

      assertThat(inspectorate.view().inspections().planned(2024, "M2")).isEmpty();
      assertThat(inspectorate.violations())
          .containsExactly(
              "2024-03-04 inspection.NOT_COMPETENT 政府督查工作条例第七条 inspection.planned 2024");
    }

    @Test
    void names_and_calendars_must_fit() {
      inspectorate.recorded(begin("I1", "M1", Plans.LAND));

      assertThat(refused(begin("I1", "M1", Plans.REFORM))).isEqualTo(InspectionRule.NAME_TAKEN);
      assertThat(refused(begin("I2", "M1", new Department("REFORM", "县发改局", Level.COUNTY, "MOON"))))
          .isEqualTo(InspectionRule.UNKNOWN_CALENDAR);
      assertThatThrownBy(() -> begin("I2", "M1", OFFICE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("BeginInspection.organ does not go with");
      assertThatThrownBy(() -> new PlannedMatter("M1", List.of("LAND", "LAND")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("names LAND twice");
      assertThatThrownBy(() -> plan(1800, new PlannedMatter("M1", List.of("LAND"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1800");
    }

    @Test
    void an_order_outside_of_projects_stands_in_the_register() {
      inspectorate.recorded(
          IssueOrder.builder()
              .order("DB-1")
              .to(Plans.LAND)
              .about(new OrderSubject(OrderSubject.OrderSubjectKind.OTHER, "road"))
              .limit(TimeLimit.workingDays(3, "工作惯例"))
              .by(BODY)
              .build());
      inspectorate.day("2024-03-20").sweep();

      assertThat(inspectorate.view().orders(LocalDate.parse("2024-03-20")))
          .singleElement()
          .satisfies(
              standing -> {
                assertThat(standing.due().date()).isEqualTo("2024-03-07");
                assertThat(standing.stage()).isEqualTo(OrderStage.PROPOSED);
                assertThat(standing.proposedOn()).contains(LocalDate.parse("2024-03-12"));
              });
    }

    @Test
    void plans_go_to_a_register_only() {
      assertThat(
              Zhuanban.builder()
                  .build()
                  .handle(StreamKind.PROJECT.stream("P1"), PLAN, new PersonRef("clerk-1")))
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  @Nested
  class RunningAnInspection {
    @Test
    void the_organ_may_object_for_thirty_days_and_is_answered_within_thirty() {
      concluded();

      assertThat(due("step:I1:OBJECT")).contains(LocalDate.parse("2024-04-19"));

      inspectorate.day("2024-04-19").recorded(step(InspectionTable.OBJECT));

      // The thirtieth day is 19 May, a Sunday.
      assertThat(due("step:I1:ANSWER")).contains(LocalDate.parse("2024-05-20"));
      assertThat(duty("step:I1:ANSWER").owner()).isEqualTo("SUPV");

      inspectorate.day("2024-05-21").recorded(step(InspectionTable.ANSWER));

      assertThat(inspectorate.violations())
          .containsExactly(
              "2024-05-21 proceeding.STEP_LATE 政府督查工作条例第十七条 proceeding.step-completed M1");
    }

    @Test
    void an_objection_after_thirty_days_has_no_effect() {
      concluded();
      inspectorate.day("2024-04-20").sweep();

      assertThat(duty("step:I1:OBJECT").clock().ending())
          .contains(Ending.lapsed(LocalDate.parse("2024-04-20")));
      assertThat(refused(step(InspectionTable.OBJECT))).isEqualTo(ProceedingRule.RIGHT_LAPSED);
    }

    @Test
    void nothing_is_concluded_before_it_is_recorded() {
      inspectorate.recorded(begin("I1", "M1", Plans.LAND));

      assertThat(refused(step(InspectionTable.CONCLUDE))).isEqualTo(ProceedingRule.STEP_NOT_BEGUN);
    }

    @Test
    void a_rectification_has_its_day_and_is_verified() {
      concluded();
      inspectorate.recorded(
          InspectionTable.rectification("R1", inspection(), TimeLimit.workingDays(10, "督查结论")));

      assertThat(due("step:R1:RECTIFY")).contains(LocalDate.parse("2024-04-03"));
      assertThat(duty("step:R1:RECTIFY").owner()).isEqualTo("LAND");

      inspectorate.day("2024-04-03").recorded(step("R1", InspectionTable.RECTIFY));
      inspectorate.day("2024-04-08").recorded(step("R1", InspectionTable.VERIFY));

      assertThat(inspectorate.violations()).isEmpty();
    }

    @Test
    void a_proposal_that_the_head_of_government_has_not_approved_breaks_the_law() {
      concluded();
      inspectorate.recorded(InspectionTable.proposal("P1", inspection()));

      assertThat(refused(step("P1", InspectionTable.PROPOSE)))
          .isEqualTo(ProceedingRule.STEP_OUT_OF_TURN);

      inspectorate.recorded(step("P1", InspectionTable.PROPOSE));

      assertThat(inspectorate.violations())
          .containsExactly(
              "2024-03-20 proceeding.STEP_OUT_OF_TURN 政府督查工作条例第二十一条 proceeding.step-completed M1");
    }

    @Test
    void clues_are_handed_over_to_the_supervisory_organ() {
      concluded();
      Department supervisory = new Department("CDI", "县监察委员会", Level.COUNTY, "CN");
      inspectorate.recorded(InspectionTable.clues("C1", inspection(), supervisory));

      assertThat(duty("step:C1:HAND_OVER").owedTo()).contains("CDI");
      assertThat(duty("step:C1:HAND_OVER").kind().source()).isEqualTo("政府督查工作条例第二十三条");

      inspectorate.recorded(step("C1", InspectionTable.HAND_OVER));

      assertThat(duty("step:C1:HAND_OVER").closedOn()).isPresent();
    }
  }
}
