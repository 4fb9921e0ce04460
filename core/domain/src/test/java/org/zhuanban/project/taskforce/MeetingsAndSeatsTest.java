package org.zhuanban.project.taskforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.assessment.CountResult;
import org.zhuanban.assessment.CountedCase;
import org.zhuanban.assessment.Criterion;
import org.zhuanban.assessment.Subject;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.problem.ProblemRule;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.DissolveTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

class MeetingsAndSeatsTest {

  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "分管工业的副县长");

  private static final Office LAND_DEPUTY =
      Office.of(Office.Rank.OTHER, "县自然资源局副局长").withDepartment("LAND");

  private static ProjectDesk founded() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(Plans.sign());
    desk.recorded(adopt(licence("L"), item("J", ItemKind.JOINT).addJointWith("REFORM").build()));
    desk.recorded(
        EstablishTaskForce.of(
            List.of(Plans.COUNTY_HEAD),
            List.of(VICE),
            List.of(Plans.LAND_HEAD, Plans.REFORM_HEAD)));
    return desk;
  }

  private static HoldMeeting meeting(int number, Office... attended) {
    return HoldMeeting.of(number, List.of(attended), 3).withMinutes(PAPER);
  }

  private static void says(Refusal refusal, TaskForceRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  private static Optional<Light> light(ProjectDesk desk, int meeting, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(duty -> duty.key().equals("taskforce:meet:" + meeting))
        .map(Duty::clock)
        .findFirst()
        .orElseThrow()
        .lightOn(LocalDate.parse(day), BOOK, LightPolicy.DEFAULT);
  }

  private static List<String> owed(ProjectDesk desk, String day) {
    LocalDate on = LocalDate.parse(day);
    return desk.view().duties(on).stream()
        .filter(duty -> duty.kind() == TaskForceDuty.MEET)
        .map(
            duty ->
                "%s %s"
                    .formatted(
                        duty.clock()
                            .bindingDue(BOOK.asOf(on))
                            .orElseThrow()
                            .date()
                            .toString()
                            .substring(5),
                        duty.clock().lightOn(on, BOOK, LightPolicy.DEFAULT).orElseThrow()))
        .toList();
  }

  private static List<CountedCase> held(ProjectDesk desk, String day) {
    LocalDate on = LocalDate.parse(day);
    String project = desk.stream().id();
    return Assessment.of(
            AssessmentTerms.USUAL,
            new ReportPeriod("2024-annual"),
            on,
            List.of(project),
            id -> desk.zhuanban().read(StreamKind.PROJECT, id, AsOf.day(on)))
        .scorecard(new Subject(SubjectKind.TASK_FORCE, project))
        .orElseThrow()
        .measured(Criterion.MEETINGS_HELD)
        .cases();
  }

  private static ProblemTicket ticket(ProjectDesk desk) {
    return desk.view().problems().list().ticket("PB-01").orElseThrow();
  }

  private static List<String> meetings(ProjectDesk desk, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(duty -> duty.kind() == TaskForceDuty.MEET)
        .map(duty -> duty.key() + " " + duty.closedOn().map(LocalDate::toString).orElse("open"))
        .toList();
  }

  @Nested
  class MeetingCadence {
    @Test
    void the_next_meeting_is_owed_a_month_after_the_one_before_and_a_missed_one_shows() {
      ProjectDesk desk = founded();
      // 15 February 2024 lies in the Spring Festival, which ends on Saturday 17th; 18th was worked.
      assertThat(desk.dutyRow("taskforce:meet:1").due()).contains(LocalDate.of(2024, 2, 18));
      assertThat(desk.dutyRow("taskforce:meet:1").kind()).isEqualTo("taskforce.MEET");
      assertThat(light(desk, 1, "2024-02-19")).contains(Light.YELLOW);

      desk.day("2024-02-22").recorded(meeting(1, Plans.COUNTY_HEAD, VICE));

      assertThat(light(desk, 1, "2024-02-22")).contains(Light.CLOSED_LATE);
      assertThat(desk.dutyRow("taskforce:meet:2").due()).contains(LocalDate.of(2024, 3, 22));
      assertThat(desk.dutyRow("taskforce:meet:2").owner()).isEqualTo("LEAD");

      desk.day("2024-03-01").recorded(TerminateProject.of(PAPER, PAPER));
      desk.recorded(DissolveTaskForce.of(Dissolution.TERMINATED, PAPER));

      assertThat(light(desk, 2, "2024-04-30")).contains(Light.CLOSED_WITHDRAWN);
    }

    @Test
    void every_meeting_that_was_owed_and_not_held_counts_as_missed() {
      ProjectDesk desk = founded();
      desk.day("2024-06-30").zhuanban().sweep();

      assertThat(owed(desk, "2024-06-30"))
          .containsExactly(
              "02-18 YELLOW",
              "03-18 YELLOW",
              "04-18 YELLOW",
              "05-20 YELLOW",
              "06-20 YELLOW",
              "07-22 GREEN");
      assertThat(held(desk, "2024-06-30"))
          .extracting(CountedCase::as)
          .hasSize(5)
          .containsOnly(CountResult.OVERDUE);
      assertThat(desk.dutyRow("taskforce:meet:7").openedOn()).isEqualTo("2024-07-22");

      desk.day("2024-07-01").recorded(meeting(1, Plans.COUNTY_HEAD));

      assertThat(owed(desk, "2024-06-30")).hasSize(6).contains("07-22 GREEN");
      assertThat(owed(desk, "2024-07-01"))
          .containsExactly(
              "02-18 CLOSED_LATE",
              "03-18 CLOSED_LATE",
              "04-18 CLOSED_LATE",
              "05-20 CLOSED_LATE",
              "06-20 CLOSED_LATE",
              "08-01 GREEN");
      assertThat(held(desk, "2024-07-01"))
          .extracting(CountedCase::as)
          .hasSize(5)
          .containsOnly(CountResult.LATE);
    }

    @Test
    void two_meetings_on_a_day_are_one_that_was_owed() {
      ProjectDesk desk = founded();
      desk.recorded(meeting(1, Plans.COUNTY_HEAD));
      desk.recorded(meeting(2, Plans.COUNTY_HEAD));

      assertThat(owed(desk, "2024-01-15")).containsExactly("02-18 CLOSED_ON_TIME", "02-18 GREEN");
    }

    @Test
    void the_cadence_is_written_down_at_the_founding() {
      ProjectDesk desk = ProjectDesk.on("2024-01-15");
      desk.recorded(Plans.sign());
      desk.recorded(
          EstablishTaskForce.of(List.of(Plans.COUNTY_HEAD), List.of(VICE), List.of())
              .withCadence(
                  new Cadence(
                      TimeLimit.workingDays(5, "例会制度"), TimeLimit.parse("1 MONTHS", "例会制度"))));

      assertThat(desk.dutyRow("taskforce:meet:1").due()).contains(LocalDate.of(2024, 1, 22));
      assertThat(desk.another().view().taskForce()).isEqualTo(desk.view().taskForce());
    }

    /** The rule of the day of the founding goes on, whatever the county sets later. */
    @Test
    void a_county_sets_how_often_its_task_forces_meet() {
      LocalDate february = LocalDate.of(2024, 2, 1);
      LocalRuleBook rules =
          LocalRuleBook.of(
              LocalRule.from(
                      LocalLimit.MEETING_UNTIL_START,
                      TimeLimit.workingDays(10, "县专班例会办法"),
                      LocalDate.of(2024, 1, 1))
                  .until(february.minusDays(1)),
              LocalRule.from(
                  LocalLimit.MEETING_UNTIL_START, TimeLimit.workingDays(3, "县专班例会办法"), february),
              LocalRule.from(
                  LocalLimit.MEETING_FROM_START, TimeLimit.workingDays(20, "县专班例会办法"), february));
      ProjectDesk desk = ProjectDesk.on("2024-01-15").under(rules);
      desk.recorded(Plans.sign());
      desk.recorded(EstablishTaskForce.of(List.of(Plans.COUNTY_HEAD), List.of(VICE), List.of()));
      desk.day("2024-02-02").recorded(meeting(1));

      assertThat(desk.dutyRow("taskforce:meet:1").due()).contains(LocalDate.of(2024, 1, 29));
      assertThat(desk.dutyRow("taskforce:meet:2").due()).contains(LocalDate.of(2024, 2, 21));
      assertThat(desk.view().taskForce().cadence().fromStart())
          .isEqualTo(Cadence.DEFAULT.fromStart());
    }
  }

  @Nested
  class LeaderAtAMeeting {
    @Test
    void whether_the_leader_takes_part_is_a_figure() {
      ProjectDesk desk = founded();
      desk.recorded(meeting(1, VICE, Plans.LAND_HEAD));
      desk.recorded(meeting(2, Plans.COUNTY_HEAD));
      desk.recorded(meeting(3));

      assertThat(desk.view().taskForce().meetings())
          .extracting(Meeting::led)
          .containsExactly(Optional.of(false), Optional.of(true), Optional.empty());
      says(
          desk.day("2024-01-16").refused(meeting(2)),
          TaskForceRule.MEETING_REPEATED,
          "Meeting 2 was held on 2024-01-15; give every meeting its own number",
          "第2次例会已于2024年1月15日召开；每次例会单独编号");
    }

    @Test
    void a_leader_who_leaves_on_the_day_of_a_meeting_led_what_was_held_before() {
      ProjectDesk desk = founded();
      desk.day("2024-02-05").recorded(meeting(1, Plans.COUNTY_HEAD));
      desk.recorded(ChangeLeader.of(Plans.COUNTY_HEAD, VICE));
      desk.recorded(meeting(2, Plans.COUNTY_HEAD));

      TaskForce taskForce = desk.view().taskForce();
      assertThat(taskForce.meetings())
          .extracting(Meeting::leader)
          .containsExactly(Plans.COUNTY_HEAD, VICE);
      assertThat(taskForce.meetings())
          .extracting(Meeting::led)
          .containsExactly(Optional.of(true), Optional.of(false));
      assertThat(taskForce.leaderOn(LocalDate.of(2024, 2, 4))).contains(Plans.COUNTY_HEAD);
      assertThat(taskForce.leaderOn(LocalDate.of(2024, 2, 5))).contains(VICE);
    }

    /** Told in May: the hand-over of the day before the meeting. */
    @Test
    void a_hand_over_that_is_told_late_says_who_led_the_meeting() {
      ProjectDesk desk = founded();
      desk.day("2024-02-05").recorded(meeting(1, Plans.COUNTY_HEAD));
      desk.day("2024-05-06");

      desk.record(
          ChangeLeader.of(Plans.COUNTY_HEAD, VICE).withCapacity(Capacity.ACTING),
          LocalDate.of(2024, 2, 4));

      Meeting held = desk.view().taskForce().meetings().get(0);
      assertThat(held.leader()).isEqualTo(VICE);
      assertThat(held.led()).contains(false);
    }
  }

  @Nested
  class DecisionOfAMeeting {
    @Test
    void a_meeting_decides_a_problem_at_the_level_that_holds_it() {
      ProjectDesk desk = founded();
      HoldMeeting meeting =
          HoldMeeting.of(6, List.of(), 1)
              .withMinutes(PAPER)
              .withProblems(List.of(OnProblem.of("PB-01").withSolveBy(LocalDate.of(2024, 7, 15))));
      assertThat(desk.refused(meeting).rule()).isEqualTo(ProblemRule.UNKNOWN_PROBLEM);
      desk.day("2024-06-11").recorded(Problems.report("PB-01"));
      desk.day("2024-06-19").recorded(Problems.toTaskForce("PB-01"));

      desk.day("2024-06-24").recorded(meeting);

      assertThat(ticket(desk).decisions())
          .containsExactly(
              new ProblemTicket.ProblemDecision(
                  LocalDate.of(2024, 6, 24),
                  2,
                  Optional.of(LocalDate.of(2024, 7, 15)),
                  Optional.of(PAPER),
                  Optional.of(6),
                  Optional.empty()));
      assertThat(desk.another().view().problems().list()).isEqualTo(desk.view().problems().list());

      // What follows from a meeting goes with it.
      long held = desk.view().version() - 1;
      desk.day("2024-06-25").recorded(AnnulEntry.of(held, PAPER, new PersonRef("head")));
      assertThat(ticket(desk).decisions()).isEmpty();
      assertThat(desk.view().taskForce().meetings()).isEmpty();
    }

    @Test
    void a_meeting_on_a_problem_waits_until_the_problem_is_told() {
      ProjectDesk desk = founded();
      desk.day("2024-06-30");
      HoldMeeting meeting =
          HoldMeeting.of(1, List.of(), 1)
              .withProblems(List.of(OnProblem.of("PB-01").withSolveBy(LocalDate.of(2024, 7, 1))));

      assertThat(desk.record(meeting, LocalDate.of(2024, 6, 24)))
          .isInstanceOf(Outcome.Deferred.class);
      desk.record(Problems.report("PB-01"), LocalDate.of(2024, 6, 20));

      assertThat(ticket(desk).current().decidedOn()).contains(LocalDate.of(2024, 6, 24));
    }

    @Test
    void a_decision_becomes_a_task_with_owner_and_last_day() {
      ProjectDesk desk = founded();
      desk.recorded(meeting(1));
      desk.recorded(
          MeetingTask.given(
              "task-1", 1, LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 31), "LAND", "CN"));
      desk.recorded(
          MeetingTask.given(
              "task-2", 1, LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 15), "REFORM", "CN"));

      assertThat(desk.dutyRow("step:task-1:DO").due()).contains(LocalDate.of(2024, 1, 31));
      assertThat(desk.dutyRow("step:task-1:DO").owner()).isEqualTo("LAND");
      assertThat(desk.dutyRow("step:task-2:DO").due()).contains(LocalDate.of(2024, 1, 15));
      assertThat(desk.view().proceedings().about(MeetingTask.TABLE, MeetingTask.subject(1)))
          .hasSize(2);

      desk.day("2024-02-01").recorded(CompleteStep.of("task-1", MeetingTask.DO));

      assertThat(desk.violations())
          .containsExactly(
              "2024-02-01 proceeding.STEP_LATE 工作惯例：会议议定事项 proceeding.step-completed meeting:1");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  MeetingTask.given(
                      "task-3",
                      1,
                      LocalDate.of(2024, 1, 15),
                      LocalDate.of(2024, 1, 14),
                      "LAND",
                      "CN"))
          .withMessage("TimeLimit.amount is from 1 to 3650 CD, but was -1; correct it");
    }
  }

  @Nested
  class Seats {
    @Test
    void seats_are_handed_over_with_their_dates() {
      ProjectDesk desk = founded();
      desk.day("2024-03-01")
          .recorded(
              ChangeMembers.of(
                  List.of(new Appointment(LAND_DEPUTY, Seat.MEMBER, Capacity.ACTING)),
                  List.of(Plans.LAND_HEAD),
                  PAPER));

      TaskForce taskForce = desk.view().taskForce();
      assertThat(taskForce.members()).containsExactly(Plans.REFORM_HEAD, LAND_DEPUTY);
      assertThat(taskForce.deputies()).containsExactly(VICE);
      assertThat(taskForce.seatsOn(LocalDate.of(2024, 2, 29)))
          .extracting(Appointment::office)
          .containsExactly(VICE, Plans.LAND_HEAD, Plans.REFORM_HEAD);
      assertThat(taskForce.seatsOn(LocalDate.of(2024, 3, 1)))
          .extracting(Appointment::capacity)
          .containsExactly(Capacity.SUBSTANTIVE, Capacity.SUBSTANTIVE, Capacity.ACTING);
      assertThat(desk.violations()).isEmpty();

      says(
          desk.refused(ChangeMembers.of(List.of(), List.of(Plans.LAND_HEAD), PAPER)),
          TaskForceRule.NOT_SEATED,
          "县自然资源局局长 has no seat in the task force and cannot leave one",
          "县自然资源局局长不是工作专班的副组长或成员，不能退出");
      says(
          desk.refused(
              ChangeMembers.of(
                  List.of(new Appointment(VICE, Seat.MEMBER, Capacity.DELEGATED)),
                  List.of(),
                  PAPER)),
          TaskForceRule.ALREADY_SEATED,
          "分管工业的副县长 has a seat in the task force already; let it leave that one first",
          "分管工业的副县长已经是工作专班的副组长或成员；请先退出原职");
    }

    @Test
    void a_department_that_loses_its_last_member_is_named_once() {
      ProjectDesk desk = founded();
      ChangeMembers leave = ChangeMembers.of(List.of(), List.of(Plans.LAND_HEAD), PAPER);
      says(
          desk.day("2024-03-01").refused(leave),
          TaskForceRule.MEMBER_MISSING,
          "Approving department \"县自然资源局\" (LAND) has no member in the task force",
          "审批部门“县自然资源局”（LAND）没有成员参加工作专班");

      desk.recorded(leave);
      desk.day("2024-03-04").recorded(ChangeLeader.of(Plans.COUNTY_HEAD, VICE));

      assertThat(desk.violations())
          .containsExactly(
              "2024-03-01 taskforce.MEMBER_MISSING 工作惯例：一个项目一个工作专班 taskforce.members-changed LAND");
      assertThat(desk.view().unrepresented(desk.zhuanban().today())).containsExactly("LAND");
    }

    @Test
    void a_leader_of_a_department_takes_its_seat_along() {
      ProjectDesk desk = ProjectDesk.on("2024-01-15");
      desk.recorded(Plans.sign());
      desk.recorded(adopt(licence("L")));
      desk.recorded(EstablishTaskForce.of(List.of(Plans.LAND_HEAD), List.of(VICE), List.of()));
      assertThat(desk.view().unrepresented(desk.zhuanban().today())).isEmpty();

      desk.day("2024-02-01").recorded(ChangeLeader.of(Plans.LAND_HEAD, Plans.COUNTY_HEAD));

      assertThat(desk.violations())
          .containsExactly(
              "2024-01-15 taskforce.LEADER_NOT_OF_COUNTY 工作惯例：工作专班组长由县领导担任 taskforce.established taskforce",
              "2024-02-01 taskforce.MEMBER_MISSING 工作惯例：一个项目一个工作专班 taskforce.leader-changed LAND");
    }

    @Test
    void who_led_on_a_day_led_in_a_capacity() {
      ProjectDesk desk = ProjectDesk.on("2024-01-15");
      desk.recorded(Plans.sign());
      desk.recorded(
          EstablishTaskForce.of(List.of(VICE), List.of(Plans.LAND_HEAD), List.of(Plans.REFORM_HEAD))
              .withCadence(Cadence.DEFAULT)
              .withCapacity(Capacity.ACTING));
      desk.day("2024-02-01").recorded(ChangeLeader.of(VICE, VICE));
      desk.day("2024-03-01").recorded(ChangeLeader.of(VICE, Plans.COUNTY_HEAD));
      desk.day("2024-04-01")
          .recorded(ChangeLeader.of(Plans.COUNTY_HEAD, VICE).withCapacity(Capacity.DELEGATED));

      TaskForce taskForce = desk.another().view().taskForce();
      assertThat(
              List.of("2024-01-15", "2024-01-31", "2024-02-01", "2024-03-15", "2024-04-01").stream()
                  .map(day -> taskForce.leadOn(LocalDate.parse(day)).orElseThrow())
                  .map(lead -> lead.leader().title() + " " + lead.capacity()))
          .containsExactly(
              "分管工业的副县长 ACTING",
              "分管工业的副县长 ACTING",
              "分管工业的副县长 SUBSTANTIVE",
              "县长 SUBSTANTIVE",
              "分管工业的副县长 DELEGATED");
      assertThat(taskForce.leadOn(LocalDate.of(2024, 1, 14))).isEmpty();
    }

    @Test
    void of_two_who_take_the_lead_on_one_day_only_one_can() {
      ProjectDesk desk = founded();
      desk.day("2024-02-05")
          .recorded(ChangeLeader.of(Plans.COUNTY_HEAD, VICE).withCapacity(Capacity.ACTING));

      assertThat(
              desk.refused(
                      ChangeLeader.of(Plans.COUNTY_HEAD, Plans.LAND_HEAD)
                          .withCapacity(Capacity.DELEGATED))
                  .rule())
          .isEqualTo(TaskForceRule.NOT_THE_LEADER);
      assertThat(desk.view().taskForce().leads()).hasSize(2);
    }

    @Test
    void two_leaders_in_whatever_capacity_are_refused() {
      ProjectDesk desk = ProjectDesk.on("2024-01-15");
      desk.recorded(Plans.sign());

      assertThat(
              desk.refused(
                      EstablishTaskForce.of(
                              List.of(Plans.COUNTY_HEAD, VICE), List.of(Plans.LAND_HEAD), List.of())
                          .withCadence(Cadence.DEFAULT)
                          .withCapacity(Capacity.DELEGATED))
                  .rule())
          .isEqualTo(TaskForceRule.ONE_LEADER);
    }
  }

  @Nested
  class BeginningAndEnd {
    @Test
    void nothing_is_done_in_a_task_force_that_was_dissolved() {
      ProjectDesk desk = founded();
      desk.day("2026-03-20").recorded(TerminateProject.of(PAPER, PAPER));
      desk.recorded(DissolveTaskForce.of(Dissolution.TERMINATED, PAPER));

      says(
          desk.refused(meeting(1)),
          TaskForceRule.DISSOLVED,
          "The task force was dissolved on 2026-03-20; nothing more is done in it",
          "工作专班已于2026年3月20日撤销；不再办理其事务");
      assertThat(desk.refused(DissolveTaskForce.of(Dissolution.TERMINATED, PAPER)).rule())
          .isEqualTo(TaskForceRule.DISSOLVED);
      // One may still tell what was done before.
      assertThat(desk.record(meeting(1), LocalDate.of(2026, 3, 2)))
          .isInstanceOf(Outcome.Done.class);
      assertThat(desk.view().taskForce().dissolvedOn()).contains(LocalDate.of(2026, 3, 20));
    }

    @Test
    void a_task_force_follows_its_project_to_the_end() {
      ProjectDesk desk = founded();

      for (Dissolution why : Dissolution.values()) {
        says(
            desk.refused(DissolveTaskForce.of(why, PAPER)),
            TaskForceRule.PROJECT_GOES_ON,
            "The project is neither in full output nor terminated; its task force follows it until"
                + " then",
            "项目尚未达产达效，也未终止；工作专班须一跟到底");
      }
      desk.record(DissolveTaskForce.of(Dissolution.FULL_OUTPUT, PAPER));

      assertThat(desk.violations())
          .anyMatch(
              found ->
                  found.endsWith(
                      "taskforce.PROJECT_GOES_ON 工作惯例：一个项目一个工作专班 taskforce.dissolved taskforce"));
      assertThat(desk.view().taskForce().dissolvedOn()).isPresent();
    }

    @Test
    void nothing_is_done_before_the_founding() {
      ProjectDesk desk = ProjectDesk.on("2024-01-15");
      assertThat(desk.refused(meeting(1)).rule()).isEqualTo(TaskForceRule.NOT_ESTABLISHED);
      assertThat(desk.refused(ChangeMembers.of(List.of(), List.of(), PAPER)).rule())
          .isEqualTo(TaskForceRule.NOT_ESTABLISHED);
    }

    /** The project ended on 1 February, its task force was dissolved months later. */
    @Test
    void no_meeting_is_owed_or_missed_after_the_project_ended() {
      ProjectDesk desk = founded();
      desk.day("2024-02-01").recorded(TerminateProject.of(PAPER, PAPER));

      assertThat(light(desk, 1, "2024-02-19")).contains(Light.CLOSED_WITHDRAWN);
      assertThat(meetings(desk, "2024-06-01")).containsExactly("taskforce:meet:1 2024-02-01");

      // It may meet once more to wind up; that opens no duty.
      desk.day("2024-04-10").recorded(meeting(1, Plans.COUNTY_HEAD));
      desk.day("2024-05-31").recorded(DissolveTaskForce.of(Dissolution.TERMINATED, PAPER));

      assertThat(meetings(desk, "2024-06-01")).containsExactly("taskforce:meet:1 2024-02-01");
      assertThat(desk.view().taskForce().meetings()).hasSize(1);
    }

    @Test
    void a_meeting_on_the_day_of_the_end_was_held_and_no_other_is_owed() {
      ProjectDesk desk = founded();
      desk.day("2024-02-01").recorded(meeting(1, Plans.COUNTY_HEAD));
      desk.recorded(TerminateProject.of(PAPER, PAPER));

      assertThat(meetings(desk, "2024-06-01")).containsExactly("taskforce:meet:1 2024-02-01");
      assertThat(light(desk, 1, "2024-02-01")).contains(Light.CLOSED_ON_TIME);
    }

    @Test
    void no_meeting_is_owed_in_full_output_and_one_that_was_missed_before_stays_missed() {
      ProjectDesk desk = founded();
      desk.day("2024-01-16").recorded(TakeStep.of(ProjectStep.PRODUCTION_STARTED));
      desk.day("2024-03-01").recorded(TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED));

      assertThat(light(desk, 1, "2024-02-29")).contains(Light.YELLOW);
      assertThat(light(desk, 1, "2024-03-01")).contains(Light.CLOSED_WITHDRAWN);
      assertThat(meetings(desk, "2024-06-01"))
          .containsExactly("taskforce:meet:1 2024-03-01", "taskforce:meet:2 2024-03-01");
    }

    @Test
    void a_task_force_that_was_never_founded_is_not_owed_after_the_project_ended() {
      ProjectDesk desk = ProjectDesk.on("2024-01-15");
      desk.recorded(Plans.sign());
      desk.day("2024-01-17").recorded(TerminateProject.of(PAPER, PAPER));

      assertThat(desk.dutyRow("taskforce:establish").closedOn())
          .contains(LocalDate.of(2024, 1, 17));
    }
  }
}
