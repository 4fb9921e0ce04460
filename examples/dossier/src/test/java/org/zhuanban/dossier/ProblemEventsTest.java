package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems, meetings, leaders and mandates in small dossiers. */
class ProblemEventsTest {
  private static final String HEAD =
      """
      project:
        id: P-1
        name: 示例项目
        agreement: {signed: 2024-06-03, total_investment: 1000000}
      departments:
        IPB: {name: 县投资促进局, role: LEAD_BUREAU, calendar: CN}
        NRB: {name: 县自然资源局, calendar: CN}
      task_force:
        id: Z-1
        established: 2024-06-05
        leader: 县委常委、副县长
        deputies: [县政府办公室副主任]
        members: [县自然资源局局长]
        agent: 县投资促进局代办员
        agency_mandate: {signed: 2024-06-06, scope: 全部事项, fee: %s}
      %s
      stages:
        - {number: 1, name: 立项用地规划许可, lead: NRB}
      items:
        - {id: A01, stage: 1, name: 用地规划许可, kind: LICENCE, dept: NRB, statutory: 20 WD, committed: 10 WD}
      history:
        - {date: 2024-06-03, type: AGREEMENT_SIGNED}
        - {date: 2024-06-05, type: TASK_FORCE_ESTABLISHED}
      """;

  private static final String REPORTED =
      "date: 2024-06-11, type: PROBLEM_REPORTED, problem: PB-1, by: 企业, category: 用地, level: 1, holder: NRB";

  @TempDir private Path folder = Path.of("");

  private record Replayed(Called run, String result) {
    /** {@return the result, of which it does not matter what stands on one line} */
    String words() {
      return result.replaceAll("[\\s,{}]+", " ");
    }
  }

  private Replayed replayBy(String fee, String terms, String... events) throws IOException {
    return replayUnder(List.of(), fee, terms, events);
  }

  /** In a county that has set the rules of a file for itself. */
  private Replayed replayUnder(List<Object> rules, String fee, String terms, String... events)
      throws IOException {
    StringBuilder text = new StringBuilder(HEAD.formatted(fee, terms));
    for (String event : events) {
      text.append("  - {").append(event).append("}\n");
    }
    Path dossier = Files.writeString(folder.resolve("dossier.yaml"), text);
    Path result = folder.resolve("result.yaml");
    List<Object> args = new ArrayList<>(List.of("run", dossier, "--out", result));
    args.addAll(rules);
    Called run = Called.with(new Replay(), args.toArray());
    return new Replayed(run, Files.exists(result) ? Files.readString(result) : "");
  }

  private Replayed replay(String... events) throws IOException {
    return replayBy("0", "", events);
  }

  private static void comes(Replayed replayed, String words) {
    assertThat(replayed.run().err()).isEmpty();
    assertThat(replayed.words()).contains(words);
  }

  @Test
  void a_level_that_decides_in_time_has_met_its_limit() throws IOException {
    comes(
        replay(
            REPORTED,
            "date: 2024-06-18, type: PROBLEM_DECIDED, problem: PB-1, level: 1, solve_by: 2024-06-29",
            "date: 2024-07-01, type: PROBLEM_SOLVED, problem: PB-1",
            "date: 2024-07-02, type: PROBLEM_VERIFIED_BY_ENTERPRISE, problem: PB-1",
            "date: 2024-07-03, type: PROBLEM_CLOSED, problem: PB-1, by: 县投资促进局"),
        "problem_PB-1: level1_due: 2024-06-18 level1_decided: 2024-06-18 level1_met: true solve_by: 2024-06-29 solved: 2024-07-01 solved_on_time: false closed: 2024-07-02 ");
  }

  @Test
  void what_the_enterprise_denies_goes_back_to_the_level_that_decided() throws IOException {
    comes(
        replay(
            REPORTED + ", text: 红线内有线路, wish: 六月底前迁改",
            "date: 2024-06-18, type: PROBLEM_DECIDED, problem: PB-1, decision: 限期迁改, solve_by: 2024-06-29",
            "date: 2024-06-28, type: PROBLEM_SOLVED, problem: PB-1, text: 已迁改",
            "date: 2024-07-01, type: PROBLEM_DENIED_BY_ENTERPRISE, problem: PB-1, text: 仍有一处电杆",
            "date: 2024-07-12, type: NEGOTIATION"),
        "problem_PB-1: level1_due: 2024-06-18 level1_decided: 2024-06-18 level1_met: true level1_again1_due: 2024-07-08 level1_again1_met: false solve_by: 2024-06-29 denied: 2024-07-01 solved_on_time: false");
  }

  @Test
  void a_level_that_never_decides_has_missed_its_limit_once_that_is_gone() throws IOException {
    comes(
        replay(REPORTED, "date: 2024-06-19, type: NEGOTIATION"),
        "problem_PB-1: level1_due: 2024-06-18 level1_met: false violations: []");
    comes(
        replay(REPORTED, "date: 2024-06-18, type: NEGOTIATION"),
        "problem_PB-1: level1_due: 2024-06-18 violations: []");
  }

  @Test
  void a_problem_goes_up_twice_and_a_meeting_decides_at_the_level_that_holds_it()
      throws IOException {
    comes(
        replay(
            REPORTED,
            "date: 2024-06-13, type: PROBLEM_ESCALATED, problem: PB-1, level: 2",
            "date: 2024-06-28, type: PROBLEM_ESCALATED, problem: PB-1, level: 3, holder: 县长",
            "date: 2024-07-20, type: TASK_FORCE_MEETING, number: 1, problem: PB-1, decision: 由县自然资源局限期办结, solve_by: 2024-08-31",
            "date: 2024-08-01, type: NEGOTIATION"),
        "problem_PB-1: level1_due: 2024-06-18 level1_met: false level2_due: 2024-06-27 level2_met: false level3_due: 2024-07-19 level3_decided: 2024-07-20 level3_met: false solve_by: 2024-08-31 reports_LOCAL_10WD: 2024-H1: 2024-07-12 reports_submitted: 2024-H1: on_time: false violations: []");
  }

  @Test
  void a_problem_that_the_enterprise_has_not_verified_is_not_closed() throws IOException {
    Replayed replayed =
        replay(
            REPORTED,
            "date: 2024-06-14, type: PROBLEM_SOLVED, problem: PB-1",
            "date: 2024-06-17, type: PROBLEM_CLOSED, problem: PB-1, by: NRB");

    comes(
        replayed,
        "problem_PB-1: level1_due: 2024-06-18 level1_met: true solved: 2024-06-14 violations: - date: 2024-06-17 event: PROBLEM_CLOSED item: PB-1 rule: problem.NOT_VERIFIED article: \"工作惯例：问题经企业确认后销号\"");
    assertThat(replayed.words()).doesNotContain("closed: 2024");
  }

  @Test
  void the_limits_are_those_of_the_dossier_and_of_the_level_that_received_it() throws IOException {
    comes(
        replayBy(
            "0",
            "  problem_levels: [{level: 2, holder: task force, decide_within: 3 WD}, {level: 5, holder: leaders, decide_within: 7 CD}]",
            "date: 2024-06-11, type: PROBLEM_REPORTED, problem: PB-1",
            "date: 2024-06-11, type: PROBLEM_REPORTED, problem: PB-2, level: 5",
            "date: 2024-06-12, type: PROBLEM_ESCALATED, problem: PB-1, level: 5"),
        "problem_PB-1: level2_due: 2024-06-14 level5_due: 2024-06-19 problem_PB-2: level5_due: 2024-06-18 ");
  }

  @Test
  void what_cannot_have_happened_to_a_problem_is_refused() throws IOException {
    assertThat(replay("date: 2024-06-12, type: PROBLEM_SOLVED, problem: PB-9").run().err())
        .contains("There is no problem PB-9 yet; report it first (UNKNOWN_PROBLEM)");
    Replayed lower =
        replay(REPORTED, "date: 2024-06-12, type: PROBLEM_ESCALATED, problem: PB-1, level: 1");
    assertThat(lower.run().err()).contains("(NOT_HIGHER)");
    assertThat(lower.run().code()).isEqualTo(1);
    assertThat(
            replay(REPORTED, "date: 2024-06-12, type: PROBLEM_DECIDED, problem: PB-1, level: 2")
                .run()
                .err())
        .contains("Problem PB-1 cannot be decided by level 2: level 1 holds it (NOT_AT_LEVEL)");
  }

  @Test
  void an_annulled_meeting_has_decided_nothing() throws IOException {
    comes(
        replay(
            REPORTED,
            "date: 2024-06-13, type: TASK_FORCE_MEETING, number: 1, problem: PB-1",
            "date: 2024-06-20, type: ANNULLED, of: {date: 2024-06-13, type: TASK_FORCE_MEETING, number: 1}, ground: 未召开, approved_by: 县投资促进局局长"),
        "problem_PB-1: level1_due: 2024-06-18 level1_met: false violations: []");
  }

  @Test
  void who_led_from_when_on_is_written_once_it_changed() throws IOException {
    comes(
        replay(
            "date: 2024-07-01, type: TASK_FORCE_LEADER_CHANGED, from: 县委常委、副县长, to: 县长",
            "date: 2024-07-01, type: TASK_FORCE_MEETING, number: 1, decisions: [一, 二]"),
        "leaders: - from: 2024-06-05 leader: \"县委常委、副县长\" - from: 2024-07-01 leader: 县长 ");
  }

  @Test
  void the_agency_service_is_free() throws IOException {
    String signed = "date: 2024-06-06, type: AGENCY_MANDATE_SIGNED";
    Replayed free = replay(signed, "date: 2024-09-02, type: AGENCY_MANDATE_SIGNED");
    assertThat(free.run().err()).isEmpty();
    assertThat(free.run().code()).isZero();

    Replayed charged = replayBy("500", "", signed);
    assertThat(charged.run().err())
        .contains(
            "The agency service is free, but this mandate names a fee of 500 yuan; sign one without (FEE_CHARGED)");
    assertThat(charged.run().code()).isEqualTo(1);
  }

  /** The notice of 12 November 2024 freed 3 and 4 February 2025 for 26 January and 8 February. */
  @Test
  void a_notice_that_moves_the_limit_of_a_level_is_named() throws IOException {
    String moved =
        "problem: PB-1 limit: level1 notice_published: 2024-11-12 due_as_known_before: 2025-02-07 due_as_known_before_certainty: PROVISIONAL due_as_known_after: 2025-02-08 ";
    List<String> events =
        List.of(
            "date: 2024-11-01, type: PROBLEM_REPORTED, problem: PB-1, level: 1",
            "date: 2024-11-20, type: NEGOTIATION");
    Replayed replayed =
        replayBy(
            "0",
            "  problem_levels: [{level: 1, holder: NRB, decide_within: 65 WD}]",
            events.toArray(String[]::new));

    comes(replayed, "calendar_restatements: " + moved);
  }

  @Test
  void an_empty_list_of_levels_leaves_the_usual_ones() throws IOException {
    comes(
        replayBy("0", "  problem_levels: []", REPORTED, "date: 2024-06-18, type: NEGOTIATION"),
        "problem_PB-1: level1_due: 2024-06-18 violations: []");
  }

  private static final List<Object> RULES =
      List.of("--rules", Sample.FOLDER.resolve("rules-1.yaml"));

  private static final String NAMELESS = "date: %s, type: PROBLEM_REPORTED, problem: %s, level: %s";

  @Test
  void the_rules_of_the_county_hold_where_the_dossier_gives_no_levels() throws IOException {
    Replayed replayed =
        replayUnder(
            RULES,
            "0",
            "",
            NAMELESS.formatted("2024-06-28", "PB-1", 1),
            NAMELESS.formatted("2024-07-01", "PB-2", 1),
            NAMELESS.formatted("2024-07-01", "PB-3", 2),
            NAMELESS.formatted("2024-07-01", "PB-4", 4));

    comes(
        replayed,
        "problem_PB-1: level1_due: 2024-07-03 problem_PB-2: level1_due: 2024-07-10 problem_PB-3: level2_due: 2024-07-15 problem_PB-4: level4_due: 2024-07-29 ");
    comes(replayed, "task_force: establish_due: 2024-06-06 established_on_time: true");
  }

  @Test
  void a_level_that_the_county_does_not_have_is_refused() throws IOException {
    Replayed replayed = replay(NAMELESS.formatted("2024-07-01", "PB-4", 4));

    assertThat(replayed.run().code()).isEqualTo(1);
    assertThat(replayed.run().err())
        .contains("Problem PB-4 cannot go to level 4; its levels are 1, 2, 3 (UNKNOWN_LEVEL)");
  }

  @Test
  void a_paper_closes_what_the_enterprise_is_silent_about_where_the_county_says_so()
      throws IOException {
    String[] events = {
      REPORTED,
      "date: 2024-06-14, type: PROBLEM_SOLVED, problem: PB-1",
      "date: 2024-07-01, type: PROBLEM_CLOSED, problem: PB-1, substitute: 三次书面征询企业意见未获答复"
    };
    String levels = "  problem_levels: [{level: 1, holder: NRB, decide_within: 5 WD}]";

    comes(replayUnder(RULES, "0", "", events), "solved: 2024-06-14 closed: 2024-07-01 ");
    comes(replayUnder(RULES, "0", levels, events), "solved: 2024-06-14 closed: 2024-07-01 ");
    comes(
        replay(events),
        "solved: 2024-06-14 reports_LOCAL_10WD: 2024-H1: 2024-07-12 violations: - date: 2024-07-01 event: PROBLEM_CLOSED item: PB-1 rule: problem.SUBSTITUTE_VOID ");
    events[2] = events[2].replace("2024-07-01", "2024-06-28");
    comes(
        replayUnder(RULES, "0", "", events),
        "violations: - date: 2024-06-28 event: PROBLEM_CLOSED item: PB-1 rule: problem.SUBSTITUTE_VOID ");
  }

  @Test
  void the_board_has_the_problem_list() throws IOException {
    Called run =
        replay(
                REPORTED,
                "date: 2024-06-11, type: PROBLEM_REPORTED, problem: PB-2, level: 2",
                "date: 2024-06-11, type: PROBLEM_REPORTED, problem: PB-3, category: 用工",
                "date: 2024-06-11, type: PROBLEM_REPORTED, problem: PB-4",
                "date: 2024-06-12, type: PROBLEM_DECIDED, problem: PB-2, solve_by: 2024-06-18",
                "date: 2024-06-12, type: PROBLEM_SOLVED, problem: PB-3",
                "date: 2024-06-13, type: PROBLEM_VERIFIED_BY_ENTERPRISE, problem: PB-4",
                "date: 2024-06-19, type: NEGOTIATION")
            .run();

    assertThat(run.outLines().stream().map(line -> line.replaceAll(" +", " ")))
        .containsSubsequence(
            "Problems",
            "problem light state level decide by solve by category (holder)",
            "PB-1 YELLOW OPEN 1 2024-06-18 - 用地 (县自然资源局)",
            "PB-2 YELLOW DECIDED 2 2024-06-25 2024-06-18 其他 (工作专班)",
            "PB-3 CLOSED_ON_TIME SOLVED 1 2024-06-18 - 用工 (责任部门)",
            "PB-4 CLOSED_ON_TIME CLOSED 1 2024-06-18 - 其他 (责任部门)");
    assertThat(replay("date: 2024-06-19, type: NEGOTIATION").run().out())
        .doesNotContain("Problems");
  }
}
