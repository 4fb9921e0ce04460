package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuanban.command.Command;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;

/** What becomes of the project itself; the days were counted by hand. */
class LifeBlocksTest {
  private static final String HEAD =
      """
      project:
        id: P-1
        name: 示例项目
        agreement: {signed: 2019-12-02, total_investment: 1000000, start_by: 2020-06-30, production_by: 2020-12-31, promised_by_government: [净地交付]}
      departments:
        IPB: {name: 县投资促进局, role: LEAD_BUREAU, calendar: CN}
        HCB: {name: 县住房和城乡建设局, calendar: CN}
      task_force: {id: Z-1, leader: 县委常委、副县长, deputies: [县投资促进局局长], members: [县住房和城乡建设局局长]}
      stages:
        - {number: 1, name: 施工许可, lead: HCB}
      items:
        - {id: A01, stage: 1, name: 特殊建设工程消防设计审查, kind: LICENCE, dept: HCB, statutory: 15 WD, gates: [BEFORE_START], special: [{type: EXPERT_REVIEW, max: 5 WD}], prerequisites: [], materials: []}
        - {id: A02, stage: 1, name: 建筑工程施工许可证, kind: LICENCE, dept: HCB, statutory: 7 WD, legal: 建筑法 Art.8, gates: [BEFORE_START], start_within: 3 MONTHS, prerequisites: [], materials: []}
        - {id: A03, stage: 1, name: 联合验收, kind: JOINT, dept: HCB, statutory: 45 WD, legal: 行政许可法 Art.26, gates: [BEFORE_OPERATION], special: [{type: EXPERT_REVIEW, max: 5 CD}], prerequisites: [], materials: []}
        - {id: A04, stage: 1, name: 国有建设用地使用权挂牌出让, kind: PUBLIC_TRADE, dept: HCB, prerequisites: [], materials: []}
      history:
        - {date: 2019-12-02, type: AGREEMENT_SIGNED}
      """;

  @TempDir private Path folder;

  private record Replayed(Called run, String result) {}

  private Replayed replay(String expected, String... events) throws IOException {
    return replayOf(HEAD, expected, events);
  }

  private Replayed replayOf(String head, String expected, String... events) throws IOException {
    StringBuilder text = new StringBuilder(head);
    for (String event : events) {
      text.append("  - {").append(event).append("}\n");
    }
    Path dossier = folder.resolve("dossier.yaml");
    Files.writeString(dossier, text.append(expected));
    Path result = folder.resolve("result.yaml");
    Called run = Called.with(new Replay(), "run", dossier, "--out", result);
    return new Replayed(run, Files.exists(result) ? Files.readString(result) : "");
  }

  private Replayed comesOut(String expected, String... events) throws IOException {
    Replayed replayed = replay("expected:\n" + expected.indent(2), events);
    assertThat(replayed.run().err()).isEmpty();
    assertThat(replayed.run().out()).containsPattern("([0-9]+) of \\1 values as expected");
    assertThat(replayed.run().code()).isZero();
    return replayed;
  }

  private static List<String> granted(String item, String accepted, String decided) {
    return List.of(
        "date: %s, type: ACCEPTED, item: %s".formatted(accepted, item),
        "date: %s, type: DECIDED, item: %s, result: APPROVED".formatted(decided, item));
  }

  private static String[] permitted(String... more) {
    List<String> events = new ArrayList<>();
    events.addAll(granted("A01", "2019-12-03", "2019-12-05"));
    events.addAll(granted("A02", "2020-02-03", "2020-02-03"));
    events.addAll(List.of(more));
    return events.toArray(String[]::new);
  }

  /** Three months after 3 February 2020 lie in the holidays of May, which end on the 5th. */
  @Test
  void construction_starts_on_the_day_on_which_the_permit_is_delivered() throws IOException {
    comesOut(
        """
        construction: {permit_delivered: 2020-02-03, nominal_must_start_by: 2020-05-03, must_start_by: 2020-05-06, started: 2020-02-03, all_BEFORE_START_gates_met: true, agreement_start_met: true}
        production: {all_BEFORE_OPERATION_gates_met: false}
        violations: []
        """,
        permitted(
            "date: 2020-02-03, type: DELIVERED, item: A02",
            "date: 2020-02-03, type: CONSTRUCTION_STARTED"));
  }

  @Test
  void what_is_never_delivered_or_started_has_no_day() throws IOException {
    Replayed early =
        comesOut(
            "production: {all_BEFORE_OPERATION_gates_met: false}\n",
            "date: 2020-02-03, type: NEGOTIATION");
    assertThat(early.result())
        .contains("construction: {all_BEFORE_START_gates_met: false}")
        .contains("production: {all_BEFORE_OPERATION_gates_met: false}")
        .doesNotContain("suspension", "land", "_cap");

    Replayed late =
        comesOut(
            """
            construction: {permit_delivered: 2020-02-03, must_start_by: 2020-05-06, all_BEFORE_START_gates_met: true, agreement_start_met: false}
            """,
            permitted(
                "date: 2020-02-03, type: DELIVERED, item: A02",
                "date: 2020-07-01, type: NEGOTIATION"));
    assertThat(late.result()).doesNotContain("started:");
  }

  /** Nine months after 3 February 2020 lie on Tuesday 3 November; a third extension is none. */
  @Test
  void what_is_extended_after_the_delivery_is_the_time_to_start() throws IOException {
    comesOut(
        """
        construction: {permit_delivered: 2020-02-03, nominal_must_start_by: 2020-11-03, must_start_by: 2020-11-03}
        violations:
          - {date: 2020-10-30, event: EXTENSION, item: A02, rule: approval.START_EXTENDED_TWICE, article: 建筑法第九条}
        """,
        permitted(
            "date: 2020-02-03, type: DELIVERED, item: A02",
            "date: 2020-05-06, type: EXTENSION, item: A02, units: 3 MONTHS, approved_by: 县住房和城乡建设局局长",
            "date: 2020-08-03, type: EXTENSION, item: A02, units: 3 MONTHS, approved_by: 县住房和城乡建设局局长",
            "date: 2020-10-30, type: EXTENSION, item: A02, units: 3 MONTHS, approved_by: 县住房和城乡建设局局长"));
  }

  /** Told when the permit was delivered already, but of a day before it was decided. */
  @Test
  void an_extension_of_the_day_before_the_decision_is_one_of_the_decision() throws IOException {
    comesOut(
        """
        construction: {permit_delivered: 2020-02-05, must_start_by: 2020-05-06}
        violations:
          - {date: 2020-02-04, event: EXTENSION, item: A02, rule: approval.EXTENSION_NOT_ALLOWED}
        """,
        "date: 2020-02-03, type: ACCEPTED, item: A02",
        "date: 2020-02-05, type: DECIDED, item: A02, result: APPROVED",
        "date: 2020-02-05, type: DELIVERED, item: A02",
        "date: 2020-02-04, recorded: 2020-02-06, type: EXTENSION, item: A02, units: 3 WD, approved_by: 县住房和城乡建设局局长");
  }

  @Test
  void a_refusal_that_was_delivered_is_no_permit() throws IOException {
    Replayed replayed =
        comesOut(
            "construction: {all_BEFORE_START_gates_met: false}\n",
            "date: 2020-02-03, type: ACCEPTED, item: A02",
            "date: 2020-02-04, type: DECIDED, item: A02, result: REFUSED, reasons: [缺少安全措施], remedies_told: true",
            "date: 2020-02-04, type: DELIVERED, item: A02");
    assertThat(replayed.result()).doesNotContain("permit_delivered", "must_start_by");
  }

  @Test
  void what_starts_before_its_gates_is_recorded_and_each_missing_item_named() throws IOException {
    comesOut(
        """
        construction: {started: 2020-07-06, all_BEFORE_START_gates_met: false, agreement_start_met: false}
        production: {started: 2020-12-31, all_BEFORE_OPERATION_gates_met: true, agreement_production_met: true}
        violations:
          - {date: 2020-07-06, event: CONSTRUCTION_STARTED, item: A01, rule: project.START_GATE_CLOSED, article: 消防法第十二条}
          - {date: 2020-07-06, event: CONSTRUCTION_STARTED, item: A02, rule: project.START_GATE_CLOSED, article: 建筑法第七条}
        """,
        "date: 2020-07-06, type: CONSTRUCTION_STARTED",
        "date: 2020-07-07, type: TRIAL_PRODUCTION",
        "date: 2020-07-08, type: ACCEPTED, item: A03",
        "date: 2020-07-09, type: DECIDED, item: A03, result: APPROVED",
        "date: 2020-12-31, type: PRODUCTION_STARTED");
  }

  @Test
  void production_before_its_gates_is_not_what_was_agreed_either_if_late() throws IOException {
    comesOut(
        """
        production: {started: 2021-01-04, all_BEFORE_OPERATION_gates_met: false, agreement_production_met: false}
        """,
        "date: 2021-01-04, type: PRODUCTION_STARTED");
  }

  /** Reported one day late; the second time stood still for a full year. */
  @Test
  void of_two_times_of_standing_still_each_has_its_block() throws IOException {
    comesOut(
        """
        suspension:
          - {from: 2020-03-02, to: 2020-05-11, stop_report_due: 2020-04-02, stop_reported: 2020-04-03, stop_report_on_time: false, recheck_after_one_year_needed: false, item_clocks_paused_by_it: false}
          - {from: 2020-06-01, to: 2021-06-01, stop_report_due: 2020-07-01, stop_reported: 2020-07-01, stop_report_on_time: true, recheck_after_one_year_needed: true, item_clocks_paused_by_it: false}
        violations:
          - {date: 2020-04-03, event: CONSTRUCTION_STOP_REPORTED, item: A02, rule: project.STOP_REPORTED_LATE, article: 建筑法第十条第一款}
        """,
        permitted(
            "date: 2020-02-10, type: CONSTRUCTION_STARTED",
            "date: 2020-03-02, type: PROJECT_SUSPENDED, reason: 资金未到位",
            "date: 2020-04-03, type: CONSTRUCTION_STOP_REPORTED, item: A02",
            "date: 2020-05-11, type: PROJECT_RESUMED",
            "date: 2020-06-01, type: PROJECT_SUSPENDED",
            "date: 2020-07-01, type: CONSTRUCTION_STOP_REPORTED",
            "date: 2021-06-01, type: PROJECT_RESUMED"));
  }

  @Test
  void a_stop_that_nobody_reports_is_late_once_its_month_is_over() throws IOException {
    String[] stopped =
        permitted(
            "date: 2020-02-10, type: CONSTRUCTION_STARTED",
            "date: 2020-03-02, type: PROJECT_SUSPENDED",
            "date: 2020-04-02, type: NEGOTIATION");
    Replayed open =
        comesOut("suspension: {from: 2020-03-02, stop_report_due: 2020-04-02}\n", stopped);
    assertThat(open.result()).doesNotContain("stop_report_on_time", "to: 2020");

    stopped[stopped.length - 1] = "date: 2020-04-03, type: NEGOTIATION";
    comesOut(
        "suspension: {from: 2020-03-02, stop_report_on_time: false, recheck_after_one_year_needed: false}\n",
        stopped);
  }

  @Test
  void a_project_that_stands_still_stops_no_approval_clock() throws IOException {
    String accepted = "date: 2019-12-06, type: ACCEPTED, item: A01";
    Replayed replayed =
        comesOut(
            """
            items:
              A01: {statutory_due: 2019-12-27, used: 3, state: APPROVED}
            suspension: {from: 2019-12-09, to: 2019-12-31, recheck_after_one_year_needed: false, item_clocks_paused_by_it: false}
            """,
            accepted,
            "date: 2019-12-09, type: PROJECT_SUSPENDED",
            "date: 2019-12-11, type: DECIDED, item: A01, result: APPROVED",
            "date: 2019-12-31, type: PROJECT_RESUMED");
    assertThat(replayed.result()).doesNotContain("stop_report");
  }

  @Test
  void what_ends_for_good_stands_still_no_longer_and_keeps_no_agreement() throws IOException {
    comesOut(
        """
        construction: {started: 2020-01-08, all_BEFORE_START_gates_met: true}
        production: {agreement_production_met: false}
        suspension: {from: 2019-12-09, to: 2020-01-06}
        violations:
          - {date: 2020-01-08, event: CONSTRUCTION_STARTED, item: project, rule: project.STEP_AFTER_TERMINATION, article: 工作惯例}
        """,
        "date: 2019-12-09, type: PROJECT_SUSPENDED",
        "date: 2020-01-06, type: PROJECT_TERMINATED, reason: 投资人退出",
        "date: 2020-01-07, type: ACCEPTED, item: A01",
        "date: 2020-01-07, type: ACCEPTED, item: A02",
        "date: 2020-01-08, type: DECIDED, item: A01, result: APPROVED",
        "date: 2020-01-08, type: DECIDED, item: A02, result: APPROVED",
        "date: 2020-01-08, type: CONSTRUCTION_STARTED");
  }

  /** What was cut off could still have changed what stands there without a day. */
  @Test
  void a_run_that_is_cut_is_not_compared_with_what_came_later() {
    for (String cut :
        List.of("2024-03-01", "2024-04-20", "2024-08-21", "2024-09-10", "2025-11-10")) {
      Called run = Called.with(new Replay(), "run", Sample.DOSSIER, "--as-of", cut);

      assertThat(run.code()).as(run.out()).isZero();
      assertThat(run.out()).containsPattern("([0-9]+) of \\1 values as expected");
    }
    Called early = Called.with(new Replay(), "run", Sample.DOSSIER, "--as-of", "2024-04-20");
    assertThat(early.out())
        .contains("expert_review_cap: not compared", "construction: not compared");
    Called late = Called.with(new Replay(), "run", Sample.DOSSIER, "--as-of", "2025-11-10");
    assertThat(late.out())
        .contains("production: not compared")
        .doesNotContain("construction: not compared", "expert_review_cap: not compared");
  }

  @Test
  void what_cannot_have_happened_ends_the_run() throws IOException {
    Replayed resumed = replay("", "date: 2020-01-06, type: PROJECT_RESUMED");
    assertThat(resumed.run().err())
        .contains("event 2 (PROJECT_RESUMED)", "The project does not stand still (NOT_SUSPENDED)");
    assertThat(resumed.run().code()).isEqualTo(1);

    Replayed twice =
        replay(
            "",
            "date: 2020-01-06, type: PROJECT_TERMINATED",
            "date: 2020-01-07, type: PROJECT_TERMINATED");
    assertThat(twice.run().err()).contains("(ALREADY_TERMINATED)");
    assertThat(twice.run().code()).isEqualTo(1);
  }

  /** Ten working days after 24 April 2020: 26 April and 9 May were worked, 1 to 5 May were free. */
  @Test
  void of_land_each_listing_has_its_block_and_only_the_one_with_a_buyer_owes_a_contract()
      throws IOException {
    comesOut(
        """
        land:
          - {announcement_days_before_listing: 28, listing_days: 17}
          - {announcement_days_before_listing: 20, listing_days: 11, contract_due: 2020-05-11, contract_on_time: false}
        """,
        "date: 2020-01-06, type: TRADE_ANNOUNCED, item: A04",
        "date: 2020-02-03, type: LISTING_START, item: A04",
        "date: 2020-02-20, type: LISTING_END, item: A04, result: 流拍",
        "date: 2020-03-24, type: TRADE_ANNOUNCED, item: A04",
        "date: 2020-04-13, type: LISTING_START, item: A04",
        "date: 2020-04-24, type: LISTING_END, item: A04, result: 成交",
        "date: 2020-05-12, type: LAND_CONTRACT_SIGNED, item: A04");
  }

  @Test
  void land_without_a_buyer_owes_no_contract() throws IOException {
    for (String words :
        List.of("流拍", "流挂", "流标", "中止", "撤牌", "无人竞买", "No bid", "Unsold", "failed")) {
      Replayed replayed =
          comesOut(
              "land: {announcement_days_before_listing: 28, listing_days: 17}\n",
              "date: 2020-01-06, type: TRADE_ANNOUNCED, item: A04",
              "date: 2020-02-03, type: LISTING_START, item: A04",
              "date: 2020-02-20, type: LISTING_END, item: A04, result: " + words,
              "date: 2020-03-20, type: NEGOTIATION");
      assertThat(replayed.result()).as(words).doesNotContain("contract");
    }
  }

  /** Both ends count; what goes on is measured at the end of the run. */
  @Test
  void of_two_procedures_with_a_cap_each_has_its_block() throws IOException {
    comesOut(
        """
        expert_review_cap:
          - {item: A01, used_wd: 6, cap_wd: 5, exceeded: true}
          - {item: A03, used_cd: 5, cap_cd: 5, exceeded: false}
        """,
        "date: 2019-12-03, type: ACCEPTED, item: A01",
        "date: 2019-12-03, type: ACCEPTED, item: A03",
        "date: 2019-12-05, type: PAUSE_START, item: A01, reason: EXPERT_REVIEW, notice: 2019-12-05",
        "date: 2019-12-06, type: PAUSE_END, item: A01",
        "date: 2019-12-09, type: PAUSE_START, item: A01, reason: EXPERT_REVIEW, notice: 2019-12-09",
        "date: 2019-12-12, type: PAUSE_END, item: A01",
        "date: 2019-12-12, type: PAUSE_START, item: A03, reason: EXPERT_REVIEW, notice: 2019-12-12",
        "date: 2019-12-16, type: NEGOTIATION");
  }

  /** The notice that the holidays last until 2 February 2020 came out after the founding. */
  @Test
  void a_notice_after_the_founding_moves_its_day_like_any_other() throws IOException {
    String head = HEAD.replace("2019-12-02", "2020-01-21");
    String goesOn = "date: 2020-02-10, type: NEGOTIATION";

    assertThat(
            replayOf(head, "", "date: 2020-01-22, type: TASK_FORCE_ESTABLISHED", goesOn).result())
        .contains("task_force: {establish_due: 2020-02-05, established_on_time: true}");
    assertThat(replayOf(head, "", goesOn).result())
        .contains("task_force: {establish_due: 2020-02-05, established_on_time: false}");
  }

  @Test
  void a_day_on_which_one_procedure_ends_and_the_next_begins_counts_once() throws IOException {
    comesOut(
        "expert_review_cap: {item: A01, used_wd: 5, cap_wd: 5, exceeded: false}\n",
        "date: 2019-12-03, type: ACCEPTED, item: A01",
        "date: 2019-12-05, type: PAUSE_START, item: A01, reason: EXPERT_REVIEW, notice: 2019-12-05",
        "date: 2019-12-09, type: PAUSE_END, item: A01",
        "date: 2019-12-09, type: PAUSE_START, item: A01, reason: EXPERT_REVIEW, notice: 2019-12-09",
        "date: 2019-12-11, type: PAUSE_END, item: A01");
  }

  @Test
  void an_admission_that_begins_with_a_yes_is_one_whatever_follows() {
    assertThat(admitted("通过，未发现问题")).isEqualTo(AdmissionResult.PASSED);
    assertThat(admitted("Passed, no objections; not deferred")).isEqualTo(AdmissionResult.PASSED);
    assertThat(admitted("未通过")).isEqualTo(AdmissionResult.REJECTED);
    assertThat(admitted("不同意")).isEqualTo(AdmissionResult.REJECTED);
    assertThat(admitted("暂缓")).isEqualTo(AdmissionResult.DEFERRED);
    assertThat(admitted("同意暂缓")).isEqualTo(AdmissionResult.DEFERRED);
  }

  private static AdmissionResult admitted(String words) {
    Dossier dossier =
        Sample.read(
            HEAD.replace(
                "  - {date: 2019-12-02, type: AGREEMENT_SIGNED}",
                "  - {date: 2019-11-29, type: ADMISSION_REVIEW, result: \"%s\"}\n  - {date: 2019-12-02, type: AGREEMENT_SIGNED}"
                    .formatted(words)));
    Command command =
        new Commands(dossier, LocalRuleBook.USUAL, new ToldActs())
            .of(dossier.history().get(0))
            .orElseThrow();
    return ((ReviewAdmission) command).result();
  }
}
