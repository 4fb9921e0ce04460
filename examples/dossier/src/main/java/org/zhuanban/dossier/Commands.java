package org.zhuanban.dossier;

import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.DecisionCommand.CheckCommitment;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.Hearing;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.investor.InvestorCommand.SignLead;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.OrganisationCommand.SubmitReport;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.policy.PolicyCommand.ApplyForPolicy;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.project.NegotiationKind;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.agency.AgencyCommand.AnswerAgentRating;
import org.zhuanban.project.agency.AgencyCommand.RateAgent;
import org.zhuanban.project.agency.AgencyCommand.RevokeMandate;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.ScheduleFunds;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.operation.OperationCommand.RecordLand;
import org.zhuanban.project.problem.SolutionCommand.CloseProblem;
import org.zhuanban.project.problem.SolutionCommand.DenyProblem;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.problem.SolutionCommand.VerifyProblem;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.suggestion.SuggestionCommand.FulfilPromise;
import org.zhuanban.suggestion.SuggestionCommand.HoldHandlingMeeting;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.PublishReply;
import org.zhuanban.suggestion.SuggestionCommand.ReportPromise;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;

/**
 * Makes the command that a reported event stands for.
 *
 * <p>What the words of an event mean for a command, if that takes more than to read them, stands
 * with the acts of its kind: {@link ApprovalActs}, {@link ProjectActs}, {@link ProblemActs}, {@link
 * SuggestionActs}, {@link LeadActs}, {@link AccountabilityActs}.
 *
 * @param dossier the dossier
 * @param rules what the county has set for itself
 * @param acts what the events before it have become
 */
record Commands(Dossier dossier, LocalRuleBook rules, ToldActs acts) {
  /**
   * Makes a command.
   *
   * @param event what was reported
   * @return the command; empty for events that are not handled yet
   */
  Optional<Command> of(HistoryEvent event) {
    return switch (event.type()) {
      case AGREEMENT_SIGNED -> Optional.of(project().sign());
      case TASK_FORCE_ESTABLISHED -> Optional.of(project().establish(event));
      case TASK_FORCE_LEADER_CHANGED ->
          Optional.of(ChangeLeader.of(office(event, "from"), office(event, "to")));
      case MATERIALS_RECEIVED ->
          Optional.of(
              ReceiveMaterials.of(
                  event.texts("materials").stream().map(new Materials(dossier)::ref).toList()));
      case RECEIVED ->
          Optional.of(
              ReceiveApplication.of(item(event), event.optionalFlag("complete").orElse(true)));
      case CORRECTION_NOTICE ->
          Optional.of(
              GiveCorrectionNotice.of(item(event), event.document())
                  .withContents(event.texts("content")));
      case SUPPLEMENT_RECEIVED -> Optional.of(ReceiveSupplement.of(item(event)));
      case ACCEPTED ->
          Optional.of(
              with(
                  AcceptApplication.of(item(event)),
                  event.optionalNumber("attempt"),
                  AcceptApplication::withAttempt));
      case FILED -> Optional.of(RecordFiling.of(item(event)));
      case WITHDRAWN -> Optional.of(WithdrawApplication.of(item(event)));
      case CORRECTED_ON_SPOT -> Optional.of(CorrectOnSpot.of(item(event)));
      case ACCEPTANCE_REFUSED ->
          Optional.of(
              with(
                  RefuseAcceptance.of(
                      item(event), NonAcceptance.valueOf(event.text("ground")), event.document()),
                  event.optionalText("competent"),
                  RefuseAcceptance::withCompetent));
      case TOLERATED_ACCEPTED ->
          Optional.of(
              AcceptWithDeferredDocuments.of(
                  item(event),
                  event.promises("promised").stream()
                      .map(
                          paper ->
                              new DeferredDocument(paper.name(), paper.within().limit("容缺受理承诺")))
                      .toList()));
      case PROMISED_SUPPLIED ->
          Optional.of(SupplyDeferredDocument.of(item(event), event.text("name")));
      case TERMINATED ->
          Optional.of(
              TerminateApplication.of(
                  item(event), Termination.valueOf(event.text("ground")), event.document()));
      case JOINT_OPINION ->
          Optional.of(
              with(
                  GiveOpinion.of(
                      item(event), event.text("dept"), Opinion.View.valueOf(event.text("opinion"))),
                  event.optionalText("text").map(words -> event.document()),
                  GiveOpinion::withPaper));
      case JOINT_SURVEY -> Optional.of(HoldJointSurvey.of(item(event), event.texts("attended")));
      case HEARING_RIGHT_TOLD -> Optional.of(approvals().hearing(event));
      case HEARING_REQUESTED -> Optional.of(approvals().step(event, Hearing.REQUEST));
      case HEARING_ANNOUNCED -> Optional.of(approvals().step(event, Hearing.ANNOUNCE));
      case HEARING_HELD -> Optional.of(approvals().step(event, Hearing.HOLD));
      case PAUSE_START -> Optional.of(approvals().startPause(event));
      case PAUSE_END ->
          Optional.of(
              with(
                  EndPause.of(item(event)),
                  event.optionalText("reason").map(ApprovalActs::procedure),
                  EndPause::withProcedure));
      case EXTENSION -> Optional.of(approvals().extend(event));
      case DECIDED -> Optional.of(ApprovalActs.decide(event));
      case COMMITMENT_CHECKED ->
          Optional.of(
              CheckCommitment.of(
                  item(event), event.optionalFlag("kept").orElseThrow(), event.document()));
      case REVOKED ->
          Optional.of(
              RevokeApproval.of(
                  item(event), Revocation.valueOf(event.text("ground")), event.document()));
      case DELIVERED ->
          Optional.of(
              with(
                  with(
                      with(
                          DeliverDecision.of(item(event)),
                          event.optionalNumber("attempt"),
                          DeliverDecision::withAttempt),
                      event.optionalNumber("rating").map(ServiceGrade::ofStars),
                      DeliverDecision::withRating),
                  event.optionalDate("valid_to"),
                  DeliverDecision::withValidTo));
      case BAD_REVIEW_CLOSED -> Optional.of(AnswerRating.of(item(event), event.document()));
      case RENEWAL_APPLIED -> Optional.of(ApplyForRenewal.of(item(event)));
      case RENEWAL_DECIDED ->
          Optional.of(
              with(
                  DecideRenewal.of(item(event), Result.valueOf(event.text("result")))
                      .withDecision(event.document()),
                  event.optionalDate("valid_to"),
                  DecideRenewal::withValidTo));
      case TRADE_ANNOUNCED -> Optional.of(ApprovalActs.trade(event, TradeStep.ANNOUNCED));
      case LISTING_START -> Optional.of(ApprovalActs.trade(event, TradeStep.LISTING_STARTED));
      case LISTING_END -> Optional.of(ApprovalActs.endListing(event));
      case LAND_CONTRACT_SIGNED ->
          Optional.of(ApprovalActs.trade(event, TradeStep.LAND_CONTRACT_SIGNED));
      case TASK_FORCE_MEETING_CONVENED ->
          Optional.of(
              ConveneMeeting.of(event.number("number"), event.date("on"), event.texts("agenda"))
                  .withPaper(event.document()));
      case TASK_FORCE_MEETING -> Optional.of(project().meeting(event));
      case MEETING_TASK_GIVEN -> Optional.of(project().task(event));
      case MEETING_TASK_DONE -> Optional.of(CompleteStep.of(event.text("task"), MeetingTask.DO));
      case AGENCY_MANDATE_SIGNED -> Optional.of(project().mandate(event));
      case AGENCY_MANDATE_REVOKED ->
          Optional.of(RevokeMandate.of(project().agent(), event.document()));
      case AGENCY_SERVICE -> Optional.of(project().service(event));
      case AGENT_RATED ->
          Optional.of(
              with(
                  RateAgent.of(ServiceGrade.ofStars(event.number("rating")))
                      .withPaper(event.document()),
                  event.optionalText("text"),
                  RateAgent::withWords));
      case AGENT_RATING_ANSWERED ->
          Optional.of(AnswerAgentRating.of(event.number("rating"), event.document()));
      case PROBLEM_REPORTED -> Optional.of(problems().report(event, event.document()));
      case PROBLEM_ESCALATED -> Optional.of(problems().escalate(event));
      case PROBLEM_DECIDED -> Optional.of(problems().decide(event, event.document()));
      case PROBLEM_SOLVED ->
          Optional.of(
              with(
                  SolveProblem.of(event.text("problem")).withPaper(event.document()),
                  event.optionalText("text"),
                  SolveProblem::withWords));
      case PROBLEM_DENIED_BY_ENTERPRISE ->
          Optional.of(
              with(
                  DenyProblem.of(event.text("problem")).withPaper(event.document()),
                  event.optionalText("text"),
                  DenyProblem::withWords));
      case PROBLEM_VERIFIED_BY_ENTERPRISE ->
          Optional.of(VerifyProblem.of(event.text("problem")).withPaper(event.document()));
      case PROBLEM_CLOSED ->
          Optional.of(
              with(
                  CloseProblem.of(event.text("problem")),
                  event.optionalText("substitute").map(words -> event.document()),
                  CloseProblem::withSubstitute));
      case NEGOTIATION ->
          Optional.of(RecordNegotiation.of(NegotiationKind.TALKS, event.document()));
      case ADMISSION_REVIEW ->
          Optional.of(
              with(
                  ReviewAdmission.of(ProjectActs.admission(event), event.document()),
                  event.optionalText("by"),
                  ReviewAdmission::withBy));
      case CONSTRUCTION_STARTED -> step(ProjectStep.CONSTRUCTION_STARTED, event);
      case TRIAL_PRODUCTION -> step(ProjectStep.TRIAL_PRODUCTION, event);
      case PRODUCTION_STARTED -> step(ProjectStep.PRODUCTION_STARTED, event);
      case CONSTRUCTION_STOP_REPORTED ->
          Optional.of(with(ReportStop.of(), event.optionalText("item"), ReportStop::withPermit));
      case PROJECT_SUSPENDED -> Optional.of(SuspendProject.of(event.document()));
      case PROJECT_RESUMED -> Optional.of(ResumeProject.of(event.document()));
      case PROJECT_TERMINATED ->
          Optional.of(TerminateProject.of(event.document(), event.document()));
      case FUNDS -> Optional.of(ProjectActs.arrival(event));
      case FUNDS_SCHEDULED ->
          Optional.of(new ScheduleFunds(event.instalments(), Optional.of(event.document())));
      case FULL_OUTPUT_REACHED -> step(ProjectStep.FULL_OUTPUT_REACHED, event);
      case LAND_USED -> Optional.of(new RecordLand(event.money("mu"), event.document()));
      case OPERATION -> Optional.of(ProjectActs.operation(event));
      case FUNDS_REVERSED ->
          Optional.of(
              with(
                  ReverseArrival.of(
                      event.text("id"), Money.yuan(event.money("amount")), event.document()),
                  event.optionalText("evidence").map(words -> event.document()),
                  ReverseArrival::withEvidence));
      case POLICY_APPLIED -> Optional.of(ApplyForPolicy.of(event.text("policy")));
      case POLICY_PAID ->
          Optional.of(PayPolicy.of(event.text("policy"), Money.yuan(event.money("amount"))));
      case REPORT_SUBMITTED ->
          Optional.of(SubmitReport.of(new ReportPeriod(event.text("report")), event.document()));
      case COMMITTEE_MEETING -> Optional.of(County.meeting(event));
      case TARGETS_SET ->
          Optional.of(
              SetTargets.of(event.number("year"), event.targets("targets"), event.document()));
      case TARGETS_ADJUSTED ->
          Optional.of(
              AdjustTargets.of(event.number("year"), event.targets("targets"), event.document()));
      case SUGGESTION_ASSIGNED -> Optional.of(suggestions().assign(event, event.document()));
      case SUGGESTION_ARRANGED -> Optional.of(suggestions().arrange(event, event.document()));
      case SUGGESTION_MEETING -> Optional.of(HoldHandlingMeeting.of(event.document()));
      case SUGGESTION_PUBLISHED -> Optional.of(PublishReply.of(event.document()));
      case SUGGESTION_PROGRESS ->
          Optional.of(
              with(
                  ReportPromise.of(event.document()),
                  event.optionalText("text"),
                  ReportPromise::withProgress));
      case SUGGESTION_FULFILLED -> Optional.of(FulfilPromise.of(event.document()));
      case SUGGESTION_FEEDBACK -> Optional.of(suggestions().feedback(event));
      case SUGGESTION_FACE_TO_FACE -> Optional.of(MeetDeputy.of().withRecord(event.document()));
      case SUGGESTION_REPLIED -> Optional.of(suggestions().reply(event, event.document()));
      case INVESTOR_REGISTERED -> Optional.of(leads().register(event));
      case INVESTOR_CONTACTED -> Optional.of(leads().contact(event));
      case INVESTOR_EXAMINED -> Optional.of(leads().examine(event));
      case LEAD_REGISTERED -> Optional.of(leads().lead(event));
      case LEAD_JUDGED -> Optional.of(leads().judge(event));
      case LEAD_FEEDBACK -> Optional.of(leads().feedback(event));
      case LEAD_POSTPONED -> Optional.of(leads().postpone(event));
      case LEAD_HANDED_OVER -> Optional.of(leads().handOver(event));
      case LEAD_SIGNED -> Optional.of(SignLead.of(event.text("lead"), dossier.project().id()));
      case LEAD_GIVEN_UP -> Optional.of(leads().giveUp(event));
      case ACTIVITY_HELD -> Optional.of(leads().activity(event));
      case WISH_RECORDED -> Optional.of(leads().wish(event));
      case WISH_HANDED_OVER -> Optional.of(leads().handOverWish(event));
      case WISH_ANSWERED -> Optional.of(leads().answer(event));
      case WISH_CONFIRMED -> Optional.of(leads().confirm(event));
      case SUPERVISION_ORDER -> Optional.of(order(event));
      case ACCOUNTABILITY_NOTICE -> Optional.of(cases().notify(event, event.document()));
      case STATEMENT_RECEIVED ->
          Optional.of(ReceiveStatement.of(PartyConcerned.UNIT).withPaper(event.document()));
      case ACCOUNTABILITY_DECISION -> Optional.of(cases().decide(event, event.document()));
      case ACCOUNTABILITY_DELIVERED ->
          Optional.of(DeliverCaseDecision.toAll().withPaper(event.document()));
      case ACCOUNTABILITY_APPEALED -> Optional.of(cases().appeal(event, event.document()));
      case ACCOUNTABILITY_APPEAL_DECIDED -> Optional.of(cases().answer(event, event.document()));
      case ANNULLED -> annul(event);
      default -> new CountyActs(dossier).of(event);
    };
  }

  /** What was never handled needs no annulment; what was refused, the library will not annul. */
  private Optional<Command> annul(HistoryEvent event) {
    return of(event.annulled())
        .map(
            wrong ->
                AnnulEntry.of(
                    acts.entry(event.annulled()).orElse(0L),
                    event.document(),
                    new PersonRef(event.document().id())));
  }

  /** A command with what a history tells beside; as it is where the history tells nothing. */
  static <C, V> C with(C command, Optional<V> told, BiFunction<C, V, C> wither) {
    return told.map(value -> wither.apply(command, value)).orElse(command);
  }

  private static String item(HistoryEvent event) {
    return event.text("item");
  }

  private Office office(HistoryEvent event, String key) {
    return offices().office(event.text(key));
  }

  /** Whoever issues it, a dossier does not say: it is the supervision office. */
  private IssueOrder order(HistoryEvent event) {
    return IssueOrder.builder()
        .order(event.text("order"))
        .to(Plans.department(dossier.department(event.text("to"))))
        .about(OrderSubject.item(item(event)))
        .limit(event.length("limit").limit("工作惯例：督办单" + event.text("order")))
        .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
        .paper(event.paper())
        .content(event.optionalText("content"))
        .demand(event.optionalText("demand"))
        .build();
  }

  private ApprovalActs approvals() {
    return new ApprovalActs(dossier, offices());
  }

  private ProjectActs project() {
    return new ProjectActs(dossier, offices());
  }

  private AccountabilityActs cases() {
    return new AccountabilityActs(dossier);
  }

  private SuggestionActs suggestions() {
    return new SuggestionActs(dossier, offices());
  }

  private LeadActs leads() {
    return new LeadActs(dossier, offices());
  }

  private ProblemActs problems() {
    return new ProblemActs(dossier, rules);
  }

  private Offices offices() {
    return new Offices(dossier, rules.successions());
  }

  private static Optional<Command> step(ProjectStep step, HistoryEvent event) {
    return Optional.of(with(TakeStep.of(step), event.work(), TakeStep::withWork));
  }
}
