package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case changes one passage of the sample; the sentence names the line of that change. */
class DossierRefusalsTest {
  private static final String A03 = "{id: A03, stage: 1, name: 建设用地规划许可证, kind: LICENCE, dept: NRB";

  static Stream<Arguments> changes() {
    return Stream.of(
        arguments(
            "  county: 石林",
            "  countyy: 石林",
            "project: the key 'countyy' is unknown; known are id, name, industry_code, place, introduced_by, energy_tce_per_year, investor, agreement, online_platform_code, name_en, county, industry, management, site, eia_class, fire_class, pollutant_permit_class, land_area_ha, earthwork_m3, floor_area_m2"),
        arguments(
            "    signed: 2024-01-10",
            "    signed: 2024-01-10\n    notarised: true",
            "agreement: the key 'notarised' is unknown; known are signed, total_investment, fixed_asset_investment, start_by, production_by, full_output_by, promised_by_government"),
        arguments(
            "{name: 县水务局, calendar",
            "{name: 县水务局, phone: 1, calendar",
            "department 'WRB': the key 'phone' is unknown; known are name, role, calendar, level, places, industries"),
        arguments(
            A03,
            A03 + ", colour: red",
            "item 'A03': the key 'colour' is unknown; known are id, stage, name, kind, dept, joint_with, statutory, committed, extension, correction, legal, prerequisites, materials, special, gates, result, validity, renew_before, start_within, duty_of, joint_within, silence_consent, work"),
        arguments(
            "type: FILED, item: A01",
            "type: FILED, item: A01, by: x",
            "event 7 (FILED): the key 'by' is unknown; known are date, type, recorded, item"),
        arguments(
            "when: {energy_tce_max: 1000}",
            "when: {sunshine: 1000}",
            "conditions of a policy: the key 'sunshine' is unknown; known are industry, equipment_investment_min, produced, energy_tce_max, started_not_after_agreement"),
        arguments(
            "{level: 1, holder",
            "{level: 1, phone: 1, holder",
            "problem_levels: the key 'phone' is unknown; known are level, holder, decide_within"),
        arguments(
            "{number: 2, name",
            "{number: 2, colour: red, name",
            "stage: the key 'colour' is unknown; known are number, name, lead"),
        arguments(
            "  total_investment: 126000000",
            "  total_investment: 0",
            "agreement: 'total_investment' must be an amount in yuan, greater than 0 and written out, such as 1500000, but was '0'"),
        arguments(
            "amount: 18600000",
            "amount: -5",
            "event 17 (FUNDS): 'amount' must be an amount in yuan, greater than 0 and written out, such as 1500000, but was '-5'"),
        arguments(
            "start_by: 2024-12-31",
            "start_by: 2024-02-30",
            "agreement: 'start_by' must be a day that exists, but was '2024-02-30'"),
        arguments(
            "start_by: 2024-12-31",
            "start_by: 31.12.2024",
            "agreement: 'start_by' must be a date such as 2024-01-31, but was '31.12.2024'"),
        arguments(
            "statutory: 20 WD, committed: 5 WD",
            "statutory: 20 days, committed: 5 WD",
            "item 'A03': 'statutory' must be a length such as 20 WD, 30 CD, 3 MONTHS, 2 YEARS or IMMEDIATE, but was '20 days'"),
        arguments(
            "statutory: 20 WD, committed: 5 WD",
            "statutory: 20 WD, committed: 21 WD",
            "item 'A03': 'committed' is 21 WD, which can end after the statutory limit of 20 WD; promise a limit that ends by then from whatever day it runs"),
        arguments(
            "statutory: IMMEDIATE, committed: IMMEDIATE",
            "statutory: IMMEDIATE, committed: 1 WD",
            "item 'A01': 'committed' is 1 WD, which can end after the statutory limit of IMMEDIATE; promise a limit that ends by then from whatever day it runs"),
        arguments(
            A03,
            A03.replace("LICENCE", "LICENSE"),
            "item 'A03': 'kind' must be one of FILING, PROJECT_APPROVAL, LICENCE, TECHNICAL_REVIEW, JOINT, PUBLIC_TRADE, INTERMEDIARY, but was 'LICENSE'"),
        arguments(
            "level: INTERMEDIARY",
            "level: PROVINCE",
            "department 'DRAW': 'level' must be one of COUNTY, CITY, INTERMEDIARY, UTILITY, but was 'PROVINCE'"),
        arguments(
            "{item: A02, gate: BEFORE_APPLY}], materials: [申请表, 备案证",
            "{item: A02, gate: BEFORE_LUNCH}], materials: [申请表, 备案证",
            "item 'A03': a prerequisite: 'gate' must be one of BEFORE_APPLY, BEFORE_DECIDE, BEFORE_START, BEFORE_OPERATION, but was 'BEFORE_LUNCH'"),
        arguments(
            A03,
            A03.replace("NRB", "XXX"),
            "item 'A03': 'dept' names 'XXX', which is not among the departments; known are COUNTY_GOV, IPC, IPB, ISC, AGRI, PARK, DRC, MDRC, NRB, EEB, MEEB, WRB, HCB, CAD, MSB, PTC, DRAW, POWER, SUPV"),
        arguments(
            "joint_with: [NRB, CAD]",
            "joint_with: [NRB, XXX]",
            "item 'A13': 'joint_with' entry 2 names 'XXX', which is not among the departments; known are COUNTY_GOV, IPC, IPB, ISC, AGRI, PARK, DRC, MDRC, NRB, EEB, MEEB, WRB, HCB, CAD, MSB, PTC, DRAW, POWER, SUPV"),
        arguments(
            "{id: A03, stage: 1",
            "{id: A03, stage: 9",
            "item 'A03': 'stage' names '9', which is not among the stages; known are 1, 2, 3, 4"),
        arguments(
            "type: FILED, item: A01",
            "type: FILED, item: A99",
            "event 7 (FILED): 'item' names 'A99', which is not among the items; known are A01, A02, A03, A04, A05, A06, A07, A08, A09, A10, A11, A12, A13, A14, A15, A16"),
        arguments(
            "prerequisites: [{item: A03, gate: BEFORE_APPLY}], materials: [设计方案",
            "prerequisites: [{item: A77, gate: BEFORE_APPLY}], materials: [设计方案",
            "item 'A07': a prerequisite: 'item' names 'A77', which is not among the items; known are A01, A02, A03, A04, A05, A06, A07, A08, A09, A10, A11, A12, A13, A14, A15, A16"),
        arguments(
            "type: POLICY_APPLIED, policy: PL-01",
            "type: POLICY_APPLIED, policy: PL-09",
            "event 79 (POLICY_APPLIED): 'policy' names 'PL-09', which is not among the policies; known are PL-01, PL-02, PL-03"),
        arguments(
            "{name: 县水务局, calendar: CN+SHILIN}",
            "{name: 县水务局, calendar: CN+NOWHERE}",
            "department 'WRB': 'calendar' names the unknown calendar 'CN+NOWHERE'; write CN, or CN and one or more of CHUXIONG, HONGHE, SHILIN joined by +"),
        arguments(
            "role: LEAD_BUREAU, ",
            "",
            "departments: exactly one department must have the role LEAD_BUREAU, but it is none"),
        arguments(
            "role: COMMITTEE",
            "role: LEAD_BUREAU",
            "departments: exactly one department must have the role LEAD_BUREAU, but it is IPC, IPB"),
        arguments(
            "  leader: 县委常委、副县长",
            "  leader: [县长, 副县长]",
            "task_force: 'leader' must be one office, but was a list of 2; a task force has exactly one leader"),
        arguments(
            "  leader: 县委常委、副县长\n",
            "",
            "task_force: 'leader' is missing; a task force has exactly one leader"),
        arguments(
            "\nitems:\n",
            "\nitems:\n  - {id: A01, stage: 1, name: x, kind: FILING, dept: DRC, statutory: NONE}\n",
            "item: 'id' is 'A01', which line 91 uses already"),
        arguments(
            "\n  - {number: 2, name",
            "\n  - {number: 1, name: x}\n  - {number: 2, name",
            "stage: 'number' is '1', which line 84 uses already"),
        arguments(
            "  id: SL-2024-007",
            "  id: 石林-007",
            "project: 'id' must be an id of 1 to 64 letters A-Z and a-z, digits, and . _ -, but was '石林-007'"),
        arguments(
            "{date: 2024-01-22, type",
            "{date: 2024-01-12, type",
            "event 6 (TASK_FORCE_MEETING): its day 2024-01-12 lies before 2024-01-16 of event 5 (AGENCY_MANDATE_SIGNED); history stands in the order of its days"),
        arguments(
            "{date: 2024-01-22, type",
            "{date: 2024-01-22, recorded: 2024-01-21, type",
            "event 6 (TASK_FORCE_MEETING): 'recorded' must not lie before the event's own date 2024-01-22, but was 2024-01-21"),
        arguments(
            "{date: 2023-11-08, type",
            "{date: 1999-11-08, type",
            "event 1 (NEGOTIATION): 'date' must be a day from 2000-01-01 to 2050-12-31, for which there are calendars, but was 1999-11-08"),
        arguments(
            "    signed: 2024-01-10",
            "    signed: 2024-01-11",
            "'signed' of the agreement says 2024-01-11, but event 3 (AGREEMENT_SIGNED) in line 128 was on 2024-01-10; both must be the same day"),
        arguments(
            "  established: 2024-01-15",
            "  established: 2024-01-16",
            "'established' of the task force says 2024-01-16, but event 4 (TASK_FORCE_ESTABLISHED) in line 129 was on 2024-01-15; both must be the same day"),
        arguments(
            "mandate: {signed: 2024-01-16",
            "mandate: {signed: 2024-01-17",
            "'signed' of the mandate says 2024-01-17, but event 5 (AGENCY_MANDATE_SIGNED) in line 130 was on 2024-01-16; both must be the same day"),
        arguments(
            "item: A03, result: APPROVED",
            "item: A03, result: MAYBE",
            "event 18 (DECIDED): 'result' names 'MAYBE', which is not among the results; known are APPROVED, REFUSED"),
        arguments(
            "type: DELIVERED, item: A03, rating: 5",
            "type: DELIVERED, item: A03, rating: 6",
            "event 19 (DELIVERED): 'rating' must be a whole number from 1 to 5, but was '6'"),
        arguments(
            "type: REPORT_SUBMITTED, report: 2024-H1",
            "type: REPORT_SUBMITTED, report: 2024-Q2",
            "event 48 (REPORT_SUBMITTED): 'report' must be a period such as 2024-Q1, 2024-H1, 2024-Q3, 2024-annual or the month 2024-03, but was '2024-Q2'"),
        arguments(
            "item: A05, complete: false",
            "item: A05, complete: no",
            "event 13 (RECEIVED): 'complete' must be true or false, but was 'no'"),
        arguments(
            "type: FILED, item: A01",
            "type: FILED",
            "event 7 (FILED): 'item' is missing; it must be given"),
        arguments(
            "mode: 申报", "mode: 抢", "policy: 'mode' must be one of 免申即享, 快申快享, 申报, but was '抢'"),
        arguments(
            "percent: 5, of",
            "percent: 500, of",
            "benefit of a policy: 'percent' must be more than 0 and at most 100, but was 500"),
        arguments(
            "benefit: {amount: 300000}",
            "benefit: {amount: 300000, cap: 1}",
            "benefit of a policy: the key 'cap' is unknown; known are amount"),
        arguments(
            "name: 人参果精深加工及冷链仓储项目",
            "name: \"人参果\\u202E项目\"",
            "the text '人参果�项目' holds the character U+202E; control, bidi-override and invisible characters are not accepted"),
        arguments(
            "name: 人参果精深加工及冷链仓储项目",
            "name: \"人参果\\n项目\"",
            "the text '人参果�项目' holds the character U+000A; control, bidi-override and invisible characters are not accepted"),
        arguments(
            "name: 人参果精深加工及冷链仓储项目",
            "name: " + "果".repeat(4001),
            "a text has at most 4000 characters, but this one has 4001"),
        arguments(
            "  county: 石林",
            "  site: 石林",
            "the key 'site' stands here a second time; the first one is in line 24"),
        arguments(
            "  county: 石林",
            "  county: &here 石林",
            "anchors (&name) are not accepted; write the value out where it is used"),
        arguments(
            "  county: 石林彝族自治县 (530126)",
            "  county: *here",
            "aliases (*name) are not accepted; write the value out"),
        arguments(
            "  county: 石林",
            "  county: !!str 石林",
            "tags (!name) are not accepted; write the plain value"),
        arguments(
            "members: [",
            "members: " + "[".repeat(30) + "x" + "]".repeat(30) + " #",
            "lists and maps are nested more than 20 levels deep"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void names_line_and_way_out(String passage, String replacement, String sentence) {
    InputException fault = refused(Sample.with(passage, replacement));

    assertThat(fault).hasMessageMatching("dossier\\.yaml, line [0-9]+: [^\n]*");
    assertThat(message(fault).replaceFirst("dossier.yaml, line [0-9]+: ", "")).isEqualTo(sentence);
  }

  @Test
  void names_the_very_line() {
    String text = Sample.with("type: FILED, item: A01", "type: FILED, item: A99");
    int line = text.lines().toList().indexOf("  - {date: 2024-01-24, type: FILED, item: A99}") + 1;

    assertThat(refused(text).line()).isEqualTo(line);
  }

  @Test
  void names_the_path_of_a_cycle() {
    String text =
        Sample.with(
            "prerequisites: [{item: A03, gate: BEFORE_APPLY}], materials: [设计方案",
            "prerequisites: [{item: A08, gate: BEFORE_DECIDE}], materials: [设计方案");

    assertThat(refused(text))
        .hasMessage(
            "dossier.yaml, line 106: the items A07 -> A08 -> A07 wait for each other; take one of these prerequisites out");
  }

  @Test
  void an_item_must_not_wait_for_itself() {
    String text =
        Sample.with(
            "prerequisites: [{item: A03, gate: BEFORE_APPLY}], materials: [设计方案",
            "prerequisites: [{item: A07, gate: BEFORE_APPLY}], materials: [设计方案");

    assertThat(refused(text)).hasMessageContaining("the items A07 -> A07 wait for each other");
  }

  @Test
  void an_unknown_type_of_event_is_refused_with_those_that_there_are() {
    assertThat(refused(Sample.withEvents("date: 2026-04-01, type: PROJECT_DREAMT")))
        .hasMessageStartingWith(
            "dossier.yaml, line 206: event 81: 'type' is 'PROJECT_DREAMT', which is no type of event; known are NEGOTIATION, ADMISSION_REVIEW, ");
  }

  @Test
  void an_unlisted_reason_of_a_pause_is_no_fault_of_the_input() {
    Dossier dossier = Sample.read(Sample.with("reason: TECHNICAL_EVALUATION", "reason: 领导出差"));

    assertThat(dossier.history())
        .filteredOn(event -> event.type() == EventType.PAUSE_START)
        .extracting(event -> event.text("reason"))
        .contains("领导出差");
  }

  @Test
  void several_faults_are_named_together_in_the_order_of_their_lines() {
    String text =
        Sample.with("start_by: 2024-12-31", "start_by: soon")
            .replace("type: FILED, item: A01", "type: FILED, item: A99")
            .replace("{name: 县水务局, calendar: CN+SHILIN}", "{name: 县水务局, calendar: MARS}");

    assertThat(message(refused(text)).lines())
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).contains("'start_by'"),
            second -> assertThat(second).contains("'MARS'"),
            third -> assertThat(third).contains("'A99'"));
  }

  @Test
  void a_flood_of_faults_is_cut_off() {
    String text =
        Sample.TEXT.replace("gate: BEFORE_APPLY", "gate: X").replace("type: FUNDS", "type: FUNDZ");

    assertThat(message(refused(text)).lines()).hasSize(21).last().asString().startsWith("and ");
  }

  private static InputException refused(String text) {
    return catchThrowableOfType(InputException.class, () -> Sample.read(text));
  }

  private static String message(InputException fault) {
    return String.valueOf(fault.getMessage());
  }
}
