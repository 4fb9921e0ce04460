package org.zhuanban.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.accountability.Circumstance;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.NotifyPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.application.Result;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.RequestRule;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class TrackingTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static ProjectDesk ordered() {
    ProjectDesk desk = ProjectDesk.with("2025-03-03", Plans.licence("L"));
    desk.recorded(AcceptApplication.of("L"));
    desk.accepted(
        IssueOrder.builder()
            .order("DB-1")
            .to(Plans.LAND)
            .about(OrderSubject.item("L"))
            .limit(TimeLimit.workingDays(3, "工作惯例：督办单"))
            .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室").withDepartment("DCS")))
            .content("规划许可久拖不决")
            .demand("三个工作日内办结并反馈")
            .build());
    return desk;
  }

  private static Optional<Light> light(ProjectDesk desk) {
    return desk.find("track:DB-1")
        .orElseThrow()
        .clock()
        .lightOn(desk.zhuanban().today(), CalendarBook.bundled(), LightPolicy.DEFAULT);
  }

  @Test
  void an_order_says_what_it_is_about_and_what_it_demands() {
    SupervisionOrder order =
        ordered().view().supervision().orders(LocalDate.of(2025, 3, 3)).get(0).order();

    assertThat(order.content()).contains("规划许可久拖不决");
    assertThat(order.demand()).contains("三个工作日内办结并反馈");
  }

  @Test
  void whoever_issued_an_order_follows_it_up() {
    ProjectDesk desk = ordered();
    assertThat(desk.dutyRow("track:DB-1").owner()).isEqualTo("DCS");
    assertThat(desk.dutyRow("track:DB-1").kind()).isEqualTo("supervision.TRACK");
    assertThat(desk.due("track:DB-1")).isEqualTo(LocalDate.of(2025, 3, 13));
    desk.day("2025-03-07");
    assertThat(light(desk)).contains(Light.GREEN);
    desk.day("2025-03-14");
    assertThat(light(desk)).contains(Light.YELLOW);
    assertThat(Trigger.of(SupervisionDuty.TRACK)).contains(Trigger.OVERSIGHT_FAILED);

    desk.recorded(DecideItem.of("L", Result.APPROVED));
    assertThat(light(desk)).contains(Light.CLOSED_LATE);
  }

  @Test
  void an_order_that_is_met_in_time_needs_no_follow_up() {
    ProjectDesk desk = ordered();
    desk.day("2025-03-05").recorded(DecideItem.of("L", Result.APPROVED));
    assertThat(light(desk)).contains(Light.CLOSED_ON_TIME);
  }

  @Test
  void a_stop_that_is_entered_after_the_event_names_who_approved_it_and_the_paper() {
    ProjectDesk desk = ordered();
    desk.day("2025-03-10");
    LocalDate began = LocalDate.of(2025, 3, 5);
    StartPause start = StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(began);

    Request bare = desk.newRequest("late-1", start, began).because("补录");
    assertThat(desk.refused(bare).rule()).isEqualTo(RequestRule.RELIEF_UNAPPROVED);
    Request paper = desk.newRequest("late-2", start.withNotice(PAPER), began).because("补录");
    assertThat(desk.refused(paper).rule()).isEqualTo(RequestRule.RELIEF_UNAPPROVED);

    Request approved =
        desk.newRequest(
                "late-3", start.withNotice(PAPER).withApprovedBy(new PersonRef("head-1")), began)
            .because("补录");
    assertThat(desk.zhuanban().handle(approved)).isInstanceOf(Outcome.Done.class);
    // A system of another organ reports what happened there.
    ProjectDesk reported = ordered();
    reported.day("2025-03-10");
    assertThat(reported.record(start, began)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void an_extension_that_is_entered_after_the_event_names_who_approved_it_and_the_paper() {
    ProjectDesk desk = ordered();
    desk.day("2025-03-10");
    LocalDate decided = LocalDate.of(2025, 3, 5);
    ExtendLimit extend =
        ExtendLimit.of("L", Plans.TEN_MORE, Plans.LAND_HEAD).withNotifiedOn(decided);

    Request bare = desk.newRequest("late-1", extend, decided).because("补录");
    assertThat(desk.refused(bare).rule()).isEqualTo(RequestRule.RELIEF_UNAPPROVED);
    assertThat(desk.refused(bare).text(Locale.CHINESE))
        .isEqualTo("2025年3月5日停止计时或者延长期限的行为于2025年3月10日补录；请写明批准补录的人员并附文书");
    Request approved =
        desk.newRequest(
                "late-2",
                extend.withNotice(PAPER).withLateApprovedBy(new PersonRef("head-1")),
                decided)
            .because("补录");
    assertThat(desk.zhuanban().handle(approved)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_notice_that_is_entered_after_the_event_names_who_approved_it_and_the_paper() {
    ProjectDesk desk = ordered();
    desk.day("2025-03-04").recorded(StartPause.of("L", "EXPERT_REVIEW"));
    desk.day("2025-03-10");
    LocalDate told = LocalDate.of(2025, 3, 5);
    NotifyPause notice = NotifyPause.of("L").withNotice(PAPER);

    Request bare = desk.newRequest("late-1", notice, told).because("补录");
    assertThat(desk.refused(bare).rule()).isEqualTo(RequestRule.RELIEF_UNAPPROVED);
    Request approved =
        desk.newRequest("late-2", notice.withApprovedBy(new PersonRef("head-1")), told)
            .because("补录");
    assertThat(desk.zhuanban().handle(approved)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void harm_to_a_project_weighs_heavier() {
    assertThat(Circumstance.valueOf("PROJECT_LOST").effect())
        .isEqualTo(Circumstance.CircumstanceEffect.HEAVIER);
    assertThat(Circumstance.PROGRESS_BLOCKED.exempts()).isFalse();
    assertThat(Circumstance.BAD_INFLUENCE.source()).startsWith("工作惯例");
  }
}
