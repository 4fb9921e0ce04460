package org.zhuanban.policy.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.policy.grant.GrantCommand.AwardGrant;
import org.zhuanban.policy.grant.GrantCommand.RecordGrantArrival;
import org.zhuanban.policy.grant.GrantCommand.RefuseGrant;
import org.zhuanban.policy.grant.GrantCommand.RegisterCall;
import org.zhuanban.policy.grant.GrantCommand.ReturnGrantApplication;
import org.zhuanban.policy.grant.GrantCommand.SubmitGrantApplication;
import org.zhuanban.policy.grant.GrantCommand.WithdrawGrantApplication;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.funds.Money;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class GrantTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final Department PROVINCE =
      new Department("PROV-AGRI", "省农业农村厅", Level.PROVINCE, "CN");

  private static RegisterCall takeUp(String id, Department organ, String lastDay) {
    return RegisterCall.of(
        id,
        GrantCall.of("省级农产品加工专项", organ, PAPER).withLastDay(LocalDate.parse(lastDay)),
        Plans.LEAD_BUREAU);
  }

  private static final RegisterCall TAKE_UP = takeUp("S-1", PROVINCE, "2024-04-04");
  private static final SubmitGrantApplication SUBMIT = SubmitGrantApplication.of("S-1", PAPER);
  private static final ReturnGrantApplication RETURN =
      ReturnGrantApplication.of("S-1", PAPER).withAgainBy(LocalDate.of(2024, 4, 20));
  private static final AwardGrant GRANT = AwardGrant.of("S-1", Money.yuan(3_000_000), PAPER);
  private static final RefuseGrant REFUSE = RefuseGrant.of("S-1", PAPER);
  private static final WithdrawGrantApplication GIVE_UP = WithdrawGrantApplication.of("S-1", PAPER);

  private static RecordGrantArrival arrival(long yuan) {
    return RecordGrantArrival.of("S-1", Money.yuan(yuan), PAPER);
  }

  private static GrantApplication application(ProjectDesk desk) {
    return desk.view().policies().grantApplications(desk.zhuanban().today()).get(0);
  }

  private static List<Duty> duties(ProjectDesk desk) {
    return desk.view().duties(desk.zhuanban().today()).stream()
        .filter(duty -> duty.key().startsWith("grant:"))
        .toList();
  }

  private static void says(Refusal refusal, GrantRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  @Test
  void whoever_prepares_the_papers_owes_them_by_the_day_that_the_call_names_worked_or_not() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    desk.recorded(TAKE_UP);

    assertThat(duties(desk))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.kind()).isEqualTo(GrantDuty.SUBMIT);
              assertThat(duty.owner()).isEqualTo("LEAD");
              assertThat(duty.owedTo()).contains("PROV-AGRI");
              // Tomb-Sweeping Day: no day of the call moves for a festival.
              assertThat(duty.clock().bindingDue(CalendarBook.bundled()).map(Deadline.Due::date))
                  .contains(LocalDate.of(2024, 4, 4));
              assertThat(duty.clock().statutory()).isEmpty();
            });

    desk.day("2024-04-04").recorded(SUBMIT);

    assertThat(duties(desk).get(0).clock().ending())
        .contains(Ending.done(LocalDate.of(2024, 4, 4)));
    assertThat(application(desk).status()).isEqualTo(GrantStatus.SUBMITTED);
  }

  @Test
  void a_call_without_a_last_day_is_owed_without_a_limit() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    desk.recorded(
        RegisterCall.of("S-1", GrantCall.of("常年申报专项", PROVINCE, PAPER), Plans.LEAD_BUREAU));

    assertThat(duties(desk).get(0).clock().binding()).isEmpty();
    desk.day("2030-03-01").recorded(SUBMIT);
    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void what_comes_back_is_owed_again_and_what_follows_is_told() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    desk.recorded(TAKE_UP);
    desk.day("2024-03-20").recorded(SUBMIT);
    desk.day("2024-04-08").recorded(RETURN);

    assertThat(duties(desk))
        .extracting(Duty::key, Duty::kind, duty -> duty.clock().ending().isPresent())
        .containsExactly(
            tuple("grant:S-1", GrantDuty.SUBMIT, true),
            tuple("grant:S-1:1", GrantDuty.SUPPLEMENT, false));
    assertThat(
            duties(desk).get(1).clock().bindingDue(CalendarBook.bundled()).map(Deadline.Due::date))
        .contains(LocalDate.of(2024, 4, 20));

    desk.day("2024-04-20").recorded(SUBMIT);
    desk.day("2024-06-03").recorded(GRANT);
    desk.day("2024-07-01").recorded(arrival(1_000_000));
    desk.day("2024-08-01").recorded(arrival(2_000_000));

    assertThat(application(desk).granted()).contains(Money.yuan(3_000_000));
    assertThat(application(desk).arrived()).isEqualTo(Money.yuan(3_000_000));
    assertThat(application(desk).status()).isEqualTo(GrantStatus.GRANTED);
    assertThat(desk.view().policies().grantApplications(LocalDate.of(2024, 7, 31)).get(0).arrived())
        .isEqualTo(Money.yuan(1_000_000));
    assertThat(desk.view().policies().grantApplications(LocalDate.of(2024, 2, 29))).isEmpty();
    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void after_the_window_nothing_is_submitted_and_what_was_all_the_same_meets_no_duty() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    desk.recorded(TAKE_UP);
    desk.day("2024-04-05");

    says(
        desk.refused(SUBMIT),
        GrantRule.SUBMITTED_LATE,
        "Application S-1 was to be submitted by 2024-04-04, but the day was 2024-04-05; the window"
            + " is closed",
        "申报S-1应于2024年4月4日前报送，而报送日为2024年4月5日；申报窗口已关闭");
    desk.recorded(SUBMIT);

    assertThat(desk.violations())
        .containsExactly(
            "2024-04-05 grant.SUBMITTED_LATE 工作惯例：申报通知 grant.application-submitted S-1");
    assertThat(duties(desk).get(0).clock().ending()).isEmpty();
    assertThat(application(desk).status()).isEqualTo(GrantStatus.IN_PREPARATION);
  }

  @Test
  void the_higher_level_may_take_up_what_came_late() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    desk.recorded(TAKE_UP);
    desk.day("2024-04-05").recorded(SUBMIT);
    desk.day("2024-04-08").recorded(RETURN);
    desk.day("2024-04-10").recorded(SUBMIT);
    desk.day("2024-06-03").recorded(GRANT);

    assertThat(duties(desk))
        .extracting(duty -> duty.clock().ending().orElseThrow())
        .containsExactly(
            Ending.lapsed(LocalDate.of(2024, 4, 8)), Ending.done(LocalDate.of(2024, 4, 10)));
  }

  @Test
  void what_is_given_up_or_whose_project_ends_is_owed_no_more() {
    ProjectDesk given = ProjectDesk.on("2024-03-01");
    given.recorded(TAKE_UP);
    given.day("2024-03-04").recorded(GIVE_UP);
    ProjectDesk ended = ProjectDesk.on("2024-03-01");
    ended.recorded(TAKE_UP);
    ended.day("2024-03-04").recorded(TerminateProject.of(PAPER, PAPER));

    assertThat(duties(given).get(0).clock().ending())
        .contains(Ending.lapsed(LocalDate.of(2024, 3, 4)));
    assertThat(duties(ended).get(0).clock().ending())
        .contains(Ending.lapsed(LocalDate.of(2024, 3, 4)));
  }

  @Test
  void only_what_lies_with_the_higher_level_is_answered_and_only_once() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    says(
        desk.refused(SUBMIT),
        GrantRule.UNKNOWN_APPLICATION,
        "No call was taken up under the name S-1; applications are none: take the call up first",
        "没有名为S-1的申报；已有的申报为无；请先对接申报通知");
    desk.recorded(TAKE_UP);
    for (GrantCommand answer : List.<GrantCommand>of(RETURN, GRANT, REFUSE)) {
      says(
          desk.refused(answer),
          GrantRule.NOTHING_SUBMITTED,
          "Of application S-1 nothing lies with the higher level; submit it first",
          "申报S-1没有在上级审理的材料；请先报送");
    }
    desk.recorded(SUBMIT);
    says(
        desk.refused(SUBMIT),
        GrantRule.ALREADY_SUBMITTED,
        "Application S-1 was submitted already, on 2024-03-01; wait for the answer",
        "申报S-1已于2024年3月1日报送；请等待上级答复");
    desk.recorded(RETURN);
    assertThat(desk.refused(GRANT).rule()).isEqualTo(GrantRule.NOTHING_SUBMITTED);
    desk.recorded(SUBMIT);
    says(
        desk.refused(arrival(1)),
        GrantRule.NOTHING_GRANTED,
        "For application S-1 nothing was granted that could arrive; record the grant first",
        "申报S-1尚未获批，无资金可到账；请先登记获批");
    desk.recorded(REFUSE);
    for (GrantCommand more : List.<GrantCommand>of(SUBMIT, RETURN, GRANT, REFUSE, GIVE_UP)) {
      says(
          desk.refused(more),
          GrantRule.APPLICATION_OVER,
          "Application S-1 was granted, refused or given up on 2024-03-01; take a new call up under"
              + " another name",
          "申报S-1已于2024年3月1日获批、未获批或放弃；新的申报请另取名称");
    }
  }

  @Test
  void more_than_was_granted_arrives_only_as_a_violation() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    desk.recorded(TAKE_UP);
    desk.recorded(SUBMIT);
    desk.recorded(GRANT);

    says(
        desk.refused(arrival(3_000_001)),
        GrantRule.MORE_THAN_GRANTED,
        "For application S-1 3000000.00 CNY was granted, but 3000001.00 CNY would have arrived in"
            + " all; record no more than is left",
        "申报S-1获批3000000元，而合计将到账3000001元；到账不得超过余额");
    desk.recorded(arrival(3_000_001));

    assertThat(application(desk).arrived()).isEqualTo(Money.yuan(3_000_001));
    assertThat(desk.violations())
        .containsExactly("2024-03-01 grant.MORE_THAN_GRANTED 工作惯例：申报通知 grant.money-arrived S-1");
  }

  @Test
  void a_call_is_of_a_higher_level_by_known_calendars_and_within_days() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");

    says(
        desk.refused(takeUp("S-1", Plans.LAND, "2024-04-04")),
        GrantRule.LEVEL_NOT_HIGHER,
        "Support comes from the city, the province or the nation, but 县自然资源局 stands at none of"
            + " these levels",
        "向上申报的对象为市级、省级或国家级部门，而县自然资源局不属于其中任何一级");
    says(
        desk.refused(takeUp("S-1", new Department("N", "国家部委", Level.NATION, "XX"), "2024-04-04")),
        GrantRule.UNKNOWN_CALENDAR,
        "Organ N works by calendar XX, which is unknown; notices are loaded of CN: write CN, or"
            + " join others to it by +",
        "部门N的日历XX无法识别；已载入放假通知的有CN：请填写CN，或以+叠加其他");
    says(
        desk.refused(takeUp("S-1", PROVINCE, "2024-02-29")),
        GrantRule.LAST_DAY_OUT_OF_RANGE,
        "The last day 2024-02-29 must lie from 2024-03-01 to 2034-02-27",
        "截止日2024年2月29日应在2024年3月1日至2034年2月27日之间");
    desk.recorded(takeUp("S-1", PROVINCE, "2024-03-01"));
    assertThat(
            duties(desk).get(0).clock().bindingDue(CalendarBook.bundled()).map(Deadline.Due::date))
        .contains(LocalDate.of(2024, 3, 1));
    says(
        desk.refused(TAKE_UP),
        GrantRule.APPLICATION_EXISTS,
        "Application S-1 was taken up already, on 2024-03-01; give the new one a name of its own",
        "申报S-1已于2024年3月1日启动；请另取名称");
    desk.recorded(SUBMIT);
    assertThat(
            desk.refused(
                    ReturnGrantApplication.of("S-1", PAPER)
                        .withAgainBy(LocalDate.of(2024, 3, 1).plusDays(DutyClock.LONGEST_DAYS + 1)))
                .rule())
        .isEqualTo(GrantRule.LAST_DAY_OUT_OF_RANGE);
  }

  @Test
  void what_makes_no_sense_is_no_command() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> takeUp("S:1", PROVINCE, "2024-04-04"))
        .withMessageContaining("1 to 64 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrantCall.of(" ", PROVINCE, PAPER))
        .withMessage("GrantCall.programme is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arrival(0))
        .withMessage(
            "RecordGrantArrival.amount is more than 0.00 CNY, but was 0.00 CNY; correct it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AwardGrant.of("S-1", new Money(java.math.BigDecimal.ONE, "USD"), PAPER))
        .withMessage("AwardGrant.amount is one of CNY, but was USD; choose one of these");
  }
}
