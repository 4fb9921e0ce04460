package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.project.funds.FundsKind;

class DossierReaderTest {
  private final Dossier dossier = DossierReader.read(Sample.DOSSIER, Sample.book(), false);

  @Test
  void reads_every_part_of_the_sample() {
    assertThat(dossier.project().id()).isEqualTo("SL-2024-007");
    assertThat(dossier.departments()).hasSize(19);
    assertThat(dossier.stages()).hasSize(4);
    assertThat(dossier.items()).hasSize(16);
    assertThat(dossier.history()).hasSize(80);
    assertThat(dossier.policies()).hasSize(3);
    assertThat(dossier.expected()).isPresent();
    assertThat(dossier.expected().orElseThrow().tree()).hasSize(17);
  }

  @Test
  void reads_the_project_and_its_agreement() {
    Project project = dossier.project();

    assertThat(project.industryCode()).contains("C13");
    assertThat(project.energyTcePerYear()).contains(new BigDecimal("1520"));
    assertThat(project.particulars())
        .containsEntry("land_area_ha", "6.1")
        .containsEntry("eia_class", "REPORT_FORM")
        .containsEntry("investor.origin", "outside province");
    assertThat(project.agreement())
        .isEqualTo(
            new Agreement(
                LocalDate.of(2024, 1, 10),
                new BigDecimal("126000000"),
                Optional.of(new BigDecimal("98000000")),
                Optional.of(LocalDate.of(2024, 12, 31)),
                Optional.of(LocalDate.of(2025, 12, 31)),
                Optional.of(LocalDate.of(2027, 12, 31)),
                List.of("净地交付", "10kV线路接至红线", "政策兑现")));
  }

  @Test
  void reads_departments_with_the_county_as_their_usual_level() {
    assertThat(dossier.department("NRB").level()).isEqualTo(DepartmentLevel.COUNTY);
    assertThat(dossier.department("MDRC").level()).isEqualTo(DepartmentLevel.CITY);
    assertThat(dossier.department("MDRC").calendar()).isEqualTo("CN");
    assertThat(dossier.leadBureau().code()).isEqualTo("IPB");
  }

  @Test
  void reads_the_task_force() {
    TaskForcePlan taskForce = dossier.taskForce();

    assertThat(taskForce.leader()).isEqualTo("县委常委、副县长");
    assertThat(taskForce.deputies()).hasSize(2);
    assertThat(taskForce.members()).hasSize(9).contains("县水务局局长");
    assertThat(taskForce.mandate().orElseThrow().signed()).contains(LocalDate.of(2024, 1, 16));
    assertThat(taskForce.problemLevels())
        .extracting(level -> level.decideWithin().toString())
        .containsExactly("5 WD", "10 WD", "15 WD");
  }

  @Test
  void reads_items_with_what_they_need() {
    Item a05 = dossier.item("A05");
    assertThat(a05.statutory()).contains(new Length(10, LimitUnit.WORKING_DAYS));
    assertThat(a05.extension()).contains(new Length(10, LimitUnit.WORKING_DAYS));
    assertThat(a05.correction()).isEqualTo(new Length(5, LimitUnit.WORKING_DAYS));
    assertThat(a05.special("EXPERT_REVIEW").flatMap(Special::max))
        .contains(new Length(30, LimitUnit.WORKING_DAYS));
    assertThat(a05.gates()).containsExactly(Gate.BEFORE_START);
    assertThat(a05.validity()).contains(new Length(3, LimitUnit.YEARS));

    Item a10 = dossier.item("A10");
    assertThat(a10.prerequisites())
        .extracting(needed -> needed.item() + " " + needed.gate())
        .containsExactly("A08 BEFORE_APPLY", "A09 BEFORE_DECIDE");

    assertThat(dossier.item("A02").statutory()).isEmpty();
    assertThat(dossier.item("A13").jointWith()).containsExactly("NRB", "CAD");
    assertThat(dossier.item("A14").dutyOf()).contains("DEVELOPER");
    assertThat(dossier.item("A14").promised()).contains(new Length(15, LimitUnit.CALENDAR_DAYS));
    assertThat(dossier.item("A12").startWithin()).contains(new Length(3, LimitUnit.MONTHS));
    assertThat(dossier.item("A16").renewBefore()).contains(new Length(30, LimitUnit.WORKING_DAYS));
  }

  @Test
  void reads_events_with_their_lines_and_typed_values() {
    HistoryEvent pause = event(EventType.PAUSE_START);
    assertThat(Sample.TEXT.lines().toList().get(pause.line() - 1)).contains("PAUSE_START");
    assertThat(pause.label()).isEqualTo("event 21 (PAUSE_START)");
    assertThat(pause.item()).contains("A05");
    assertThat(pause.text("reason")).isEqualTo("EXPERT_REVIEW");
    assertThat(pause.date("notice")).isEqualTo("2024-04-12");
    assertThat(pause.optionalLength("stated_days"))
        .contains(new Length(30, LimitUnit.WORKING_DAYS));

    assertThat(event(EventType.RECEIVED).optionalFlag("complete")).contains(false);
    assertThat(event(EventType.RECEIVED).texts("missing")).containsExactly("用地红线图");
    assertThat(event(EventType.DELIVERED).number("rating")).isEqualTo(5);
    assertThat(event(EventType.FUNDS).money("amount")).isEqualByComparingTo("20000000");
    HistoryEvent decision = event(EventType.ACCOUNTABILITY_DECISION);
    assertThat(decision.texts("unit")).containsExactly("通报批评", "责令书面检查");
    assertThat(decision.persons("person")).containsExactly(new SanctionedPerson("建设工程规划股股长", "诫勉"));
    assertThat(dossier.history().get(0).item()).isEmpty();
  }

  @Test
  void takes_null_for_a_value_that_was_left_out() {
    assertThat(dossier.history())
        .filteredOn(event -> event.type() == EventType.FUNDS && !event.has("evidence"))
        .extracting(event -> event.text("id"))
        .containsExactly("F5");
  }

  @Test
  void reads_policies_with_their_conditions_in_order() {
    PolicyDef first = dossier.policies().values().iterator().next();
    assertThat(first.mode()).isEqualTo(PolicyMode.FAST_APPLICATION);
    assertThat(first.when())
        .extracting(condition -> condition.kind().key())
        .containsExactly("industry", "equipment_investment_min", "produced");
    assertThat(first.when().get(1).amount()).isEqualByComparingTo("20000000");
    assertThat(first.benefit())
        .isEqualTo(
            new PolicyDef.Benefit.Share(
                new BigDecimal("5"), FundsKind.EQUIPMENT, Optional.of(new BigDecimal("1500000"))));
    assertThat(dossier.policies().get("PL-02"))
        .extracting(PolicyDef::benefit)
        .isEqualTo(new PolicyDef.Benefit.Fixed(new BigDecimal("300000")));
  }

  @Test
  void keeps_expectations_as_plain_values() {
    Expected expected = dossier.expected().orElseThrow();

    assertThat(expected.tree().get("task_force"))
        .isEqualTo(Map.of("establish_due", LocalDate.of(2024, 1, 17), "established_on_time", true));
    assertThat(expected.asOfDays("snapshots"))
        .containsExactly(
            LocalDate.of(2024, 5, 6), LocalDate.of(2024, 6, 5), LocalDate.of(2024, 8, 5));
    assertThat(expected.asOfDays("funds")).hasSize(3);
    assertThat(expected.asOfDays("land")).isEmpty();
  }

  @Test
  void expectations_policies_and_documentation_may_be_left_out() {
    String text = Sample.TEXT.substring(0, Sample.TEXT.indexOf("\npolicies:"));
    text = text.substring(text.indexOf("\nproject:")).replaceAll("\n  - .*POLICY_.*", "");

    Dossier read = Sample.read(text);

    assertThat(read.expected()).isEmpty();
    assertThat(read.policies()).isEmpty();
    assertThat(read.history()).hasSize(78);
  }

  @Test
  void no_levels_of_problems_are_read_where_none_are_given() {
    int from = Sample.TEXT.indexOf("  problem_levels:");
    String text =
        Sample.TEXT.substring(0, from) + Sample.TEXT.substring(Sample.TEXT.indexOf("\nstages:"));

    assertThat(Sample.read(text).taskForce().problemLevels()).isEmpty();
  }

  @Test
  void history_stands_in_the_order_of_recording_where_that_is_given() {
    Dossier read =
        Sample.read(
            Sample.withEvents(
                "date: 2025-12-24, recorded: 2026-04-01, type: WITHDRAWN, item: A16, by: 企业, reason: 变更",
                "date: 2025-12-23, recorded: 2026-04-01, type: RENEWAL_APPLIED, item: A15"));

    HistoryEvent late = read.history().get(80);
    assertThat(late.date()).isEqualTo("2025-12-24");
    assertThat(late.enteredOn()).isEqualTo("2026-04-01");
  }

  @Test
  void asking_an_event_for_a_key_of_another_type_is_a_mistake_of_the_program() {
    HistoryEvent signed = event(EventType.AGREEMENT_SIGNED);

    assertThatThrownBy(() -> signed.text("item"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("AGREEMENT_SIGNED events have no key 'item'");
    HistoryEvent end = event(EventType.PAUSE_END);
    assertThatThrownBy(() -> end.text("reason"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(end.label() + " carries no 'reason'");
  }

  private HistoryEvent event(EventType type) {
    return dossier.history().stream().filter(it -> it.type() == type).findFirst().orElseThrow();
  }
}
