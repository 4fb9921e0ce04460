package org.zhuanban.testing.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.accountability.AccountabilityEvent.AccessGranted;
import org.zhuanban.accountability.AccountabilityEvent.AnswerExtended;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecided;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecisionDelivered;
import org.zhuanban.accountability.AccountabilityEvent.CaseDismissed;
import org.zhuanban.accountability.AccountabilityEvent.CaseExtended;
import org.zhuanban.accountability.AccountabilityEvent.CaseOpened;
import org.zhuanban.accountability.AccountabilityEvent.FactsNotified;
import org.zhuanban.accountability.AccountabilityEvent.RemedyAnswered;
import org.zhuanban.accountability.AccountabilityEvent.RemedySought;
import org.zhuanban.accountability.AccountabilityEvent.StatementReceived;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.Circumstance;
import org.zhuanban.accountability.NoticeOfFacts;
import org.zhuanban.accountability.Officer;
import org.zhuanban.accountability.OtherCase;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.ProposalRef;
import org.zhuanban.accountability.Reader;
import org.zhuanban.accountability.Remedy;
import org.zhuanban.accountability.RemedyResult;
import org.zhuanban.accountability.Weighing;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.activity.ActivityEvent.ActivityRecorded;
import org.zhuanban.activity.ActivityEvent.WishAnswered;
import org.zhuanban.activity.ActivityEvent.WishConfirmed;
import org.zhuanban.activity.ActivityEvent.WishHandedOver;
import org.zhuanban.activity.ActivityEvent.WishRecorded;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.activity.rules.ActivityFeature;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceConfirmed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.approval.ApprovalEvent.TradeStepTaken;
import org.zhuanban.approval.CarryOver.KnownTrade;
import org.zhuanban.approval.ClockEvent.LimitExtended;
import org.zhuanban.approval.ClockEvent.PauseEnded;
import org.zhuanban.approval.ClockEvent.PauseNotified;
import org.zhuanban.approval.ClockEvent.PauseStarted;
import org.zhuanban.approval.ClockEvent.StartExtended;
import org.zhuanban.approval.DecisionEvent.AgreementDeemed;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.CommitmentChecked;
import org.zhuanban.approval.DecisionEvent.DecisionDelivered;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.DecisionEvent.LicenceRecorded;
import org.zhuanban.approval.HandlingEvent.HandlingStepRecorded;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.JointEvent.JointSurveyHeld;
import org.zhuanban.approval.JointEvent.OpinionGiven;
import org.zhuanban.approval.KnownApplication;
import org.zhuanban.approval.PlanEvent.CatalogueSwitched;
import org.zhuanban.approval.PlanEvent.ItemsAdded;
import org.zhuanban.approval.PlanEvent.ItemsDropped;
import org.zhuanban.approval.PlanEvent.MaterialsReceived;
import org.zhuanban.approval.RatingEvent.RatingAnswered;
import org.zhuanban.approval.RatingEvent.RatingCalledBack;
import org.zhuanban.approval.RatingEvent.RatingExcluded;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.ReceiptEvent.ApplicationNumbered;
import org.zhuanban.approval.ReceiptEvent.ApplicationReceived;
import org.zhuanban.approval.ReceiptEvent.ApplicationResubmitted;
import org.zhuanban.approval.ReceiptEvent.ApplicationWithdrawn;
import org.zhuanban.approval.ReceiptEvent.CorrectedOnSpot;
import org.zhuanban.approval.ReceiptEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.ReceiptEvent.DeferredDocumentSupplied;
import org.zhuanban.approval.ReceiptEvent.SupplementReceived;
import org.zhuanban.approval.RenewalEvent.RenewalApplied;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.CarryOverLimit;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.RatingChannel;
import org.zhuanban.approval.application.RatingDetail;
import org.zhuanban.approval.application.RatingReason;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.JointTerms;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.SilenceConsentPolicy;
import org.zhuanban.approval.plan.SilenceConsentPolicy.ConsentTrigger;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeEvent.AttributesSet;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.command.Event;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.correction.CorrectionEvent.EntryDestroyed;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.EntryReplaced;
import org.zhuanban.correction.CorrectionEvent.EntryTimed;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.CorrectionEvent.FactReleased;
import org.zhuanban.correction.CorrectionEvent.StreamDestroyed;
import org.zhuanban.correction.CorrectionEvent.TextsErased;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyLimit;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.feature.Feature;
import org.zhuanban.investor.ContactKind;
import org.zhuanban.investor.DueDiligenceResult;
import org.zhuanban.investor.InvestorEvent.ContactPostponed;
import org.zhuanban.investor.InvestorEvent.ContactRecorded;
import org.zhuanban.investor.InvestorEvent.DueDiligenceRecorded;
import org.zhuanban.investor.InvestorEvent.InvestorRegistered;
import org.zhuanban.investor.InvestorEvent.LeadFeedbackGiven;
import org.zhuanban.investor.InvestorEvent.LeadGivenUp;
import org.zhuanban.investor.InvestorEvent.LeadHandedOver;
import org.zhuanban.investor.InvestorEvent.LeadJudged;
import org.zhuanban.investor.InvestorEvent.LeadRegistered;
import org.zhuanban.investor.InvestorEvent.LeadSigned;
import org.zhuanban.investor.LeadLoss;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.investor.LeadVerdict;
import org.zhuanban.investor.rules.InvestorFeature;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalStandard;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.organisation.OrganisationEvent.AgentAssigned;
import org.zhuanban.organisation.OrganisationEvent.AgentReleased;
import org.zhuanban.organisation.OrganisationEvent.CommitteeMet;
import org.zhuanban.organisation.OrganisationEvent.ExerciseAttended;
import org.zhuanban.organisation.OrganisationEvent.HireEnded;
import org.zhuanban.organisation.OrganisationEvent.LocalRulesAdopted;
import org.zhuanban.organisation.OrganisationEvent.MentorHired;
import org.zhuanban.organisation.OrganisationEvent.MentorNamed;
import org.zhuanban.organisation.OrganisationEvent.QualificationGranted;
import org.zhuanban.organisation.OrganisationEvent.ReportSubmitted;
import org.zhuanban.organisation.OrganisationEvent.SessionHeld;
import org.zhuanban.organisation.OrganisationEvent.TargetsAdjusted;
import org.zhuanban.organisation.OrganisationEvent.TargetsSet;
import org.zhuanban.organisation.OrganisationEvent.TeamJoined;
import org.zhuanban.organisation.OrganisationEvent.TeamLeft;
import org.zhuanban.organisation.OrganisationEvent.TrainingAttended;
import org.zhuanban.organisation.OrganisationEvent.TrainingPlanAdopted;
import org.zhuanban.organisation.OrganisationEvent.UnitClosed;
import org.zhuanban.organisation.OrganisationEvent.UnitSet;
import org.zhuanban.organisation.Selection;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetMilestone;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.organisation.TeamRole;
import org.zhuanban.organisation.TrainingItem;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.LicenceId;
import org.zhuanban.party.Office;
import org.zhuanban.party.Origin;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.party.Role;
import org.zhuanban.policy.Benefit;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyEvent.PoliciesOffered;
import org.zhuanban.policy.PolicyEvent.PolicyApplied;
import org.zhuanban.policy.PolicyEvent.PolicyPaid;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.ProjectProfile;
import org.zhuanban.policy.compendium.CompendiumEvent.EditionPublished;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureCompleted;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureExtended;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureReported;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasuresAdopted;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasuresEnded;
import org.zhuanban.policy.compendium.PolicyMeasure;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;
import org.zhuanban.policy.grant.GrantCall;
import org.zhuanban.policy.grant.GrantEvent.CallRegistered;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationReturned;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationSubmitted;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationWithdrawn;
import org.zhuanban.policy.grant.GrantEvent.GrantAwarded;
import org.zhuanban.policy.grant.GrantEvent.GrantMoneyArrived;
import org.zhuanban.policy.grant.GrantEvent.GrantRefused;
import org.zhuanban.policy.grant.rules.GrantFeature;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingClosed;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingOpened;
import org.zhuanban.proceeding.ProceedingEvent.StepCompleted;
import org.zhuanban.proceeding.ProceedingEvent.StepExcused;
import org.zhuanban.proceeding.ProceedingEvent.StepExtended;
import org.zhuanban.proceeding.ProceedingEvent.StepLapsed;
import org.zhuanban.proceeding.ProceedingEvent.StepPaused;
import org.zhuanban.proceeding.ProceedingEvent.StepResumed;
import org.zhuanban.proceeding.ProceedingTable;
import org.zhuanban.proceeding.Step;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ConstructionNature;
import org.zhuanban.project.Factor;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.NegotiationKind;
import org.zhuanban.project.ProjectEvent.AdmissionReviewed;
import org.zhuanban.project.ProjectEvent.AgreementSigned;
import org.zhuanban.project.ProjectEvent.NegotiationRecorded;
import org.zhuanban.project.ProjectEvent.PermitRechecked;
import org.zhuanban.project.ProjectEvent.ProjectDescribed;
import org.zhuanban.project.ProjectEvent.ProjectPlaced;
import org.zhuanban.project.ProjectEvent.ProjectResumed;
import org.zhuanban.project.ProjectEvent.ProjectSuspended;
import org.zhuanban.project.ProjectEvent.ProjectTerminated;
import org.zhuanban.project.ProjectEvent.PromiseKept;
import org.zhuanban.project.ProjectEvent.StepTaken;
import org.zhuanban.project.ProjectEvent.StopReported;
import org.zhuanban.project.ProjectEvent.TierSet;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectRoute;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.Promise;
import org.zhuanban.project.WorkEvent.WorkChanged;
import org.zhuanban.project.WorkEvent.WorksAdded;
import org.zhuanban.project.WorkEvent.WorksDropped;
import org.zhuanban.project.agency.Agency;
import org.zhuanban.project.agency.AgencyEvent.AgentRated;
import org.zhuanban.project.agency.AgencyEvent.AgentRatingAnswered;
import org.zhuanban.project.agency.AgencyEvent.DepartmentReminded;
import org.zhuanban.project.agency.AgencyEvent.MandateRevoked;
import org.zhuanban.project.agency.AgencyEvent.MandateSigned;
import org.zhuanban.project.agency.AgencyEvent.ServiceGiven;
import org.zhuanban.project.agency.AgencyEvent.ServicesPlanned;
import org.zhuanban.project.agency.PlannedService;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.project.complaint.ComplaintAbout;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAccepted;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAnswered;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintClosed;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintFiled;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintRefused;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintRevisited;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintTransferred;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintWithdrawn;
import org.zhuanban.project.complaint.rules.ComplaintFeature;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsEvent.FundsArrived;
import org.zhuanban.project.funds.FundsEvent.FundsReversed;
import org.zhuanban.project.funds.FundsEvent.FundsScheduled;
import org.zhuanban.project.funds.FundsEvent.FundsVerified;
import org.zhuanban.project.funds.FundsInstalment;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.operation.OperatingFigures;
import org.zhuanban.project.operation.OperationEvent.LandRecorded;
import org.zhuanban.project.operation.OperationEvent.OperationRecorded;
import org.zhuanban.project.operation.rules.OperationFeature;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemEvent.OverdueApprovalListed;
import org.zhuanban.project.problem.ProblemEvent.ProblemClosed;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;
import org.zhuanban.project.problem.ProblemEvent.ProblemDenied;
import org.zhuanban.project.problem.ProblemEvent.ProblemEscalated;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemEvent.ProblemSolved;
import org.zhuanban.project.problem.ProblemEvent.ProblemVerified;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.ProblemSource;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.Appointment;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.Cadence;
import org.zhuanban.project.taskforce.Dissolution;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.project.taskforce.TaskForceCommand.StandIn;
import org.zhuanban.project.taskforce.TaskForceEvent.LeaderChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingConvened;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingHeld;
import org.zhuanban.project.taskforce.TaskForceEvent.MembersChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceDissolved;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.restatement.DeadlineRestated;
import org.zhuanban.restatement.rules.RestatementFeature;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.Satisfaction;
import org.zhuanban.suggestion.SuggestionEvent.CoHostAnswered;
import org.zhuanban.suggestion.SuggestionEvent.DeputyMet;
import org.zhuanban.suggestion.SuggestionEvent.FeedbackGiven;
import org.zhuanban.suggestion.SuggestionEvent.HandlingArranged;
import org.zhuanban.suggestion.SuggestionEvent.HandlingMeetingHeld;
import org.zhuanban.suggestion.SuggestionEvent.PromiseFulfilled;
import org.zhuanban.suggestion.SuggestionEvent.PromiseReported;
import org.zhuanban.suggestion.SuggestionEvent.ReplyPublished;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReplied;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReturned;
import org.zhuanban.suggestion.SuggestionTerms;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.ReturnPeriod;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackAccepted;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackGiven;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackReturned;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;
import org.zhuanban.supervision.SupervisionEvent.OrderWithdrawn;
import org.zhuanban.supervision.SupervisionEvent.ProgressReturned;
import org.zhuanban.supervision.inspection.InspectionEvent.InspectionBegun;
import org.zhuanban.supervision.inspection.InspectionEvent.InspectionsPlanned;
import org.zhuanban.supervision.inspection.InspectionMethod;
import org.zhuanban.supervision.inspection.PlannedMatter;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.takeover.TakenOver;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakenOverProject.KnownCode;
import org.zhuanban.takeover.TakenOverProject.KnownFunds;
import org.zhuanban.takeover.TakenOverProject.KnownProblem;
import org.zhuanban.takeover.TakenOverProject.KnownSigning;
import org.zhuanban.takeover.TakenOverProject.KnownStep;
import org.zhuanban.takeover.TakenOverProject.KnownTaskForce;
import org.zhuanban.takeover.rules.TakeoverFeature;
import org.zhuanban.violation.ViolationFound;
import org.zhuanban.violation.rules.ViolationFeature;

/** One event of every kind, with every optional part filled. */
public final class Samples {
  /** The features of the library. */
  public static final List<Feature<?, ?>> FEATURES;

  private static final List<Feature<?, ?>> OWING =
      List.of(
          CorrectionFeature.INSTANCE,
          ViolationFeature.INSTANCE,
          ProceedingFeature.INSTANCE,
          ApprovalFeature.INSTANCE,
          ProjectFeature.INSTANCE,
          ProblemFeature.INSTANCE,
          TaskForceFeature.INSTANCE,
          AgencyFeature.INSTANCE,
          ComplaintFeature.INSTANCE,
          FundsFeature.INSTANCE,
          OperationFeature.INSTANCE,
          PolicyFeature.INSTANCE,
          GrantFeature.INSTANCE,
          CompendiumFeature.INSTANCE,
          OrganisationFeature.INSTANCE,
          AttributeFeature.INSTANCE,
          SuggestionFeature.INSTANCE,
          InvestorFeature.INSTANCE,
          ActivityFeature.INSTANCE,
          AccountabilityFeature.INSTANCE,
          TakeoverFeature.INSTANCE,
          SupervisionFeature.INSTANCE,
          InspectionFeature.INSTANCE,
          RestatementFeature.INSTANCE);

  static {
    FEATURES =
        Stream.concat(
                OWING.stream(),
                Stream.<Feature<?, ?>>of(new EscalationFeature(OWING, EscalationTable.USUAL)))
            .toList();
  }

  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  private static final CaseNumber CASE_NUMBER =
      new CaseNumber("12441500196720244T3442199806003202206230068");

  private static final LicenceDocument LICENCE =
      LicenceDocument.numbered("建字第530126202400012号")
          .withName("建设工程规划许可证")
          .withHolder(Enterprise.of("石林示例食品有限公司").withCode("91530126MA6K000068"))
          .withElectronic(
              new LicenceId(
                  "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U"));

  /** As written before the heads of organs had a rank of their own. */
  private static final Office LAND_OFFICE =
      Office.of(Office.Rank.OTHER, "县自然资源局局长").withDepartment("LAND");

  private static final Office REFORM_OFFICE =
      Office.of(Office.Rank.OTHER, "县发展和改革局局长").withDepartment("REFORM");

  private Samples() {}

  /** {@return the events} */
  public static List<Event<?>> all() {
    return List.of(
        new ViolationFound(
            "approval.DECISION_LATE",
            "行政许可法第七十四条第二项",
            "approval.item-decided",
            "A01",
            List.of("A01")),
        new DeadlineRestated(
            "decide:A01:1",
            "approval.DECIDE",
            "NRB",
            "A01",
            DutyLimit.COMMITTED,
            LocalDate.of(2020, 2, 4),
            LocalDate.of(2020, 2, 6),
            Certainty.FINAL,
            LocalDate.of(2020, 1, 27),
            "国办发明电〔2020〕1号"),
        new EscalationStepReached(
            "decide:A01:1",
            "approval.DECIDE",
            "LAND",
            "A01",
            Role.DEPARTMENT_HEAD,
            DAY,
            Optional.of(DAY.plusDays(1)),
            Optional.of(
                new EscalationPolicy.EscalationStep(
                    Role.DEPARTMENT_HEAD, EscalationPolicy.Anchor.PROMISED, 1))),
        new PlanAdopted(plan()),
        new ItemsAdded(
            List.of(Plans.licence("A03")),
            List.of(Plans.ECOLOGY),
            List.of(new Stage(3, "施工许可", "LAND")),
            Optional.of("2024-1"),
            new DocumentRef("doc-4")),
        new ItemsDropped(List.of("A03", "A02"), new DocumentRef("doc-5")),
        new CatalogueSwitched(
            new Catalogue("2024-2", DAY, "县政务公告", Plans.DEPARTMENTS, plan().items()),
            Plans.STAGES,
            new DocumentRef("doc-6")),
        new MaterialsReceived(
            List.of(MaterialRef.shared("FORM"), MaterialRef.own("A01", "DRAWING"))),
        new ApplicationReceived(
            "A01",
            2,
            true,
            DAY,
            Optional.of(CASE_NUMBER),
            Optional.of(new DocumentRef("doc-11").withNumber("石投收〔2024〕3号"))),
        new ApplicationNumbered("A01", 1, CASE_NUMBER, Optional.of(1)),
        new CorrectionNoticeGiven(
            "A01", new DocumentRef("doc:1.2-3_4"), List.of("补充勘测定界图", "法定代表人签字"), true),
        new SupplementReceived(
            "A01", Optional.of(new DocumentRef("doc-11").withNumber("石投收〔2024〕3号"))),
        new ApplicationResubmitted(
            "A01",
            true,
            Optional.of(CASE_NUMBER),
            Optional.of(new DocumentRef("doc-11").withNumber("石投收〔2024〕3号"))),
        new ApplicationAccepted(
            "A01",
            1,
            Optional.of(DAY),
            Optional.of(DAY.plusDays(1)),
            Optional.of(1),
            Optional.empty(),
            Optional.of(new DocumentRef("doc-10").withNumber("石投受〔2024〕10号"))),
        new AcceptanceConfirmed("A01", 1, Optional.of(1), Optional.of(new DocumentRef("doc-10"))),
        new AcceptanceDeemed("A01", 1, DAY, Optional.of(DAY), Optional.of(DAY.plusDays(1))),
        new AcceptanceRefused(
            "A01", NonAcceptance.NOT_COMPETENT, Optional.of("市生态环境局"), new DocumentRef("doc-4")),
        new CorrectedOnSpot("A01"),
        new AcceptedWithDeferredDocuments(
            "A01",
            1,
            List.of(new DeferredDocument("资金证明", TimeLimit.workingDays(10, "容缺受理清单"))),
            Optional.of(DAY),
            Optional.of(DAY.plusDays(1)),
            Optional.empty(),
            Optional.of(new DocumentRef("doc-10"))),
        new DeferredDocumentSupplied("A01", "资金证明"),
        new FilingRecorded("A01", 1),
        new ApplicationWithdrawn(
            "A01", Optional.of(new DocumentRef("doc-11").withNumber("石投收〔2024〕3号"))),
        new ApplicationTerminated("A01", Termination.PROJECT_TERMINATED, new DocumentRef("doc-5")),
        new PauseStarted(
            "A01",
            "EXPERT_REVIEW",
            Optional.of(DAY),
            Optional.of(TimeLimit.workingDays(15, "专家评审告知书")),
            true,
            Optional.of(new DocumentRef("doc-11")),
            Optional.of(new PersonRef("head-3"))),
        new PauseNotified(
            "A01",
            "EXPERT_REVIEW",
            Optional.of(TimeLimit.workingDays(15, "专家评审告知书")),
            Optional.of(new DocumentRef("doc-11")),
            Optional.of(new PersonRef("head-3")),
            Optional.of("EXPERT_REVIEW")),
        new PauseEnded("A01", "EXPERT_REVIEW", Optional.of("EXPERT_REVIEW")),
        new LimitExtended(
            "A01",
            Plans.TEN_MORE,
            LAND_OFFICE,
            Optional.of(DAY),
            true,
            Optional.of(new DocumentRef("doc-12")),
            Optional.of(new PersonRef("head-3"))),
        new StartExtended("A01", TimeLimit.parse("3 MONTHS", "建筑法第九条"), LAND_OFFICE, true),
        new ItemDecided(
            "A01",
            Result.APPROVED,
            Optional.of(new DocumentRef("doc-2")),
            Optional.of(new DocumentRef("doc-6")),
            Optional.of(
                new Commitment(new DocumentRef("doc-7"), TimeLimit.workingDays(60, "告知承诺书"))),
            Optional.of(1)),
        new AgreementDeemed("A01", 2),
        new CommitmentChecked("A01", false, new DocumentRef("doc-8")),
        new ApprovalRevoked("A01", Revocation.COMMITMENT_NOT_KEPT, new DocumentRef("doc-9")),
        new DecisionDelivered(
            "A01",
            1,
            Optional.of(ServiceGrade.VERY_SATISFIED),
            Optional.of(LocalDate.of(2029, 2, 28)),
            Optional.of(1),
            Optional.of(LICENCE),
            Optional.of(new DocumentRef("doc-13"))),
        new LicenceRecorded("A01", 1, LICENCE, Optional.of(1)),
        new TradeStepTaken("A02", TradeStep.LAND_CONTRACT_SIGNED),
        new OpinionGiven(
            "A01", "REFORM", Opinion.View.OBJECTS, Optional.of(new DocumentRef("opinion-1"))),
        new HandlingStepRecorded(
            "A01",
            1,
            HandlingLink.REVIEW,
            new PersonRef("officer-2"),
            Optional.of(LAND_OFFICE),
            Optional.of(new DocumentRef("opinion-2")),
            HandlingOutcome.RETURNED,
            Optional.of(1)),
        new JointSurveyHeld("A01", List.of("REFORM", "ECO")),
        new ConsentDeemed("A01", "ECO", ConsentTrigger.ABSENCE, "市政府办公室2022年超时默认办法"),
        new RenewalApplied("A01", LocalDate.of(2029, 2, 28), DAY, true, DAY.plusDays(28)),
        new RenewalDecided(
            "A01",
            Result.APPROVED,
            Optional.of(LocalDate.of(2034, 2, 28)),
            Optional.of(new DocumentRef("doc-4")),
            true,
            Optional.of(LICENCE)),
        new ServiceRated(
            "A01",
            1,
            ServiceGrade.DISSATISFIED,
            Optional.of(1),
            Optional.of(true),
            RatingDetail.NONE
                .withChannel(RatingChannel.HALL_TABLET)
                .withReasons(RatingReason.STAFF_UNSKILLED, RatingReason.NO_SAMPLES)
                .withRound(1)
                .withWords(new DocumentRef("words-1"))),
        new RatingCalledBack("A01", 1, new DocumentRef("call-1"), Optional.of(1)),
        new RatingExcluded(
            "A01", 1, new DocumentRef("check-1"), REFORM_OFFICE, Optional.of(1), true),
        new RatingAnswered("A01", 1, new DocumentRef("answer-1"), Optional.of(1)),
        new RenewalDeemed("A01", LocalDate.of(2029, 2, 28)),
        new AgreementSigned(
            Agreement.of(new BigDecimal("120000000.50"))
                .withStartBy(DAY)
                .withProductionBy(DAY.plusYears(1))
                .withFullOutputBy(DAY.plusYears(2))
                .withPromises(
                    List.of(
                        Promise.of("P1", Promise.Side.GOVERNMENT, "LAND", "净地交付")
                            .withDue(DAY.plusDays(30))
                            .withFactor(Factor.LAND)
                            .withBasis("投资协议第五条"))),
            Plans.LEAD_BUREAU),
        new TaskForceEstablished(
            Plans.COUNTY_HEAD,
            List.of(LAND_OFFICE),
            List.of(REFORM_OFFICE),
            new Cadence(TimeLimit.parse("1 MONTHS", "例会制度"), TimeLimit.parse("3 MONTHS", "例会制度")),
            Capacity.ACTING,
            Optional.of(new DocumentRef("notice-1"))),
        new MembersChanged(
            List.of(new Appointment(LAND_OFFICE, Seat.COORDINATOR, Capacity.DELEGATED)),
            List.of(REFORM_OFFICE),
            new DocumentRef("appointment-1")),
        new MeetingConvened(6, DAY, List.of("研究电力迁改"), Optional.of(new DocumentRef("notice-6"))),
        new MeetingHeld(
            6,
            List.of(LAND_OFFICE),
            4,
            Optional.of(new DocumentRef("minutes-6")),
            List.of(OnProblem.of("PB-01").withSolveBy(DAY)),
            List.of(new StandIn(REFORM_OFFICE, LAND_OFFICE)),
            List.of("电力线路七月十五日前迁改")),
        new TaskForceDissolved(Dissolution.FULL_OUTPUT, new DocumentRef("memo-7")),
        new ComplaintFiled(
            "TS-1",
            ComplaintAbout.ITEM,
            "A01",
            "LAND",
            new Department("REFORM", "县发展和改革局", Level.COUNTY, "CN"),
            new DocumentRef("complaint-1")),
        new ComplaintAccepted("TS-1", new Department("LAND", "县自然资源局", Level.COUNTY, "CN")),
        new ComplaintRefused("TS-1", new DocumentRef("refusal-1")),
        new ComplaintTransferred(
            "TS-1",
            new Department("ECO", "市生态环境局", Level.CITY, "CN"),
            new DocumentRef("transfer-1")),
        new ComplaintAnswered("TS-1", new DocumentRef("answer-1")),
        new ComplaintRevisited("TS-1", false, new DocumentRef("revisit-1")),
        new ComplaintClosed("TS-1", new DocumentRef("ground-1")),
        new ComplaintWithdrawn("TS-1", new DocumentRef("withdrawal-1")),
        new MandateSigned(
            LAND_OFFICE,
            Plans.LEAD_BUREAU,
            Optional.of(REFORM_OFFICE),
            Optional.of("全部事项"),
            new DocumentRef("mandate-2")),
        new MandateRevoked(LAND_OFFICE, new DocumentRef("mandate-3")),
        new ServiceGiven(
            ServiceKind.ASSIST,
            Optional.of("A01"),
            LAND_OFFICE,
            Optional.of(new DocumentRef("log-1"))),
        new ServicesPlanned(
            List.of(PlannedService.of(ServiceKind.ASSIST, LAND_OFFICE, DAY).withItem("A01")),
            LAND_OFFICE,
            new DocumentRef("plan-1")),
        new AgentRated(
            ServiceGrade.DISSATISFIED,
            Optional.of(new DocumentRef("rating-1")),
            Optional.of("联系太少")),
        new AgentRatingAnswered(1, new DocumentRef("answer-1")),
        new DepartmentReminded(
            new Agency.Reminder("problem:PB-01:1", "LAND"),
            LAND_OFFICE,
            Optional.of(new DocumentRef("log-2"))),
        new NegotiationRecorded(NegotiationKind.DUE_DILIGENCE, new DocumentRef("visit-1")),
        new AdmissionReviewed(
            AdmissionResult.PASSED, Optional.of("招商委"), new DocumentRef("minutes-1")),
        new StepTaken(ProjectStep.TRIAL_PRODUCTION),
        new WorksAdded(
            List.of(
                ProjectWork.builder()
                    .code("G1-2")
                    .name("2号厂房工程")
                    .kind(WorkKind.UNIT)
                    .addPrevious("G1")
                    .officialCode("2401-530126-04-01-000000-02")
                    .scope("2号厂房土建与安装")
                    .investment(new BigDecimal("12600000.50"))
                    .scale("钢结构厂房一座")
                    .landArea(new BigDecimal("8000"))
                    .floorArea(new BigDecimal("12000.5"))
                    .build()),
            new DocumentRef("division-1")),
        new WorkChanged(
            ProjectWork.of("G1", "一期工程", WorkKind.PHASE), new DocumentRef("division-2")),
        new WorksDropped(List.of("G1-2"), new DocumentRef("division-3")),
        new ProjectSuspended(new DocumentRef("reason-1")),
        new PermitRechecked(new DocumentRef("evidence-1")),
        new ProjectResumed(new DocumentRef("reason-1")),
        new ProjectDescribed(
            ProjectParticulars.builder()
                .name("人参果精深加工及冷链仓储项目")
                .code(new ProjectCode("2401-530126-04-01-000000"))
                .addInvestors(Enterprise.of("示例果业科技有限公司").withCode("91530126MA6K000068"))
                .addIndividuals(new PersonRef("investor-2"))
                .route(ProjectRoute.FILING)
                .nature(ConstructionNature.NEW)
                .nationalIndustry("C1373")
                .site("石林产业园区")
                .build(),
            Optional.of(new DocumentRef("reason-1"))),
        new TierSet(ProjectTier.KEY, new DocumentRef("reason-1")),
        new ProjectPlaced(
            Jurisdiction.UNKNOWN
                .withPlace("530126101")
                .withIndustry("C13")
                .withIntroducedBy("REFORM"),
            new DocumentRef("reason-1")),
        new ProjectTerminated(new DocumentRef("reason-1"), new DocumentRef("evidence-1")),
        new StopReported(Optional.of("A01")),
        new PromiseKept("P1", new DocumentRef("evidence-2")),
        new LeaderChanged(LAND_OFFICE, REFORM_OFFICE, Capacity.DELEGATED),
        new ProblemReported(
            "PB-01",
            Optional.of(ProblemSource.AGENT),
            Optional.of("A01"),
            ProblemCategory.UTILITIES,
            Optional.of("要素保障-电力"),
            Optional.of(new DocumentRef("problem-1")),
            new ProblemTerms(
                List.of(
                    ProblemTerms.ProblemLevel.of(1, TimeLimit.workingDays(5, "协调办法"))
                        .withName("责任部门")),
                Optional.of(TimeLimit.workingDays(10, "销号办法"))),
            1,
            new ProblemHolder("LAND", "县自然资源局", "CN+SHILIN"),
            Optional.of("厂区红线内有10千伏线路，尚未迁改"),
            Optional.of("六月底前迁改")),
        new OverdueApprovalListed(
            "YQ-A01-1",
            "A01",
            "用地预审与选址意见书",
            DAY,
            ProblemTerms.DEFAULT,
            1,
            new ProblemHolder("LAND", "县自然资源局", "CN+SHILIN")),
        new ProblemEscalated("PB-01", 2, new ProblemHolder("ZB-07", "工作专班", "CN")),
        new ProblemDecided(
            "PB-01",
            Optional.of(2),
            Optional.of(DAY),
            Optional.of(new DocumentRef("minutes-6")),
            Optional.empty(),
            Optional.of("供电公司七月十五日前迁改完毕")),
        new ProblemSolved("PB-01", Optional.of(new DocumentRef("photo-1")), Optional.of("线路已迁改")),
        new ProblemDenied(
            "PB-01", Optional.of(new DocumentRef("photo-2")), Optional.of("仍有一处电杆未移")),
        new ProblemVerified("PB-01", Optional.of(new DocumentRef("memo-5"))),
        new ProblemClosed("PB-01", Optional.of(new DocumentRef("memo-6")), true),
        new FundsArrived(
            "F1",
            Money.yuan(new BigDecimal("20000000.50")),
            FundsKind.EQUIPMENT,
            Optional.of(new DocumentRef("invoice-1")),
            Optional.of(Verdict.VERIFIED),
            true,
            Optional.of(Origin.OUT_OF_PROVINCE)),
        new FundsVerified("F1", Verdict.REJECTED, Optional.of(new DocumentRef("memo-8"))),
        new FundsReversed(
            "F1",
            Money.yuan(5_000_000),
            new DocumentRef("reason-2"),
            Optional.of(new DocumentRef("voucher-1"))),
        new FundsScheduled(
            List.of(
                new FundsInstalment(
                    "Q-1", "首期资金", Money.yuan(30_000_000), LocalDate.of(2024, 9, 30))),
            Optional.of(new DocumentRef("supplement-1"))),
        new OperationRecorded(
            OperatingFigures.builder()
                .period(new ReportPeriod("2024-Q3"))
                .output(Money.yuan(12_000_000))
                .tax(Money.yuan(600_000))
                .employees(120)
                .energy(new BigDecimal("850.5"))
                .provider("STATS")
                .source(new DocumentRef("return-1"))
                .build()),
        new LandRecorded(new BigDecimal("45.5"), new DocumentRef("land-contract-1")),
        new PoliciesOffered(
            new PolicyCatalogue(
                "2024-1",
                List.of(
                    policy("PL-01", Benefit.fixed(Money.yuan(200_000))),
                    policy(
                        "PL-02",
                        Benefit.share(
                            new BigDecimal("5"),
                            FundsKind.EQUIPMENT,
                            Optional.of(Money.yuan(1_500_000)))))),
            ProjectProfile.of()
                .withIndustry("C13")
                .withRegion("530126")
                .withHeadcount(120)
                .withEnergy(new BigDecimal("1520.5"))
                .withOwnership("民营")),
        new PolicyApplied(policy("PL-01", Benefit.fixed(Money.yuan(200_000))), true),
        new PolicyPaid("PL-01", Money.yuan(150_000), Money.yuan(200_000)),
        new CallRegistered(
            "S-1",
            GrantCall.of(
                    "省级农产品加工专项",
                    new Department("PROV-AGRI", "省农业农村厅", Level.PROVINCE, "CN"),
                    new DocumentRef("call-7"))
                .withLastDay(DAY.plusDays(30)),
            Plans.LEAD_BUREAU),
        new GrantApplicationSubmitted("S-1", new DocumentRef("papers-1"), true),
        new GrantApplicationReturned(
            "S-1", Optional.of(DAY.plusDays(60)), new DocumentRef("return-1")),
        new GrantAwarded("S-1", Money.yuan(3_000_000), new DocumentRef("grant-1")),
        new GrantRefused("S-1", new DocumentRef("refusal-1")),
        new GrantMoneyArrived("S-1", Money.yuan(1_000_000), new DocumentRef("voucher-1")),
        new GrantApplicationWithdrawn("S-1", new DocumentRef("memo-1")),
        new EditionPublished(
            new PolicyCatalogue(
                "2024-1", List.of(policy("PL-01", Benefit.fixed(Money.yuan(200_000))))),
            DAY.plusDays(1),
            new DocumentRef("edition-1")),
        new MeasuresAdopted(
            "M14",
            "应对疫情稳定经济运行十四条措施",
            new DocumentRef("石政发〔2020〕5号"),
            DAY,
            DAY.plusDays(300),
            List.of(
                PolicyMeasure.of(1, "落实援企稳岗返还政策", Plans.REFORM),
                PolicyMeasure.of(2, "加快重大项目用地审批", Plans.LAND).withLimit(DAY.plusDays(60)))),
        new MeasureReported("M14", 1, "已返还三批", Optional.of(new DocumentRef("report-14"))),
        new MeasureCompleted("M14", 2, new DocumentRef("finding-14")),
        new MeasureExtended("M14", 2, DAY.plusDays(90), new DocumentRef("extension-14"), true),
        new MeasuresEnded("M14", new DocumentRef("end-14")),
        new OrderIssued(
            "DB-2024-07",
            Plans.LAND,
            OrderSubject.item("A01"),
            TimeLimit.workingDays(3, "工作惯例：督办单"),
            SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室"))
                .withMandate(new DocumentRef("mandate-7")),
            Optional.of(new DocumentRef("order-7")),
            true,
            Optional.of("规划许可逾期未办结"),
            Optional.of("三个工作日内办结并反馈")),
        new OrderFeedbackGiven("DB-2024-07", new DocumentRef("feedback-7")),
        new OrderFeedbackAccepted("DB-2024-07", Optional.of(new DocumentRef("finding-7"))),
        new OrderFeedbackReturned("DB-2024-07", Optional.of(new DocumentRef("finding-8"))),
        new OrderWithdrawn("DB-2024-07", new DocumentRef("withdrawal-7")),
        new ProgressReturned(new ReturnPeriod("2024-06"), "LAND", new DocumentRef("return-6")),
        new InspectionsPlanned(
            2024,
            List.of(new PlannedMatter("M1", List.of("LAND", "REFORM"))),
            SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室"))
                .withMandate(new DocumentRef("mandate-7")),
            Optional.of(new DocumentRef("plan-2024")),
            true),
        new InspectionBegun(
            "I1",
            "M1",
            Plans.LAND,
            Plans.REFORM,
            List.of(InspectionMethod.MATERIALS, InspectionMethod.VISIT),
            true),
        new SuggestionAssigned(
            "28",
            Optional.of("县十七届人大一次会议"),
            Optional.of("关于提高招商引资项目履约率的建议"),
            Optional.of("建议一个项目成立一个工作专班。"),
            List.of(new PersonRef("deputy-1"), new PersonRef("deputy-2")),
            Plans.LEAD_BUREAU,
            List.of(Plans.LAND),
            new SuggestionTerms(
                TimeLimit.parse("6 MONTHS", "代表法第五十一条"),
                TimeLimit.workingDays(7, "办理办法"),
                TimeLimit.parse("1 MONTHS", "办理办法"),
                TimeLimit.parse("1 MONTHS", "办理办法"),
                TimeLimit.workingDays(10, "办理办法"),
                TimeLimit.workingDays(20, "政府信息公开条例第二十六条")),
            Optional.of(new DocumentRef("suggestion-28"))),
        new SuggestionReturned(new DocumentRef("return-2"), true),
        new DeputyMet(Optional.of(new DocumentRef("record-1"))),
        new CoHostAnswered("LAND", new DocumentRef("opinion-2")),
        new FeedbackGiven(
            Satisfaction.MOSTLY_SATISFIED, Optional.of(new DocumentRef("feedback-1"))),
        new PromiseFulfilled(new DocumentRef("evidence-1")),
        new HandlingArranged(
            Optional.of("建议办理领导小组"),
            Office.of(Office.Rank.ORGAN_HEAD, "县投资促进局局长"),
            Office.of(Office.Rank.OTHER, "县投资促进局副局长"),
            new DocumentRef("plan-28")),
        new HandlingMeetingHeld(new DocumentRef("minutes-28")),
        new ReplyPublished(new DocumentRef("page-28")),
        new PromiseReported(Optional.of("专班已成立，正在落实。"), new DocumentRef("progress-28")),
        new SuggestionReplied(
            Optional.of(ReplyClass.B),
            new DocumentRef("letter-1"),
            Optional.of(Office.of(Office.Rank.ORGAN_HEAD, "县投资促进局局长")),
            Optional.of(Openness.PUBLIC),
            List.of(new DocumentRef("enclosure-1")),
            List.of("县政府办公室"),
            Optional.of("年内成立工作专班。"),
            Optional.of(DAY.plusYears(1)),
            Optional.of(Satisfaction.DISSATISFIED)),
        new InvestorRegistered(
            Enterprise.of("示例新材料有限公司"),
            Origin.OUT_OF_PROVINCE,
            Optional.of("C30"),
            Plans.LEAD_BUREAU,
            Optional.of("在两省设有工厂。"),
            Optional.of(new DocumentRef("card-1"))),
        new ContactRecorded(
            Optional.of("L1"),
            ContactKind.TALKS,
            Plans.LEAD_BUREAU,
            new PersonRef("officer-1"),
            List.of(new PersonRef("investor-1")),
            Optional.of("希望落实用地。"),
            Optional.of(DAY.plusDays(7)),
            Optional.of(new DocumentRef("note-1"))),
        new DueDiligenceRecorded(
            Plans.LEAD_BUREAU,
            DueDiligenceResult.RISKY,
            Optional.of("负债率偏高。"),
            new DocumentRef("diligence-1")),
        new LeadRegistered(
            "L1",
            LeadSource.ACTIVITY,
            Optional.of("新型建材项目"),
            Optional.of(Money.yuan(50_000_000)),
            Optional.of("C30"),
            Plans.LEAD_BUREAU,
            new PersonRef("officer-1"),
            Optional.of("A-1"),
            Optional.of(new DocumentRef("lead-1"))),
        new LeadJudged(
            "L1",
            LeadVerdict.FOLLOW,
            Optional.of("符合产业方向。"),
            Optional.of(new DocumentRef("judgement-1"))),
        new LeadFeedbackGiven(
            "L1", Optional.of("同意跟进。"), Optional.of(new DocumentRef("feedback-2"))),
        new ContactPostponed("L1", DAY.plusDays(20), "客商出差。"),
        new LeadHandedOver(
            "L1",
            Plans.LAND,
            new PersonRef("officer-2"),
            Optional.of("用地由其对接。"),
            Optional.of(new DocumentRef("handover-1"))),
        new LeadSigned("L1", "P-1"),
        new LeadGivenUp(
            "L1", LeadLoss.ELSEWHERE, Optional.of("落户邻县。"), Optional.of(new DocumentRef("end-1"))),
        new ActivityRecorded(
            ActivityKind.OUTING,
            "赴省外招商",
            Office.of(Office.Rank.COUNTY_LEADER, "副县长"),
            Plans.LEAD_BUREAU,
            List.of(Plans.LAND),
            Optional.of(DAY.minusDays(2)),
            Optional.of("省外某市"),
            List.of("P-1"),
            List.of("K-1"),
            Optional.of("达成意向一个。"),
            Optional.of(new DocumentRef("trip-1"))),
        new WishRecorded(
            "W1", Optional.of("K-1"), "希望落实用地。", Plans.LAND, Optional.of(DAY.plusDays(10))),
        new WishHandedOver(
            "W1",
            new Department("HCB", "县住房和城乡建设局", Level.COUNTY, "CN"),
            Optional.of(DAY),
            Optional.of("厂房改造由住建部门办理"),
            Optional.of(new DocumentRef("zb-1"))),
        new WishAnswered("W1", "地块已纳入供应计划。", Optional.of(new DocumentRef("answer-1"))),
        new WishConfirmed("W1", true, Optional.of(new DocumentRef("confirm-1"))),
        new UnitSet(
            Unit.builder()
                .code("PARK-1")
                .name("县产业园区")
                .kind(UnitKind.PARK)
                .principal(LAND_OFFICE)
                .calendar("CN+SHILIN")
                .parent("IPC")
                .wholeCounty(true)
                .addPlaces("530126101")
                .addIndustries("C13")
                .build(),
            new DocumentRef("doc-9")),
        new UnitClosed("PARK-1", new DocumentRef("doc-10")),
        new CommitteeMet(
            new ReportPeriod("2024-Q1"), List.of("LEAD"), 3, new DocumentRef("minutes-1")),
        new ReportSubmitted(new ReportPeriod("2024-H1"), new DocumentRef("report-1")),
        new TargetsSet(
            2024,
            List.of(
                Target.projects(TargetOwner.county(), TargetMeasure.SIGNED, 60),
                Target.money(
                        TargetOwner.of(TargetOwnerKind.PARK, "PARK-1"),
                        TargetMeasure.ARRIVED_OUT_OF_PROVINCE,
                        Money.yuan(800_000_000))
                    .withMilestones(
                        List.of(
                            TargetMilestone.of(
                                new ReportPeriod("2024-Q1"), new BigDecimal("150000000"))))),
            new DocumentRef("doc-15")),
        new TargetsAdjusted(
            2024,
            List.of(Target.projects(TargetOwner.county(), TargetMeasure.SIGNED, 50)),
            new DocumentRef("doc-16")),
        new TeamJoined(
            new PersonRef("agent-1"),
            "LEAD",
            TeamRole.MEMBER,
            Selection.OPEN_SELECTION,
            new DocumentRef("doc-11")),
        new TeamLeft(new PersonRef("agent-1"), new DocumentRef("doc-12")),
        new TrainingAttended(
            new PersonRef("agent-1"), "POLICY-2024", Optional.of(new DocumentRef("doc-13"))),
        new ExerciseAttended(
            new PersonRef("agent-1"), "DRILL-2024", Optional.of(new DocumentRef("doc-14"))),
        new MentorNamed(new PersonRef("agent-1"), new PersonRef("agent-2")),
        new MentorHired(
            new PersonRef("firm-1"),
            true,
            "项目包装和谈判",
            DAY,
            DAY.plusDays(300),
            new DocumentRef("contract-9")),
        new LocalRulesAdopted(
            List.of(
                LocalRule.from(
                    LocalLimit.TASK_FORCE_SET_UP, TimeLimit.workingDays(3, "县办法第八条"), DAY)),
            List.of(
                new LocalWaiver(
                    LocalStandard.HEADS_ARE_MEMBERS, "县办法第九条", DAY, Optional.of(DAY.plusYears(1)))),
            new DocumentRef("doc-16")),
        new HireEnded(new PersonRef("firm-1"), new DocumentRef("end-9")),
        new SessionHeld(
            new PersonRef("firm-1"),
            true,
            "COURSE-2",
            List.of(new PersonRef("agent-1"), new PersonRef("agent-2")),
            Optional.of(new DocumentRef("session-9"))),
        new TrainingPlanAdopted(
            2024,
            List.of(new TrainingItem("COURSE-2", "项目谈判实战演练", DAY.plusDays(60))),
            new DocumentRef("plan-9")),
        new QualificationGranted(
            new PersonRef("agent-1"), "AGENT", DAY.plusYears(2), new DocumentRef("doc-15")),
        new AgentAssigned(new PersonRef("agent-1"), "P-1", "AGENT"),
        new AgentReleased(new PersonRef("agent-1"), "P-1"),
        new CaseOpened(
            Plans.LAND,
            List.of(new Officer(new PersonRef("officer-1"), "用地审批股股长")),
            Plans.LEAD_BUREAU,
            Optional.of(
                new ProposalRef(
                    "P-2024-001",
                    org.zhuanban.accountability.Trigger.LIMIT_PASSED,
                    "decide:A08:1",
                    DAY)),
            List.of(
                new OtherCase(
                    "SC-7", AccountabilityType.SUPERVISORY_ORGAN, new PersonRef("officer-2"))),
            List.of(new Reader(new PersonRef("clerk-1"), Reader.ReaderRole.HANDLER)),
            new DocumentRef("opening-1"),
            TimeLimit.workingDays(5, "县问责办法"),
            Optional.of(
                new NoticeOfFacts(
                    List.of(PartyConcerned.UNIT),
                    List.of(),
                    true,
                    List.of("行政许可法第七十四条第二项"),
                    List.of(
                        AccountabilityMeasure.of(
                            PartyConcerned.UNIT,
                            AccountabilityType.ORGANISATIONAL,
                            AccountabilityForm.PUBLIC_CRITICISM)),
                    new DocumentRef("notice-1")))),
        new FactsNotified(
            new NoticeOfFacts(
                List.of(PartyConcerned.of(new PersonRef("officer-3"))),
                List.of(new Officer(new PersonRef("officer-3"), "县自然资源局副局长")),
                false,
                List.of("行政机关公务员处分条例第二十条第四项"),
                List.of(
                    new AccountabilityMeasure(
                        PartyConcerned.of(new PersonRef("officer-3")),
                        AccountabilityType.APPOINTING_ORGAN,
                        AccountabilityForm.DEMERIT,
                        Optional.of(24),
                        Optional.of("两项合并"))),
                new DocumentRef("notice-2"))),
        new StatementReceived(
            PartyConcerned.of(new PersonRef("officer-3")),
            Optional.of(new DocumentRef("statement-1"))),
        new CaseDecisionDelivered(
            List.of(PartyConcerned.of(new PersonRef("officer-3"))),
            Optional.of(new DocumentRef("receipt-1"))),
        new RemedySought(
            Remedy.DISCIPLINE_REEXAMINATION,
            PartyConcerned.of(new PersonRef("officer-3")),
            Optional.of(new DocumentRef("request-1"))),
        new CaseExtended(
            TimeLimit.parse("6 MONTHS", "行政机关公务员处分条例第四十四条"), new DocumentRef("extension-1")),
        new AnswerExtended(
            Remedy.DISCIPLINE_APPEAL,
            PartyConcerned.of(new PersonRef("officer-3")),
            TimeLimit.calendarDays(30, "公务员法第九十六条"),
            new DocumentRef("extension-2")),
        new AccessGranted(new Reader(new PersonRef("clerk-2"), Reader.ReaderRole.REMEDY)),
        new CaseDismissed(new DocumentRef("dismissal-1")),
        new CaseDecided(
            List.of(
                AccountabilityMeasure.of(
                    PartyConcerned.of(new PersonRef("officer-3")),
                    AccountabilityType.ORGANISATIONAL,
                    AccountabilityForm.ADMONITION)),
            List.of(new Officer(new PersonRef("officer-3"), "县自然资源局副局长")),
            List.of(new Weighing(Circumstance.REFORM_ERROR, "先行先试")),
            List.of(
                new OtherCase(
                    "SC-7", AccountabilityType.SUPERVISORY_ORGAN, new PersonRef("officer-2"))),
            new DocumentRef("minutes-1"),
            new DocumentRef("decision-1")),
        new RemedyAnswered(
            Remedy.SANCTION_REVIEW,
            PartyConcerned.of(new PersonRef("officer-3")),
            RemedyResult.CHANGED,
            List.of(
                AccountabilityMeasure.of(
                    PartyConcerned.of(new PersonRef("officer-3")),
                    AccountabilityType.SUPERVISORY_ORGAN,
                    AccountabilityForm.WARNING)),
            new DocumentRef("answer-1")),
        new EntryAnnulled(17, new DocumentRef("doc-3"), new PersonRef("head-1")),
        new ProceedingOpened(
            "hearing:A08",
            new ProceedingTable(
                "hearing",
                List.of(
                    Step.builder()
                        .name("REQUEST")
                        .owner("PARTY")
                        .owedTo("ORGAN")
                        .source("行政许可法第四十七条第一款")
                        .statutory(TimeLimit.workingDays(5, "行政许可法第四十七条第一款"))
                        .lapses(true)
                        .build(),
                    Step.builder()
                        .name("ANNOUNCE")
                        .owner("ORGAN")
                        .owedTo("PARTY")
                        .source("行政许可法第四十八条第一款第一项")
                        .addAfter("REQUEST")
                        .lapses(false)
                        .build(),
                    Step.builder()
                        .name("HOLD")
                        .owner("ORGAN")
                        .owedTo("PARTY")
                        .source("行政许可法第四十七条第一款")
                        .statutory(TimeLimit.workingDays(20, "行政许可法第四十七条第一款"))
                        .extension(TimeLimit.workingDays(10, "工作惯例"))
                        .addAfter("REQUEST")
                        .addGuards("REQUEST")
                        .addDueBefore("ANNOUNCE")
                        .notBefore(TimeLimit.workingDays(6, "行政许可法第四十八条第一款第一项"))
                        .lapses(false)
                        .build())),
            "A08",
            List.of(new Party("PARTY", "E-1", "CN"), new Party("ORGAN", "NRB", "CN+SHILIN")),
            Optional.of("就用地预审与选址意见书听取利害关系人的意见")),
        new StepCompleted(
            "hearing:A08", "REQUEST", Optional.of(new DocumentRef("request-1")), true),
        new StepExcused("hearing:A08", "ANNOUNCE", new DocumentRef("memo-3")),
        new StepLapsed("hearing:A08", "REQUEST"),
        new StepExtended(
            "hearing:A08",
            "HOLD",
            TimeLimit.workingDays(10, "工作惯例"),
            new DocumentRef("memo-4"),
            false),
        new StepPaused("hearing:A08", "HOLD", PauseReason.EXPERT_REVIEW, Optional.of(DAY)),
        new StepResumed("hearing:A08", "HOLD"),
        new ProceedingClosed("hearing:A08", new DocumentRef("memo-5")),
        new EntryExplained(18, "当日停电, 次日补录"),
        new EntryTimed(18, LocalDateTime.of(2024, 2, 29, 9, 30, 0)),
        new EntryReplaced(18, 25),
        new FactDeferred(
            19,
            "attribute.set-attributes",
            "{\"item\":\"A08\",\"attributes\":[{\"key\":\"remark\",\"value\":{\"aside\":\"0\"}}]}",
            "attribute.ITEM_NOT_PLANNED",
            List.of("已电话联系"),
            Optional.of(new PersonRef("officer-9")),
            Optional.of(LocalDateTime.of(2024, 2, 29, 16, 5, 7))),
        new FactReleased(19, 24),
        new ConsequenceReviewed(5, "approval.acceptance-deemed", ReviewResult.WITHDRAWN),
        new TextsErased(
            List.of(18L, 19L),
            DocumentRef.of("doc-9", "0123456789abcdef".repeat(4)),
            new PersonRef("officer-9")),
        new EntryDestroyed("0123456789abcdef".repeat(4)),
        new StreamDestroyed(
            new DocumentRef("order-1"),
            DocumentRef.of("doc-9", "0123456789abcdef".repeat(4)),
            new PersonRef("officer-9"),
            DAY,
            TimeLimit.parse("10 YEARS", "档案保管期限表")),
        new AttributesSet(
            Optional.of("A01"),
            List.of(Attribute.of("oa.case", "收文第12号"), Attribute.cleared("remark"))),
        takenOver());
  }

  private static TakenOver takenOver() {
    ApprovalPlan plan =
        new ApprovalPlan(
            Plans.DEPARTMENTS,
            Plans.STAGES,
            List.of(Plans.plain("A01"), Plans.item("A02", ItemKind.PUBLIC_TRADE).build()));
    KnownApplication running =
        KnownApplication.builder()
            .item("A01")
            .state(ApplicationState.RUNNING)
            .receivedOn(DAY.minusDays(9))
            .acceptedOn(DAY.minusDays(8))
            .committedDue(DAY.plusDays(12))
            .statutoryDue(DAY.plusDays(26))
            .pausesKnown(true)
            .addPauses(
                new KnownApplication.KnownPause(
                    PauseReason.EXPERT_REVIEW.name(),
                    DAY.minusDays(3),
                    Optional.of(DAY.minusDays(3)),
                    Optional.empty()))
            .build();
    TakenOverProject project =
        TakenOverProject.builder()
            .on(DAY)
            .source(new DocumentRef("export-1"))
            .name("农产品加工")
            .addCodes(new KnownCode("省编码", "P-7"))
            .signing(
                new KnownSigning(
                    Optional.of(DAY.minusYears(1)),
                    Optional.of(
                        Agreement.of(new BigDecimal("120000000")).withStartBy(DAY.minusDays(30))),
                    Plans.LEAD_BUREAU))
            .addSteps(new KnownStep(ProjectStep.CONSTRUCTION_STARTED, Optional.empty()))
            .taskForce(
                new KnownTaskForce(
                    Optional.of(DAY.minusMonths(11)),
                    EstablishTaskForce.of(
                        List.of(Plans.COUNTY_HEAD),
                        List.of(Plans.REFORM_HEAD),
                        List.of(Plans.LAND_HEAD)),
                    Optional.of(7),
                    Optional.of(DAY.minusDays(20))))
            .plan(plan)
            .addCases(running)
            .addTrades(new KnownTrade("A02", TradeStep.ANNOUNCED, Optional.empty()))
            .addProblems(
                new KnownProblem(
                    Optional.of(DAY.minusDays(5)),
                    ReportProblem.of(
                            "Q-1",
                            ProblemCategory.LAND,
                            1,
                            new ProblemHolder("LAND", "县自然资源局", "CN"))
                        .withItem("A01")))
            .addFunds(
                new KnownFunds(
                    Optional.empty(),
                    RecordArrival.of("before", Money.yuan(30_000_000), FundsKind.NOT_RECORDED)))
            .build();
    return new TakenOver(
        project,
        List.of(
            new CarryOverLimit("A01", false, DAY.minusDays(8), TimeLimit.workingDays(10, "服务指南")),
            new CarryOverLimit("A01", true, DAY.minusDays(8), Plans.TWENTY)),
        Cadence.DEFAULT,
        ProblemTerms.DEFAULT);
  }

  private static Policy policy(String code, Benefit benefit) {
    Policy.Builder builder = Policy.builder();
    return builder
        .code(code)
        .name("农产品加工设备投资补助")
        .basis("县政府惠企政策汇编")
        .organ(Plans.LEAD_BUREAU)
        .mode(PolicyMode.INSTANT)
        .addConditions(
            PolicyCondition.industry("industry", "C13", "C14"),
            PolicyCondition.fundsMin(
                "equipment", new BigDecimal("20000000"), Optional.of(FundsKind.EQUIPMENT)),
            PolicyCondition.signed("signed", ConditionKind.SIGNED_FROM, DAY),
            PolicyCondition.milestone(
                "produced", ConditionKind.MILESTONE, ProjectStep.PRODUCTION_STARTED, true))
        .benefit(benefit)
        .payWithin(TimeLimit.workingDays(60, "县政府惠企政策汇编"))
        .validFrom(DAY)
        .validTo(DAY.plusYears(3))
        .budget(Money.yuan(10_000_000))
        .text("对农产品加工企业的设备投资给予补助。")
        .build();
  }

  private static ApprovalPlan plan() {
    ApprovalItem full =
        Plans.item("A01", ItemKind.JOINT)
            .addJointWith("REFORM", "ECO")
            .statutory(TimeLimit.workingDays(45, "行政许可法第四十二条第二款"))
            .committed(TimeLimit.workingDays(20, "服务指南 \"一\\二\"\n第三行 \uD842\uDFB7"))
            .extension(TimeLimit.workingDays(15, "行政许可法第四十二条第二款"))
            .addPrerequisites(Plans.beforeApply("A02"), Plans.beforeDecide("A02"))
            .addSpecial(
                new SpecialProcedure(
                    PauseReason.EXPERT_REVIEW,
                    Optional.of(TimeLimit.calendarDays(30, "服务指南")),
                    false))
            .addGates(Gate.BEFORE_START, Gate.BEFORE_OPERATION)
            .dutyOf("DEVELOPER")
            .renewBefore(TimeLimit.calendarDays(60, "排污许可管理条例第十四条第一款"))
            .joint(
                new JointTerms(
                    Optional.of(TimeLimit.workingDays(5, "联合验收办法")),
                    Optional.of(
                        new SilenceConsentPolicy(
                            List.of(ConsentTrigger.SILENCE, ConsentTrigger.ABSENCE),
                            "市政府办公室2022年超时默认办法"))))
            .addMaterials(
                Material.shared("FORM", "申请表"),
                Material.own("DRAWING", "总平面图"),
                Material.producedBy("CONTRACT", "出让合同", "A02"))
            .result("联合验收意见书")
            .validity(TimeLimit.parse("5 YEARS", "排污许可管理条例第十四条"))
            .addSilence(SilenceEffect.DEEMED_RENEWED)
            .startWithin(TimeLimit.parse("3 MONTHS", "建筑法第九条"))
            .build();
    return new ApprovalPlan(
        Plans.DEPARTMENTS,
        Plans.STAGES,
        List.of(full, Plans.item("A02", ItemKind.PUBLIC_TRADE).build()),
        Optional.of("2024-1"));
  }
}
