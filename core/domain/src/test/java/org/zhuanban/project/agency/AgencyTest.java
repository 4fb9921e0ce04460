package org.zhuanban.project.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.PlanServices;
import org.zhuanban.project.agency.AgencyCommand.Remind;
import org.zhuanban.project.agency.AgencyCommand.RevokeMandate;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

class AgencyTest {

  private static final Department CENTRE = new Department("ISC", "县投资服务中心", Level.COUNTY, "CN");

  private static final Office AGENT =
      Office.of(Office.Rank.OTHER, "县投资服务中心代办一科").withDepartment("ISC");

  private static final Office SUCCESSOR =
      Office.of(Office.Rank.OTHER, "县投资服务中心代办二科").withDepartment("ISC");

  private static final DocumentRef PAPER = new DocumentRef("mandate-1");

  private static SignMandate mandate(Office agent) {
    return SignMandate.of(agent, CENTRE, PAPER).withScope("全部事项");
  }

  private static GiveService give(ServiceKind kind, Office by) {
    return GiveService.of(kind, by);
  }

  private static void says(Refusal refusal, AgencyRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  private static Optional<Light> light(ProjectDesk desk, int mandate, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(duty -> duty.key().equals("agency:contact:" + mandate))
        .map(Duty::clock)
        .findFirst()
        .orElseThrow()
        .lightOn(LocalDate.parse(day), CalendarBook.bundled(), LightPolicy.DEFAULT);
  }

  private static RevokeMandate revoke(Office agent) {
    return RevokeMandate.of(agent, new DocumentRef("revocation-1"));
  }

  private static PlanServices plan(PlannedService... services) {
    return PlanServices.of(List.of(services), new DocumentRef("plan-1"));
  }

  private static PlannedService planned(ServiceKind kind, Office by, String due) {
    return PlannedService.of(kind, by, LocalDate.parse(due));
  }

  private static Remind remind(String duty, Office by) {
    return Remind.of(duty, by).withPaper(new DocumentRef("reminder-1"));
  }

  private static final String GONE =
      "2024-01-22 agency.WITHOUT_MANDATE 民法典第一百七十一条第一款 agency.service-given agency";

  @Nested
  class MandateOfTheEnterprise {
    @Test
    void a_mandate_for_a_fee_is_no_agency_service() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      says(
          desk.refused(SignMandate.of(AGENT, CENTRE, PAPER).withFee(new BigDecimal("500.00"))),
          AgencyRule.FEE_CHARGED,
          "The agency service is free, but this mandate names a fee of 500.00 yuan; sign one without",
          "全程代办不收费，而委托书写明收费500.00元；请签订不收费的委托书");
      assertThat(AgencyRule.FEE_CHARGED.source()).isEqualTo("行政许可法第二十七条、第五十八条");

      desk.recorded(SignMandate.of(AGENT, CENTRE, PAPER).withFee(new BigDecimal("0.00")));
      assertThat(desk.view().agency().mandate()).map(Agency.Mandate::agent).contains(AGENT);
    }

    @Test
    void whoever_takes_over_has_a_mandate_and_a_first_contact_of_its_own() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      says(
          desk.refused(mandate(SUCCESSOR).withFrom(AGENT)),
          AgencyRule.NO_MANDATE,
          "The enterprise has given no mandate that holds; let it sign one first",
          "没有企业的有效代办委托；请先签订委托书");
      desk.recorded(mandate(AGENT));
      says(
          desk.refused(mandate(SUCCESSOR)),
          AgencyRule.MANDATE_EXISTS,
          "县投资服务中心代办一科 has the mandate; name who hands over",
          "现由县投资服务中心代办一科代办；请写明由谁移交");
      says(
          desk.refused(mandate(AGENT).withFrom(SUCCESSOR)),
          AgencyRule.NOT_THE_AGENT,
          "县投资服务中心代办二科 does not have the mandate; 县投资服务中心代办一科 does and can hand over",
          "县投资服务中心代办二科不是代办员；现由县投资服务中心代办一科代办并移交");

      desk.day("2024-01-17").recorded(mandate(SUCCESSOR).withFrom(AGENT));

      Agency agency = desk.view().agency();
      assertThat(agency.agentOn(LocalDate.of(2024, 1, 15))).isEmpty();
      assertThat(agency.agentOn(LocalDate.of(2024, 1, 16))).contains(AGENT);
      assertThat(agency.agentOn(LocalDate.of(2024, 1, 17))).contains(SUCCESSOR);
      assertThat(light(desk, 1, "2024-01-31")).contains(Light.CLOSED_WITHDRAWN);
      assertThat(light(desk, 2, "2024-01-31")).contains(Light.YELLOW);
      assertThat(desk.another().view().agency()).isEqualTo(agency);
    }

    @Test
    void one_is_answered_and_guided_without_a_mandate_but_not_acted_for() {
      ProjectDesk desk = ProjectDesk.with("2024-01-16", Plans.licence("L"));
      desk.recorded(give(ServiceKind.CONSULT, AGENT));
      assertThat(desk.refused(give(ServiceKind.ASSIST, AGENT)).rule())
          .isEqualTo(AgencyRule.NO_MANDATE);
      desk.recorded(mandate(AGENT));
      desk.recorded(GiveService.of(ServiceKind.ASSIST, AGENT).withItem("L").withPaper(PAPER));
      says(
          desk.refused(GiveService.of(ServiceKind.ASSIST, AGENT).withItem("X")),
          AgencyRule.UNKNOWN_ITEM,
          "The service concerns item X, which the plan does not have; name one of the plan, or none",
          "服务所涉事项X不在方案之列；请填写方案中的事项，或不填");

      assertThat(desk.view().agency().services())
          .extracting(Agency.Service::kind)
          .containsExactly(ServiceKind.CONSULT, ServiceKind.ASSIST);
      // What was asked and answered on the day of the mandate is the first contact.
      assertThat(desk.dutyRow("agency:contact:1").closedOn()).contains(LocalDate.of(2024, 1, 16));
    }

    @Test
    void the_enterprise_takes_its_mandate_back_and_may_give_another() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      says(
          desk.refused(revoke(AGENT)),
          AgencyRule.NO_MANDATE,
          "The enterprise has given no mandate that holds; let it sign one first",
          "没有企业的有效代办委托；请先签订委托书");
      desk.recorded(mandate(AGENT));
      assertThat(desk.refused(revoke(SUCCESSOR)).rule()).isEqualTo(AgencyRule.NOT_THE_AGENT);

      desk.day("2024-01-17").recorded(revoke(AGENT));

      assertThat(desk.view().agency().mandate()).isEmpty();
      assertThat(desk.view().agency().agentOn(LocalDate.of(2024, 1, 16))).contains(AGENT);
      assertThat(desk.view().agency().agentOn(LocalDate.of(2024, 1, 17))).isEmpty();
      assertThat(desk.view().agency().mandates().get(0).ended())
          .contains(new Agency.MandateEnding(LocalDate.of(2024, 1, 17), MandateEnd.REVOKED));
      assertThat(desk.dutyRow("agency:contact:1").closedOn()).contains(LocalDate.of(2024, 1, 17));
      assertThat(desk.refused(revoke(AGENT)).rule()).isEqualTo(AgencyRule.NO_MANDATE);
      assertThat(desk.refused(mandate(SUCCESSOR).withFrom(AGENT)).rule())
          .isEqualTo(AgencyRule.NO_MANDATE);

      desk.day("2024-01-19").recorded(mandate(SUCCESSOR));

      assertThat(desk.view().agency().agentOn(LocalDate.of(2024, 1, 18))).isEmpty();
      assertThat(desk.view().agency().agentOn(LocalDate.of(2024, 1, 19))).contains(SUCCESSOR);
      assertThat(desk.dutyRow("agency:contact:2").due()).contains(LocalDate.of(2024, 1, 23));
      assertThat(desk.another().view().agency()).isEqualTo(desk.view().agency());
    }

    @Test
    void a_mandate_that_is_given_taken_back_and_given_on_one_day_holds_once() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(mandate(AGENT));
      desk.recorded(revoke(AGENT));
      desk.recorded(mandate(SUCCESSOR));

      Agency agency = desk.view().agency();
      assertThat(agency.mandates().stream().filter(each -> each.holdsOn(LocalDate.of(2024, 1, 16))))
          .extracting(Agency.Mandate::agent)
          .containsExactly(SUCCESSOR);
    }

    @Test
    void the_service_ends_with_its_project() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(mandate(AGENT));
      desk.recorded(plan(planned(ServiceKind.GUIDE, AGENT, "2024-03-01")));
      desk.day("2024-02-01")
          .recorded(
              TerminateProject.of(new DocumentRef("reason-1"), new DocumentRef("evidence-1")));

      assertThat(desk.view().agency().mandate()).isEmpty();
      assertThat(desk.view().agency().mandates().get(0).ended())
          .contains(new Agency.MandateEnding(LocalDate.of(2024, 2, 1), MandateEnd.PROJECT_OVER));
      assertThat(desk.view().agency().agentOn(LocalDate.of(2024, 1, 31))).contains(AGENT);
      assertThat(desk.dutyRow("agency:plan:1").closedOn()).contains(LocalDate.of(2024, 2, 1));

      desk.day("2024-02-02");
      says(
          desk.refused(mandate(SUCCESSOR).withFrom(AGENT)),
          AgencyRule.PROJECT_OVER,
          "The project ended on 2024-02-01, and the agency service with it",
          "项目已于2024年2月1日结束，全程代办随之终止");
      assertThat(desk.refused(plan(planned(ServiceKind.GUIDE, AGENT, "2024-03-01"))).rule())
          .isEqualTo(AgencyRule.PROJECT_OVER);
      assertThat(desk.refused(give(ServiceKind.ASSIST, AGENT)).rule())
          .isEqualTo(AgencyRule.WITHOUT_MANDATE);

      desk.recorded(mandate(SUCCESSOR).withFrom(AGENT));
      assertThat(desk.view().agency().mandates())
          .extracting(each -> each.ended().orElseThrow().on())
          .containsExactly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 2));
      assertThat(desk.violations())
          .containsExactly(
              "2024-02-02 agency.PROJECT_OVER 工作惯例：全程代办随项目结束 agency.mandate-signed agency");
      // The enterprise may put in writing what has ended anyway.
      desk.recorded(revoke(SUCCESSOR));
    }
  }

  @Nested
  class FirstContact {
    @Test
    void the_agent_contacts_the_enterprise_first() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(mandate(AGENT));
      assertThat(desk.dutyRow("agency:contact:1").due()).contains(LocalDate.of(2024, 1, 18));
      assertThat(desk.dutyRow("agency:contact:1").owner()).isEqualTo("ISC");
      desk.day("2024-01-17").recorded(give(ServiceKind.COORDINATE, Plans.LAND_HEAD));
      assertThat(desk.dutyRow("agency:contact:1").closedOn()).isEmpty();

      desk.day("2024-01-18").recorded(give(ServiceKind.GUIDE, AGENT));

      assertThat(light(desk, 1, "2024-01-18")).contains(Light.CLOSED_ON_TIME);
    }

    @Test
    void an_agent_who_has_contacted_the_enterprise_on_the_day_of_the_hand_over_has_done_so() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(mandate(AGENT));
      desk.day("2024-01-17").recorded(mandate(SUCCESSOR).withFrom(AGENT));
      desk.recorded(give(ServiceKind.CONSULT, AGENT));

      assertThat(light(desk, 1, "2024-01-17")).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.dutyRow("agency:contact:2").closedOn()).isEmpty();

      desk.recorded(give(ServiceKind.CONSULT, SUCCESSOR));
      assertThat(desk.dutyRow("agency:contact:2").closedOn()).contains(LocalDate.of(2024, 1, 17));
    }

    @Test
    void how_soon_an_agent_contacts_the_enterprise_is_a_local_rule() {
      LocalDate february = LocalDate.of(2024, 2, 1);
      LocalRuleBook rules =
          LocalRuleBook.of(
              LocalRule.from(
                      LocalLimit.FIRST_CONTACT,
                      TimeLimit.workingDays(1, "县代办服务办法"),
                      LocalDate.of(2024, 1, 1))
                  .until(february.minusDays(1)));
      ProjectDesk desk = ProjectDesk.on("2024-01-31", rules);
      desk.recorded(mandate(AGENT));
      desk.day(february).recorded(mandate(SUCCESSOR).withFrom(AGENT));

      assertThat(desk.dutyRow("agency:contact:1").due()).contains(february);
      assertThat(desk.dutyRow("agency:contact:2").due()).contains(LocalDate.of(2024, 2, 4));
    }
  }

  @Nested
  class ActingForTheEnterprise {
    @Test
    void whoever_acts_for_the_enterprise_without_its_mandate_is_named() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(mandate(AGENT));
      desk.day("2024-01-19").recorded(revoke(AGENT));

      desk.day("2024-01-22");
      says(
          desk.refused(give(ServiceKind.ASSIST, AGENT)),
          AgencyRule.WITHOUT_MANDATE,
          "县投资服务中心代办一科 has no mandate of the enterprise that holds; let the enterprise sign one"
              + " first",
          "县投资服务中心代办一科没有企业的有效委托；请先由企业签订委托书");
      desk.recorded(give(ServiceKind.ASSIST, AGENT));
      // Questions are answered all the same.
      desk.recorded(give(ServiceKind.CONSULT, AGENT));

      assertThat(desk.violations()).containsExactly(GONE);
      assertThat(desk.view().agency().services()).hasSize(2);
    }

    /** What was told late tells what came after it anew. */
    @Test
    void a_mandate_that_had_been_taken_back_unsettles_what_was_done_since() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(mandate(AGENT));
      desk.day("2024-01-22").recorded(give(ServiceKind.ASSIST, AGENT));
      assertThat(desk.violations()).isEmpty();

      assertThat(desk.record(revoke(AGENT), LocalDate.of(2024, 1, 19)))
          .isInstanceOf(Outcome.Done.class);

      assertThat(desk.violations()).containsExactly(GONE);
    }

    @Test
    void a_colleague_of_the_agent_may_act_and_a_department_may_not() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(mandate(AGENT));
      desk.recorded(give(ServiceKind.ASSIST, SUCCESSOR));
      assertThat(desk.violations()).isEmpty();

      assertThat(desk.refused(give(ServiceKind.ASSIST, Plans.LAND_HEAD)).rule())
          .isEqualTo(AgencyRule.WITHOUT_MANDATE);
    }

    @Test
    void the_centre_that_took_the_place_of_the_one_named_may_act_from_that_day_on() {
      Office successor = Office.of(Office.Rank.OTHER, "县政务服务中心代办科").withDepartment("SVC");
      SuccessionTable successions =
          SuccessionTable.of(
              new Succession(
                  "ISC",
                  new Department("SVC", "县政务服务中心", Level.COUNTY, "CN"),
                  LocalDate.of(2024, 1, 20),
                  "机构改革方案"));
      ProjectDesk desk = ProjectDesk.on("2024-01-19", LocalRuleBook.USUAL.with(successions));
      desk.recorded(mandate(AGENT));
      assertThat(desk.refused(give(ServiceKind.ASSIST, successor)).rule())
          .isEqualTo(AgencyRule.WITHOUT_MANDATE);

      desk.day("2024-01-20").recorded(give(ServiceKind.ASSIST, successor));
      desk.recorded(give(ServiceKind.ASSIST, AGENT));

      assertThat(desk.violations()).isEmpty();
    }
  }

  @Nested
  class ServiceCentre {
    @Test
    void a_centre_works_by_a_calendar_that_is_known() {
      says(
          ProjectDesk.on("2024-01-16")
              .refused(
                  SignMandate.of(
                      AGENT, new Department("ISC", "县投资服务中心", Level.COUNTY, "CN+NOWHERE"), PAPER)),
          AgencyRule.UNKNOWN_CALENDAR,
          "Service centre ISC works by calendar CN+NOWHERE, which is unknown; notices are loaded of"
              + " CN: write CN, or join others to it by +",
          "服务中心ISC的日历CN+NOWHERE无法识别；已载入放假通知的有CN：请填写CN，或以+叠加其他");
    }

    @Test
    void a_service_plan_says_who_gives_what_by_when() {
      ProjectDesk desk = ProjectDesk.with("2024-01-16", Plans.licence("L"));
      PlannedService form =
          PlannedService.of(ServiceKind.ASSIST, AGENT, LocalDate.of(2024, 2, 3)).withItem("L");
      assertThat(desk.refused(plan(form)).rule()).isEqualTo(AgencyRule.NO_MANDATE);
      desk.recorded(mandate(AGENT));
      says(
          desk.refused(plan(planned(ServiceKind.GUIDE, AGENT, "2024-01-15"))),
          AgencyRule.PLAN_DAY_OUT_OF_RANGE,
          "A planned service is due on 2024-01-15, which is not from 2024-01-16 to 2034-01-13",
          "计划服务日期2024年1月15日不在2024年1月16日至2034年1月13日之间");
      assertThat(
              desk.refused(
                      plan(PlannedService.of(ServiceKind.GUIDE, AGENT, form.due()).withItem("X")))
                  .rule())
          .isEqualTo(AgencyRule.UNKNOWN_ITEM);

      desk.day("2024-01-17")
          .recorded(plan(form, planned(ServiceKind.COORDINATE, Plans.LAND_HEAD, "2024-01-19")));

      // To tell the enterprise of its plan is to contact it.
      assertThat(desk.dutyRow("agency:contact:1").closedOn()).contains(LocalDate.of(2024, 1, 17));
      // A Saturday on which nobody works; the day of a plan moves for nobody.
      assertThat(desk.dutyRow("agency:plan:1").due()).contains(LocalDate.of(2024, 2, 3));
      assertThat(desk.dutyRow("agency:plan:1").owner()).isEqualTo("ISC");
      assertThat(desk.dutyRow("agency:plan:1").subject()).isEqualTo("L");
      // Whoever is to give it, the centre answers for its plan.
      assertThat(desk.dutyRow("agency:plan:2").owner()).isEqualTo("ISC");

      desk.day("2024-01-22").recorded(give(ServiceKind.COORDINATE, SUCCESSOR));
      assertThat(desk.dutyRow("agency:plan:2").closedOn()).isEmpty();
      desk.recorded(give(ServiceKind.COORDINATE, AGENT));
      desk.recorded(give(ServiceKind.ASSIST, AGENT));
      assertThat(desk.dutyRow("agency:plan:1").closedOn()).isEmpty();
      desk.day("2024-01-23").recorded(mandate(SUCCESSOR).withFrom(AGENT));
      desk.recorded(GiveService.of(ServiceKind.ASSIST, SUCCESSOR).withItem("L"));

      assertThat(desk.view().agency().plan())
          .extracting(Agency.ServicePlan::ending)
          .containsExactly(
              Optional.of(Ending.done(LocalDate.of(2024, 1, 23))),
              Optional.of(Ending.done(LocalDate.of(2024, 1, 22))));
    }

    @Test
    void one_service_gives_one_item_of_a_plan_and_a_new_plan_takes_the_place_of_the_rest() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(mandate(AGENT));
      desk.recorded(
          plan(
              planned(ServiceKind.GUIDE, AGENT, "2024-01-31"),
              planned(ServiceKind.GUIDE, AGENT, "2024-02-29"),
              planned(ServiceKind.CONSULT, AGENT, "2024-02-29")));
      desk.day("2024-01-18").recorded(give(ServiceKind.GUIDE, AGENT));
      desk.day("2024-01-19").recorded(plan(planned(ServiceKind.ASSIST, AGENT, "2024-03-29")));
      desk.day("2024-01-22").recorded(revoke(AGENT));

      LocalDate replanned = LocalDate.of(2024, 1, 19);
      assertThat(desk.view().agency().plan())
          .extracting(planned -> planned.ending().orElseThrow())
          .containsExactly(
              Ending.done(LocalDate.of(2024, 1, 18)),
              // To tell the enterprise of another plan gives nothing of this one.
              Ending.replaced(replanned),
              Ending.replaced(replanned),
              Ending.lapsed(LocalDate.of(2024, 1, 22)));
      assertThatIllegalArgumentException()
          .isThrownBy(AgencyTest::plan)
          .withMessage("PlanServices.services is missing; give it");
    }

    @Test
    void the_service_centre_reminds_whoever_owes_something() {
      ProjectDesk desk = ProjectDesk.on("2024-01-16");
      desk.recorded(Problems.report("PB-1"));
      assertThat(desk.refused(remind("problem:PB-1:1", AGENT)).rule())
          .isEqualTo(AgencyRule.NO_MANDATE);
      desk.recorded(mandate(AGENT));
      says(
          desk.refused(remind("problem:PB-2:1", AGENT)),
          AgencyRule.UNKNOWN_DUTY,
          "Nobody is reminded of problem:PB-2:1: nothing of that name is owed yet; name the key of a"
              + " duty",
          "不能催办problem:PB-2:1：没有该责任事项；请填写责任事项编号");
      says(
          desk.refused(remind("problem:PB-1:1", Plans.LAND_HEAD)),
          AgencyRule.REMINDER_WITHOUT_RIGHT,
          "县自然资源局局长 may not remind: that is a right of the service centre while it has the mandate",
          "县自然资源局局长不能催办：催办是受托服务中心的权利");

      desk.day("2024-01-17").recorded(remind("problem:PB-1:1", AGENT));
      desk.recorded(remind("problem:PB-1:1", SUCCESSOR));

      assertThat(desk.view().agency().reminders())
          .extracting(Agency.Service::on, Agency.Service::by, told -> told.reminder().orElseThrow())
          .containsExactly(
              tuple(
                  LocalDate.of(2024, 1, 17), AGENT, new Agency.Reminder("problem:PB-1:1", "LAND")),
              tuple(
                  LocalDate.of(2024, 1, 17),
                  SUCCESSOR,
                  new Agency.Reminder("problem:PB-1:1", "LAND")));
      // Whoever reminds a department has not spoken to the enterprise, and nothing is done by it.
      assertThat(desk.dutyRow("agency:contact:1").closedOn()).isEmpty();
      assertThat(desk.dutyRow("problem:PB-1:1").closedOn()).isEmpty();
      assertThat(desk.violations()).isEmpty();

      desk.recorded(revoke(AGENT));
      desk.recorded(remind("problem:PB-1:1", AGENT));
      assertThat(desk.violations())
          .containsExactly(
              "2024-01-17 agency.REMINDER_WITHOUT_RIGHT 工作惯例：投资服务中心有权催办 agency.department-reminded"
                  + " agency");
    }
  }
}
