package org.zhuanban.project.taskforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.violation.ViolationFound;

class TaskForceTest {
  private static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "分管工业的副县长");

  private static EstablishTaskForce establish(Office... members) {
    return EstablishTaskForce.of(List.of(Plans.COUNTY_HEAD), List.of(VICE), List.of(members));
  }

  private static ProjectDesk signed() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(Plans.sign());
    return desk;
  }

  private static void says(Refusal refusal, TaskForceRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  @Test
  void is_owed_within_five_working_days_of_signing() {
    ProjectDesk desk = signed();
    assertThat(desk.dutyRow("taskforce:establish").due()).contains(LocalDate.of(2024, 1, 22));
    assertThat(desk.dutyRow("taskforce:establish").owner()).isEqualTo("LEAD");

    desk.day("2024-01-19").recorded(establish());

    assertThat(desk.dutyRow("taskforce:establish").closedOn()).contains(LocalDate.of(2024, 1, 19));
    assertThat(desk.view().taskForce().establishedOn()).contains(LocalDate.of(2024, 1, 19));
  }

  @Test
  void follows_on_the_signing_and_is_founded_once() {
    says(
        ProjectDesk.on("2024-01-15").refused(establish()),
        TaskForceRule.NOT_SIGNED,
        "The agreement is not signed yet; a task force is founded after signing",
        "投资协议尚未签订；签约后方可成立工作专班");
    ProjectDesk desk = signed();
    desk.recorded(establish());
    says(
        desk.refused(establish()),
        TaskForceRule.ALREADY_ESTABLISHED,
        "The task force was founded on 2024-01-15 already; a project has one",
        "工作专班已于2024年1月15日成立；一个项目一个工作专班");
  }

  @Test
  void has_exactly_one_leader_and_a_deputy() {
    ProjectDesk desk = signed();

    says(
        desk.refused(EstablishTaskForce.of(List.of(), List.of(VICE), List.of())),
        TaskForceRule.ONE_LEADER,
        "A task force has exactly one leader, but 0 were named",
        "工作专班须有且仅有一名组长，而所列为0名");
    says(
        desk.refused(
            EstablishTaskForce.of(List.of(Plans.COUNTY_HEAD, VICE), List.of(VICE), List.of())),
        TaskForceRule.ONE_LEADER,
        "A task force has exactly one leader, but 2 were named",
        "工作专班须有且仅有一名组长，而所列为2名");
    says(
        desk.refused(EstablishTaskForce.of(List.of(VICE), List.of(), List.of())),
        TaskForceRule.DEPUTY_MISSING,
        "A task force has at least one deputy leader, but none was named",
        "工作专班至少须有一名副组长，而未列出");
  }

  @Test
  void one_that_was_founded_without_a_deputy_was_founded_all_the_same() {
    ProjectDesk desk = signed();
    LocalDate day = LocalDate.of(2024, 1, 15);

    desk.record(EstablishTaskForce.of(List.of(VICE), List.of(), List.of()), day);

    assertThat(desk.view().taskForce().establishedOn()).contains(day);
    assertThat(desk.violations())
        .containsExactly(
            "2024-01-15 taskforce.DEPUTY_MISSING 工作惯例：一个项目一个工作专班 taskforce.established taskforce");
  }

  @Test
  void the_lead_is_handed_over_by_who_leads() {
    ProjectDesk desk = signed();
    says(
        desk.refused(ChangeLeader.of(Plans.COUNTY_HEAD, VICE)),
        TaskForceRule.NOT_ESTABLISHED,
        "There is no task force yet; found it first",
        "尚未成立工作专班；请先成立");
    desk.recorded(establish());
    says(
        desk.refused(ChangeLeader.of(VICE, Plans.LAND_HEAD)),
        TaskForceRule.NOT_THE_LEADER,
        "分管工业的副县长 does not lead the task force; 县长 does and can hand over",
        "分管工业的副县长不是工作专班组长；现任组长为县长");

    desk.day("2024-03-01").recorded(ChangeLeader.of(Plans.COUNTY_HEAD, VICE));

    TaskForce taskForce = desk.view().taskForce();
    assertThat(taskForce.leaderOn(LocalDate.of(2024, 1, 14))).isEmpty();
    assertThat(taskForce.leaderOn(LocalDate.of(2024, 2, 29))).contains(Plans.COUNTY_HEAD);
    assertThat(taskForce.leaderOn(LocalDate.of(2024, 3, 1))).contains(VICE);
  }

  @Test
  void an_approving_department_of_the_county_without_a_member_is_a_violation() {
    ProjectDesk desk = signed();
    desk.recorded(
        adopt(licence("L"), item("J", ItemKind.JOINT).addJointWith("REFORM", "ECO").build()));

    List<Event<?>> events = desk.recordedEvents(establish(Plans.LAND_HEAD));

    // The department of the city has its own leaders; only those of the county send a member.
    assertThat(events)
        .containsExactly(
            new TaskForceEstablished(
                Plans.COUNTY_HEAD,
                List.of(VICE),
                List.of(Plans.LAND_HEAD),
                Cadence.DEFAULT,
                Capacity.SUBSTANTIVE,
                Optional.empty()),
            new ViolationFound(
                "taskforce.MEMBER_MISSING",
                "工作惯例：一个项目一个工作专班",
                "taskforce.established",
                "REFORM",
                List.of("REFORM")));
    assertThat(desk.violations())
        .containsExactly(
            "2024-01-15 taskforce.MEMBER_MISSING 工作惯例：一个项目一个工作专班 taskforce.established REFORM");
    assertThat(TaskForceRule.MEMBER_MISSING.text(Locale.ENGLISH, "REFORM"))
        .isEqualTo("Approving department REFORM has no member in the task force");
    assertThat(TaskForceRule.MEMBER_MISSING.text(Locale.CHINESE, "REFORM"))
        .isEqualTo("审批部门REFORM没有成员参加工作专班");
  }

  @Test
  void a_leader_or_deputy_speaks_for_a_department_too() {
    ProjectDesk desk = signed();
    desk.recorded(adopt(licence("L"), item("J", ItemKind.JOINT).addJointWith("REFORM").build()));

    desk.recorded(
        EstablishTaskForce.of(
            List.of(Plans.LAND_HEAD), List.of(Plans.REFORM_HEAD), new ArrayList<>()));

    assertThat(desk.violations())
        .noneMatch(violation -> violation.contains("MEMBER_MISSING"))
        .hasSize(1);
  }
}
