package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joint handling, tolerance, hearings, commitments and annulments in small dossiers. */
class AddedEventsTest {
  private static final String HEAD =
      """
      project:
        id: P-1
        name: 示例项目
        agreement: {signed: 2019-12-02, total_investment: 1000000}
      departments:
        IPB: {name: 县投资促进局, role: LEAD_BUREAU, calendar: CN}
        WRB: {name: 县水务局, calendar: CN}
        NRB: {name: 县自然资源局, calendar: CN}
      task_force: {id: Z-1, leader: 县委常委、副县长, members: [县水务局局长]}
      stages:
        - {number: 1, name: 立项用地规划许可, lead: WRB}
      items:
        - {id: A01, stage: 1, name: 取水许可, kind: LICENCE, dept: WRB, statutory: 20 WD, committed: 10 WD, materials: [申请书, 论证报告], result: 取水许可证}
        - {id: A02, stage: 1, name: 联合验收, kind: JOINT, dept: WRB, joint_with: [NRB], statutory: 45 WD, committed: 10 WD, prerequisites: [{item: A01, gate: BEFORE_OPERATION}], materials: [申请书, 申请书, 取水许可证, 竣工报告]}
      history:
      """;

  private static final String ACCEPTED = "date: 2019-12-06, type: ACCEPTED, item: A01";

  @TempDir private Path folder = Path.of("");

  private record Replayed(Called run, String result) {
    /** {@return the result, of which it does not matter what stands on one line} */
    String words() {
      return result.replaceAll("[\\s,{}]+", " ");
    }
  }

  private Replayed replay(List<String> options, String... events) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (String event : events) {
      text.append("  - {").append(event).append("}\n");
    }
    Path dossier = Files.writeString(folder.resolve("dossier.yaml"), text);
    Path result = folder.resolve("result.yaml");
    List<Object> words = new ArrayList<>(List.of("run", dossier, "--out", result));
    words.addAll(options);
    Called run = Called.with(new Replay(), words.toArray());
    return new Replayed(run, Files.exists(result) ? Files.readString(result) : "");
  }

  private Replayed replay(String... events) throws IOException {
    return replay(List.of(), events);
  }

  @Test
  void what_is_annulled_has_never_happened() throws IOException {
    Replayed replayed =
        replay(
            "date: 2019-12-06, type: RECEIVED, item: A01, complete: false",
            "date: 2019-12-09, type: CORRECTION_NOTICE, item: A01",
            "date: 2019-12-18, type: ANNULLED, of: {date: 2019-12-09, type: CORRECTION_NOTICE, item: A01}, ground: 未送达, approved_by: 县水务局局长",
            "date: 2019-12-19, type: NEGOTIATION");

    assertThat(replayed.run().code()).as(replayed.run().err()).isZero();
    assertThat(replayed.result())
        .contains("deemed_accepted: true", "accepted: 2019-12-06")
        .doesNotContain("correction_notice");
  }

  @Test
  void what_others_rest_on_is_not_annulled() throws IOException {
    Replayed replayed =
        replay(
            ACCEPTED,
            "date: 2019-12-10, type: DECIDED, item: A01, result: APPROVED",
            "date: 2019-12-11, type: ANNULLED, of: {date: 2019-12-06, type: ACCEPTED, item: A01}, ground: 误录, approved_by: 县水务局局长");

    assertThat(replayed.run().err())
        .contains(
            "line 18: event 3 (ANNULLED): Entry 4 (Decision of an item) of 2019-12-10 would then be impossible",
            "(LATER_ACT_IMPOSSIBLE)");
    assertThat(replayed.run().code()).isEqualTo(1);
  }

  @Test
  void what_was_refused_is_not_annulled() throws IOException {
    Replayed replayed =
        replay(
            List.of("--keep-going"),
            "date: 2019-12-06, type: DECIDED, item: A01, result: APPROVED",
            "date: 2019-12-09, type: ANNULLED, of: {date: 2019-12-06, type: DECIDED, item: A01}, ground: 误录, approved_by: 县水务局局长",
            "date: 2019-12-10, type: ACCEPTED, item: A01");

    assertThat(replayed.run().out()).contains("2019-12-10  A01   ACCEPTED");
    assertThat(replayed.words()).contains("event: ANNULLED item: A01 rule: correction.NOT_AN_ACT");
    assertThat(replayed.run().code()).isEqualTo(1);
  }

  @Test
  void a_report_that_was_annulled_was_not_handed_in() throws IOException {
    Replayed replayed =
        replay(
            "date: 2019-12-02, type: AGREEMENT_SIGNED",
            "date: 2020-01-06, type: REPORT_SUBMITTED, report: 2019-annual",
            "date: 2020-01-07, type: ANNULLED, of: {date: 2020-01-06, type: REPORT_SUBMITTED}, ground: 误录, approved_by: 县投资促进局局长",
            "date: 2020-01-20, type: REPORT_SUBMITTED, report: 2019-annual");

    assertThat(replayed.words())
        .contains(
            "reports_LOCAL_10WD: 2019-annual: 2020-01-15 reports_submitted: 2019-annual: submitted: 2020-01-20 on_time: false");
    assertThat(replayed.run().code()).isZero();
  }

  @Test
  void nobody_reports_on_what_has_not_begun() throws IOException {
    Replayed replayed =
        replay(
            "date: 2019-12-02, type: AGREEMENT_SIGNED",
            "date: 2019-12-31, type: REPORT_SUBMITTED, report: 2020-Q1");

    assertThat(replayed.run().err())
        .contains("The period 2020-Q1 begins on 2020-01-01 only; name one that has begun");
    assertThat(replayed.run().code()).isEqualTo(1);
  }

  @Test
  void the_county_of_a_dossier_meets_and_reports_on_all_of_its_projects() throws IOException {
    Path page = folder.resolve("page.html");
    Replayed replayed =
        replay(
            List.of("--html", page.toString()),
            "date: 2019-12-02, type: AGREEMENT_SIGNED",
            "date: 2020-01-08, type: REPORT_SUBMITTED, report: 2019-12",
            "date: 2020-01-13, type: REPORT_SUBMITTED, report: 2019-annual",
            "date: 2020-01-20, type: COMMITTEE_MEETING, meeting: 2019-annual, attended: [WRB], decisions: 2");

    assertThat(replayed.run().code()).as(replayed.run().err()).isZero();
    assertThat(replayed.words()).contains("submitted: 2020-01-13 on_time: true");
    assertThat(Files.readString(page).replaceAll("<[^>]+>\\s*", " "))
        .containsPattern("招商委例会\\s+2019年度\\s+招商引资工作委员会\\s+2020年1月31日\\s+2020年1月20日")
        .containsPattern("分析研判\\s+2019年12月\\s+[^ ]+\\s+2020年1月8日\\s+2020年1月8日");
  }

  @Test
  void a_suggestion_is_told_from_the_deputies_to_what_was_promised() throws IOException {
    Path page = folder.resolve("page.html");
    String about = ", suggestion: \"28\"";
    Replayed replayed =
        replay(
            List.of("--html", page.toString()),
            "date: 2019-12-02, type: SUGGESTION_ASSIGNED, title: 关于提高履约率的建议, text: 成立专班, deputies: [D-1, D-2]"
                + about,
            "date: 2019-12-10, type: SUGGESTION_ARRANGED, group: 办理领导小组, supervisor: 县水务局局长, responsible: 县水务局副局长"
                + about,
            "date: 2019-12-11, type: SUGGESTION_MEETING" + about,
            "date: 2019-12-12, type: SUGGESTION_FACE_TO_FACE" + about,
            "date: 2019-12-20, type: SUGGESTION_REPLIED, class: B, document: 示水函〔2019〕8号, copies: [县政府办公室], enclosures: [专班机制], promise: 一月底前成立专班, promised_by: 2020-01-31"
                + about,
            "date: 2019-12-25, type: SUGGESTION_FEEDBACK, satisfaction: SATISFIED" + about,
            "date: 2019-12-30, type: SUGGESTION_PUBLISHED" + about,
            "date: 2020-01-10, type: SUGGESTION_PROGRESS, text: 专班已定人" + about,
            "date: 2020-01-20, type: SUGGESTION_FULFILLED" + about);

    assertThat(replayed.run().code()).as(replayed.run().err()).isZero();
    assertThat(Files.readString(page).replaceAll("<[^>]+>\\s*", " ").replaceAll("\\s+", " "))
        .contains(
            "28 关于提高履约率的建议",
            "县水务局局长 县水务局副局长",
            "示水函〔2019〕8号 主动公开（2019年12月30日） 一月底前成立专班；承诺于2020年1月31日前落实；2020年1月10日报告进展：专班已定人；2020年1月20日已落实 满意 办结");
  }

  @Test
  void a_right_to_a_hearing_that_nobody_used_lapses() throws IOException {
    Replayed replayed =
        replay(
            ACCEPTED,
            "date: 2019-12-09, type: HEARING_RIGHT_TOLD, item: A01",
            "date: 2019-12-18, type: HEARING_REQUESTED, item: A01");

    assertThat(replayed.run().out())
        .contains(
            "2019-12-17  A01   (silence)                  right to a hearing lapsed, not asked for");
    assertThat(replayed.words())
        .contains(
            "hearing: told: 2019-12-09 request_due: 2019-12-16 request_lapsed: 2019-12-17",
            "event: HEARING_REQUESTED item: A01 rule: proceeding.RIGHT_LAPSED");
  }

  @Test
  void a_hearing_held_too_early_and_a_decision_before_it_are_named() throws IOException {
    Replayed replayed =
        replay(
            ACCEPTED,
            "date: 2019-12-09, type: HEARING_RIGHT_TOLD, item: A01",
            "date: 2019-12-10, type: HEARING_REQUESTED, item: A01",
            "date: 2019-12-11, type: DECIDED, item: A01, result: APPROVED",
            "date: 2019-12-12, type: HEARING_ANNOUNCED, item: A01",
            "date: 2019-12-13, type: HEARING_HELD, item: A01");

    assertThat(replayed.run().code()).as(replayed.run().err()).isZero();
    assertThat(replayed.words())
        .contains(
            "event: DECIDED item: A01 rule: approval.HEARING_PENDING",
            "event: HEARING_HELD item: A01 rule: proceeding.STEP_TOO_EARLY",
            "held: 2019-12-13",
            "held_on_time: true");
  }

  @Test
  void each_attempt_has_its_own_opinions_and_hearing() throws IOException {
    Replayed replayed =
        replay(
            "date: 2019-12-06, type: ACCEPTED, item: A02",
            "date: 2019-12-09, type: JOINT_OPINION, item: A02, dept: NRB, opinion: OBJECTS",
            "date: 2019-12-09, type: HEARING_RIGHT_TOLD, item: A02",
            "date: 2019-12-17, type: DECIDED, item: A02, result: REFUSED",
            "date: 2019-12-18, type: ACCEPTED, item: A02",
            "date: 2019-12-19, type: JOINT_OPINION, item: A02, dept: NRB, opinion: NEEDS_MORE",
            "date: 2019-12-19, type: HEARING_RIGHT_TOLD, item: A02",
            "date: 2019-12-20, type: HEARING_REQUESTED, item: A02");

    assertThat(replayed.run().code()).as(replayed.run().err()).isZero();
    assertThat(replayed.words())
        .containsSubsequence(
            "opinion: OBJECTS given: 2019-12-09 on_time: true silent: false",
            "request_lapsed: 2019-12-17",
            "attempt: 2",
            "opinion: NEEDS_MORE given: 2019-12-19 silent: false",
            "requested: 2019-12-20")
        .contains("event: JOINT_OPINION item: A02 rule: approval.OBJECTION_WITHOUT_PAPER");
  }

  @Test
  void refusing_and_correcting_late_are_named_by_their_events() throws IOException {
    Replayed replayed =
        replay(
            "date: 2019-12-06, type: RECEIVED, item: A01",
            "date: 2019-12-09, type: CORRECTED_ON_SPOT, item: A01",
            "date: 2019-12-10, type: ACCEPTANCE_REFUSED, item: A01, ground: NOT_NEEDED");

    assertThat(replayed.run().code()).as(replayed.run().err()).isZero();
    assertThat(replayed.words())
        .contains(
            "event: CORRECTED_ON_SPOT item: A01 rule: approval.CORRECTION_NOT_ON_SPOT",
            "event: ACCEPTANCE_REFUSED item: A01 rule: approval.ACCEPTANCE_REFUSED_LATE",
            "acceptance_refused: 2019-12-10",
            "state: NOT_ACCEPTED");
  }

  @Test
  void a_grant_without_what_was_promised_is_named() throws IOException {
    Replayed replayed =
        replay(
            "date: 2019-12-06, type: TOLERATED_ACCEPTED, item: A01, promised: [{name: 检测报告, within: 5 WD}]",
            "date: 2019-12-10, type: DECIDED, item: A01, result: APPROVED");

    assertThat(replayed.run().code()).as(replayed.run().err()).isZero();
    assertThat(replayed.words())
        .contains(
            "event: DECIDED item: A01 rule: approval.PROMISED_DOCUMENTS_MISSING",
            "state: APPROVED");
  }

  @Test
  void a_material_is_asked_once_and_never_what_an_item_results_in() throws IOException {
    Replayed replayed =
        replay(
            "date: 2019-12-06, type: MATERIALS_RECEIVED, materials: [申请书, 取水许可证]",
            "date: 2019-12-09, type: MATERIALS_RECEIVED, materials: 竣工报告",
            "date: 2019-12-10, type: ANNULLED, of: {date: 2019-12-09, type: MATERIALS_RECEIVED}, ground: 误录, approved_by: 县水务局局长");

    assertThat(replayed.run().code()).as(replayed.run().err()).isZero();
    assertThat(replayed.words())
        .contains(
            "form: asked: 3 supplied: 申请书: 2019-12-06 missing: A01: [论证报告] A02: [取水许可证 竣工报告]",
            "event: MATERIALS_RECEIVED item: A01 rule: approval.MATERIAL_PRODUCED");
  }
}
