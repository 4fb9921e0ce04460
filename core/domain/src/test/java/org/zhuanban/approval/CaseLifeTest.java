package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.beforeApply;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.plain;
import static org.zhuanban.testing.domain.Plans.promised;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.CheckCommitment;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.forecast.ForecastItem;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.forecast.Progress;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.ProjectDesk;

/** Days of 2024: make-up workdays on 28 April and 11 May, holidays from 1 to 5 May. */
class CaseLifeTest {

  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final DeferredDocument PROOF =
      new DeferredDocument("证明", TimeLimit.workingDays(5, "容缺受理清单"));

  private static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  private static DecideItem approve(String item) {
    return DecideItem.approve(item).withDecision(PAPER);
  }

  private static DecideItem approveOnCommitment(String item) {
    return DecideItem.approve(item)
        .withDecision(PAPER)
        .withCommitment(new Commitment(PAPER, TimeLimit.workingDays(5, "告知承诺书")));
  }

  private static DeliverDecision deliver(String item) {
    return DeliverDecision.of(item);
  }

  private static RevokeApproval revoke(String item) {
    return RevokeApproval.of(item, Revocation.COMMITMENT_NOT_KEPT, PAPER);
  }

  private static RefuseAcceptance refuse(NonAcceptance ground) {
    return RefuseAcceptance.of("L", ground, PAPER).withCompetent("市生态环境局");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Optional<Light> light(ProjectDesk desk, String key, String day) {
    StreamState state = StreamState.empty();
    for (DatedEvent happened : desk.view().history()) {
      if (happened.event() instanceof ApprovalEvent) {
        state = state.after(ApprovalFeature.INSTANCE, happened);
      }
    }
    return ApprovalFeature.INSTANCE.duties(state, new DecisionContext(day(day), BOOK)).stream()
        .filter(duty -> duty.key().equals(key))
        .findFirst()
        .flatMap(duty -> duty.clock().lightOn(day(day), BOOK, LightPolicy.DEFAULT));
  }

  private static String holder(ProjectDesk desk, String item, String day) {
    return desk.view()
        .approvals()
        .attribution(day("2024-06-28"))
        .item(item)
        .on(day(day))
        .map(holder -> holder.key())
        .orElse("-");
  }

  private static ForecastItem forecast(ProjectDesk desk, String item, String day) {
    return desk.view().approvals().outlook(day(day), Pace.COMMITTED).forecast().items().stream()
        .filter(each -> each.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_special_procedure_has_a_cap_of_its_own_that_lengthens_nothing() {
    // 建设工程消防设计审查验收管理暂行规定第二十二条: 20 working days of expert review.
    ApprovalItem capped =
        promised("L")
            .addSpecial(
                new SpecialProcedure(
                    PauseReason.EXPERT_REVIEW,
                    Optional.of(TimeLimit.workingDays(20, "建设工程消防设计审查验收管理暂行规定第二十二条")),
                    false))
            .build();
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", capped);
    desk.recorded(accept("L"));
    desk.day("2024-04-15")
        .recorded(StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(day("2024-04-15")));

    DutyRow cap = desk.dutyRow("procedure-1:L:1");
    assertThat(cap.kind()).isEqualTo("approval.COMPLETE_PROCEDURE");
    assertThat(cap.openedOn()).isEqualTo("2024-04-15");
    assertThat(cap.statutoryDue().map(DueDate::date)).contains(day("2024-05-13"));
    assertThat(light(desk, "procedure-1:L:1", "2024-05-13")).contains(Light.WARN);
    assertThat(light(desk, "procedure-1:L:1", "2024-05-14")).contains(Light.RED);

    desk.day("2024-05-14").recorded(EndPause.of("L"));

    assertThat(light(desk, "procedure-1:L:1", "2024-05-14")).contains(Light.CLOSED_OVERDUE);
    assertThat(desk.statutoryDue("L", "2024-05-14")).contains(day("2024-06-05"));
    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void what_makes_no_sense_is_the_callers_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AcceptWithDeferredDocuments.of("L", List.of()))
        .withMessage("AcceptWithDeferredDocuments.promised is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AcceptWithDeferredDocuments.of("L", List.of(PROOF, PROOF)))
        .withMessageStartingWith("AcceptWithDeferredDocuments.promised names ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeferredDocument(" ", PROOF.within()))
        .withMessage("DeferredDocument.name is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecideItem.refuse("L").withConditions(PAPER))
        .withMessage(
            "DecideItem.conditions does not go with DecideItem.result, which is REFUSED; correct or"
                + " leave out one of them");
  }

  @Nested
  class Receipt {
    @Test
    void an_application_that_is_not_accepted_at_once_leaves_nothing_owed_and_may_come_again() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", true));

      desk.recorded(refuse(NonAcceptance.NOT_COMPETENT));

      assertThat(desk.violations()).isEmpty();
      assertThat(desk.state("L", "2024-04-08")).isEqualTo(ApplicationState.NOT_ACCEPTED);
      assertThat(desk.day("2024-05-20").zhuanban().sweep().changed()).isZero();
      assertThat(desk.state("L", "2024-05-20")).isEqualTo(ApplicationState.NOT_ACCEPTED);
      assertThat(desk.storage().duties(desk.stream()))
          .allSatisfy(duty -> assertThat(duty.closedOn()).contains(day("2024-04-08")));
      assertThat(holder(desk, "L", "2024-04-09")).isEqualTo("NOBODY");

      desk.recorded(ReceiveApplication.of("L", true));

      Application again = desk.currentCase("L");
      assertThat(again.follows()).contains(1);
      assertThat(desk.view().approvals().state().before("L", again).orElseThrow().notAcceptedOn())
          .contains(day("2024-04-08"));
    }

    @Test
    void what_was_false_may_be_found_later_than_at_once() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", true));

      // The last day before silence accepts.
      desk.day("2024-04-15").recorded(refuse(NonAcceptance.FALSE_MATERIALS));

      assertThat(desk.violations()).isEmpty();
      assertThat(desk.dutyRow("receive:L:1").closedOn()).contains(day("2024-04-15"));
    }

    @Test
    void errors_are_corrected_on_the_day_of_receipt_and_the_clock_of_the_receipt_goes_on() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      Application before = desk.currentCase("L");

      desk.recorded(CorrectOnSpot.of("L"));
      desk.recorded(CorrectOnSpot.of("L"));

      assertThat(desk.currentCase("L")).isEqualTo(before);
      assertThat(desk.dutyRow("receive:L:1").statutoryDue().map(DueDate::date))
          .contains(day("2024-04-15"));
    }

    /** 行政许可法第三十二条第一款第四项、第五项. */
    @Test
    void silence_about_the_complete_set_accepts_from_the_day_on_which_it_came() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2024-04-10").recorded(GiveCorrectionNotice.of("L", PAPER));
      desk.day("2024-04-11").recorded(ReceiveSupplement.of("L"));

      // 12, 15, 16, 17, 18 April.
      assertThat(desk.dutyRow("reexamine:L:1").statutoryDue().map(DueDate::date))
          .contains(day("2024-04-18"));
      assertThat(desk.day("2024-04-18").zhuanban().sweep().changed()).isZero();
      assertThat(desk.day("2024-04-19").zhuanban().sweep().changed()).isOne();
      assertThat(light(desk, "reexamine:L:1", "2024-04-19")).contains(Light.CLOSED_OVERDUE);
      assertThat(desk.currentCase("L").deemedAccepted()).isTrue();
      assertThat(desk.clock("L").from()).isEqualTo("2024-04-11");
      assertThat(desk.state("L", "2024-04-18")).isEqualTo(ApplicationState.CORRECTION);
      assertThat(desk.state("L", "2024-04-19")).isEqualTo(ApplicationState.RUNNING);

      desk.day("2024-07-01").recorded(accept("L"));
      desk.recorded(ReceiveSupplement.of("L"));

      assertThat(desk.dutyRow("reexamine:L:1").closedOn()).contains(day("2024-04-19"));
      assertThat(desk.clock("L").from()).isEqualTo("2024-04-11");
    }

    @Test
    void an_application_withdrawn_before_anybody_answered_was_not_examined() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", true));

      desk.day("2024-04-10").recorded(WithdrawApplication.of("L"));

      assertThat(light(desk, "receive:L:1", "2024-04-10")).contains(Light.CLOSED_WITHDRAWN);
    }

    /** 行政许可法第三十二条第一款第四项: the duty is met by the notice, whenever the application is complete. */
    @Test
    void a_notice_in_time_settles_the_receipt_however_late_acceptance_follows() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2024-04-09").recorded(GiveCorrectionNotice.of("L", PAPER));
      desk.day("2024-05-20").recorded(ReceiveSupplement.of("L"));

      desk.recorded(accept("L"));

      assertThat(desk.dutyRow("receive:L:1").closedOn()).contains(day("2024-04-09"));
      assertThat(light(desk, "receive:L:1", "2024-05-20")).contains(Light.CLOSED_ON_TIME);
      assertThat(forecast(desk, "L", "2024-04-22").progress()).isEqualTo(Progress.TO_COME);
    }

    @Test
    void a_refusal_to_accept_that_was_entered_late_takes_the_silence_back() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", true));
      desk.day("2024-04-16").zhuanban().sweep();
      assertThat(desk.currentCase("L").deemedAccepted()).isTrue();

      Outcome outcome =
          desk.zhuanban()
              .handle(
                  desk.newRequest("late", refuse(NonAcceptance.NOT_COMPETENT), day("2024-04-08"))
                      .because("补录"));

      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
      assertThat(desk.state("L", "2024-04-16")).isEqualTo(ApplicationState.NOT_ACCEPTED);
      assertThat(desk.violations()).isEmpty();
    }
  }

  @Nested
  class DeferredDocuments {
    @Test
    void tolerated_the_item_runs_from_acceptance_and_every_document_by_itself() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      DeferredDocument drawing = new DeferredDocument("图纸", TimeLimit.calendarDays(20, "容缺受理清单"));

      assertThat(desk.recordedEvents(AcceptWithDeferredDocuments.of("L", List.of(PROOF, drawing))))
          .containsExactly(
              new AcceptedWithDeferredDocuments(
                  "L",
                  1,
                  List.of(PROOF, drawing),
                  Optional.of(day("2024-04-22")),
                  Optional.of(day("2024-05-08")),
                  Optional.of(CalendarBook.bundled().asOf(day("2024-04-08")).notices().size()),
                  Optional.empty()));

      DutyRow proof = desk.dutyRow("supply-1:L:1");
      assertThat(proof.kind()).isEqualTo("approval.SUPPLY_PROMISED");
      assertThat(proof.owner()).isEqualTo("APPLICANT");
      assertThat(proof.committedDue().map(DueDate::date)).contains(day("2024-04-15"));
      assertThat(proof.statutoryDue()).isEmpty();
      // Sunday 28 April is worked: the last day stays.
      assertThat(desk.dutyRow("supply-2:L:1").committedDue().map(DueDate::date))
          .contains(day("2024-04-28"));
      assertThat(light(desk, "supply-1:L:1", "2024-04-15")).contains(Light.WARN);
      assertThat(light(desk, "supply-1:L:1", "2024-04-16")).contains(Light.YELLOW);

      desk.day("2024-04-16").recorded(SupplyDeferredDocument.of("L", "证明"));
      desk.day("2024-04-17").recorded(SupplyDeferredDocument.of("L", "图纸"));
      desk.day("2024-04-18").recorded(approve("L"));

      assertThat(light(desk, "supply-1:L:1", "2024-04-18")).contains(Light.CLOSED_LATE);
      assertThat(light(desk, "supply-2:L:1", "2024-04-18")).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void a_promise_that_is_not_kept_lets_the_organ_refuse_and_stays_broken() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", plain("L"));
      desk.recorded(AcceptWithDeferredDocuments.of("L", List.of(PROOF)));

      // 20 working days end on 8 May; what the organ waits for from then on is the applicant's.
      assertThat(holder(desk, "L", "2024-05-08")).isEqualTo("DEPARTMENT:LAND:DECIDE");
      assertThat(holder(desk, "L", "2024-05-09")).isEqualTo("APPLICANT:SUPPLY");
      desk.day("2024-05-08").recorded(DecideItem.refuse("L").withDecision(PAPER));

      assertThat(desk.dutyRow("supply-1:L:1").closedOn()).contains(day("2024-05-08"));
      assertThat(light(desk, "supply-1:L:1", "2024-05-08")).contains(Light.CLOSED_LATE);
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void the_same_notice_told_again_is_no_second_one_and_another_paper_is() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", plain("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2024-04-09").recorded(GiveCorrectionNotice.of("L", PAPER));
      Approvals before = desk.view().approvals().state();

      desk.day("2024-04-10").recorded(GiveCorrectionNotice.of("L", PAPER));

      assertThat(desk.view().approvals().state()).isEqualTo(before);
      assertThat(desk.violations()).isEmpty();
      desk.recorded(GiveCorrectionNotice.of("L", new DocumentRef("paper-2")));
      assertThat(desk.violations())
          .singleElement()
          .asString()
          .contains("CORRECTION_NOTICE_REPEATED 行政许可法第七十二条第四项");
      assertThat(desk.view().approvals().state()).isEqualTo(before);
      assertThat(desk.another().view().approvals().state()).isEqualTo(before);
    }

    @Test
    void of_the_same_notice_told_twice_the_earlier_day_counts() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", plain("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2024-04-12").recorded(GiveCorrectionNotice.of("L", PAPER));

      desk.record(GiveCorrectionNotice.of("L", PAPER), day("2024-04-09"));

      assertThat(desk.currentCase("L").noticedOn()).contains(day("2024-04-09"));
      assertThat(desk.violations()).isEmpty();
    }

    @Test
    void a_document_that_came_before_the_grant_puts_it_right_and_one_that_came_later_does_not() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", plain("L"));
      DeferredDocument plan = new DeferredDocument("图纸", TimeLimit.workingDays(5, "容缺受理清单"));
      desk.recorded(AcceptWithDeferredDocuments.of("L", List.of(PROOF, plan)));
      desk.day("2024-04-10").recorded(approve("L"));
      desk.day("2024-04-15");

      desk.record(SupplyDeferredDocument.of("L", "证明"), day("2024-04-09"));
      assertThat(desk.violations())
          .containsExactly(
              "2024-04-10 approval.PROMISED_DOCUMENTS_MISSING 行政许可法第三十八条第一款 approval.item-decided L");
      desk.record(SupplyDeferredDocument.of("L", "图纸"), day("2024-04-11"));

      assertThat(desk.violations()).hasSize(1);
      assertThat(desk.currentCase("L").missing()).isEmpty();
      assertThat(desk.dutyRow("supply-2:L:1").closedOn()).contains(day("2024-04-10"));
      assertThat(light(desk, "supply-2:L:1", "2024-04-11")).contains(Light.CLOSED_WITHDRAWN);
      assertThat(desk.view().corrections().pending()).isEmpty();
    }

    @Test
    void a_grant_without_a_promised_document_is_put_right_when_that_is_told_with_its_day() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", plain("L"));
      desk.recorded(AcceptWithDeferredDocuments.of("L", List.of(PROOF)));
      desk.day("2024-04-10").recorded(approve("L"));

      desk.record(SupplyDeferredDocument.of("L", "证明"), day("2024-04-09"));

      assertThat(desk.violations()).isEmpty();
      assertThat(desk.currentCase("L").decidedOn()).contains(day("2024-04-10"));
      assertThat(desk.another().view().violations()).isEqualTo(desk.view().violations());
    }

    @Test
    void a_forecast_waits_for_a_promised_document_as_long_as_it_may_take() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", plain("L"));
      desk.recorded(
          AcceptWithDeferredDocuments.of(
              "L", List.of(new DeferredDocument("证明", TimeLimit.workingDays(30, "容缺受理清单")))));

      assertThat(forecast(desk, "L", "2024-04-08").finish().date()).isEqualTo(day("2024-05-21"));
      desk.day("2024-04-09").recorded(SupplyDeferredDocument.of("L", "证明"));
      assertThat(forecast(desk, "L", "2024-04-09").finish().date()).isEqualTo(day("2024-05-08"));
    }
  }

  @Nested
  class CommitmentAndDelivery {
    @Test
    void a_commitment_is_checked_in_its_own_time_and_delays_nothing() {
      ProjectDesk desk =
          ProjectDesk.withoutEscalation("2024-04-08", licence("L"), plain("G", beforeApply("L")));
      desk.recorded(accept("L"));
      desk.day("2024-04-09").recorded(approveOnCommitment("L"));

      // No law says within how long to check: the guide of the item does.
      assertThat(desk.dutyRow("check:L:1").bindingDue().map(DueDate::date))
          .contains(day("2024-04-16"));
      assertThat(desk.dutyRow("check:L:1").statutoryDue()).isEmpty();
      assertThat(desk.dutyRow("check:L:1").committedDue()).isEmpty();
      assertThat(desk.dutyRow("check:L:1").owner()).isEqualTo("LAND");
      desk.recorded(accept("G"));
      desk.day("2024-04-16").recorded(CheckCommitment.of("L", true, PAPER));

      assertThat(light(desk, "check:L:1", "2024-04-16")).contains(Light.CLOSED_ON_TIME);
      assertThat(desk.currentCase("L").commitment().orElseThrow().kept()).contains(true);
      assertThat(desk.state("L", "2024-04-16")).isEqualTo(ApplicationState.APPROVED);
    }

    @Test
    void what_is_delivered_without_a_number_is_the_decision_that_waits_for_it() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(accept("L"));
      desk.recorded(DecideItem.refuse("L").withDecision(PAPER));
      desk.day("2024-04-09").recorded(ReceiveApplication.of("L", true));

      desk.day("2024-04-10").recorded(deliver("L"));

      assertThat(desk.view().approvals().state().attempts("L"))
          .extracting(Application::deliveredOn)
          .containsExactly(Optional.of(day("2024-04-10")), Optional.empty());
    }

    @Test
    void conditions_are_kept_with_the_decision() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(accept("L"));
      DecideItem conditional =
          DecideItem.approve("L")
              .withDecision(PAPER)
              .withConditions(new DocumentRef("conditions-1"));

      assertThat(desk.recordedEvents(conditional))
          .containsExactly(
              new ItemDecided(
                  "L",
                  Result.APPROVED,
                  Optional.of(PAPER),
                  Optional.of(new DocumentRef("conditions-1")),
                  Optional.empty(),
                  Optional.empty()));
    }
  }

  @Nested
  class RevokingAndTerminating {
    @Test
    void a_revocation_closes_the_gates_from_its_day_and_leaves_what_was_decided() {
      ProjectDesk desk =
          ProjectDesk.withoutEscalation(
              "2024-04-08",
              licence("L"),
              plain("F", beforeApply("L")),
              plain("G", beforeApply("L")));
      desk.recorded(accept("L"));
      desk.day("2024-04-09").recorded(approveOnCommitment("L"));
      desk.day("2024-04-10").recorded(deliver("L"));
      desk.day("2024-04-11").recorded(accept("F"));
      desk.day("2024-04-12").recorded(approve("F"));
      desk.day("2024-04-15").recorded(CheckCommitment.of("L", false, PAPER));
      assertThat(desk.state("L", "2024-04-15")).isEqualTo(ApplicationState.DELIVERED);

      desk.recorded(revoke("L"));

      assertThat(desk.state("L", "2024-04-14")).isEqualTo(ApplicationState.DELIVERED);
      assertThat(desk.state("L", "2024-04-15")).isEqualTo(ApplicationState.REVOKED);
      assertThat(desk.state("F", "2024-04-15")).isEqualTo(ApplicationState.APPROVED);
      assertThat(desk.refused(accept("G")).rule()).isEqualTo(ApprovalRule.ACCEPTANCE_GATE_CLOSED);
      assertThat(holder(desk, "G", "2024-04-09")).isEqualTo("UPSTREAM:L");
      assertThat(holder(desk, "G", "2024-04-15")).isEqualTo("APPLICANT:APPLY");
      assertThat(holder(desk, "G", "2024-04-16")).isEqualTo("UPSTREAM:L");
      assertThat(holder(desk, "L", "2024-04-10")).isEqualTo("DEPARTMENT:LAND:DELIVER");
      assertThat(holder(desk, "L", "2024-04-15")).isEqualTo("NOBODY");
      assertThat(holder(desk, "L", "2024-04-16")).isEqualTo("APPLICANT:APPLY");
      assertThat(forecast(desk, "L", "2024-04-14").progress()).isEqualTo(Progress.MET);
      assertThat(forecast(desk, "L", "2024-04-15").progress()).isEqualTo(Progress.TO_COME);
      assertThat(forecast(desk, "L", "2024-04-15").attempt()).isEqualTo(2);

      desk.day("2024-04-16").recorded(accept("L"));
      desk.day("2024-04-17").recorded(approve("L"));

      assertThat(desk.currentCase("L").follows()).contains(1);
      assertThat(desk.recordedEvents(accept("G"))).hasSize(1);
    }

    @Test
    void what_is_revoked_is_no_longer_owed_delivery_or_check() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(accept("L"));
      desk.recorded(approveOnCommitment("L"));

      desk.day("2024-04-10").recorded(revoke("L"));

      assertThat(light(desk, "deliver:L:1", "2024-04-10")).contains(Light.CLOSED_WITHDRAWN);
      assertThat(light(desk, "check:L:1", "2024-04-10")).contains(Light.CLOSED_WITHDRAWN);
      assertThat(light(desk, "decide:L:1", "2024-04-10")).contains(Light.CLOSED_ON_TIME);
    }

    @Test
    void an_enterprises_own_duty_lapses_with_what_it_ran_from_and_runs_anew_with_it() {
      ApprovalItem own =
          item("O", ItemKind.FILING)
              .statutory(TimeLimit.calendarDays(15, "建设工程质量管理条例第四十九条"))
              .addPrerequisites(beforeApply("P"))
              .dutyOf("DEVELOPER")
              .build();
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("P"), own);
      desk.recorded(accept("P"));
      desk.recorded(approve("P"));

      desk.day("2024-04-10").recorded(revoke("P"));

      assertThat(desk.dutyRow("file:O:1").openedOn()).isEqualTo("2024-04-08");
      assertThat(desk.dutyRow("file:O:1").closedOn()).contains(day("2024-04-10"));
      assertThat(desk.row("O", "2024-04-10").light()).contains(Light.CLOSED_WITHDRAWN);

      desk.day("2024-04-12").recorded(accept("P"));
      desk.recorded(approve("P"));

      // 15 days end on Saturday 27 April; Sunday is a make-up workday (民法典第二百零三条).
      assertThat(desk.dutyRow("file:O:1").closedOn()).contains(day("2024-04-10"));
      assertThat(desk.dutyRow("file-2:O:1").openedOn()).isEqualTo("2024-04-12");
      assertThat(desk.dutyRow("file-2:O:1").statutoryDue().map(DueDate::date))
          .contains(day("2024-04-28"));
      assertThat(desk.row("O", "2024-04-09").light()).contains(Light.GREEN);
      assertThat(desk.row("O", "2024-04-11").light()).contains(Light.CLOSED_WITHDRAWN);

      desk.day("2024-04-15").recorded(RecordFiling.of("O"));
      desk.day("2024-04-16").recorded(revoke("P"));

      assertThat(desk.row("O", "2024-04-16").light()).contains(Light.CLOSED_ON_TIME);
    }

    @Test
    void a_terminated_case_owes_nothing_and_may_be_applied_for_again() {
      ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
      desk.recorded(AcceptWithDeferredDocuments.of("L", List.of(PROOF)));
      desk.recorded(StartPause.of("L", "HEARING").withNotifiedOn(day("2024-04-08")));

      desk.day("2024-04-10")
          .recorded(TerminateApplication.of("L", Termination.APPLICANT_ENDED, PAPER));

      assertThat(desk.state("L", "2024-04-09")).isEqualTo(ApplicationState.PAUSED);
      assertThat(desk.state("L", "2024-04-10")).isEqualTo(ApplicationState.TERMINATED);
      assertThat(desk.storage().duties(desk.stream()))
          .allSatisfy(duty -> assertThat(duty.closedOn()).contains(day("2024-04-10")));
      assertThat(desk.light("L", "2024-04-10")).contains(Light.CLOSED_WITHDRAWN);
      assertThat(holder(desk, "L", "2024-04-11")).isEqualTo("NOBODY");
      assertThat(desk.recordedEvents(accept("L"))).hasSize(1);
      assertThat(desk.currentCase("L").attempt()).isEqualTo(2);
    }
  }
}
