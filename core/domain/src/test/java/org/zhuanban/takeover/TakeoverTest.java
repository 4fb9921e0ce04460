package org.zhuanban.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.KnownApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.takeover.TakeoverCommand.TakeOver;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.Samples;
import org.zhuanban.testing.domain.StreamDesk;

class TakeoverTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 10);
  private static final ApprovalPlan PLAN =
      new ApprovalPlan(
          Plans.DEPARTMENTS,
          Plans.STAGES,
          List.of(Plans.licence("A01"), Plans.licence("A02"), Plans.licence("A03")));

  private static KnownApplication.Builder known(String item, ApplicationState state) {
    return KnownApplication.builder().item(item).state(state).pausesKnown(true);
  }

  private static TakenOverProject project(KnownApplication... cases) {
    return TakenOverProject.builder().on(DAY).plan(PLAN).addCases(cases).build();
  }

  private static ProjectDesk takenOver(KnownApplication... cases) {
    ProjectDesk desk = ProjectDesk.on(DAY.toString());
    desk.recorded(TakeOver.of(project(cases)));
    return desk;
  }

  private static String rule(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().rule().code();
  }

  @Test
  void a_day_that_was_told_and_passed_is_overdue_and_what_is_not_known_has_no_day() {
    ProjectDesk desk =
        takenOver(
            known("A01", ApplicationState.RUNNING).statutoryDue(DAY.minusDays(5)).build(),
            known("A02", ApplicationState.RUNNING).acceptedOn(DAY.minusDays(9)).build(),
            known("A03", ApplicationState.RUNNING).build());

    var rows = desk.view().approvals().board(DAY);

    assertThat(rows.get(0).light()).contains(Light.RED);
    assertThat(rows.get(0).statutory().flatMap(due -> due.dueOn())).contains(DAY.minusDays(5));
    assertThat(rows.get(1).committed()).isPresent();
    assertThat(rows.get(2).state()).isEqualTo(ApplicationState.RUNNING);
    assertThat(rows.get(2).committed()).isEmpty();
    assertThat(rows.get(2).light()).isEmpty();
    assertThat(desk.view().duties(DAY))
        .filteredOn(duty -> duty.key().equals("decide:A01:1"))
        .singleElement()
        .satisfies(
            duty ->
                assertThat(desk.view().supervision().steps(duty, DAY))
                    .extracting(EscalationPolicy.StepDay::on)
                    .isNotEmpty()
                    .allSatisfy(on -> assertThat(on).isAfterOrEqualTo(DAY)));
  }

  @Test
  void a_receipt_whose_silence_fell_before_waits_and_one_whose_silence_falls_later_is_accepted() {
    ProjectDesk desk =
        takenOver(
            known("A01", ApplicationState.RECEIVED).receivedOn(DAY.minusDays(30)).build(),
            known("A02", ApplicationState.RECEIVED).receivedOn(DAY.minusDays(2)).build(),
            known("A03", ApplicationState.RECEIVED).build());

    desk.day(DAY.plusDays(30)).zhuanban().sweep();

    var rows = desk.view().approvals().board(DAY.plusDays(30));
    assertThat(rows)
        .extracting(row -> row.state())
        .containsExactly(
            ApplicationState.RECEIVED, ApplicationState.RUNNING, ApplicationState.RECEIVED);
    assertThat(desk.view().approvals().state().currentCase("A02").orElseThrow().acceptedOn())
        .contains(DAY.minusDays(2));
    desk.recorded(AcceptApplication.of("A01"));
  }

  @Test
  void what_took_effect_before_is_part_of_the_record_and_refused_on_its_own() {
    ProjectDesk desk = takenOver(known("A01", ApplicationState.RUNNING).build());
    desk.day(DAY.plusDays(3));

    Outcome asked =
        desk.zhuanban()
            .handle(
                desk.newRequest("late", ReceiveApplication.of("A02", true), DAY.minusDays(1))
                    .because("补录"));
    Outcome told = desk.record(ReceiveApplication.of("A02", true), DAY.minusDays(1));

    assertThat(rule(asked)).isEqualTo("takeover.BEFORE_TAKE_OVER");
    assertThat(rule(told)).isEqualTo("takeover.BEFORE_TAKE_OVER");
    assertThat(((Outcome.Refused) told).refusal().text(Locale.ENGLISH))
        .contains("2024-04-09", "2024-04-10", "replace the take-over");
  }

  @Test
  void a_record_is_replaced_as_a_whole_while_what_came_after_it_stays() {
    ProjectDesk desk = takenOver(known("A01", ApplicationState.RUNNING).build());
    desk.day(DAY.plusDays(5));
    desk.recorded(DecideItem.approve("A01").withDecision(new DocumentRef("doc-1")));
    AnnulEntry wrong = AnnulEntry.of(1, new DocumentRef("memo-1"), new PersonRef("head-1"));
    Request right =
        desk.newRequest(
                "right",
                TakeOver.of(
                    project(
                        known("A01", ApplicationState.RUNNING)
                            .acceptedOn(DAY.minusDays(20))
                            .build())),
                DAY)
            .because("记录有误");

    assertThat(rule(desk.zhuanban().handle(desk.newRequest("annul", wrong, DAY.plusDays(5)))))
        .isEqualTo("request.LATER_ACT_IMPOSSIBLE");
    assertThat(desk.zhuanban().handle(right.insteadOf(wrong))).isInstanceOf(Outcome.Done.class);

    assertThat(desk.view().approvals().state().currentCase("A01").orElseThrow())
        .satisfies(
            attempt -> {
              assertThat(attempt.acceptedOn()).contains(DAY.minusDays(20));
              assertThat(attempt.decidedOn()).contains(DAY.plusDays(5));
            });
    assertThat(desk.another().view().approvals().state())
        .isEqualTo(desk.view().approvals().state());
  }

  @Test
  void a_project_on_record_or_taken_over_is_not_taken_over() {
    ProjectDesk begun = ProjectDesk.with(DAY.toString(), Plans.licence("A01"));
    ProjectDesk taken = takenOver();

    assertThat(rule(begun.request(TakeOver.of(project())))).isEqualTo("takeover.ALREADY_RECORDED");
    assertThat(rule(taken.request(TakeOver.of(project()))))
        .isEqualTo("takeover.ALREADY_TAKEN_OVER");
  }

  @Test
  void every_fault_is_named_with_its_place_and_a_bad_record_stops_none_after_it() {
    TakenOverProject bad =
        project(
            known("A01", ApplicationState.RUNNING)
                .receivedOn(DAY.minusDays(3))
                .acceptedOn(DAY.minusDays(8))
                .decidedOn(DAY.minusDays(1))
                .build(),
            known("A09", ApplicationState.RUNNING).acceptedOn(DAY).build());
    ProjectDesk desk = ProjectDesk.on(DAY.toString());
    List<String> found = new ArrayList<>();

    TakeoverReport report =
        desk.zhuanban()
            .takeOver(
                List.of(
                    new TakeoverEntry("P-1", bad),
                    new TakeoverEntry("no good id", project()),
                    new TakeoverEntry(
                        "P-2",
                        () -> {
                          throw new IllegalArgumentException("the sum is -1");
                        }),
                    new TakeoverEntry("P-3", project())),
                StreamDesk.CLERK,
                finding ->
                    found.add(
                        "%s %s %s %s"
                            .formatted(
                                finding.number(),
                                finding.id(),
                                finding.fault().path(),
                                finding.fault().refusal().rule())));

    assertThat(report).isEqualTo(new TakeoverReport(4, 1, 0, 3));
    assertThat(found)
        .containsExactly(
            "1 P-1 cases[0].decidedOn CONTRADICTION",
            "1 P-1 cases[0].acceptedOn DAYS_OUT_OF_ORDER",
            "1 P-1 cases[1].item UNKNOWN",
            "1 P-1 cases[1].acceptedOn DAY_NOT_BEFORE",
            "2 no good id  MALFORMED",
            "3 P-2  MALFORMED");
  }

  @Test
  void the_whole_project_is_there_and_its_gaps_are_named() {
    TakenOver sample =
        Samples.all().stream()
            .filter(TakenOver.class::isInstance)
            .map(TakenOver.class::cast)
            .findFirst()
            .orElseThrow();
    LocalDate on = sample.project().on();
    ProjectDesk desk = ProjectDesk.on(on.toString());

    assertThat(desk.recordedEvents(TakeOver.of(sample.project())))
        .singleElement()
        .isInstanceOfSatisfying(
            TakenOver.class, told -> assertThat(told.project()).isEqualTo(sample.project()));

    assertThat(desk.view().stage(on).name()).isEqualTo("STARTED");
    assertThat(desk.view().taskForce().leaderOn(on)).contains(Plans.COUNTY_HEAD);
    assertThat(desk.view().problems().list().ticket("Q-1")).isPresent();
    assertThat(desk.view().funds().funding().arrivedBy(on).none()).isTrue();
    assertThat(desk.view().duties(on))
        .noneMatch(duty -> duty.key().equals("agreed:start"))
        .anyMatch(duty -> duty.key().equals("taskforce:meet:1"));
    assertThat(sample.project().gaps())
        .extracting(gap -> gap.gap() + " " + gap.subject())
        .containsExactly("STEP_DAY CONSTRUCTION_STARTED", "TRADE_DAY A02", "FUNDS_DAY before");
    assertThat(desk.view().approvals().attribution(on).project().on(on.minusDays(9)))
        .contains(new Holder.NotRecorded());
  }
}
