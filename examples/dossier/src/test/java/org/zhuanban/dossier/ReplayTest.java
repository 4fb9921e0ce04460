package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuanban.StreamKind;
import org.zhuanban.spi.Head;

class ReplayTest {
  private static final String HEAD =
      """
      project:
        id: P-1
        name: 示例项目
        agreement: {signed: 2019-12-02, total_investment: 1000000}
      departments:
        IPB: {name: 县投资促进局, role: LEAD_BUREAU, calendar: CN}
        WRB: {name: 县水务局, calendar: CN}
      task_force: {id: Z-1, leader: 县委常委、副县长, deputies: [县投资促进局局长], members: [县水务局局长]}
      stages:
        - {number: 1, name: 立项用地规划许可, lead: WRB}
      items:
        - {id: A01, stage: 1, name: 取水许可, kind: LICENCE, dept: WRB, statutory: 20 WD, committed: 10 WD, extension: 10 WD, prerequisites: [], materials: [], validity: 1 YEARS, renew_before: 60 CD}
        - {id: A02, stage: 1, name: 联合验收, kind: JOINT, dept: WRB, statutory: 45 WD, extension: 15 WD, prerequisites: [{item: A01, gate: BEFORE_DECIDE}], materials: []}
      history:
        - {date: 2019-12-02, type: AGREEMENT_SIGNED}
        - {date: 2019-12-05, type: TASK_FORCE_ESTABLISHED}
      """;

  @TempDir private Path folder;

  private record Replayed(int code, String out, String err, String result) {}

  private Replayed replay(String expected, String... events) throws IOException {
    return replay(List.of(), expected, events);
  }

  private Replayed replay(List<String> options, String expected, String... events)
      throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (String event : events) {
      text.append("  - {").append(event).append("}\n");
    }
    Path dossier = folder.resolve("dossier.yaml");
    Files.writeString(dossier, text.append(expected).toString(), StandardCharsets.UTF_8);
    Path result = folder.resolve("result.yaml");
    Files.deleteIfExists(result);
    List<Object> words = new ArrayList<>(List.of("run", dossier, "--out", result));
    words.addAll(options);
    Called called = Called.with(new Replay(), words.toArray());
    return new Replayed(
        called.code(),
        called.out(),
        called.err(),
        Files.exists(result) ? Files.readString(result) : "");
  }

  private String database() {
    return "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath();
  }

  private static Optional<Head> head(String url) {
    try (Store store = Store.open(Optional.of(url))) {
      return store.storage().head(StreamKind.PROJECT.stream("P-1"));
    }
  }

  @Test
  void the_sample_comes_out_as_expected() {
    Called run = Called.with(new Replay(), "run", Sample.DOSSIER);

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).endsWith("180 of 180 values as expected");
    assertThat(run.code()).isZero();
  }

  @Test
  void the_sample_comes_out_as_expected_with_the_calendars_from_files() {
    Called run =
        Called.with(
            new Replay(),
            "run",
            Sample.DOSSIER,
            "--calendar",
            Sample.NATION,
            "--overlay",
            Sample.OVERLAYS);

    assertThat(run.outLines()).endsWith("180 of 180 values as expected");
    assertThat(run.code()).isZero();
  }

  private static final String[] LICENCE = {
    "date: 2019-12-06, type: ACCEPTED, item: A01",
    "date: 2019-12-10, type: DECIDED, item: A01, result: APPROVED",
    "date: 2019-12-11, type: DELIVERED, item: A01, valid_to: 2020-12-10",
    "date: 2020-10-09, type: RENEWAL_APPLIED, item: A01"
  };

  private static String[] licenceAnd(String... more) {
    return Stream.concat(Arrays.stream(LICENCE), Arrays.stream(more)).toArray(String[]::new);
  }

  /** 60 days before 10 December 2020; Saturday 10 October 2020 was a make-up workday. */
  @Test
  void a_renewal_is_applied_for_and_answered_in_time() throws IOException {
    Replayed run =
        replay(
            """
            expected:
              renewals: {A01_valid_to: 2020-12-10, A01_apply_by: 2020-10-11, A01_applied: 2020-10-09, A01_applied_on_time: true, A01_answer_due: 2020-11-05, A01_answered: 2020-11-05, A01_renewed_to: 2025-12-10}
              violations: []
            """,
            licenceAnd(
                "date: 2020-11-05, type: RENEWAL_DECIDED, item: A01, result: APPROVED, valid_to:"
                    + " 2025-12-10"));

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("as expected");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_licence_that_nobody_renewed_goes_on_by_silence_and_the_late_answer_is_named()
      throws IOException {
    Replayed run =
        replay(
            """
            expected:
              renewals: {A01_valid_to: 2020-12-10, A01_apply_by: 2020-10-11, A01_applied: 2020-10-09, A01_applied_on_time: true, A01_answer_due: 2020-11-05}
              violations:
                - {date: 2020-12-14, event: RENEWAL_DECIDED, item: A01, rule: approval.RENEWAL_REFUSED_TOO_LATE, article: 行政许可法第五十条第二款}
            """,
            licenceAnd("date: 2020-12-14, type: RENEWAL_DECIDED, item: A01, result: REFUSED"));

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "2020-12-11  A01   (silence)                  renewed by silence, last day not printed")
        .contains("as expected");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_difference_is_named_and_the_code_is_1() throws IOException {
    Replayed run =
        replay(
            "expected: {items: {A01: {committed_due: 2019-12-19}}}\n",
            "date: 2019-12-06, type: ACCEPTED, item: A01");

    assertThat(run.out())
        .contains("items.A01.committed_due: expected 2019-12-19, computed 2019-12-20");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void silence_accepts_from_the_day_of_receipt() throws IOException {
    Replayed run =
        replay(
            """
            expected:
              items:
                A01: {received: 2019-12-06, correction_due: 2019-12-13, deemed_accepted: true, accepted: 2019-12-06, committed_due: 2019-12-20, statutory_due: 2020-01-06, state: RUNNING}
              light_timeline_A01:
                - {from: 2019-12-06, light: GREEN}
                - {from: 2019-12-19, light: WARN}
                - {from: 2019-12-23, light: YELLOW}
            """,
            "date: 2019-12-06, type: RECEIVED, item: A01, complete: false",
            "date: 2019-12-16, type: CORRECTION_NOTICE, item: A01",
            "date: 2019-12-23, type: ACCEPTED, item: A01");

    assertThat(run.err()).isEmpty();
    assertThat(run.result())
        .contains("CORRECTION_NOTICE", "approval.CORRECTION_NOTICE_LATE", "第三十二条");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_notice_published_midway_moves_what_is_open_and_what_is_closed() throws IOException {
    Replayed open =
        replay(
            "expected: {items: {A01: {statutory_due: 2020-02-25, committed_due: 2020-02-11}}}\n",
            "date: 2020-01-20, type: ACCEPTED, item: A01",
            "date: 2020-02-21, type: DECIDED, item: A01, result: APPROVED");
    Replayed closed =
        replay(
            """
            expected:
              items: {A01: {statutory_due: 2020-02-25, committed_due: 2020-02-11, certainty: FINAL, committed_certainty: FINAL, light_at_decision: GREEN}}
              calendar_restatements:
                - {item: A01, limit: committed, notice_published: 2020-01-27, due_as_known_before: 2020-02-07, due_as_known_after: 2020-02-11, promised_to_applicant: 2020-02-07}
                - {item: A01, limit: statutory, notice_published: 2020-01-27, due_as_known_before: 2020-02-21, due_as_known_after: 2020-02-25, promised_to_applicant: 2020-02-21}
            """,
            "date: 2020-01-20, type: ACCEPTED, item: A01",
            "date: 2020-01-22, type: DECIDED, item: A01, result: APPROVED",
            "date: 2020-02-21, type: ACCEPTED, item: A02");

    assertThat(open.code()).as(open.out()).isZero();
    assertThat(closed.code()).as(closed.out()).isZero();
  }

  @Test
  void a_refused_event_ends_the_run_with_one_sentence_and_nothing_of_it_is_stored()
      throws IOException {
    String url = database();
    replay(List.of("--store", url), "", "date: 2019-12-06, type: RECEIVED, item: A01");
    Optional<Head> before = head(url);

    Replayed run =
        replay(
            List.of("--store", url),
            "",
            "date: 2019-12-06, type: RECEIVED, item: A01",
            "date: 2019-12-09, type: DECIDED, item: A01, result: APPROVED",
            "date: 2019-12-10, type: ACCEPTED, item: A01");

    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .endsWith(
            "dossier.yaml, line 18: event 4 (DECIDED): Item \"取水许可\" (A01) cannot be decided: no application"
                + " for it is accepted; accept it first (DECISION_BEFORE_ACCEPTANCE)");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.result()).isEmpty();
    assertThat(head(url)).isEqualTo(before);
  }

  @Test
  void with_keep_going_a_refused_event_is_listed_and_the_run_goes_on() throws IOException {
    Replayed run =
        replay(
            List.of("--keep-going"),
            "",
            "date: 2019-12-09, type: DECIDED, item: A01, result: APPROVED",
            "date: 2019-12-10, type: ACCEPTED, item: A01");

    assertThat(run.err()).contains("event 3 (DECIDED): Item \"取水许可\" (A01) cannot be decided");
    assertThat(run.out()).contains("2019-12-10  A01   ACCEPTED");
    assertThat(run.result()).contains("refused:", "approval.DECISION_BEFORE_ACCEPTANCE");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void a_refused_item_is_accepted_again_as_a_second_attempt() throws IOException {
    Replayed run =
        replay(
            """
            expected:
              items:
                A01:
                  attempts:
                    - {attempt: 1, accepted: 2019-12-06, decided: 2019-12-10, result: REFUSED, state: REFUSED}
                    - {attempt: 2, accepted: 2019-12-12, committed_due: 2019-12-26, state: RUNNING}
              light_timeline_A01:
                - {from: 2019-12-06, light: GREEN}
                - {from: 2019-12-10, light: CLOSED_ON_TIME}
                - {from: 2019-12-12, light: GREEN}
            """,
            "date: 2019-12-06, type: ACCEPTED, item: A01",
            "date: 2019-12-10, type: DECIDED, item: A01, result: REFUSED, reasons: [材料不符],"
                + " remedies_told: true",
            "date: 2019-12-12, type: ACCEPTED, item: A01, attempt: 2");

    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void what_breaks_a_rule_is_recorded_without_its_effect() throws IOException {
    Replayed run =
        replay(
            """
            expected:
              items:
                A01: {extension_valid: false, due_before_extension: 2020-01-06, statutory_due: 2020-01-06}
                A02: {extension_valid: true}
              violations:
                - {date: 2019-12-09, event: PAUSE_START, item: A01, rule: approval.PAUSE_NOT_LISTED, article: 行政许可法第四十五条}
                - {date: 2019-12-10, event: EXTENSION, item: A01, rule: approval.EXTENSION_BY_WRONG_OFFICER, article: 行政许可法第四十二条}
            """,
            "date: 2019-12-06, type: ACCEPTED, item: A01",
            "date: 2019-12-06, type: ACCEPTED, item: A02",
            "date: 2019-12-09, type: PAUSE_START, item: A01, reason: 内部会商, notice: 2019-12-09",
            "date: 2019-12-10, type: EXTENSION, item: A01, units: 10 WD, approved_by: 县投资促进局局长",
            "date: 2019-12-10, type: EXTENSION, item: A02, units: 15 WD, approved_by: 石林县县长");

    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void as_of_cuts_history_and_comparison() throws IOException {
    Replayed run =
        replay(
            List.of("--as-of", "2019-12-09"),
            """
            expected:
              items:
                A01: {accepted: 2019-12-06, decided: 2019-12-12}
                A02: {accepted: 2019-12-09}
              snapshots:
                - {as_of: 2019-12-06, A01: {state: RUNNING, used: 0}}
                - {as_of: 2019-12-12, A01: {state: APPROVED}}
            """,
            "date: 2019-12-06, type: ACCEPTED, item: A01",
            "date: 2019-12-09, type: ACCEPTED, item: A02",
            "date: 2019-12-12, type: DECIDED, item: A01, result: APPROVED");

    assertThat(run.out())
        .contains("Board at the end of 2019-12-09", "items.A01: not compared")
        .doesNotContain("2019-12-12  A01");
    assertThat(run.result()).contains("as_of: 2019-12-09");
    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void an_event_may_be_entered_later_than_it_happened() throws IOException {
    Replayed run =
        replay(
            "expected: {items: {A01: {accepted: 2019-12-06, decided: 2019-12-10, state:"
                + " APPROVED}}}\n",
            "date: 2019-12-06, type: ACCEPTED, item: A01",
            "date: 2019-12-10, recorded: 2019-12-12, type: DECIDED, item: A01, result: APPROVED");

    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void what_is_entered_late_counts_from_its_own_day() throws IOException {
    Called run = Called.with(new Replay(), "run", Sample.LATE);

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .contains(
            "2024-04-16  A01   (silence)                  accepted by silence as of 2024-04-08",
            "2024-04-11  A01   CORRECTION_NOTICE          entered 2024-04-16; WITHDRAWN"
                + " approval.acceptance-deemed of entry 5")
        .endsWith("20 of 20 values as expected");
    assertThat(run.code()).isZero();
  }

  @Test
  void the_late_sample_ends_as_one_that_was_entered_in_time() throws IOException {
    Path inTime = folder.resolve("in-time.yaml");
    List<String> lines = new ArrayList<>(Sample.text(Sample.LATE).lines().toList());
    int first = lines.indexOf("history:") + 1;
    int last = lines.indexOf("expected:");
    List<String> events =
        lines.subList(first, last).stream()
            .map(line -> line.replaceFirst("recorded: [0-9-]+, ", ""))
            .sorted()
            .toList();
    lines.subList(first, last).clear();
    lines.addAll(first, events);
    Files.write(inTime, lines);

    Called run = Called.with(new Replay(), "run", inTime);

    assertThat(run.outLines()).endsWith("20 of 20 values as expected");
  }

  @Test
  void what_would_make_an_entry_impossible_is_refused_and_names_it() throws IOException {
    Replayed run =
        replay(
            "",
            "date: 2019-12-06, type: ACCEPTED, item: A01",
            "date: 2019-12-10, type: DECIDED, item: A01, result: APPROVED",
            "date: 2019-12-09, recorded: 2019-12-12, type: WITHDRAWN, item: A01, by: 企业, reason:"
                + " 变更");

    assertThat(run.err())
        .contains(
            "event 5 (WITHDRAWN): Entry 6 (Decision of an item) of 2019-12-10 would then be"
                + " impossible",
            "(LATER_ACT_IMPOSSIBLE)");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void the_page_shows_every_item_with_its_light() throws IOException {
    Path page = folder.resolve("report.html");
    replay(List.of("--html", page.toString()), "", "date: 2019-12-06, type: ACCEPTED, item: A01");

    assertThat(Files.readString(page))
        .contains("<span class=\"lamp GREEN\">", "正常", "取水许可", "2019年12月20日")
        .doesNotContain("<script");
  }

  @Test
  void only_the_very_words_of_the_list_pause() throws IOException {
    Replayed run =
        replay(
            """
            expected:
              items: {A01: {committed_due: 2019-12-20, state: RUNNING}}
              violations:
                - {date: 2019-12-09, event: PAUSE_START, item: A01, rule: approval.PAUSE_NOT_LISTED}
                - {date: 2019-12-10, event: PAUSE_START, item: A01, rule: approval.PAUSE_NOT_LISTED}
                - {date: 2019-12-11, event: PAUSE_START, item: A01, rule: approval.PAUSE_NOT_LISTED}
            """,
            "date: 2019-12-06, type: ACCEPTED, item: A01",
            "date: 2019-12-09, type: PAUSE_START, item: A01, reason: hearing, notice: 2019-12-09",
            "date: 2019-12-10, type: PAUSE_START, item: A01, reason: 内部会签, notice: 2019-12-10",
            "date: 2019-12-11, type: PAUSE_START, item: A01, reason: 领导出差, notice: 2019-12-11");

    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void the_limit_for_the_notice_moves_with_the_calendar() throws IOException {
    Replayed run =
        replay(
            "expected: {items: {A01: {correction_due: 2020-02-04, deemed_accepted: false,"
                + " correction_notice: 2020-02-03}}}\n",
            "date: 2020-01-20, type: RECEIVED, item: A01, complete: false",
            "date: 2020-02-03, type: CORRECTION_NOTICE, item: A01");

    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void a_day_has_the_light_of_its_end() throws IOException {
    Replayed run =
        replay(
            """
            expected:
              light_timeline_A01:
                - {from: 2019-12-06, light: GREEN}
            """,
            "date: 2019-12-06, type: ACCEPTED, item: A01",
            "date: 2019-12-10, type: DECIDED, item: A01, result: REFUSED",
            "date: 2019-12-10, type: ACCEPTED, item: A01, attempt: 2");

    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void as_of_cuts_what_a_fuller_store_holds() throws IOException {
    List<String> options = List.of("--store", database());
    String[] events = {
      "date: 2019-12-06, type: ACCEPTED, item: A01",
      "date: 2019-12-12, type: DECIDED, item: A01, result: APPROVED"
    };
    Replayed whole = replay(options, "", events);
    Replayed early = replay(List.of("--store", database(), "--as-of", "2019-11-01"), "", events);
    Replayed cut = replay(List.of("--store", database(), "--as-of", "2019-12-09"), "", events);

    assertThat(whole.result()).contains("decided: 2019-12-12");
    assertThat(early.code()).isZero();
    assertThat(cut.result()).contains("accepted: 2019-12-06").doesNotContain("decided");
  }

  @Test
  void keep_going_passes_over_events_that_cannot_be_read() throws IOException {
    Replayed run =
        replay(
            List.of("--keep-going"),
            "",
            "date: 2019-12-06, type: ACCEPTED, item: ZZ",
            "date: 2019-12-09, type: ACCEPTED, item: A01",
            "date: 2019-12-06, type: ACCEPTED, item: A02");

    assertThat(run.err()).contains("names 'ZZ', which is not among the items", "lies before");
    assertThat(run.out()).contains("2019-12-09  A01   ACCEPTED");
    assertThat(run.result()).contains("refused:", "line: 17");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void silence_shows_in_the_timeline() throws IOException {
    Replayed run =
        replay(
            "",
            "date: 2019-12-06, type: RECEIVED, item: A01",
            "date: 2019-12-20, type: DECIDED, item: A01, result: APPROVED");

    assertThat(run.out())
        .contains(
            "2019-12-14  A01   (silence)                  accepted by silence as of 2019-12-06");
  }

  @Test
  void a_store_filled_from_another_dossier_is_refused() throws IOException {
    List<String> options = List.of("--store", database());
    replay(options, "", "date: 2019-12-06, type: ACCEPTED, item: A01");

    Replayed run = replay(options, "", "date: 2019-12-09, type: ACCEPTED, item: A01");

    assertThat(run.err())
        .contains(
            "event 3 (ACCEPTED): the store was filled from another dossier; replay that one, or"
                + " name another --store");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void a_day_beyond_every_calendar_is_refused_by_event() throws IOException {
    Replayed run = replay("", "date: 2050-12-20, type: ACCEPTED, item: A01");

    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains(
            "line 17: event 3 (ACCEPTED): AcceptApplication.due is from 2000-01-01 to 2050-12-31,"
                + " but was > 2050-12-31");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void a_store_that_does_not_open_is_refused() throws IOException {
    Replayed run = replay(List.of("--store", "jdbc:h2:file:relative/x;IFEXISTS=TRUE"), "");

    assertThat(run.err()).startsWith("--store: 'jdbc:h2:file:relative/x' cannot be opened: ");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void a_store_of_an_unknown_kind_is_refused() throws IOException {
    Replayed run = replay(List.of("--store", "jdbc:oracle:thin:@x"), "");

    assertThat(run.err())
        .isEqualTo(
            "--store: 'jdbc:oracle:thin:@x' is neither jdbc:h2:... nor jdbc:postgresql:...; name"
                + " one of these\n");
    assertThat(run.code()).isEqualTo(1);
  }
}
