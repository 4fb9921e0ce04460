package org.zhuanban.export;

import java.util.List;
import org.zhuanban.Identifier;
import org.zhuanban.access.Extent;
import org.zhuanban.access.ViewSection;
import org.zhuanban.accountability.AccountabilityDuty;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.CaseEffect;
import org.zhuanban.accountability.CaseStage;
import org.zhuanban.accountability.Circumstance;
import org.zhuanban.accountability.Evidence;
import org.zhuanban.accountability.Link;
import org.zhuanban.accountability.Reader;
import org.zhuanban.accountability.Remedy;
import org.zhuanban.accountability.RemedyResult;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.activity.ActivityDuty;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.activity.ActivityRule;
import org.zhuanban.activity.WishStage;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Hearing;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.RatingChannel;
import org.zhuanban.approval.application.RatingCheck;
import org.zhuanban.approval.application.RatingReason;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.forecast.Progress;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SilenceConsentPolicy;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.assessment.Consequence;
import org.zhuanban.assessment.CountResult;
import org.zhuanban.assessment.Remark;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.attribute.AttributeRule;
import org.zhuanban.audit.Finding;
import org.zhuanban.calendar.BeyondHorizon;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.DayKind;
import org.zhuanban.calendar.NoticeEffect;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.deadline.CountingRules;
import org.zhuanban.deadline.ExtensionRule;
import org.zhuanban.deadline.Ledger;
import org.zhuanban.deadline.LedgerDay;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.ReceiptClock;
import org.zhuanban.duty.DutyLimit;
import org.zhuanban.duty.DutyState;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.Light;
import org.zhuanban.escalation.StepRequest;
import org.zhuanban.investor.ContactKind;
import org.zhuanban.investor.DueDiligenceResult;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.party.Origin;
import org.zhuanban.investor.InvestorRule;
import org.zhuanban.investor.LeadLoss;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.investor.LeadVerdict;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalStandard;
import org.zhuanban.message.MessageArgument;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.organisation.OrganisationRule;
import org.zhuanban.organisation.Selection;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TeamRole;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.CreditCode;
import org.zhuanban.party.Level;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.Office;
import org.zhuanban.party.Role;
import org.zhuanban.policy.BenefitKind;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.PolicyChange;
import org.zhuanban.policy.PolicyDuty;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.PolicyRule;
import org.zhuanban.policy.compendium.CompendiumDuty;
import org.zhuanban.policy.compendium.CompendiumRule;
import org.zhuanban.policy.grant.GrantDuty;
import org.zhuanban.policy.grant.GrantRule;
import org.zhuanban.policy.grant.GrantStatus;
import org.zhuanban.proceeding.ProceedingRule;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.ConstructionNature;
import org.zhuanban.project.Factor;
import org.zhuanban.project.NegotiationKind;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.ProjectRoute;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.Promise;
import org.zhuanban.project.agency.AgencyDuty;
import org.zhuanban.project.agency.AgencyRule;
import org.zhuanban.project.agency.MandateEnd;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.complaint.ComplaintAbout;
import org.zhuanban.project.complaint.ComplaintDuty;
import org.zhuanban.project.complaint.ComplaintRule;
import org.zhuanban.project.complaint.ComplaintStage;
import org.zhuanban.project.funds.FundsDuty;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.FundsRule;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.operation.OperationRule;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.problem.ProblemProof;
import org.zhuanban.project.problem.ProblemRule;
import org.zhuanban.project.problem.ProblemSource;
import org.zhuanban.project.taskforce.Appointment;
import org.zhuanban.project.taskforce.Dissolution;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.project.taskforce.TaskForceRule;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.DecisionAsked;
import org.zhuanban.report.content.DutyProgress;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.OpenProblem;
import org.zhuanban.report.content.Rate;
import org.zhuanban.report.content.TroubledProject;
import org.zhuanban.request.Fact;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.MessageState;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.Satisfaction;
import org.zhuanban.suggestion.SuggestionDuty;
import org.zhuanban.suggestion.SuggestionRule;
import org.zhuanban.suggestion.SuggestionStage;
import org.zhuanban.supervision.OrderStage;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.supervision.SupervisionRule;
import org.zhuanban.supervision.inspection.InspectionMethod;
import org.zhuanban.supervision.inspection.InspectionRule;
import org.zhuanban.supervision.inspection.rules.InspectionTable;
import org.zhuanban.takeover.Gap;
import org.zhuanban.takeover.TakeoverRule;

/**
 * The types whose constants are codes of the {@link Dictionary}, and the codes that are no
 * constants, each in its order.
 *
 * <p>A new type is listed here and labelled in {@code labels_zh.properties} and {@code
 * labels_en.properties}.
 */
final class CodeTable {
  static final List<Class<? extends Enum<?>>> CONSTANTS =
      List.of(
          BeyondHorizon.class,
          Certainty.class,
          DayKind.class,
          NoticeEffect.class,
          org.zhuanban.calendar.CalendarLevel.class,
          CountingRules.SettledQuestion.class,
          CountingRules.OnlineReceipt.class,
          CountingRules.SpecialStatuteDays.class,
          CountingRules.ImpactAssessmentDays.class,
          CountingRules.OrganLimitEnd.class,
          CountingRules.ApplicantDays.class,
          CountingRules.ExpiryEdge.class,
          CountingRules.UnnotifiedPause.class,
          CountingRules.FestivalOnWeekend.class,
          CountingRules.HigherOrgan.class,
          ExtensionRule.Approver.class,
          ExtensionRule.ExtensionFault.class,
          Ledger.LedgerRemark.LedgerRemarkKind.class,
          LedgerDay.Reason.class,
          LimitUnit.class,
          PauseReason.class,
          ReceiptClock.ReceiptViolation.ReceiptViolationKind.class,
          CreditCode.Grade.class,
          Level.class,
          Office.Rank.class,
          Role.class,
          LocalLimit.class,
          LocalStandard.class,
          DutyState.class,
          Ending.How.class,
          EscalationPolicy.Anchor.class,
          Light.class,
          StepRequest.class,
          DutyLimit.class,
          Severity.class,
          RuleKind.class,
          EngineListener.CommandResult.class,
          EngineListener.FailureCause.class,
          EngineListener.PageKind.class,
          ReviewResult.class,
          ApplicationState.class,
          Gate.class,
          HandlingLink.class,
          Identifier.IdentifierKind.class,
          HandlingOutcome.class,
          ViewSection.class,
          Extent.class,
          ItemKind.class,
          NonAcceptance.class,
          Opinion.View.class,
          RatingChannel.class,
          RatingCheck.class,
          RatingReason.class,
          Result.class,
          Revocation.class,
          ServiceGrade.class,
          SilenceConsentPolicy.ConsentTrigger.class,
          SilenceEffect.class,
          Termination.class,
          TradeStep.class,
          Holder.Turn.class,
          Holder.Work.class,
          Pace.Basis.class,
          Progress.class,
          AdmissionResult.class,
          Factor.class,
          NegotiationKind.class,
          NameTable.NameKind.class,
          ProjectRoute.class,
          WorkKind.class,
          ConstructionNature.class,
          ProjectStage.class,
          ProjectStep.class,
          ProjectTier.class,
          Promise.Side.class,
          ProblemCategory.class,
          ProblemProof.class,
          ProblemSource.class,
          Appointment.Capacity.class,
          Appointment.Seat.class,
          Dissolution.class,
          MandateEnd.class,
          ComplaintAbout.class,
          ComplaintStage.class,
          ServiceKind.class,
          FundsKind.class,
          Origin.class,
          Verdict.class,
          ConditionKind.class,
          PolicyMode.class,
          BenefitKind.class,
          PolicyChange.class,
          GrantStatus.class,
          ReplyClass.class,
          Satisfaction.class,
          SuggestionStage.class,
          ContactKind.class,
          DueDiligenceResult.class,
          LeadSource.class,
          LeadVerdict.class,
          LeadLoss.class,
          LeadStage.class,
          ActivityKind.class,
          WishStage.class,
          Openness.class,
          UnitKind.class,
          Selection.class,
          TeamRole.class,
          TargetMeasure.class,
          TargetOwner.TargetOwnerKind.class,
          OrderStage.class,
          OrderSubject.OrderSubjectKind.class,
          InspectionMethod.class,
          CaseEffect.CaseEffectKind.class,
          CaseStage.class,
          Circumstance.class,
          Circumstance.CircumstanceEffect.class,
          Evidence.EvidenceKind.class,
          AccountabilityForm.class,
          Link.class,
          Reader.ReaderRole.class,
          Remedy.class,
          RemedyResult.class,
          AccountabilityType.class,
          Trigger.class,
          Fact.Early.class,
          Finding.Flaw.class,
          MessageState.class,
          AuditRecord.CaseRead.Way.class,
          MessageArgument.Sort.class,
          MessageTopic.class,
          MessageTopic.When.class,
          Gap.class,
          ReportPeriod.Length.class,
          ReportKind.class,
          ReportSection.class,
          Measure.class,
          Rate.class,
          DutyProgress.class,
          TroubledProject.TroubleKind.class,
          OpenProblem.Age.class,
          DecisionAsked.DecisionAskedKind.class,
          SubjectKind.class,
          org.zhuanban.assessment.Criterion.class,
          org.zhuanban.assessment.Criterion.Form.class,
          org.zhuanban.assessment.Criterion.Direction.class,
          CountResult.class,
          Remark.RemarkKind.class,
          Consequence.ConsequenceKind.class);

  static final List<Class<? extends Enum<?>>> RULES =
      List.of(
          RequestRule.class,
          CorrectionRule.class,
          ProceedingRule.class,
          ApprovalRule.class,
          ProjectRule.class,
          ProblemRule.class,
          TaskForceRule.class,
          AgencyRule.class,
          ComplaintRule.class,
          FundsRule.class,
          OperationRule.class,
          PolicyRule.class,
          GrantRule.class,
          CompendiumRule.class,
          OrganisationRule.class,
          AttributeRule.class,
          TakeoverRule.class,
          SuggestionRule.class,
          InvestorRule.class,
          ActivityRule.class,
          AccountabilityRule.class,
          SupervisionRule.class,
          InspectionRule.class);

  static final List<Class<? extends Enum<?>>> DUTIES =
      List.of(
          ApprovalDuty.class,
          ProjectDuty.class,
          ProblemDuty.class,
          TaskForceDuty.class,
          AgencyDuty.class,
          ComplaintDuty.class,
          FundsDuty.class,
          PolicyDuty.class,
          GrantDuty.class,
          CompendiumDuty.class,
          OrganisationDuty.class,
          SuggestionDuty.class,
          InvestorDuty.class,
          ActivityDuty.class,
          SupervisionDuty.class,
          AccountabilityDuty.class);

  static final List<String> STEPS =
      List.of(
          "hearing." + Hearing.REQUEST,
          "hearing." + Hearing.ANNOUNCE,
          "hearing." + Hearing.HOLD,
          MeetingTask.TABLE + "." + MeetingTask.DO,
          InspectionTable.INSPECTION + "." + InspectionTable.RECORD,
          InspectionTable.INSPECTION + "." + InspectionTable.CONCLUDE,
          InspectionTable.INSPECTION + "." + InspectionTable.OBJECT,
          InspectionTable.INSPECTION + "." + InspectionTable.ANSWER,
          InspectionTable.RECTIFICATION + "." + InspectionTable.RECTIFY,
          InspectionTable.RECTIFICATION + "." + InspectionTable.VERIFY,
          InspectionTable.PROPOSAL + "." + InspectionTable.APPROVE,
          InspectionTable.PROPOSAL + "." + InspectionTable.PROPOSE,
          InspectionTable.CLUES + "." + InspectionTable.HAND_OVER);

  /** The kinds of holders, as prefixes of {@link Holder#key}. */
  static final List<String> HOLDERS =
      List.of(
          "DEPARTMENT",
          "PROCEDURE",
          "LEGAL_PERIOD",
          "APPLICANT",
          "UPSTREAM",
          "NOBODY",
          "REST_DAY",
          "NOT_RECORDED");

  private CodeTable() {}
}
