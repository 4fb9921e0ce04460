package org.zhuanban.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyState;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectCommand.RecheckPermit;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class ProjectDutiesTest {

  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final TakeStep START = TakeStep.of(ProjectStep.CONSTRUCTION_STARTED);

  private static final TakeStep PRODUCE = TakeStep.of(ProjectStep.PRODUCTION_STARTED);

  private static final ApprovalItem PERMIT = permit();

  private static ApprovalItem permit() {
    ApprovalItem.Builder builder = item("A12", ItemKind.LICENCE);
    builder
        .statutory(TimeLimit.workingDays(7, "建筑法第八条"))
        .startWithin(TimeLimit.parse("3 MONTHS", "建筑法第九条"));
    return builder.build();
  }

  private static SignAgreement sign(String startBy, Promise... promises) {
    return SignAgreement.of(
        Agreement.of(new BigDecimal("126000000"))
            .withStartBy(LocalDate.parse(startBy))
            .withProductionBy(LocalDate.of(2025, 12, 31))
            .withFullOutputBy(LocalDate.of(2027, 12, 31))
            .withPromises(Arrays.asList(promises)),
        Plans.LEAD_BUREAU);
  }

  private static Duty duty(ProjectDesk desk, String key, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(owed -> owed.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Light> light(ProjectDesk desk, String key, String day) {
    return duty(desk, key, day).clock().lightOn(LocalDate.parse(day), BOOK, LightPolicy.DEFAULT);
  }

  private static List<String> keys(ProjectDesk desk, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(owed -> owed.kind() instanceof ProjectDuty)
        .map(Duty::key)
        .toList();
  }

  private static ProjectDesk permitted(String decided, String delivered) {
    ProjectDesk desk = ProjectDesk.on(decided);
    desk.recorded(adopt(PERMIT));
    desk.recorded(sign("2024-12-31"));
    desk.recorded(AcceptApplication.of("A12"));
    desk.recorded(DecideItem.approve("A12").withDecision(PAPER));
    desk.day(delivered).recorded(DeliverDecision.of("A12"));
    return desk;
  }

  private static ProjectDesk stopped(TimeLimit local) {
    LocalRule rule = LocalRule.from(LocalLimit.STOP_REPORT, local, LocalDate.of(2024, 1, 1));
    ProjectDesk desk = ProjectDesk.on("2024-03-01", LocalRuleBook.of(rule));
    desk.recorded(sign("2024-12-31"));
    desk.recorded(START);
    desk.day("2025-01-15").recorded(SuspendProject.of(PAPER));
    return desk;
  }

  private static ProjectDesk stopped() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(sign("2024-12-31"));
    desk.recorded(START);
    desk.day("2024-02-29").recorded(SuspendProject.of(PAPER));
    desk.day("2024-03-01").recorded(ReportStop.of());
    return desk;
  }

  @Test
  void how_far_a_project_has_come_follows_from_what_happened() {
    ProjectDesk desk = ProjectDesk.on("2024-01-08");
    desk.recorded(adopt(Plans.plain("L")));
    desk.day("2024-01-09").recorded(RecordNegotiation.of(NegotiationKind.VISIT, PAPER));
    desk.day("2024-01-10")
        .recorded(ReviewAdmission.of(AdmissionResult.PASSED, PAPER).withBy("招商委"));
    desk.day("2024-01-11").recorded(sign("2024-12-31"));
    desk.day("2024-01-12").recorded(AcceptApplication.of("L"));
    desk.day("2024-01-15").recorded(START);
    desk.day("2024-01-16").recorded(SuspendProject.of(PAPER));
    desk.day("2024-01-18").recorded(ResumeProject.of(PAPER));
    desk.day("2024-01-19").recorded(TakeStep.of(ProjectStep.TRIAL_PRODUCTION));
    desk.day("2024-01-22").recorded(PRODUCE);
    desk.day("2024-01-23").recorded(TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED));
    desk.day("2024-01-24").recorded(TerminateProject.of(PAPER, PAPER));

    assertThat(
            LocalDate.of(2024, 1, 8)
                .datesUntil(LocalDate.of(2024, 1, 26))
                .map(day -> desk.view().stage(day).name()))
        .containsExactly(
            "LEAD",
            "NEGOTIATION",
            "ADMISSION_REVIEW",
            "SIGNED",
            "APPROVAL",
            "APPROVAL",
            "APPROVAL",
            "STARTED",
            "SUSPENDED",
            "SUSPENDED",
            "STARTED",
            "STARTED",
            "STARTED",
            "STARTED",
            "PRODUCTION",
            "FULL_OUTPUT",
            "TERMINATED",
            "TERMINATED");
    assertThat(desk.view().project().negotiations())
        .containsExactly(new Negotiation(LocalDate.of(2024, 1, 9), NegotiationKind.VISIT, PAPER));
    assertThat(desk.view().project().reviews())
        .containsExactly(
            new AdmissionReview(
                LocalDate.of(2024, 1, 10), AdmissionResult.PASSED, Optional.of("招商委"), PAPER));
  }

  @Nested
  class AgreedDaysAndPromises {
    /** A day that was agreed on stays where it is: 31 August 2024 is a free Saturday. */
    @Test
    void a_day_that_was_agreed_on_never_moves_and_warns() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(sign("2024-08-31"));

      assertThat(desk.dutyRow("agreed:start").due()).contains(LocalDate.of(2024, 8, 31));
      assertThat(desk.dutyRow("agreed:start").statutoryDue()).isEmpty();
      assertThat(desk.dutyRow("agreed:start").owner()).isEqualTo("ENTERPRISE");
      assertThat(desk.dutyRow("agreed:full-output").due()).contains(LocalDate.of(2027, 12, 31));
      assertThat(light(desk, "agreed:start", "2024-01-10")).contains(Light.GREEN);
      assertThat(light(desk, "agreed:start", "2024-08-30")).contains(Light.WARN);
      assertThat(light(desk, "agreed:start", "2024-09-02")).contains(Light.YELLOW);
      assertThat(
              duty(desk, "agreed:start", "2024-01-10")
                  .clock()
                  .explain(LocalDate.of(2024, 2, 1), BOOK))
          .isPresent();

      desk.day("2024-09-03").recorded(START);

      assertThat(light(desk, "agreed:start", "2024-09-03")).contains(Light.CLOSED_LATE);
    }

    @Test
    void what_was_agreed_for_a_day_that_is_gone_or_beyond_all_calendars_breaks_nothing() {
      ProjectDesk gone = ProjectDesk.on("2024-01-10");
      gone.recorded(sign("2023-12-31"));
      assertThat(gone.dutyRow("agreed:start").due()).contains(LocalDate.of(2023, 12, 31));
      assertThat(light(gone, "agreed:start", "2024-01-10")).contains(Light.YELLOW);

      ProjectDesk far = ProjectDesk.on("2024-01-10");
      far.recorded(sign("2099-12-31"));
      assertThat(keys(far, "2024-01-10"))
          .containsExactly("agreed:production", "agreed:full-output");

      ProjectDesk distant = ProjectDesk.on("2024-01-10");
      distant.recorded(sign("2045-12-31"));
      assertThat(distant.dutyRow("agreed:start").due()).contains(LocalDate.of(2045, 12, 31));
    }

    @Test
    void a_promise_is_owed_by_who_keeps_it_to_the_other_side() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(
          sign(
              "2024-12-31",
              Promise.of("P1", Promise.Side.GOVERNMENT, "LAND", "净地交付")
                  .withDue(LocalDate.of(2024, 3, 29)),
              Promise.of("P2", Promise.Side.ENTERPRISE, "INVESTOR", "吸纳就业")));

      Duty land = duty(desk, "promise:P1", "2024-01-10");
      assertThat(land.owner()).isEqualTo("LAND");
      assertThat(land.owedTo()).contains("ENTERPRISE");
      assertThat(desk.dutyRow("promise:P1").due()).contains(LocalDate.of(2024, 3, 29));
      assertThat(duty(desk, "promise:P2", "2024-01-10").owedTo()).contains("LEAD");
      assertThat(desk.dutyRow("promise:P2").committedDue()).isEmpty();

      desk.day("2024-03-29").recorded(KeepPromise.of("P1", PAPER));

      assertThat(light(desk, "promise:P1", "2024-03-29")).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.dutyRow("promise:P2").closedOn()).isEmpty();
      assertThat(desk.view().project().kept()).containsOnlyKeys("P1");
    }

    @Test
    void promises_have_codes_of_their_own() {
      Promise one = Promise.of("P1", Promise.Side.GOVERNMENT, "LAND", "净地");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sign("2024-12-31", one, one))
          .withMessage("Agreement.promises names P1 twice; name it once");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Promise.of("P 1", Promise.Side.GOVERNMENT, "LAND", "净地"))
          .withMessage(
              "Promise.code has 1 to 64 characters out of A-Z a-z 0-9 . _ -, but was 'P 1'; write it"
                  + " with those");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Promise.of("P1", Promise.Side.GOVERNMENT, "", "净地"))
          .withMessage(
              "Promise.owner has 1 to 64 characters out of A-Z a-z 0-9 . _ -, but was ''; write it"
                  + " with those");
    }
  }

  @Nested
  class StartOfConstruction {
    /** Three months after 7 July 2023 end on Saturday 7 October, a make-up workday. */
    @Test
    void construction_starts_within_three_months_of_the_delivery_of_the_permit() {
      ProjectDesk desk = permitted("2023-07-05", "2023-07-07");

      assertThat(desk.dutyRow("start:A12:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2023, 10, 7));
      assertThat(duty(desk, "start:A12:1", "2023-07-07").owedTo()).contains("LAND");
      assertThat(light(desk, "start:A12:1", "2023-10-08")).contains(Light.RED);
      assertThat(keys(desk, "2023-07-06")).doesNotContain("start:A12:1");

      desk.day("2023-10-07").recorded(START);

      assertThat(light(desk, "start:A12:1", "2023-10-07")).contains(Light.CLOSED_ON_TIME);
    }

    @Test
    void who_starts_on_the_day_of_delivery_owes_nothing_more() {
      ProjectDesk desk = permitted("2023-07-05", "2023-07-07");
      desk.recorded(START);

      assertThat(desk.dutyRow("start:A12:1").openedOn()).isEqualTo(LocalDate.of(2023, 7, 7));
      assertThat(desk.dutyRow("start:A12:1").closedOn()).contains(LocalDate.of(2023, 7, 7));
      assertThat(light(desk, "start:A12:1", "2023-07-07")).contains(Light.CLOSED_ON_TIME);
    }

    @Test
    void who_started_before_the_delivery_does_not_owe_a_start() {
      ProjectDesk desk = ProjectDesk.on("2023-07-05");
      desk.recorded(adopt(PERMIT));
      desk.recorded(sign("2024-12-31"));
      desk.recorded(START);
      desk.recorded(AcceptApplication.of("A12"));
      desk.recorded(DecideItem.approve("A12").withDecision(PAPER));
      desk.day("2023-07-07").recorded(DeliverDecision.of("A12"));

      assertThat(keys(desk, "2023-07-07")).doesNotContain("start:A12:1");
    }

    @Test
    void a_permit_that_is_revoked_or_a_project_that_ends_lets_the_start_lapse() {
      ProjectDesk revoked = permitted("2023-07-05", "2023-07-07");
      revoked
          .day("2023-08-01")
          .recorded(RevokeApproval.of("A12", Revocation.WITHDRAWN_BY_ORGAN, PAPER));
      assertThat(
              duty(revoked, "start:A12:1", "2023-08-01")
                  .clock()
                  .stateOn(LocalDate.of(2023, 8, 1), BOOK))
          .isEqualTo(DutyState.LAPSED);

      ProjectDesk ended = permitted("2023-07-05", "2023-07-07");
      ended.day("2023-08-01").recorded(TerminateProject.of(PAPER, PAPER));
      for (String key : keys(ended, "2023-08-01")) {
        assertThat(duty(ended, key, "2023-08-01").clock().stateOn(LocalDate.of(2023, 8, 1), BOOK))
            .as(key)
            .isEqualTo(DutyState.LAPSED);
      }
      assertThat(ended.view().project().termination())
          .contains(new Project.ProjectTermination(LocalDate.of(2023, 8, 1), PAPER, PAPER));
    }
  }

  @Nested
  class StopOfConstruction {
    /** A month after 15 January 2025 is a free Saturday; the Monday after it is the last day. */
    @Test
    void a_stop_of_construction_is_reported_within_a_month() {
      ProjectDesk desk = ProjectDesk.on("2024-03-01");
      desk.recorded(sign("2024-12-31"));
      desk.recorded(START);
      desk.day("2025-01-15").recorded(SuspendProject.of(PAPER));

      assertThat(desk.dutyRow("stop-report:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2025, 2, 17));

      desk.day("2025-02-17").recorded(ReportStop.of());

      assertThat(desk.dutyRow("stop-report:1").closedOn()).contains(LocalDate.of(2025, 2, 17));
      assertThat(desk.violations()).isEmpty();
    }

    /**
     * What a county sets is its own day; the month of the law stands beside it, and is not longer.
     */
    @Test
    void a_county_that_wants_a_stop_reported_sooner_does_not_change_the_law() {
      ProjectDesk sooner = stopped(TimeLimit.workingDays(10, "县施工管理办法"));

      DutyRow row = sooner.dutyRow("stop-report:1");
      assertThat(row.statutoryDue().map(DueDate::date)).contains(LocalDate.of(2025, 2, 17));
      assertThat(row.bindingDue().map(DueDate::date)).contains(LocalDate.of(2025, 2, 5));
      assertThat(light(sooner, "stop-report:1", "2025-02-06")).contains(Light.YELLOW);
      sooner.day("2025-02-10").recorded(ReportStop.of());
      assertThat(sooner.violations()).isEmpty();
      assertThat(light(sooner, "stop-report:1", "2025-02-10")).contains(Light.CLOSED_LATE);
    }

    @Test
    void a_county_cannot_give_more_time_to_report_a_stop_than_the_law() {
      ProjectDesk later = stopped(TimeLimit.parse("2 MONTHS", "县施工管理办法"));

      DutyRow row = later.dutyRow("stop-report:1");
      assertThat(row.statutoryDue().map(DueDate::date)).contains(LocalDate.of(2025, 2, 17));
      assertThat(row.bindingDue().map(DueDate::date)).contains(LocalDate.of(2025, 2, 17));
      later.day("2025-02-18").record(ReportStop.of());
      assertThat(later.violations()).hasSize(1);
    }

    @Test
    void only_construction_under_way_can_stop() {
      ProjectDesk desk = ProjectDesk.on("2024-03-01");
      desk.recorded(sign("2024-12-31"));
      desk.recorded(SuspendProject.of(PAPER));
      desk.recorded(ResumeProject.of(PAPER));
      desk.recorded(START);
      desk.day("2024-03-02").recorded(PRODUCE);
      desk.recorded(SuspendProject.of(PAPER));

      assertThat(keys(desk, "2024-03-02")).noneMatch(key -> key.startsWith("stop-report"));
      assertThat(desk.view().project().suspensions())
          .extracting(Suspension::constructionStopped)
          .containsExactly(false, false);
    }

    @Test
    void of_two_stops_the_first_one_is_reported_first() {
      ProjectDesk desk = ProjectDesk.on("2024-03-01");
      desk.recorded(sign("2024-12-31"));
      desk.recorded(START);
      desk.day("2025-01-06").recorded(SuspendProject.of(PAPER));
      desk.day("2025-01-20").recorded(ResumeProject.of(PAPER));
      desk.day("2025-01-24").recorded(SuspendProject.of(PAPER));

      desk.day("2025-01-27").recorded(ReportStop.of());
      desk.day("2025-02-10").recorded(ReportStop.of());

      assertThat(desk.view().project().suspensions())
          .extracting(each -> each.stopReportedOn().orElseThrow())
          .containsExactly(LocalDate.of(2025, 1, 27), LocalDate.of(2025, 2, 10));
      assertThat(desk.violations()).isEmpty();
    }

    /** The month of the first stop was over on 6 February 2025. */
    @Test
    void a_report_in_time_is_about_the_stop_that_is_in_time() {
      ProjectDesk desk = ProjectDesk.on("2024-03-01");
      desk.recorded(sign("2024-12-31"));
      desk.recorded(START);
      desk.day("2025-01-06").recorded(SuspendProject.of(PAPER));
      desk.day("2025-01-20").recorded(ResumeProject.of(PAPER));
      desk.day("2025-03-03").recorded(SuspendProject.of(PAPER));

      desk.day("2025-03-10").recorded(ReportStop.of());

      assertThat(desk.view().project().suspensions())
          .extracting(Suspension::stopReportedOn)
          .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2025, 3, 10)));
      assertThat(desk.violations()).isEmpty();

      desk.day("2025-03-11").recorded(ReportStop.of());
      assertThat(desk.view().project().suspensions().get(0).stopReportedOn())
          .contains(LocalDate.of(2025, 3, 11));
      assertThat(desk.violations()).hasSize(1);
    }

    /** Nothing was owed before the report said so, and what is not owed is not late. */
    @Test
    void a_report_of_a_stop_that_nobody_owed_is_not_late() {
      ProjectDesk desk = ProjectDesk.on("2024-03-01");
      desk.recorded(SuspendProject.of(PAPER));

      desk.day("2024-05-10").recorded(ReportStop.of());

      assertThat(desk.violations()).isEmpty();
    }

    /** Whoever reports that construction stopped says that it was under way. */
    @Test
    void a_report_shows_that_construction_had_stopped() {
      ProjectDesk desk = ProjectDesk.on("2024-03-01");
      desk.recorded(SuspendProject.of(PAPER));
      desk.day("2024-03-11").recorded(ReportStop.of());

      assertThat(desk.dutyRow("stop-report:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 4, 1));
      assertThat(desk.dutyRow("stop-report:1").closedOn()).contains(LocalDate.of(2024, 3, 11));
    }
  }

  @Nested
  class RecheckOfThePermit {
    @Test
    void the_permit_is_checked_again_after_a_year_of_standing_still() {
      Suspension open = Suspension.from(LocalDate.of(2024, 2, 29), PAPER, true);

      assertThat(open.recheckNeeded(LocalDate.of(2025, 2, 27))).isFalse();
      assertThat(open.recheckNeeded(LocalDate.of(2025, 2, 28))).isTrue();
      assertThat(open.endedOn(LocalDate.of(2025, 2, 27)).recheckNeeded(LocalDate.of(2026, 1, 1)))
          .isFalse();
      assertThat(Suspension.from(open.from(), PAPER, false).recheckNeeded(LocalDate.of(2026, 1, 1)))
          .isFalse();
    }

    /** The law sets no day for it: it is owed from the day on which the year is full. */
    @Test
    void a_recheck_is_owed_after_a_year_until_the_organ_has_checked() {
      ProjectDesk desk = stopped();
      DocumentRef checked = new DocumentRef("checked-1");

      assertThat(keys(desk, "2025-02-27")).doesNotContain("recheck:1");
      assertThat(keys(desk, "2025-02-28")).contains("recheck:1");
      // The row is there before: nothing has to happen for the day to come.
      assertThat(desk.dutyRow("recheck:1").openedOn()).isEqualTo(LocalDate.of(2025, 2, 28));
      assertThat(desk.dutyRow("recheck:1").owner()).isEqualTo("ENTERPRISE");
      assertThat(light(desk, "recheck:1", "2025-06-30")).isEmpty();

      desk.day("2025-07-01").recorded(RecheckPermit.of(checked));
      desk.day("2025-07-02").recorded(ResumeProject.of(PAPER));

      assertThat(desk.violations()).isEmpty();
      assertThat(desk.dutyRow("recheck:1").closedOn()).contains(LocalDate.of(2025, 7, 1));
      assertThat(light(desk, "recheck:1", "2025-07-02")).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.view().project().suspensions().get(0).recheck())
          .contains(new Suspension.Recheck(LocalDate.of(2025, 7, 1), checked));
      assertThat(desk.another().view().project()).isEqualTo(desk.view().project());
    }

    @Test
    void construction_that_went_on_without_a_recheck_still_owes_it_and_is_late() {
      ProjectDesk desk = stopped();
      desk.day("2025-07-02").recorded(ResumeProject.of(PAPER));

      assertThat(light(desk, "recheck:1", "2025-07-01")).isEmpty();
      assertThat(light(desk, "recheck:1", "2025-07-03")).contains(Light.RED);

      desk.day("2025-07-07").recorded(RecheckPermit.of(PAPER));

      assertThat(light(desk, "recheck:1", "2025-07-07")).contains(Light.CLOSED_OVERDUE);
    }

    @Test
    void a_stop_of_less_than_a_year_or_of_no_construction_needs_no_recheck() {
      ProjectDesk desk = stopped();
      desk.day("2025-02-27").recorded(ResumeProject.of(PAPER));

      assertThat(desk.violations()).isEmpty();
      assertThat(keys(desk, "2026-01-01")).doesNotContain("recheck:1");

      ProjectDesk idle = ProjectDesk.on("2024-01-15");
      idle.recorded(sign("2024-12-31"));
      idle.recorded(SuspendProject.of(PAPER));
      idle.day("2025-06-01").recorded(ResumeProject.of(PAPER));
      assertThat(idle.violations()).isEmpty();
    }

    @Test
    void a_recheck_is_one_for_every_stop_that_owed_it() {
      ProjectDesk desk = stopped();
      desk.day("2025-07-02").recorded(ResumeProject.of(PAPER));
      desk.day("2025-08-01").recorded(SuspendProject.of(PAPER));
      desk.day("2026-08-03").recorded(RecheckPermit.of(PAPER));
      desk.recorded(ResumeProject.of(PAPER));

      assertThat(desk.dutyRow("recheck:1").closedOn()).contains(LocalDate.of(2026, 8, 3));
      assertThat(desk.dutyRow("recheck:2").closedOn()).contains(LocalDate.of(2026, 8, 3));
      assertThat(desk.violations()).hasSize(1);
    }

    @Test
    void a_recheck_lapses_with_the_project() {
      ProjectDesk desk = stopped();
      desk.day("2025-07-02").recorded(TerminateProject.of(PAPER, PAPER));

      assertThat(light(desk, "recheck:1", "2025-07-02")).isEmpty();
      assertThat(desk.dutyRow("recheck:1").closedOn()).contains(LocalDate.of(2025, 7, 2));
    }
  }

  @Nested
  class LandContract {
    /** Ten working days after 22 March 2024: Sunday 7 April was worked, 4 to 6 April were free. */
    @Test
    void a_land_contract_follows_on_the_listing_that_found_a_buyer() {
      ProjectDesk desk = ProjectDesk.on("2024-02-20");
      desk.recorded(adopt(item("A02", ItemKind.PUBLIC_TRADE).build()));
      desk.recorded(TakeTradeStep.of("A02", TradeStep.ANNOUNCED));
      desk.day("2024-03-12").recorded(TakeTradeStep.of("A02", TradeStep.LISTING_STARTED));
      assertThat(keys(desk, "2024-03-12")).isEmpty();
      desk.day("2024-03-22").recorded(TakeTradeStep.of("A02", TradeStep.SOLD));

      assertThat(desk.dutyRow("contract:A02:3").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 4, 8));

      desk.day("2024-03-29").recorded(TakeTradeStep.of("A02", TradeStep.LAND_CONTRACT_SIGNED));

      assertThat(light(desk, "contract:A02:3", "2024-03-29")).contains(Light.CLOSED_ON_TIME);
    }

    @Test
    void land_whose_buyer_does_not_sign_is_announced_anew() {
      ProjectDesk desk = ProjectDesk.on("2024-02-20");
      desk.recorded(adopt(item("A02", ItemKind.PUBLIC_TRADE).build()));
      desk.recorded(TakeTradeStep.of("A02", TradeStep.ANNOUNCED));
      desk.recorded(TakeTradeStep.of("A02", TradeStep.LISTING_STARTED));
      desk.day("2024-03-22").recorded(TakeTradeStep.of("A02", TradeStep.SOLD));

      desk.day("2024-04-15").recorded(TakeTradeStep.of("A02", TradeStep.ANNOUNCED));

      assertThat(light(desk, "contract:A02:3", "2024-04-15")).contains(Light.CLOSED_OVERDUE);
      assertThat(desk.view().approvals().state().metOn("A02")).isEmpty();
    }
  }
}
