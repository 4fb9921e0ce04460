package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.message.Mailroom.PROJECT;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.beforeDecide;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.promised;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.policy.Benefit;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.ProjectProfile;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakeoverCommand.TakeOver;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;

class MessagePolicyTest {

  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final Command RECEIVE = ReceiveApplication.of("L", true);

  private static final Command ACCEPT = AcceptApplication.of("L");

  private static final Command DECIDE = DecideItem.approve("L").withDecision(PAPER);

  private static final Command DELIVER = DeliverDecision.of("L");

  private static Mailroom begun() {
    Mailroom room = Mailroom.telling("2024-04-08");
    assertThat(room.told(adopt(licence("L")))).isEmpty();
    return room;
  }

  private static Mailroom accepted() {
    Mailroom room = begun();
    room.told(RECEIVE);
    room.told(ACCEPT);
    return room;
  }

  private static List<String> applicant(String topic) {
    return List.of(topic + " ENTERPRISE:LAND", topic + " SERVICE_AGENT:LAND");
  }

  private static List<String> rated(int grade) {
    Mailroom room = accepted();
    room.told(DECIDE);
    room.told(DELIVER);
    return room.told(RateService.of("L", ServiceGrade.ofStars(grade)).withByName(true));
  }

  private static final Command ORDER =
      IssueOrder.builder()
          .order("DB-1")
          .to(Plans.LAND)
          .about(new OrderSubject(OrderSubject.OrderSubjectKind.OTHER, "MATTER"))
          .limit(TimeLimit.workingDays(3, "工作惯例：督办单"))
          .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
          .build();

  private static long entryOf(Mailroom room, String event) {
    List<String> events =
        room.zhuanban().read(StreamKind.PROJECT, "P-1").history().stream()
            .map(happened -> happened.event().getClass().getSimpleName())
            .toList();
    return events.indexOf(event) + 1L;
  }

  @Nested
  class ToTheApplicant {
    @Test
    void an_applicant_is_told_how_the_application_fares() {
      Mailroom room = begun();

      assertThat(room.told(RECEIVE)).isEmpty();
      assertThat(room.told(ACCEPT)).isEqualTo(applicant("accepted"));
      assertThat(room.texts()).containsExactly("\nL\n事项L\n县自然资源局\n2024-04-22\n2024-05-08");
      assertThat(room.told(DECIDE)).isEqualTo(applicant("decided"));
      assertThat(room.told(DELIVER)).isEqualTo(applicant("delivered"));
      assertThat(room.told(RevokeApproval.of("L", Revocation.NOT_QUALIFIED, PAPER)))
          .isEqualTo(applicant("revoked"));
    }

    /** The time of an own duty begins again with another grant: no last day was moved. */
    @Test
    void no_last_day_moves_where_an_own_duty_begins_again() {
      ApprovalItem own =
          promised("O").dutyOf("DEVELOPER").addPrerequisites(beforeDecide("L")).build();
      Mailroom room = Mailroom.telling("2024-04-08");
      room.told(adopt(licence("L"), own));
      room.told(RECEIVE);
      room.told(ACCEPT);
      room.told(DECIDE);
      room.told(AcceptApplication.of("O"));
      room.told(RevokeApproval.of("L", Revocation.NOT_QUALIFIED, PAPER));
      room.day("2024-05-20");
      room.told(RECEIVE);
      room.told(ACCEPT);

      assertThat(room.told(DECIDE)).isEqualTo(applicant("decided"));
    }

    @Test
    void an_applicant_is_told_of_corrections_and_of_what_is_not_dealt_with() {
      Mailroom corrected = begun();
      corrected.told(RECEIVE);
      assertThat(corrected.told(GiveCorrectionNotice.of("L", PAPER)))
          .isEqualTo(applicant("correction-notice"));

      Mailroom refused = begun();
      refused.told(RECEIVE);
      assertThat(refused.told(RefuseAcceptance.of("L", NonAcceptance.NOT_NEEDED, PAPER)))
          .isEqualTo(applicant("not-accepted"));

      assertThat(
              accepted().told(TerminateApplication.of("L", Termination.PROJECT_TERMINATED, PAPER)))
          .isEqualTo(applicant("terminated"));
    }

    @Test
    void a_pause_moves_the_last_days_and_that_is_told_once_for_each_time() {
      Mailroom room = accepted();
      room.day("2024-04-09");

      assertThat(
              room.told(
                  StartPause.of("L", "EXPERT_REVIEW")
                      .withNotifiedOn(LocalDate.parse("2024-04-09"))))
          .isEqualTo(applicant("limit-moved"));
      assertThat(room.texts())
          .containsExactly("\nL\n事项L\n县自然资源局\n2024-04-22\nSUSPENDED\n2024-05-08\nSUSPENDED");

      room.day("2024-04-16");
      assertThat(room.told(EndPause.of("L"))).isEqualTo(applicant("limit-moved"));
      assertThat(room.texts().get(0)).startsWith("\nL\n事项L\n县自然资源局\nSUSPENDED\n2024-04-2");
    }

    /** The new last day is that of a new duty: the one that was missed stays where it was. */
    @Test
    void what_is_granted_anew_moves_no_last_day_of_an_own_duty() {
      Mailroom room = Mailroom.telling("2024-03-01");
      room.told(
          adopt(
              licence("L"),
              promised("O").dutyOf("DEVELOPER").addPrerequisites(beforeDecide("L")).build()));
      room.told(ACCEPT);
      room.told(DECIDE);
      room.told(AcceptApplication.of("O"));
      room.told(RevokeApproval.of("L", Revocation.NOT_QUALIFIED, PAPER));
      room.day("2024-03-11").told(ACCEPT);

      assertThat(room.told(DECIDE)).isEqualTo(applicant("decided"));
    }

    @Test
    void an_enterprise_is_told_once_that_a_policy_holds_and_that_it_does_not_any_more() {
      Mailroom room = Mailroom.telling("2024-04-08");
      room.told(Plans.sign());
      Policy.Builder policy = Policy.builder();
      policy
          .code("P")
          .name("示例政策")
          .basis("县政府惠企政策汇编")
          .organ(Plans.LEAD_BUREAU)
          .mode(PolicyMode.APPLICATION)
          .addConditions(
              PolicyCondition.milestone(
                  "started", ConditionKind.MILESTONE, ProjectStep.CONSTRUCTION_STARTED, true))
          .benefit(Benefit.fixed(Money.yuan(200_000)));
      room.told(
          OfferPolicies.of(
              new PolicyCatalogue("2024-1", List.of(policy.build())), ProjectProfile.of()));

      assertThat(room.told(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED)))
          .contains("policy-eligible ENTERPRISE:LEAD", "policy-eligible SERVICE_AGENT:LEAD");
      long entry = entryOf(room, "StepTaken");
      assertThat(room.told(adopt(licence("L")))).isEmpty();
      assertThat(room.told(AnnulEntry.of(entry, PAPER, new PersonRef("head"))))
          .contains("policy-lost ENTERPRISE:LEAD", "policy-lost SERVICE_AGENT:LEAD");
    }
  }

  @Nested
  class ToOrgans {
    @Test
    void silence_is_told_to_the_applicant_and_to_the_head_of_whoever_was_silent() {
      Mailroom room = begun();
      room.told(RECEIVE);

      room.day("2024-04-16").zhuanban().sweep();

      assertThat(room.told())
          .contains(
              "deemed-accepted ENTERPRISE:LAND",
              "deemed-accepted SERVICE_AGENT:LAND",
              "silent DEPARTMENT_HEAD:LAND");
      assertThat(room.texts()).contains("\nL\n事项L\n县自然资源局\n2024-04-08\n2024-04-22\n2024-05-08");
    }

    @Test
    void a_bad_rating_is_told_to_the_head_and_a_good_one_to_nobody() {
      assertThat(rated(3)).isEmpty();
      assertThat(rated(2)).containsExactly("bad-rating DEPARTMENT_HEAD:LAND");
    }

    @Test
    void a_problem_is_told_to_whoever_holds_it_and_that_it_is_solved_to_the_enterprise() {
      Mailroom room = Mailroom.telling("2024-04-08");
      room.told(Plans.sign());

      assertThat(room.told(Problems.report("W-1"))).containsExactly("problem-held HANDLER:LAND");
      assertThat(room.told(Problems.toTaskForce("W-1")))
          .containsExactly("problem-held HANDLER:ZB-07");
      room.told(Problems.decide("W-1", "2024-05-08"));
      assertThat(room.told(Problems.solve("W-1")))
          .containsExactly("problem-solved ENTERPRISE:ZB-07", "problem-solved SERVICE_AGENT:ZB-07");
      assertThat(room.told(Problems.deny("W-1"))).containsExactly("problem-denied HANDLER:ZB-07");
    }

    @Test
    void a_task_that_is_late_is_told_to_the_unit_that_owed_it() {
      Mailroom room = accepted();
      room.told(
          MeetingTask.given(
              "T1", 1, LocalDate.parse("2024-04-08"), LocalDate.parse("2024-04-15"), "ECO", "CN"));

      room.day("2024-04-16");

      assertThat(room.told(CompleteStep.of("T1", MeetingTask.DO)))
          .filteredOn(told -> told.startsWith("violation"))
          .containsExactly("violation DEPARTMENT_HEAD:ECO", "violation SUPERVISION_OFFICE:ECO");
    }

    @Test
    void tasks_orders_and_suggestions_are_told_to_whoever_has_to_deal_with_them() {
      Mailroom room = accepted();

      assertThat(
              room.told(
                  MeetingTask.given(
                      "T1",
                      1,
                      LocalDate.parse("2024-04-08"),
                      LocalDate.parse("2024-04-15"),
                      "LAND",
                      "CN")))
          .containsExactly("meeting-task HANDLER:LAND");
      assertThat(room.texts()).containsExactly("\nT1\nmeeting:1\n县自然资源局\n2024-04-15");
      assertThat(
              room.told(
                  IssueOrder.builder()
                      .order("DB-1")
                      .to(Plans.LAND)
                      .about(OrderSubject.item("L"))
                      .limit(TimeLimit.workingDays(3, "工作惯例：督办单"))
                      .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
                      .build()))
          .containsExactly("order-issued DEPARTMENT_HEAD:LAND", "order-issued HANDLER:LAND");
      assertThat(room.texts()).containsExactly("\nDB-1\n事项L\n县自然资源局\n2024-04-11\n");
      assertThat(
              room.told(
                  StreamKind.SUGGESTION.stream("S-1"),
                  AssignSuggestion.builder()
                      .number("28")
                      .session("县十七届人大一次会议")
                      .host(Plans.LEAD_BUREAU)
                      .addCoHosts(Plans.LAND)
                      .terms(SuggestionTerms.USUAL)
                      .build()))
          .containsExactly("suggestion-assigned HANDLER:LAND", "suggestion-assigned HANDLER:LEAD");
      assertThat(
              room.told(
                  StreamKind.SUGGESTION.stream("S-1"),
                  ReplyToSuggestion.builder()
                      .result(ReplyClass.B)
                      .letter(PAPER.withNumber("示投促函〔2024〕8号"))
                      .promisedBy(LocalDate.of(2024, 12, 31))
                      .build()))
          .contains("suggestion-replied CONGRESS_COMMITTEE:LEAD", "suggestion-replied DEPUTY:LEAD");
      assertThat(room.texts()).contains("\n28\n县十七届人大一次会议\n投资促进局\n示投促函〔2024〕8号\n2024-12-31");
    }

    @Test
    void the_reply_to_a_suggestion_is_told_to_each_deputy_who_signed_it() {
      Mailroom room = accepted();
      room.told(
          StreamKind.SUGGESTION.stream("S-1"),
          AssignSuggestion.builder()
              .number("28")
              .host(Plans.LEAD_BUREAU)
              .addDeputies(new PersonRef("deputy-7"), new PersonRef("deputy-9"))
              .terms(SuggestionTerms.USUAL)
              .build());

      assertThat(
              room.told(
                  StreamKind.SUGGESTION.stream("S-1"),
                  ReplyToSuggestion.builder()
                      .result(ReplyClass.B)
                      .letter(PAPER)
                      .promisedBy(LocalDate.of(2024, 12, 31))
                      .build()))
          .filteredOn(told -> told.startsWith("suggestion-replied"))
          .containsExactly(
              "suggestion-replied CONGRESS_COMMITTEE:LEAD",
              "suggestion-replied DEPUTY:deputy-7",
              "suggestion-replied DEPUTY:deputy-9");
    }

    @Test
    void feedback_is_told_to_the_office_and_what_it_says_of_an_order_to_the_organ() {
      Mailroom room = accepted();
      room.told(ORDER);

      assertThat(room.told(GiveOrderFeedback.of("DB-1", PAPER)))
          .containsExactly("order-feedback SUPERVISION_OFFICE:LAND");
      assertThat(room.texts()).containsExactly("\nDB-1\nMATTER\n" + Plans.LAND.name());
      assertThat(room.told(JudgeOrderFeedback.sendBack("DB-1")))
          .containsExactly("order-sent-back DEPARTMENT_HEAD:LAND", "order-sent-back HANDLER:LAND");
      assertThat(room.texts()).containsExactly("\nDB-1\nMATTER\n县自然资源局\n2024-04-11");
      assertThat(room.told(WithdrawOrder.of("DB-1", PAPER)))
          .containsExactly("order-withdrawn DEPARTMENT_HEAD:LAND", "order-withdrawn HANDLER:LAND");
      assertThat(room.texts()).containsExactly("\nDB-1\nMATTER\n县自然资源局");
    }

    @Test
    void a_violation_is_told_to_the_head_of_the_department_and_to_the_supervision_office() {
      Mailroom room = begun();
      room.told(RECEIVE);
      room.day("2024-04-16").zhuanban().sweep();
      room.told();
      room.day("2024-06-12").zhuanban().sweep();
      room.told();

      assertThat(room.told(DECIDE))
          .contains("violation DEPARTMENT_HEAD:LAND", "violation SUPERVISION_OFFICE:LAND");
    }
  }

  @Nested
  class TakingBack {
    @Test
    void whoever_was_told_of_something_is_told_that_it_does_not_hold() {
      Mailroom room = begun();
      room.told(RECEIVE);
      room.day("2024-04-16").zhuanban().sweep();
      room.told();

      List<String> told = room.late(GiveCorrectionNotice.of("L", PAPER), "2024-04-09");

      assertThat(told)
          .contains(
              "correction-notice ENTERPRISE:LAND",
              "correction-notice SERVICE_AGENT:LAND",
              "taken-back DEPARTMENT_HEAD:LAND",
              "taken-back ENTERPRISE:LAND",
              "taken-back SERVICE_AGENT:LAND");
      assertThat(room.texts())
          .anyMatch(text -> text.startsWith("\nL\n事项L\n县自然资源局\nDEEMED_ACCEPTED\n"));
    }

    @Test
    void whoever_was_told_of_an_act_is_told_that_it_was_annulled() {
      Mailroom room = accepted();
      room.told(DECIDE);
      long entry = room.zhuanban().read(StreamKind.PROJECT, "P-1").version();

      assertThat(room.told(AnnulEntry.of(entry, new DocumentRef("memo"), new PersonRef("head"))))
          .isEqualTo(applicant("taken-back"));
      assertThat(room.texts()).containsExactly("\nL\n事项L\n县自然资源局\nDECIDED\n" + (entry + 1));
    }

    @Test
    void whoever_held_a_problem_or_an_order_hears_that_it_is_annulled() {
      Mailroom room = accepted();
      room.told(Problems.report("W-1"));
      long problem = room.zhuanban().read(StreamKind.PROJECT, "P-1").version();
      room.told(ORDER);
      long order = room.zhuanban().read(StreamKind.PROJECT, "P-1").version();

      assertThat(room.told(AnnulEntry.of(problem, PAPER, new PersonRef("head"))))
          .containsExactly("taken-back HANDLER:LAND");
      assertThat(room.texts()).containsExactly("\nW-1\n\n县自然资源局\nPROBLEM_HELD\n" + (order + 1));
      assertThat(room.told(AnnulEntry.of(order, PAPER, new PersonRef("head"))))
          .containsExactly("taken-back DEPARTMENT_HEAD:LAND", "taken-back HANDLER:LAND");
    }

    /** A solution is told at the level that held the problem, and taken back there. */
    @Test
    void what_lies_elsewhere_by_now_is_taken_back_where_it_was_told() {
      Mailroom room = Mailroom.telling("2024-04-08");
      room.told(Plans.sign());
      room.told(Problems.report("W-1"));
      List<String> told = room.told(Problems.solve("W-1"));
      long entry = room.zhuanban().read(StreamKind.PROJECT, "P-1").version();
      room.day("2024-04-09").told(Problems.toTaskForce("W-1"));

      assertThat(told)
          .containsExactly("problem-solved ENTERPRISE:LAND", "problem-solved SERVICE_AGENT:LAND");
      assertThat(room.told(AnnulEntry.of(entry, PAPER, new PersonRef("head"))))
          .containsExactly("taken-back ENTERPRISE:LAND", "taken-back SERVICE_AGENT:LAND");
    }

    @Test
    void a_refusal_that_said_nothing_is_not_taken_back() {
      Mailroom room = begun();
      room.told(RECEIVE);
      room.day("2024-04-16").zhuanban().sweep();
      room.told();
      Command refuse = RefuseAcceptance.of("L", NonAcceptance.NOT_NEEDED, PAPER);
      assertThat(room.told(refuse)).doesNotContain("not-accepted ENTERPRISE:LAND");
      long entry = entryOf(room, "AcceptanceRefused");

      room.told(AnnulEntry.of(entry, PAPER, new PersonRef("head")));

      assertThat(room.texts()).noneMatch(text -> text.contains("NOT_ACCEPTED"));
    }

    @Test
    void a_last_day_that_goes_back_by_an_annulment_is_told_however_old_what_is_annulled() {
      // Steps that are reached meanwhile would be a later effect.
      Mailroom room =
          new Mailroom(
              "2024-03-01",
              (builder, mail) ->
                  builder
                      .messaging(mail.messages(MessagePolicy.USUAL).build())
                      .escalation(EscalationTable.NONE));
      room.told(adopt(licence("L")));
      room.told(RECEIVE);
      room.told(ACCEPT);
      assertThat(
              room.told(
                  StartPause.of("L", "EXPERT_REVIEW")
                      .withNotifiedOn(LocalDate.parse("2024-03-01"))))
          .isEqualTo(applicant("limit-moved"));
      long entry = entryOf(room, "PauseStarted");

      assertThat(room.day("2024-04-08").told(AnnulEntry.of(entry, PAPER, new PersonRef("head"))))
          .contains("limit-moved ENTERPRISE:LAND", "limit-moved SERVICE_AGENT:LAND");
    }
  }

  @Nested
  class Choice {
    @Test
    void nobody_is_told_anything_unless_the_host_says_so() {
      Mailroom room = new Mailroom("2024-04-08", (builder, mail) -> builder);

      room.told(adopt(licence("L")));
      room.told(RECEIVE);

      assertThat(room.told(ACCEPT)).isEmpty();
    }

    @Test
    void what_a_county_says_of_roles_holds() {
      Mailroom room =
          new Mailroom(
              "2024-04-08",
              (builder, mail) ->
                  builder.messaging(
                      mail.messages(
                              MessagePolicy.USUAL
                                  .telling(MessageTopic.ACCEPTED, Role.TASK_FORCE_LEADER)
                                  .telling(MessageTopic.DECIDED))
                          .build()));
      room.told(adopt(licence("L")));
      room.told(RECEIVE);

      assertThat(room.told(ACCEPT)).containsExactly("accepted TASK_FORCE_LEADER:LAND");
      assertThat(room.told(DECIDE)).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MessagePolicy.USUAL.telling(MessageTopic.STEP_REACHED, Role.HANDLER))
          .withMessageContaining("step-reached");
      assertThatIllegalArgumentException().isThrownBy(() -> MessagePolicy.USUAL.within(-1));
    }

    @Test
    void a_history_that_comes_late_is_no_news() {
      Mailroom room = Mailroom.telling("2024-08-01");
      LocalDate then = LocalDate.parse("2024-04-08");
      room.record(PROJECT, adopt(licence("L")), then);
      room.record(PROJECT, RECEIVE, then);
      room.record(PROJECT, ACCEPT, then);
      room.record(PROJECT, DECIDE, then.plusDays(3));

      assertThat(room.messages()).isEmpty();

      Mailroom patient =
          new Mailroom(
              "2024-08-01",
              (builder, mail) ->
                  builder.messaging(mail.messages(MessagePolicy.USUAL.within(365)).build()));
      patient.record(PROJECT, adopt(licence("L")), then);
      patient.record(PROJECT, RECEIVE, then);
      patient.record(PROJECT, ACCEPT, then);
      assertThat(patient.told()).isEqualTo(applicant("accepted"));
    }

    @Test
    void a_project_that_is_taken_over_tells_of_nothing_before() {
      Mailroom room = Mailroom.telling("2024-04-08");

      assertThat(
              room.told(
                  TakeOver.of(
                      TakenOverProject.builder()
                          .on(LocalDate.parse("2024-04-08"))
                          .plan(Plans.plan(licence("L")))
                          .build())))
          .isEmpty();
      room.told(RECEIVE);
      assertThat(room.told(ACCEPT)).isEqualTo(applicant("accepted"));
    }

    @Test
    void words_come_from_the_templates() {
      Mailroom room =
          new Mailroom(
              "2024-04-08",
              (builder, mail) ->
                  builder.messaging(
                      mail.messages(MessagePolicy.USUAL)
                          .wording(TemplateSet.of(Locale.CHINESE))
                          .build()));
      room.told(adopt(licence("L")));
      room.told(RECEIVE);
      room.told(ACCEPT);

      assertThat(room.texts())
          .containsExactly("【项目P-1】事项L（L）：县自然资源局已受理申请，承诺办结日2024年4月22日，法定办结日2024年5月8日。");
    }
  }

  @Nested
  class DayOfSending {
    @Test
    void a_reminder_waits_for_a_working_day_and_a_notice_does_not() {
      // Labour Day of 2024: free from 1 to 5 May.
      Mailroom room = accepted();
      room.told(DECIDE);
      room.told(DELIVER);
      room.day("2024-05-01");

      assertThat(room.told(RateService.of("L", ServiceGrade.ofStars(1)).withByName(true)))
          .isEmpty();
      assertThat(room.day("2024-05-05").told()).isEmpty();
      assertThat(room.day("2024-05-06").told()).containsExactly("bad-rating DEPARTMENT_HEAD:LAND");

      Mailroom notice = begun();
      notice.day("2024-05-01").told(RECEIVE);
      assertThat(notice.told(ACCEPT)).isEqualTo(applicant("accepted"));
    }

    @Test
    void what_is_red_waits_for_no_working_day() {
      Mailroom room = accepted();
      room.day("2024-06-08");

      assertThat(room.told(DECIDE)).contains("violation DEPARTMENT_HEAD:LAND");
    }

    @Test
    void a_reminder_that_is_sent_late_waits_for_a_working_day_as_well() {
      Mailroom room = accepted();
      room.told(DECIDE);
      room.told(DELIVER);
      room.day("2024-04-26");
      room.record(PROJECT, RateService.of("L", ServiceGrade.ofStars(1)).withByName(true));

      // Nobody dispatched on Friday; Sunday is a make-up workday.
      assertThat(room.day("2024-04-27").told()).isEmpty();
      assertThat(room.day("2024-04-28").told()).containsExactly("bad-rating DEPARTMENT_HEAD:LAND");
    }

    @Test
    void a_digest_keeps_reminders_for_the_morning_of_a_working_day() {
      Mailroom room =
          new Mailroom(
              "2024-04-30",
              (builder, mail) ->
                  builder.messaging(
                      mail.messages(MessagePolicy.USUAL)
                          .digest("mail", LocalTime.of(8, 30))
                          .build()));
      room.told(adopt(licence("L")));
      room.told(RECEIVE);
      room.told(ACCEPT);
      room.told(DECIDE);
      room.told(DELIVER);
      room.record(PROJECT, RateService.of("L", ServiceGrade.ofStars(1)).withByName(true));
      assertThat(room.told()).isEmpty();

      assertThat(room.day("2024-05-01").told())
          .containsExactly("digest ENTERPRISE:LAND", "digest SERVICE_AGENT:LAND");
      room.clock().set(Instant.parse("2024-05-06T00:29:59Z"));
      assertThat(room.told()).isEmpty();
      room.clock().set(Instant.parse("2024-05-06T00:30:00Z"));
      assertThat(room.told()).containsExactly("bad-rating DEPARTMENT_HEAD:LAND");
    }
  }
}
