package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of accountability in small dossiers. */
class AccountabilityEventsTest {
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
        members: [县自然资源局局长]
      stages:
        - {number: 1, name: 立项用地规划许可, lead: NRB}
      items:
        - {id: A01, stage: 1, name: 用地规划许可, kind: LICENCE, dept: NRB, statutory: 20 WD, committed: 10 WD}
      history:
        - {date: 2024-06-03, type: AGREEMENT_SIGNED}
        - {date: 2024-06-05, type: TASK_FORCE_ESTABLISHED}
      """;

  private static final String NOTICE =
      "date: 2024-07-03, type: ACCOUNTABILITY_NOTICE, case: AC-1, to: NRB, facts: 超期";
  private static final String STATEMENT = "date: 2024-07-09, type: STATEMENT_RECEIVED, case: AC-1";
  private static final String DELIVERED =
      "date: 2024-07-26, type: ACCOUNTABILITY_DELIVERED, case: AC-1";

  @TempDir private Path folder = Path.of("");

  private record Replayed(Called run, String result) {
    String words() {
      return result.replaceAll("[\\s,{}]+", " ");
    }
  }

  private Replayed replay(String... events) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (String event : events) {
      text.append("  - {").append(event).append("}\n");
    }
    Path dossier = Files.writeString(folder.resolve("dossier.yaml"), text);
    Path result = folder.resolve("result.yaml");
    Called run = Called.with(new Replay(), "run", dossier, "--out", result);
    return new Replayed(run, Files.exists(result) ? Files.readString(result) : "");
  }

  private static void comes(Replayed replayed, String words) {
    assertThat(replayed.run().err()).isEmpty();
    assertThat(replayed.words()).contains(words);
  }

  private static String decided(String measures) {
    return "date: 2024-07-24, type: ACCOUNTABILITY_DECISION, case: AC-1" + measures;
  }

  private static String appealed(String day) {
    return "date: " + day + ", type: ACCOUNTABILITY_APPEALED, case: AC-1";
  }

  private static String answered(String day, String result) {
    return "date: %s, type: ACCOUNTABILITY_APPEAL_DECIDED, case: AC-1, result: %s"
        .formatted(day, result);
  }

  @Test
  void a_unit_appeals_within_fifteen_days_and_is_answered_within_thirty() throws IOException {
    comes(
        replay(
            NOTICE,
            STATEMENT,
            decided(", unit: [通报批评, 限期整改]"),
            DELIVERED,
            appealed("2024-08-05"),
            answered("2024-09-05", "维持")),
        "accountability_AC-1: statement_due_LOCAL_5WD: 2024-07-10 statement_received: 2024-07-09 statement_on_time: true appeal_due: 2024-08-12 appealed: true appeal_decision_nominal_due: 2024-09-04 appeal_decision_due: 2024-09-04 appeal_decided_on_time: false violations: - date: 2024-09-05 event: ACCOUNTABILITY_APPEAL_DECIDED rule: accountability.ANSWERED_LATE");
  }

  @ParameterizedTest
  @CsvSource({"撤销", "减轻为警告", "变更", "UPHELD"})
  void a_person_who_was_sanctioned_appeals_within_thirty_days(String result) throws IOException {
    comes(
        replay(
            NOTICE,
            decided(", person: [{title: 用地股股长, form: 记过}, {title: 副局长, form: 诫勉谈话}]"),
            DELIVERED,
            appealed("2024-08-16"),
            answered("2024-09-18", result)),
        "accountability_AC-1: statement_due_LOCAL_5WD: 2024-07-10 statement_on_time: false appeal_due: 2024-08-26 appealed: true appeal_decision_nominal_due: 2024-09-15 appeal_decision_due: 2024-09-18 appeal_decided_on_time: true ");
  }

  @Test
  void two_cases_stand_beside_each_other() throws IOException {
    Replayed replayed =
        replay(
            NOTICE,
            "date: 2024-07-03, type: ACCOUNTABILITY_NOTICE, case: AC-2, to: IPB",
            STATEMENT,
            decided(", person: {title: 局长, form: 约谈}"),
            DELIVERED);

    comes(
        replayed,
        "accountability_AC-1: statement_due_LOCAL_5WD: 2024-07-10 statement_received: 2024-07-09 statement_on_time: true appeal_due: 2024-08-12 appealed: false");
    comes(
        replayed,
        "accountability_AC-2: statement_due_LOCAL_5WD: 2024-07-10 statement_on_time: false ");
  }

  @Test
  void a_statement_after_the_decision_is_recorded_as_late() throws IOException {
    comes(
        replay(
            NOTICE,
            decided(", unit: [责令书面检查]"),
            "date: 2024-07-25, type: STATEMENT_RECEIVED, case: AC-1"),
        "statement_received: 2024-07-25 statement_on_time: false");
  }

  @Test
  void a_late_appeal_is_recorded_and_named() throws IOException {
    comes(
        replay(NOTICE, STATEMENT, decided(", unit: 通报批评"), DELIVERED, appealed("2024-08-13")),
        "appealed: true appeal_decision_nominal_due: 2024-09-12 appeal_decision_due: 2024-09-12 violations: - date: 2024-08-13 event: ACCOUNTABILITY_APPEALED rule: accountability.REMEDY_LATE");
  }

  private void refused(String rule, String... events) throws IOException {
    Replayed replayed = replay(events);
    assertThat(replayed.run().err()).contains("(" + rule + ")");
    assertThat(replayed.run().code()).isEqualTo(1);
  }

  @Test
  void what_makes_no_sense_is_refused() throws IOException {
    String circular = decided(", unit: [通报批评]");
    refused("NOT_NAMED", circular);
    refused(
        "NOT_HEARD",
        "date: 2024-07-17, type: ACCOUNTABILITY_NOTICE, case: AC-1, to: NRB",
        circular);
    refused("NOT_DECIDED", NOTICE, DELIVERED);
    refused("NOT_DELIVERED", NOTICE, STATEMENT, circular, appealed("2024-08-01"));
    refused("NO_REMEDY", NOTICE, STATEMENT, circular, DELIVERED, answered("2024-08-01", "维持"));
    refused("ALREADY_DECIDED", NOTICE, STATEMENT, circular, circular);
    refused("PERSON_MISSING", NOTICE, STATEMENT, decided(", unit: [记过]"));
    refused(
        "HEAVIER_ON_REMEDY",
        NOTICE,
        STATEMENT,
        decided(", person: {title: 局长, form: 警告}"),
        DELIVERED,
        appealed("2024-08-01"),
        answered("2024-08-20", "改为记大过"));
  }
}
