package org.zhuanban.project.taskforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Duty;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.Role;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectCommand.SetTier;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class KeyProjectTest {
  private static final DocumentRef LIST = new DocumentRef("key-list-2024");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "分管工业的副县长");
  private static final Office FIRST_VICE = Office.of(Office.Rank.COUNTY_LEADER, "常务副县长");
  private static final SetTier KEY = SetTier.of(ProjectTier.KEY, LIST);
  private static final SetTier ORDINARY = SetTier.of(ProjectTier.ORDINARY, PAPER);

  private static ProjectDesk founded() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(Plans.sign());
    desk.recorded(adopt(licence("L")));
    desk.recorded(
        EstablishTaskForce.of(List.of(VICE), List.of(Plans.REFORM_HEAD), List.of(Plans.LAND_HEAD)));
    return desk;
  }

  private static ChangeMembers coordinator(Office joined, Office... left) {
    return ChangeMembers.of(
        List.of(new Appointment(joined, Seat.COORDINATOR, Capacity.SUBSTANTIVE)),
        List.of(left),
        PAPER);
  }

  private static void says(Refusal refusal, TaskForceRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  private static Duty duty(ProjectDesk desk, String key, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(owed -> owed.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_project_is_a_key_project_from_the_day_and_for_the_reason_that_were_told() {
    ProjectDesk desk = founded();
    desk.recorded(KEY);
    desk.day("2024-06-03").recorded(ORDINARY);

    assertThat(
            Stream.of("2024-01-14", "2024-01-15", "2024-06-02", "2024-06-03")
                .map(day -> desk.view().tier(LocalDate.parse(day))))
        .containsExactly(
            ProjectTier.ORDINARY, ProjectTier.KEY, ProjectTier.KEY, ProjectTier.ORDINARY);
    assertThat(desk.another().view().project().tiers())
        .containsExactly(
            new Project.TierFrom(LocalDate.of(2024, 1, 15), ProjectTier.KEY, LIST),
            new Project.TierFrom(LocalDate.of(2024, 6, 3), ProjectTier.ORDINARY, PAPER));
  }

  /** Five working days after Monday 15 January 2024 end on Monday 22. */
  @Test
  void a_key_project_owes_a_coordinator_of_its_own() {
    ProjectDesk desk = founded();
    desk.recorded(KEY);
    assertThat(desk.dutyRow("taskforce:coordinator:1").due()).contains(LocalDate.of(2024, 1, 22));
    assertThat(desk.dutyRow("taskforce:coordinator:1").owner()).isEqualTo("LEAD");

    desk.day("2024-01-18").recorded(coordinator(VICE));
    // A hand-over leaves no gap, somebody who only leaves does.
    desk.day("2024-03-01").recorded(coordinator(FIRST_VICE, VICE));
    desk.day("2024-05-06").recorded(ChangeMembers.of(List.of(), List.of(FIRST_VICE), PAPER));

    assertThat(desk.dutyRow("taskforce:coordinator:1").closedOn())
        .contains(LocalDate.of(2024, 1, 18));
    assertThat(desk.dutyRow("taskforce:coordinator:2").openedOn())
        .isEqualTo(LocalDate.of(2024, 5, 6));
    TaskForce taskForce = desk.another().view().taskForce();
    assertThat(
            Stream.of("2024-01-17", "2024-01-18", "2024-02-29", "2024-03-01", "2024-05-06")
                .map(LocalDate::parse)
                .map(day -> taskForce.coordinatorOn(day).map(seat -> seat.office().title())))
        .containsExactly(
            Optional.empty(),
            Optional.of("分管工业的副县长"),
            Optional.of("分管工业的副县长"),
            Optional.of("常务副县长"),
            Optional.empty());

    desk.day("2024-05-07").recorded(TerminateProject.of(PAPER, PAPER));
    assertThat(desk.dutyRow("taskforce:coordinator:2").closedOn())
        .contains(LocalDate.of(2024, 5, 7));
  }

  @Test
  void only_a_key_project_has_a_coordinator_and_one() {
    ProjectDesk desk = founded();
    says(
        desk.refused(coordinator(FIRST_VICE)),
        TaskForceRule.NOT_A_KEY_PROJECT,
        "Only a key project has a coordinator; make it one first",
        "只有重大项目设协调领导；请先列为重大项目");
    desk.recorded(KEY);
    desk.recorded(coordinator(FIRST_VICE));
    says(
        desk.refused(coordinator(Plans.COUNTY_HEAD)),
        TaskForceRule.ONE_COORDINATOR,
        "A key project has one coordinator, but 2 would sit: 常务副县长, 县长; let the other one leave with the same paper",
        "重大项目设一名协调领导，而将有2名：常务副县长、县长；请在同一文件中令原任退出");
    assertThat(desk.refused(coordinator(FIRST_VICE)).rule())
        .isEqualTo(TaskForceRule.ALREADY_SEATED);
    assertThat(desk.view().taskForce().members()).containsExactly(Plans.LAND_HEAD);
  }

  @Test
  void a_coordinator_told_before_the_tier_waits_for_it() {
    ProjectDesk desk = founded();
    desk.day("2024-02-01");
    desk.record(coordinator(FIRST_VICE), LocalDate.of(2024, 1, 22));
    assertThat(desk.view().taskForce().coordinatorOn(LocalDate.of(2024, 2, 1))).isEmpty();

    desk.record(KEY, LocalDate.of(2024, 1, 19));

    assertThat(desk.view().taskForce().coordinatorOn(LocalDate.of(2024, 1, 22))).isPresent();
  }

  @Test
  void the_coordinator_is_told_after_the_leader_and_before_the_supervision_office() {
    ProjectDesk desk = founded();
    desk.recorded(AcceptApplication.of("L"));
    desk.day("2024-01-16").recorded(KEY);
    Duty decide = duty(desk, "decide:L:1", "2024-01-16");

    assertThat(roles(desk, decide, "2024-01-15"))
        .containsExactly(
            Role.HANDLER,
            Role.DEPARTMENT_HEAD,
            Role.LEAD_DEPARTMENT,
            Role.TASK_FORCE_LEADER,
            Role.SUPERVISION_OFFICE,
            Role.COMMITTEE);
    assertThat(roles(desk, decide, "2024-01-16"))
        .containsExactly(
            Role.HANDLER,
            Role.DEPARTMENT_HEAD,
            Role.LEAD_DEPARTMENT,
            Role.TASK_FORCE_LEADER,
            Role.COORDINATOR,
            Role.SUPERVISION_OFFICE,
            Role.COMMITTEE);
  }

  private static List<Role> roles(ProjectDesk desk, Duty duty, String day) {
    return desk.view().supervision().steps(duty, LocalDate.parse(day)).stream()
        .map(reached -> reached.step().role())
        .toList();
  }
}
