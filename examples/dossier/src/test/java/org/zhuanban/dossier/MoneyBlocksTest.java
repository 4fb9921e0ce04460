package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of money, policies and suggestions; the days and sums were counted by hand. */
class MoneyBlocksTest {
  private static final String HEAD =
      """
      project:
        id: P-1
        name: 示例项目
        industry_code: C13
        energy_tce_per_year: 900
        agreement: {signed: 2024-01-10, total_investment: 1000, start_by: 2024-06-30}
      departments:
        IPB: {name: 县投资促进局, role: LEAD_BUREAU, calendar: CN}
        HCB: {name: 县住房和城乡建设局, calendar: CN}
      task_force: {id: Z-1, leader: 县委常委、副县长, deputies: [县投资促进局局长], members: [县住房和城乡建设局局长]}
      stages:
        - {number: 1, name: 施工许可, lead: HCB}
      items:
        - {id: A01, stage: 1, name: 建筑工程施工许可证, kind: LICENCE, dept: HCB, statutory: 7 WD, prerequisites: [], materials: []}
      policies:
        - {id: P1, name: 设备投资补助, mode: 快申快享, pay_within: 5 WD, when: {industry: C13, equipment_investment_min: 100}, benefit: {percent: 10, of: EQUIPMENT, cap: 50}}
        - {id: P2, name: 按期开工奖励, mode: 免申即享, pay_within: 5 WD, when: {started_not_after_agreement: true, energy_tce_max: 1000}, benefit: {amount: 200}}
        - {id: P3, name: 购地补助, mode: 申报, pay_within: NONE, when: {produced: false, energy_tce_max: 899.9}, benefit: {percent: 33.33, of: LAND_PRICE}}
      history:
        - {date: 2024-01-10, type: AGREEMENT_SIGNED}
      """;
  private static final String EQUIPMENT =
      "date: 2024-02-01, type: FUNDS, id: F1, amount: 500, kind: EQUIPMENT, status: VERIFIED";

  @TempDir private Path folder;

  private record Replayed(Called run, String result) {}

  private Replayed replay(List<String> options, String expected, String... events)
      throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (String event : events) {
      text.append("  - {").append(event).append("}\n");
    }
    Path dossier = folder.resolve("dossier.yaml");
    Files.writeString(dossier, text.append(expected));
    Path result = folder.resolve("result.yaml");
    Files.deleteIfExists(result);
    List<Object> words = new ArrayList<>(List.of("run", dossier, "--out", result));
    words.addAll(options);
    Called run = Called.with(new Replay(), words.toArray());
    return new Replayed(run, Files.exists(result) ? Files.readString(result) : "");
  }

  private Replayed comesOut(String expected, String... events) throws IOException {
    Replayed replayed = replay(List.of(), "expected:\n" + expected.indent(2), events);
    assertThat(replayed.run().err()).isEmpty();
    assertThat(replayed.run().out()).containsPattern("([0-9]+) of \\1 values as expected");
    assertThat(replayed.run().code()).isZero();
    return replayed;
  }

  private static String[] and(String... events) {
    List<String> all = new ArrayList<>(List.of(EQUIPMENT));
    all.addAll(Arrays.asList(events));
    return all.toArray(String[]::new);
  }

  @Test
  void money_counts_from_its_day_and_a_reversal_from_its_own() throws IOException {
    comesOut(
        """
        funds:
          - {as_of: 2024-01-09, arrived: 0, rate_percent: not applicable}
          - {as_of: 2024-01-31, arrived: 0, rate_percent: 0}
          - {as_of: 2024-02-01, arrived: 500, rate_percent: 50}
          - {as_of: 2024-02-10, arrived: 399.5, rate_percent: 39.95}
          - {as_of: 2024-02-12, arrived: 399.51, rate_percent: 39.95}
        violations: []
        """,
        and(
            "date: 2024-02-10, type: FUNDS_REVERSED, id: F1, amount: 100.50, reason: 退货",
            "date: 2024-02-11, type: FUNDS, id: F2, amount: 7, kind: CONSTRUCTION, evidence: null, status: REJECTED",
            "date: 2024-02-12, type: FUNDS, id: F3, amount: 0.01, kind: LAND_PRICE, status: VERIFIED"));
  }

  @Test
  void one_day_is_a_map_even_if_the_run_is_asked_for_another() throws IOException {
    String expected = "expected:\n  funds: {as_of: 2024-02-01, arrived: 500, rate_percent: 50}\n";
    Replayed replayed =
        replay(
            List.of("--as-of", "2024-02-20"),
            expected,
            and("date: 2024-02-10, type: FUNDS_REVERSED, id: F1, amount: 500"));

    assertThat(replayed.run().outLines()).endsWith("3 of 3 values as expected");
    assertThat(replayed.result()).contains("- {as_of: 2024-02-20, arrived: 0, rate_percent: 0.00}");
    assertThat(replay(List.of(), expected, EQUIPMENT).result())
        .contains("funds: {as_of: 2024-02-01, arrived: 500, rate_percent: 50.00}");
    assertThat(
            replay(
                    List.of("--as-of", "2024-01-31"),
                    expected.replace("{as", "[{as").replace("}", "}]"),
                    EQUIPMENT)
                .run()
                .outLines())
        .contains("funds[2024-02-01]: not compared", "nothing was compared");
  }

  @Test
  void money_after_the_end_is_named_and_does_not_count() throws IOException {
    comesOut(
        """
        funds: {as_of: 2024-03-05, arrived: 500, rate_percent: 50}
        violations:
          - {date: 2024-03-05, event: FUNDS, item: F2, rule: funds.FUNDS_AFTER_TERMINATION}
        """,
        and(
            "date: 2024-03-04, type: PROJECT_TERMINATED, reason: 企业退出",
            "date: 2024-03-05, type: FUNDS, id: F2, amount: 5, kind: EQUIPMENT, status: VERIFIED"));
  }

  @Test
  void what_makes_no_sense_ends_the_run() throws IOException {
    assertThat(
            replay(List.of(), "", "date: 2024-02-01, type: FUNDS_REVERSED, id: F1, amount: 5")
                .run()
                .err())
        .contains("Nobody told of an arrival F1 yet", "(UNKNOWN_ARRIVAL)");
    assertThat(
            replay(
                    List.of(),
                    "",
                    and("date: 2024-02-01, type: FUNDS_REVERSED, id: F1, amount: 501"))
                .run()
                .err())
        .contains("(REVERSES_TOO_MUCH)");
    Replayed twice = replay(List.of("--keep-going"), "", and(EQUIPMENT));
    assertThat(twice.run().err()).contains("(ARRIVAL_EXISTS)");
    assertThat(twice.result()).contains("rule: funds.ARRIVAL_EXISTS");
    assertThat(
            replay(List.of(), "", "date: 2024-02-01, type: SUGGESTION_REPLIED, suggestion: S1")
                .run()
                .err())
        .contains("(NOT_ASSIGNED)");
  }

  @Test
  void a_share_is_paid_on_application_in_instalments() throws IOException {
    comesOut(
        """
        policies:
          P1: {eligible: true, amount: 39.95, uncapped: 39.95, pay_due: 2024-02-22, paid: 2024-02-22, paid_on_time: true}
          P2: {eligible: false, failed: [started_not_after_agreement]}
          P3: {eligible: false, failed: [energy_tce_max]}
        violations: []
        """,
        and(
            "date: 2024-02-10, type: FUNDS_REVERSED, id: F1, amount: 100.50",
            "date: 2024-02-12, type: POLICY_APPLIED, policy: P1",
            "date: 2024-02-20, type: POLICY_PAID, policy: P1, amount: 20",
            "date: 2024-02-22, type: POLICY_PAID, policy: P1, amount: 19.95"));
  }

  @Test
  void a_share_stops_at_its_cap_and_a_late_payment_is_late() throws IOException {
    comesOut(
        """
        policies:
          P1: {eligible: true, amount: 50, uncapped: 60, pay_due: 2024-02-22, paid: 2024-02-23, paid_on_time: false}
        violations: []
        """,
        and(
            "date: 2024-02-10, type: FUNDS, id: F2, amount: 100, kind: EQUIPMENT, status: VERIFIED",
            "date: 2024-02-12, type: POLICY_APPLIED, policy: P1",
            "date: 2024-02-23, type: POLICY_PAID, policy: P1, amount: 50"));
  }

  @Test
  void without_an_application_the_day_counts_on_which_all_holds() throws IOException {
    comesOut(
        """
        policies:
          P1: {eligible: true, amount: 50, uncapped: 50}
          P2: {eligible: true, amount: 200, pay_due: 2024-07-05, paid: 2024-07-05, paid_on_time: true}
        """,
        and(
            "date: 2024-06-28, type: CONSTRUCTION_STARTED",
            "date: 2024-07-05, type: POLICY_PAID, policy: P2, amount: 200"));
    comesOut(
        """
        policies:
          P2: {eligible: true, amount: 200, pay_due: 2024-07-05, paid_on_time: false}
        """,
        and("date: 2024-06-28, type: CONSTRUCTION_STARTED", "date: 2024-07-08, type: NEGOTIATION"));
    comesOut(
        """
        policies:
          P2: {eligible: false, failed: [started_not_after_agreement]}
        """,
        and("date: 2024-07-01, type: CONSTRUCTION_STARTED"));
  }

  @Test
  void what_was_paid_to_whom_it_was_not_due_is_named() throws IOException {
    comesOut(
        """
        policies:
          P2: {eligible: false, failed: [started_not_after_agreement], paid: 2024-02-02}
        violations:
          - {date: 2024-02-02, event: POLICY_PAID, item: P2, rule: policy.AGREED_DAY_OTHERWISE}
          - {date: 2024-02-05, event: POLICY_APPLIED, item: P2, rule: policy.NO_APPLICATION_NEEDED}
        """,
        and(
            "date: 2024-02-02, type: POLICY_PAID, policy: P2, amount: 200",
            "date: 2024-02-05, type: POLICY_APPLIED, policy: P2"));
  }

  @Test
  void policies_are_judged_at_the_end_and_not_compared_with_a_cut_run() throws IOException {
    Replayed cut =
        replay(
            List.of("--as-of", "2024-02-01"),
            "expected:\n  policies: {P1: {eligible: false}}\n",
            and("date: 2024-02-10, type: FUNDS_REVERSED, id: F1, amount: 500"));

    assertThat(cut.run().outLines()).contains("policies: not compared");
    assertThat(cut.result()).contains("P1: {eligible: true, amount: 50, uncapped: 50");
  }

  @Test
  void a_suggestion_is_replied_to_within_three_months() throws IOException {
    comesOut(
        """
        suggestion_S1: {assigned: 2024-02-01, nominal_due: 2024-05-01, due: 2024-05-06, replied: 2024-05-06, on_time: true}
        suggestion_S2: {assigned: 2024-02-02, nominal_due: 2024-05-02, due: 2024-05-06, replied: 2024-05-07, on_time: false}
        suggestion_S3: {assigned: 2024-02-05, nominal_due: 2024-05-05, due: 2024-05-06, on_time: false}
        suggestion_S4: {assigned: 2024-05-06, nominal_due: 2024-08-06, due: 2024-08-06}
        violations: []
        """,
        "date: 2024-02-01, type: SUGGESTION_ASSIGNED, suggestion: S1",
        "date: 2024-02-02, type: SUGGESTION_ASSIGNED, suggestion: S2",
        "date: 2024-02-05, type: SUGGESTION_ASSIGNED, suggestion: S3",
        "date: 2024-03-01, type: SUGGESTION_FACE_TO_FACE, suggestion: S1",
        "date: 2024-05-06, type: SUGGESTION_ASSIGNED, suggestion: S4",
        "date: 2024-05-06, type: SUGGESTION_REPLIED, suggestion: S1, class: A类, satisfaction: 满意",
        "date: 2024-05-07, type: SUGGESTION_REPLIED, suggestion: S2");
  }

  @Test
  void what_a_suggestion_broke_stands_in_its_own_block_until_it_is_annulled() throws IOException {
    String[] events = {
      "date: 2024-02-01, type: SUGGESTION_ASSIGNED, suggestion: S1",
      "date: 2024-03-01, type: SUGGESTION_REPLIED, suggestion: S1, class: C, satisfaction: 不满意",
      "date: 2024-03-04, type: SUGGESTION_FACE_TO_FACE, suggestion: S1",
      "date: 2024-03-05, type: SUGGESTION_REPLIED, suggestion: S1, class: B, satisfaction: 基本满意"
    };
    comesOut(
        """
        suggestion_S1:
          replied: 2024-03-01
          on_time: true
          violations:
            - {date: 2024-03-01, event: SUGGESTION_REPLIED, rule: suggestion.REPLIED_UNHEARD, article: "代表法（2015年）第四十二条，代表法（2025年）第五十一条"}
        violations: []
        """,
        events);

    Replayed annulled =
        replay(
            List.of(),
            "",
            events[0],
            events[1],
            "date: 2024-03-04, type: ANNULLED, of: {date: 2024-03-01, type: SUGGESTION_REPLIED}, ground: 误录, approved_by: 县长",
            events[2],
            events[3]);

    assertThat(annulled.run().err()).isEmpty();
    assertThat(annulled.result()).contains("replied: 2024-03-05").doesNotContain("UNHEARD");
  }

  @Test
  void a_run_goes_on_over_the_same_store() throws IOException {
    List<String> store =
        List.of("--store", "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath());
    String[] events =
        and(
            "date: 2024-02-12, type: POLICY_APPLIED, policy: P1",
            "date: 2024-02-12, type: SUGGESTION_ASSIGNED, suggestion: S1");

    Replayed first = replay(store, "", events);
    Replayed again = replay(store, "", events);

    assertThat(first.run().code()).isZero();
    assertThat(again.run().code()).isZero();
    assertThat(again.result()).isEqualTo(first.result()).contains("suggestion_S1");
  }
}
