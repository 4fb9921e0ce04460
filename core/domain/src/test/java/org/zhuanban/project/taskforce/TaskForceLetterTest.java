package org.zhuanban.project.taskforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.local.LocalStandard;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.StandIn;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class TaskForceLetterTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final Department BRANCH = new Department("EEB", "市生态环境局石林分局", Level.CITY, "CN");

  private static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "县委常委、副县长");

  private static final Office FARM_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县农业农村局局长").withDepartment("AGRI");

  private static final Office BRANCH_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "市生态环境局石林分局局长").withDepartment("EEB");

  private static final Office LAND_CLERK =
      Office.of(Office.Rank.OTHER, "县自然资源局科员").withDepartment("LAND");

  private static final Office WATER_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县水务局局长").withDepartment("WATER");

  private static ProjectDesk signed(LocalRuleBook rules) {
    ProjectDesk desk = ProjectDesk.on("2025-01-06", rules);
    desk.recorded(Plans.sign());
    desk.recorded(PlaceProject.of(Jurisdiction.UNKNOWN.withIntroducedBy("AGRI"), PAPER));
    ApprovalPlan plan =
        new ApprovalPlan(
            List.of(Plans.LAND, Plans.REFORM, BRANCH),
            Plans.STAGES,
            List.of(
                Plans.inDepartment(Plans.licence("L"), "LAND"),
                Plans.inDepartment(Plans.licence("E"), "EEB")));
    desk.recorded(AdoptPlan.of(plan));
    return desk;
  }

  private static EstablishTaskForce of(Office leader, Office deputy, Office... members) {
    return EstablishTaskForce.of(List.of(leader), List.of(deputy), List.of(members));
  }

  private static final EstablishTaskForce BY_THE_LETTER =
      of(VICE, FARM_HEAD, Plans.LAND_HEAD, BRANCH_HEAD);

  @Test
  void a_task_force_by_the_letter_is_founded_with_its_notice() {
    ProjectDesk desk = signed(LocalRuleBook.USUAL);
    desk.accepted(BY_THE_LETTER.withNotice(PAPER));

    assertThat(desk.violations()).isEmpty();
    TaskForce taskForce = desk.view().taskForce();
    assertThat(taskForce.notice()).contains(PAPER);
  }

  @Test
  void what_differs_is_refused_when_asked_and_a_violation_when_reported() {
    record Case(EstablishTaskForce command, TaskForceRule rule, String violation) {}
    for (Case each :
        List.of(
            new Case(
                of(WATER_HEAD, FARM_HEAD, Plans.LAND_HEAD, BRANCH_HEAD),
                TaskForceRule.LEADER_NOT_OF_COUNTY,
                "LEADER_NOT_OF_COUNTY 工作惯例：工作专班组长由县领导担任 taskforce.established taskforce"),
            new Case(
                of(VICE, WATER_HEAD, Plans.LAND_HEAD, BRANCH_HEAD),
                TaskForceRule.DEPUTY_NOT_OF_INTRODUCER,
                "DEPUTY_NOT_OF_INTRODUCER 工作惯例：工作专班副组长由引资单位主要负责人担任 taskforce.established taskforce"),
            new Case(
                of(VICE, FARM_HEAD, LAND_CLERK, BRANCH_HEAD),
                TaskForceRule.MEMBER_NOT_HEAD,
                "MEMBER_NOT_HEAD 工作惯例：工作专班成员由审批部门主要负责人担任 taskforce.established LAND"),
            new Case(
                of(VICE, FARM_HEAD, Plans.LAND_HEAD),
                TaskForceRule.MEMBER_MISSING,
                "MEMBER_MISSING 工作惯例：一个项目一个工作专班 taskforce.established EEB"))) {
      ProjectDesk desk = signed(LocalRuleBook.USUAL);
      assertThat(desk.refused(each.command()).rule()).isEqualTo(each.rule());
      desk.recorded(each.command());
      assertThat(desk.violations()).containsExactly("2025-01-06 taskforce." + each.violation());
      assertThat(desk.view().taskForce().establishedOn()).isPresent();
    }
  }

  @Test
  void a_refusal_names_the_office_and_the_way_out() {
    ProjectDesk desk = signed(LocalRuleBook.USUAL);
    assertThat(
            desk.refused(of(WATER_HEAD, FARM_HEAD, Plans.LAND_HEAD, BRANCH_HEAD))
                .text(Locale.CHINESE))
        .isEqualTo("组长县水务局局长不是县领导；工作专班组长由县领导担任，地方另有规定的从其规定");
  }

  @Test
  void a_county_may_loosen_it() {
    LocalRuleBook loose =
        LocalRuleBook.USUAL.with(
            List.of(LocalStandard.values()).stream()
                .map(
                    standard ->
                        new LocalWaiver(
                            standard, "县专班办法第三条", LocalDate.of(2025, 1, 1), Optional.empty()))
                .toList());
    ProjectDesk desk = signed(loose);
    desk.accepted(of(WATER_HEAD, WATER_HEAD, LAND_CLERK, BRANCH_HEAD));
    assertThat(desk.violations()).isEmpty();
    LocalRuleBook until =
        LocalRuleBook.USUAL.with(
            List.of(
                new LocalWaiver(
                    LocalStandard.HEADS_ARE_MEMBERS,
                    "办法",
                    LocalDate.of(2025, 1, 1),
                    Optional.of(LocalDate.of(2025, 1, 5)))));
    assertThat(until.waives(LocalStandard.HEADS_ARE_MEMBERS, LocalDate.of(2025, 1, 5))).isTrue();
    assertThat(until.waives(LocalStandard.HEADS_ARE_MEMBERS, LocalDate.of(2025, 1, 6))).isFalse();
  }

  @Test
  void who_acts_for_a_vacant_office_is_its_head_and_a_delegate_is_not() {
    for (Capacity capacity : List.of(Capacity.ACTING, Capacity.DELEGATED)) {
      ProjectDesk desk = signed(LocalRuleBook.USUAL);
      desk.recorded(BY_THE_LETTER);
      ChangeMembers change =
          ChangeMembers.of(
              List.of(new Appointment(LAND_CLERK, Seat.MEMBER, capacity)),
              List.of(Plans.LAND_HEAD),
              PAPER);
      desk.recorded(change);
      assertThat(desk.violations()).hasSize(capacity == Capacity.ACTING ? 0 : 1);
    }
  }

  @Test
  void a_meeting_knows_who_was_due_who_came_and_what_was_decided() {
    ProjectDesk desk = signed(LocalRuleBook.USUAL);
    desk.recorded(BY_THE_LETTER);
    desk.day("2025-01-08")
        .accepted(ConveneMeeting.of(1, LocalDate.of(2025, 1, 15), List.of("研究用地")));
    desk.day("2025-01-15")
        .accepted(
            HoldMeeting.of(1, List.of(VICE, FARM_HEAD), 0)
                .withStandIns(List.of(new StandIn(Plans.LAND_HEAD, LAND_CLERK)))
                .withResolutions(List.of("用地月底前组件报批", "电力迁改由供电公司牵头")));

    Meeting meeting = desk.view().taskForce().meetings().get(0);
    assertThat(meeting.due()).containsExactly(VICE, FARM_HEAD, Plans.LAND_HEAD, BRANCH_HEAD);
    assertThat(meeting.absent()).containsExactly(BRANCH_HEAD);
    assertThat(meeting.decisions()).isEqualTo(2);
    assertThat(
            desk.refused(
                    HoldMeeting.of(2, List.of(VICE), 0)
                        .withStandIns(List.of(new StandIn(WATER_HEAD, LAND_CLERK))))
                .rule())
        .isEqualTo(TaskForceRule.STAND_IN_NOT_DUE);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HoldMeeting(
                    2, List.of(), 0, Optional.empty(), List.of(), List.of(), List.of("一项")));
  }

  @Test
  void a_convened_meeting_is_owed_on_its_day_and_a_postponed_one_stays_late() {
    ProjectDesk desk = signed(LocalRuleBook.USUAL);
    desk.recorded(BY_THE_LETTER);
    desk.day("2025-01-08").accepted(ConveneMeeting.of(1, LocalDate.of(2025, 1, 15), List.of()));
    assertThat(desk.refused(ConveneMeeting.of(1, LocalDate.of(2025, 1, 7), List.of())).rule())
        .isEqualTo(TaskForceRule.MEETING_DAY_OUTSIDE);
    desk.day("2025-01-17").accepted(ConveneMeeting.of(1, LocalDate.of(2025, 1, 20), List.of()));
    desk.day("2025-01-20").accepted(HoldMeeting.of(1, List.of(VICE), 0));

    assertThat(light(desk, "taskforce:hold:1:1")).contains(Light.CLOSED_LATE);
    assertThat(light(desk, "taskforce:hold:1:2")).contains(Light.CLOSED_ON_TIME);
    assertThat(desk.view().taskForce().postponements(1)).isEqualTo(1);
    assertThat(desk.refused(ConveneMeeting.of(1, LocalDate.of(2025, 1, 21), List.of())).rule())
        .isEqualTo(TaskForceRule.MEETING_REPEATED);
  }

  @Test
  void a_year_without_meetings_has_missed_as_many_as_were_due() {
    ProjectDesk desk = signed(LocalRuleBook.USUAL);
    desk.recorded(BY_THE_LETTER);
    desk.day("2026-01-05");
    LocalDate day = LocalDate.of(2026, 1, 5);
    assertThat(
            desk.view().duties(day).stream()
                .filter(duty -> duty.kind() == TaskForceDuty.MEET)
                .filter(
                    duty ->
                        duty.clock()
                            .lightOn(day, CalendarBook.bundled(), LightPolicy.DEFAULT)
                            .filter(light -> light == Light.YELLOW)
                            .isPresent()))
        .hasSize(11);
  }

  private static Optional<Light> light(ProjectDesk desk, String key) {
    return desk.find(key)
        .orElseThrow()
        .clock()
        .lightOn(desk.zhuanban().today(), CalendarBook.bundled(), LightPolicy.DEFAULT);
  }
}
