package org.zhuanban.project.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.feature.Refusal;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.testing.domain.Desk;
import org.zhuanban.testing.domain.Plans;

class AgencyTest {
  private static final Department CENTRE = new Department("ISC", "县投资服务中心", Level.COUNTY, "CN");
  private static final Office AGENT =
      new Office(Optional.of("ISC"), Office.Rank.OTHER, "县投资服务中心代办一科");
  private static final Office SUCCESSOR =
      new Office(Optional.of("ISC"), Office.Rank.OTHER, "县投资服务中心代办二科");
  private static final DocumentRef PAPER = new DocumentRef("mandate-1");

  private static SignMandate mandate(Office agent, Office... from) {
    return new SignMandate(
        agent,
        CENTRE,
        Optional.ofNullable(from.length == 0 ? null : from[0]),
        Optional.of("全部事项"),
        BigDecimal.ZERO,
        PAPER);
  }

  private static GiveService give(ServiceKind kind, Office by) {
    return new GiveService(kind, Optional.empty(), by, Optional.empty());
  }

  private static void says(Refusal refusal, AgencyRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  private static Optional<Light> light(Desk desk, int mandate, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(duty -> duty.key().equals("agency:contact:" + mandate))
        .map(Duty::clock)
        .findFirst()
        .orElseThrow()
        .lightOn(LocalDate.parse(day), CalendarBook.bundled(), LightPolicy.DEFAULT);
  }

  @Test
  void a_mandate_for_a_fee_is_no_agency_service() {
    Desk desk = Desk.on("2024-01-16");
    says(
        desk.refused(
            new SignMandate(
                AGENT,
                CENTRE,
                Optional.empty(),
                Optional.empty(),
                new BigDecimal("500.00"),
                PAPER)),
        AgencyRule.FEE_CHARGED,
        "The agency service is free, but this mandate names a fee of 500.00 yuan; sign one without",
        "全程代办不收费, 而委托书写明收费500.00元; 请签订不收费的委托书");
    assertThat(AgencyRule.FEE_CHARGED.source()).isEqualTo("行政许可法第二十七条、第五十八条");

    desk.done(
        new SignMandate(
            AGENT, CENTRE, Optional.empty(), Optional.empty(), new BigDecimal("0.00"), PAPER));
    assertThat(desk.view().agency().mandate()).map(Agency.Mandate::agent).contains(AGENT);
  }

  @Test
  void the_agent_contacts_the_enterprise_first() {
    Desk desk = Desk.on("2024-01-16");
    desk.done(mandate(AGENT));
    assertThat(desk.duty("agency:contact:1").committedDue()).contains(LocalDate.of(2024, 1, 18));
    assertThat(desk.duty("agency:contact:1").owner()).isEqualTo("ISC");
    desk.day("2024-01-17").done(give(ServiceKind.COORDINATE, Plans.LAND_HEAD));
    assertThat(desk.duty("agency:contact:1").closedOn()).isEmpty();

    desk.day("2024-01-18").done(give(ServiceKind.GUIDE, AGENT));

    assertThat(light(desk, 1, "2024-01-18")).contains(Light.CLOSED_ON_TIME);
  }

  @Test
  void whoever_takes_over_has_a_mandate_and_a_first_contact_of_its_own() {
    Desk desk = Desk.on("2024-01-16");
    says(
        desk.refused(mandate(SUCCESSOR, AGENT)),
        AgencyRule.NO_MANDATE,
        "The enterprise has given no mandate yet; let it sign one first",
        "企业尚未委托代办; 请先签订委托书");
    desk.done(mandate(AGENT));
    says(
        desk.refused(mandate(SUCCESSOR)),
        AgencyRule.MANDATE_EXISTS,
        "县投资服务中心代办一科 has the mandate; name who hands over",
        "现由县投资服务中心代办一科代办; 请写明由谁移交");
    says(
        desk.refused(mandate(AGENT, SUCCESSOR)),
        AgencyRule.NOT_THE_AGENT,
        "县投资服务中心代办二科 does not have the mandate; 县投资服务中心代办一科 does and can hand over",
        "县投资服务中心代办二科不是代办员; 现由县投资服务中心代办一科代办并移交");

    desk.day("2024-01-17").done(mandate(SUCCESSOR, AGENT));

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
    Desk desk = Desk.with("2024-01-16", Plans.licence("L"));
    desk.done(give(ServiceKind.CONSULT, AGENT));
    assertThat(desk.refused(give(ServiceKind.ASSIST, AGENT)).rule())
        .isEqualTo(AgencyRule.NO_MANDATE);
    desk.done(mandate(AGENT));
    desk.done(new GiveService(ServiceKind.ASSIST, Optional.of("L"), AGENT, Optional.of(PAPER)));
    says(
        desk.refused(
            new GiveService(ServiceKind.ASSIST, Optional.of("X"), AGENT, Optional.empty())),
        AgencyRule.UNKNOWN_ITEM,
        "The service concerns item X, which the plan does not have; name one of the plan, or none",
        "服务所涉事项X不在方案之列; 请填写方案中的事项, 或不填");

    assertThat(desk.view().agency().services())
        .extracting(Agency.Service::kind)
        .containsExactly(ServiceKind.CONSULT, ServiceKind.ASSIST);
    // What was asked and answered on the day of the mandate is the first contact.
    assertThat(desk.duty("agency:contact:1").closedOn()).contains(LocalDate.of(2024, 1, 16));
  }

  @Test
  void a_centre_works_by_a_calendar_that_is_known() {
    says(
        Desk.on("2024-01-16")
            .refused(
                new SignMandate(
                    AGENT,
                    new Department("ISC", "县投资服务中心", Level.COUNTY, "CN+NOWHERE"),
                    Optional.empty(),
                    Optional.empty(),
                    BigDecimal.ZERO,
                    PAPER)),
        AgencyRule.UNKNOWN_CALENDAR,
        "Service centre ISC works by calendar CN+NOWHERE, which is unknown; notices are loaded of CN: write CN, or join others to it by +",
        "服务中心ISC的日历CN+NOWHERE无法识别; 已载入放假通知的有CN: 请填写CN, 或以+叠加其他");
  }
}
