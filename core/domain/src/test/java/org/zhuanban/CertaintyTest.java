package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.spi.DueDate;

/**
 * No computed date goes out without its certainty.
 *
 * <p>Every method of a public type that gives a date stands in one table, with what makes the date
 * known: that somebody recorded, agreed, published or was told it, or that the type says the {@link
 * Certainty} beside it. A date that is new falls until it stands there, whatever it is called; one
 * that is reckoned from a limit is a {@link Deadline} instead, or says its certainty. What commands
 * ask for and events record is what somebody said.
 */
@AnalyzeClasses(packages = "org.zhuanban", importOptions = ImportOption.DoNotIncludeTests.class)
class CertaintyTest {
  /** What makes a date known. */
  private enum Kind {
    /** Days on which something happened, as somebody recorded them. */
    ACTS,
    /** An agreement, a promise, a decision or a plan names it. */
    AGREED,
    /** From when until when something holds, as a paper, an appointment or a register has it. */
    VALIDITY,
    /**
     * Calendar months and years from a known day, rest days and all: no notice moves their ends.
     */
    PERIOD,
    /** Somebody was told it, or it was taken over so. */
    TOLD,
    /**
     * A day that had come when it was read or recorded, by what was known at its end; what a later
     * notice makes of it is read or recorded anew.
     */
    PASSED,
    /** The same type says how certain it is; this is looked after below. */
    BESIDE,
    /** The calendar itself: its own days, and what it counts for whoever hands it in. */
    CALENDAR,
    /** When to look again: nothing that anybody is told. */
    INDEX,
    /** What somebody asks for, or today. */
    ASKED
  }

  private static final Map<String, Kind> TABLE =
      Stream.of(
              listed(
                  Kind.ACTS,
                  "accountability.CaseClocks$RemedyPeriod#day",
                  "approval.ApplicationClock#start",
                  "project.taskforce.TaskForce#meetingsFrom",
                  "project.Project#notBefore",
                  "restatement.RestatementHistory#of",
                  "accountability.AccountabilityCase#deliveredOn",
                  "accountability.AccountabilityCase#dismissedOn",
                  "accountability.AccountabilityCase$Answer#on",
                  "accountability.AccountabilityCase$CaseDecision#on",
                  "accountability.AccountabilityCase$DecisionDelivery#on",
                  "accountability.AccountabilityCase$Notice#on",
                  "accountability.AccountabilityCase$Opening#on",
                  "accountability.AccountabilityCase$RemedyRequest#on",
                  "accountability.AccountabilityCase$Statement#on",
                  "accountability.CaseClocks#statementOn",
                  "accountability.CaseClocks$RemedyClock#answeredOn",
                  "accountability.CaseClocks$RemedyClock#soughtOn",
                  "accountability.Evidence$EvidenceEntry#effectiveOn",
                  "accountability.Evidence$EvidenceNotice#on",
                  "approval.Application#acceptedOn",
                  "approval.Application#closedOn",
                  "approval.Application#completeOn",
                  "approval.Application#decidedOn",
                  "approval.Application#deliveredOn",
                  "approval.Application#droppedOn",
                  "approval.Application#examinedOn",
                  "approval.Application#filedOn",
                  "approval.Application#grantedOn",
                  "approval.Application#metOn",
                  "approval.Application#notAcceptedOn",
                  "approval.Application#noticedOn",
                  "approval.Application#receivedOn",
                  "approval.Application#revokedOn",
                  "approval.Application#terminatedOn",
                  "approval.Application#unansweredSince",
                  "approval.Application#withdrawnOn",
                  "approval.Application$Issued#on",
                  "approval.Application$Numbered#on",
                  "approval.ItemTerms#dutyFrom",
                  "approval.Approvals#materials",
                  "approval.Approvals#metOn",
                  "approval.Approvals#recordedFrom",
                  "approval.Approvals$TradeStepOn#on",
                  "approval.application.CarriedApplication#on",
                  "approval.CarryOver#on",
                  "approval.CarryOver$KnownTrade#on",
                  "approval.application.CommitmentStatus#checkedOn",
                  "approval.application.ExcludedPeriod#endedOn",
                  "approval.application.ExcludedPeriod#notifiedOn",
                  "approval.application.ExcludedPeriod#startedOn",
                  "approval.application.DeferredDocumentStatus#suppliedOn",
                  "approval.application.HandlingStep#on",
                  "approval.application.JointFile#absences",
                  "approval.view.JointHandling$Participant#absentOn",
                  "approval.application.JointSurvey#on",
                  "approval.KnownApplication#acceptedOn",
                  "approval.KnownApplication#completeOn",
                  "approval.KnownApplication#decidedOn",
                  "approval.KnownApplication#deliveredOn",
                  "approval.KnownApplication#noticedOn",
                  "approval.KnownApplication#receivedOn",
                  "approval.KnownApplication$KnownPause#endedOn",
                  "approval.KnownApplication$KnownPause#notifiedOn",
                  "approval.KnownApplication$KnownPause#startedOn",
                  "approval.application.Licence#deliveredOn",
                  "approval.view.OneForm$Line#suppliedOn",
                  "approval.application.Opinion#on",
                  "approval.plan.PlanHistory#droppedOn",
                  "approval.application.Renewal#answeredOn",
                  "approval.application.Renewal#appliedOn",
                  "approval.application.Renewal#knownApplyBy",
                  "approval.application.ServiceRating#answeredOn",
                  "approval.application.ServiceRating#calledBackOn",
                  "approval.application.ServiceRating#excludedOn",
                  "approval.application.ServiceRating#on",
                  "calendar.HolidayNotice#publishedOn",
                  "accountability.AccountabilityCase#closedOn",
                  "archive.RetentionLine#closedOn",
                  "archive.RetentionLine#over",
                  "correction.Corrections$DestructionOrder#on",
                  "correction.Corrections$PendingFact#effectiveOn",
                  "feature.StreamClosing#on",
                  "deadline.Extension#approvedOn",
                  "deadline.LegalClock#start",
                  "deadline.Pause#countedFrom",
                  "deadline.Pause#endedOn",
                  "deadline.Pause#notifiedOn",
                  "deadline.Pause#startedOn",
                  "deadline.ReceiptClock#acceptedOn",
                  "deadline.ReceiptClock#completeOn",
                  "deadline.ReceiptClock#notices",
                  "deadline.ReceiptClock#receivedOn",
                  "deadline.ReceiptClock$Acceptance#on",
                  "deadline.ReceiptClock$Correction#notifiedOn",
                  "deadline.ReceiptClock$DeemedAcceptance#from",
                  "deadline.ReceiptClock$ReceiptState#start",
                  "deadline.ReceiptClock$ReceiptViolation#on",
                  "HistoryEntry#at",
                  "HistoryEntry#effectiveOn",
                  "HistoryEntry#recordedOn",
                  "correction.Corrections#times",
                  "request.Fact#at",
                  "request.Fact#effectiveOn",
                  "request.Request#at",
                  "request.Request#effectiveOn",
                  "escalation.Escalations$EscalationNotice#on",
                  "command.DatedEvent#effectiveOn",
                  "NotificationRule$Withdrawal#recordedOn",
                  "feature.EventWithdrawal#recordedOn",
                  "feature.StreamState#lastEffective",
                  "organisation.CommitteeMeeting#on",
                  "organisation.CountyReport#on",
                  "organisation.Organisation$MemberFrom#from",
                  "organisation.Responsibility#on",
                  "organisation.RuleAdoption#on",
                  "organisation.TeamMember#projects",
                  "organisation.TrainingRegister$Hire#endedOn",
                  "organisation.TrainingRegister$MentorSession#on",
                  "organisation.TrainingRegister$TrainingPlan#on",
                  "organisation.TeamMember$Training#on",
                  "policy.BenefitAccount$BenefitApplication#on",
                  "policy.BenefitAccount$Offer#on",
                  "policy.BenefitAccount$Payment#on",
                  "policy.PolicyStanding#appliedOn",
                  "policy.PolicyStanding#servedOn",
                  "policy.compendium.MeasurePackage#adoptedOn",
                  "policy.compendium.MeasurePackage#endedOn",
                  "policy.compendium.MeasureStanding#doneOn",
                  "policy.compendium.MeasureStanding$MeasureExtension#on",
                  "policy.compendium.MeasureStanding$MeasureProgress#on",
                  "policy.compendium.PolicyEdition#publishedOn",
                  "policy.grant.GrantApplication#registeredOn",
                  "policy.grant.GrantApplication$Conclusion#on",
                  "policy.grant.GrantApplication$Instalment#on",
                  "policy.grant.GrantApplication$Window#from",
                  "policy.grant.GrantApplication$Window#submittedOn",
                  "proceeding.Proceeding#begunOn",
                  "proceeding.Proceeding#closedOn",
                  "proceeding.Proceeding#openedOn",
                  "project.AdmissionReview#on",
                  "project.Negotiation#on",
                  "project.Project#on",
                  "project.Project#overOn",
                  "project.Project$PromiseResult#on",
                  "project.Project$Signing#on",
                  "project.Project$StepOn#on",
                  "project.Project$WorkStepOn#on",
                  "approval.plan.Works$WorkDrop#on",
                  "approval.plan.Works$WorkFrom#from",
                  "approval.plan.Works$KnownWork#from",
                  "project.Project$ProjectTermination#on",
                  "project.Suspension#stopReportedOn",
                  "project.Suspension$Recheck#on",
                  "project.agency.Agency$MandateEnding#on",
                  "project.complaint.Complaint#acceptedOn",
                  "project.complaint.Complaint#filedOn",
                  "project.complaint.Complaint$ComplaintEnd#on",
                  "project.complaint.Complaint$ComplaintHandling#answeredOn",
                  "project.complaint.Complaint$ComplaintHandling#from",
                  "project.complaint.Complaint$ComplaintHandling#movedOn",
                  "project.complaint.Complaint$ComplaintHandling#revisitedOn",
                  "project.agency.Agency$Mandate#signedOn",
                  "project.agency.Agency$ServicePlan#plannedOn",
                  "project.agency.Agency$Service#on",
                  "project.agency.Agency$AgentRating#on",
                  "project.agency.Agency$AgentRating#answeredOn",
                  "project.problem.ProblemTicket$Denial#on",
                  "project.taskforce.TaskForce$Convening#noticeOn",
                  "project.taskforce.TaskForce$Convening#on",
                  "project.funds.Arrival#checkedOn",
                  "project.funds.Arrival#on",
                  "project.funds.Arrival$Reversal#on",
                  "project.problem.ProblemTicket#closedOn",
                  "project.problem.ProblemTicket#reportedOn",
                  "project.problem.ProblemTicket#settledOn",
                  "project.problem.ProblemTicket#solvedOn",
                  "project.problem.ProblemTicket$Closing#on",
                  "project.problem.ProblemTicket$ProblemDecision#on",
                  "project.problem.ProblemTicket$Solution#deniedOn",
                  "project.problem.ProblemTicket$Solution#on",
                  "project.problem.ProblemTicket$Stay#decidedOn",
                  "project.problem.ProblemTicket$Stay#leftOn",
                  "project.problem.ProblemTicket$Stay#receivedOn",
                  "project.taskforce.Meeting#on",
                  "project.taskforce.TaskForce#dissolvedOn",
                  "project.taskforce.TaskForce#establishedOn",
                  "project.taskforce.TaskForce#recordedFrom",
                  "report.content.Attraction$ActivityLine#on",
                  "report.content.DecisionAsked#since",
                  "report.content.OpenProblem#reportedOn",
                  "report.content.RestatedDeadline#published",
                  "spi.Entry#effectiveOn",
                  "suggestion.Assignment#fulfilledOn",
                  "suggestion.Assignment#meetings",
                  "suggestion.Assignment#on",
                  "suggestion.Assignment#opinions",
                  "suggestion.Assignment#returnedOn",
                  "suggestion.Assignment$DeputyFeedback#on",
                  "suggestion.Assignment$PromiseProgress#on",
                  "suggestion.Assignment$Reply#publishedOn",
                  "suggestion.Handling#on",
                  "suggestion.Handling$HandlingMeeting#on",
                  "project.funds.FundsSchedule#from",
                  "project.funds.ScheduledInstalment#from",
                  "project.funds.ScheduledInstalment#reachedOn",
                  "project.funds.ScheduledInstalment#replacedOn",
                  "project.operation.LandUse#from",
                  "suggestion.Assignment$Reply#on",
                  "activity.Activity$Held#firstDay",
                  "activity.Activity$Held#on",
                  "activity.Wish#on",
                  "activity.Wish$WishHandover#on",
                  "activity.Wish$Confirmation#on",
                  "activity.Wish$WishAnswer#on",
                  "investor.Investor$Examination#on",
                  "investor.Investor$InvestorContact#on",
                  "investor.Investor$InvestorProfile#on",
                  "investor.InvestorLead#answeredOn",
                  "investor.InvestorLead#feedbackOn",
                  "investor.InvestorLead#on",
                  "investor.InvestorLead$ContactRound#from",
                  "investor.InvestorLead$Judgement#on",
                  "investor.InvestorLead$LeadEnd#on",
                  "investor.InvestorLead$LeadHolder#from",
                  "investor.InvestorLead$Postponement#on",
                  "supervision.OrderStanding#metOn",
                  "supervision.OrderStanding#proposedOn",
                  "supervision.Supervision#returnedOn",
                  "supervision.Supervision#returns",
                  "supervision.SupervisionOrder#issuedOn",
                  "supervision.SupervisionOrder#withdrawnOn",
                  "supervision.SupervisionOrder$OrderFeedback#judgedOn",
                  "supervision.SupervisionOrder$OrderFeedback#on",
                  "supervision.inspection.Inspection#on",
                  "takeover.TakenOverProject#on",
                  "takeover.TakenOverProject$KnownFunds#on",
                  "takeover.TakenOverProject$KnownProblem#on",
                  "takeover.TakenOverProject$KnownSigning#on",
                  "takeover.TakenOverProject$KnownStep#on",
                  "takeover.TakenOverProject$KnownTaskForce#lastMeetingOn",
                  "takeover.TakenOverProject$KnownTaskForce#on"),
              listed(
                  Kind.AGREED,
                  "organisation.CommitteeTask#due",
                  "organisation.TrainingItem#due",
                  "project.Agreement#fullOutputBy",
                  "project.Agreement#productionBy",
                  "project.Agreement#startBy",
                  "project.Promise#due",
                  "project.agency.PlannedService#due",
                  "project.problem.ProblemTicket$ProblemDecision#solveBy",
                  "project.taskforce.TaskForceCommand$OnProblem#solveBy",
                  "suggestion.Assignment$Reply#promisedBy",
                  "activity.Wish#by",
                  "activity.Wish$WishHandover#by",
                  "investor.InvestorLead$ContactRound#appointed",
                  "investor.InvestorLead$Postponement#to",
                  "project.funds.FundsInstalment#due"),
              listed(
                  Kind.VALIDITY,
                  "approval.application.Licence#ending",
                  "organisation.TargetVersion#from",
                  "organisation.Organisation$UnitTenure#from",
                  "organisation.Organisation$UnitTenure#to",
                  "accountability.CaseClocks$Sanction#from",
                  "approval.plan.Catalogue#validFrom",
                  "approval.KnownApplication#validTo",
                  "approval.application.Licence#validTo",
                  "approval.application.Licence$Period#from",
                  "approval.application.Licence$Period#validTo",
                  "approval.view.LicenceValidity$ValidityPeriod#from",
                  "approval.view.LicenceValidity$ValidityPeriod#validTo",
                  "approval.plan.PlanHistory$Version#from",
                  "approval.application.Renewal#renewedTo",
                  "approval.application.Renewal#validTo",
                  "assessment.Validity#from",
                  "assessment.Validity#to",
                  "duty.EscalationTable$Local#from",
                  "duty.EscalationTable$Local#to",
                  "organisation.Organisation$UnitFrom#from",
                  "organisation.Qualification#from",
                  "organisation.TrainingRegister$Hire#from",
                  "organisation.TrainingRegister$Hire#until",
                  "organisation.Qualification#to",
                  "organisation.TeamMember$TeamPost#since",
                  "party.Succession#from",
                  "policy.Policy#validFrom",
                  "policy.Policy#validTo",
                  "policy.PolicyCondition#day",
                  "policy.compendium.PolicyMeasure#limit",
                  "policy.compendium.MeasurePackage#end",
                  "policy.compendium.MeasurePackage#from",
                  "policy.compendium.MeasurePackage#opensOn",
                  "policy.compendium.MeasureStanding#due",
                  "policy.compendium.MeasureStanding$MeasureExtension#until",
                  "policy.compendium.PolicyEdition#from",
                  "policy.compendium.PolicyEdition#heldFrom",
                  "policy.grant.GrantCall#lastDay",
                  "policy.grant.GrantApplication$Window#last",
                  "project.Project$JurisdictionFrom#from",
                  "project.Project$ParticularsFrom#from",
                  "feature.Names#day",
                  "party.NameTable$CodeName#from",
                  "project.Project$TierFrom#from",
                  "project.Suspension#from",
                  "project.Suspension#to",
                  "project.taskforce.TaskForce$Lead#from",
                  "project.taskforce.TaskForce$Tenure#from",
                  "project.taskforce.TaskForce$Tenure#to",
                  "local.LocalRule#validFrom",
                  "local.LocalRule#validTo",
                  "local.LocalWaiver#validFrom",
                  "local.LocalWaiver#validTo"),
              listed(
                  Kind.PERIOD,
                  "project.Suspension#yearFullOn",
                  "report.ReportPeriod#reportedFrom",
                  "accountability.CaseClocks$Sanction#until",
                  "accountability.CaseEffect#first",
                  "accountability.CaseEffect#last",
                  "report.ReportPeriod#firstDay",
                  "report.ReportPeriod#lastDay",
                  "supervision.ReturnPeriod#firstDay",
                  "supervision.ReturnPeriod#lastDay"),
              listed(
                  Kind.TOLD,
                  "accountability.ProposalRef#since",
                  "approval.Application#correctionDue",
                  "approval.KnownApplication#committedDue",
                  "approval.KnownApplication#statutoryDue",
                  "approval.application.AcceptanceDues#committed",
                  "approval.application.AcceptanceDues#statutory",
                  "approval.application.CarryOverLimit#start"),
              listed(
                  Kind.PASSED,
                  "approval.Application#deemedOn",
                  "approval.application.JointFile$DeemedConsent#on",
                  "approval.application.Renewal#deemedOn",
                  "approval.attribution.HolderSpan#first",
                  "approval.attribution.HolderSpan#last",
                  "approval.attribution.InnerSpan#first",
                  "approval.attribution.InnerSpan#last",
                  "approval.attribution.ProjectAttribution#firstDay",
                  "assessment.CountedCase#on",
                  "duty.Duty#closedOn",
                  "duty.Duty#openedOn",
                  "duty.DutyClock#from",
                  "duty.DutyClock$LightSpan#from",
                  "duty.Ending#on",
                  "policy.PolicyStanding#entitledOn",
                  "policy.PolicyStanding#payableFrom",
                  "spi.DutyRow#closedOn",
                  "spi.DutyRow#openedOn",
                  "violation.Violations$Violation#on"),
              listed(
                  Kind.BESIDE,
                  "accountability.Proposal#daysAgainst",
                  "accountability.Proposal#since",
                  "approval.forecast.Estimate#date",
                  "deadline.Deadline$Due#date",
                  "deadline.Deadline$Due#nominal",
                  "deadline.ReceiptClock$DeemedAcceptance#since",
                  "duty.EscalationPolicy$StepDay#on",
                  "report.content.TroubledProject$TroubleReason#since",
                  "spi.DueDate#date",
                  "supervision.OrderStanding#certainOn"),
              listed(
                  Kind.CALENDAR,
                  "request.OfficeTime#dayOf",
                  "approval.application.Renewal#silenceRenewsOn",
                  "calendar.CalendarBook#nextNews",
                  "calendar.CalendarChange#date",
                  "calendar.CalendarDay#date",
                  "calendar.NoticeConflict#date",
                  "calendar.HolidayNotice#days",
                  "calendar.HorizonException#day",
                  "calendar.WorkCalendar#horizon",
                  "calendar.WorkCalendar#minus",
                  "calendar.WorkCalendar#next",
                  "calendar.WorkCalendar#nextOrSame",
                  "calendar.WorkCalendar#plus",
                  "calendar.WorkCalendar#previous",
                  "calendar.WorkCalendar#previousOrSame",
                  "calendar.WorkCalendar#workingDays",
                  "deadline.CountingRules$FestivalOnWeekend#days",
                  "deadline.Deadline#dueOn",
                  "deadline.Ledger$LedgerRemark#day",
                  "deadline.MinimumPeriod#nextPossible",
                  "deadline.OfficeHours#lastMoment",
                  "deadline.OfficeHours#startDay",
                  "deadline.TimeLimit#statusEnd"),
              listed(
                  Kind.INDEX,
                  "approval.application.Renewal#silenceMayRenewOn",
                  "duty.Duty#nextReviewOn",
                  "duty.DutyClock#nextChange",
                  "feature.DutyReview#nextReviewOn",
                  "command.Notification#notBefore",
                  "command.Notification#uselessFrom",
                  "spi.DueDuty#nextReviewOn",
                  "spi.DutyRow#due",
                  "spi.DutyRow#nextReviewOn"),
              listed(
                  Kind.ASKED,
                  "BoardLine#day",
                  "AsOf#effectiveOn",
                  "AsOf#knownOn",
                  "Zhuanban#today",
                  "accountability.Proposal#day",
                  "approval.attribution.ProjectAttribution#day",
                  "approval.forecast.Forecast#day",
                  "approval.forecast.Outlook#day",
                  "approval.forecast.Outlook#failures",
                  "approval.forecast.Outlook#notBefore",
                  "approval.forecast.WhatIf$Fails#on",
                  "approval.forecast.WhatIf$NotBefore#day",
                  "assessment.Assessment#day",
                  "assessment.Scorecard#day",
                  "spi.AuditRecord$CaseRead#day",
                  "spi.AuditRecord$CommandRefusal#effectiveOn",
                  "request.SweepReport#day",
                  "feature.DecisionContext#today",
                  "report.content.TargetCompletion#day",
                  "report.content.Report#day",
                  "spi.BoardQuery#dueUpTo",
                  "spi.Owed$On#day"))
          .flatMap(each -> each.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static Map<String, Kind> listed(Kind kind, String... names) {
    return Stream.of(names).collect(Collectors.toMap(name -> name, name -> kind));
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getName().replaceFirst("^org\\.zhuanban\\.", "")
        + "#"
        + method.getName();
  }

  private static final Class<?>[] DATES = {
    LocalDate.class,
    LocalDateTime.class,
    OffsetDateTime.class,
    ZonedDateTime.class,
    ChronoLocalDate.class,
    Date.class
  };

  /** Whether a type is one of these, or holds one. */
  private static boolean holds(JavaType type, Class<?>... sought) {
    return (type instanceof JavaParameterizedType parts
            && parts.getActualTypeArguments().stream().anyMatch(part -> holds(part, sought)))
        || Stream.of(sought).anyMatch(type.toErasure().getBaseComponentType()::isAssignableTo);
  }

  private static boolean dates(JavaMethod method) {
    return holds(method.getReturnType(), DATES);
  }

  private static final DescribedPredicate<JavaClass> GIVEN_OUT =
      DescribedPredicate.describe(
          "are given out",
          type -> {
            boolean open = true;
            for (JavaClass outer = type;
                outer != null;
                outer = outer.getEnclosingClass().orElse(null)) {
              open &= outer.getModifiers().contains(JavaModifier.PUBLIC);
            }
            return open
                && !type.getPackageName().contains(".internal")
                && !type.getPackageName().endsWith(".rules")
                && (!type.getPackageName().contains(".engine")
                    || type.getPackageName().endsWith(".audit"))
                && !type.getPackageName().startsWith("org.zhuanban.testing")
                && !type.isAssignableTo(Event.class)
                && !type.isAssignableTo(Command.class)
                && !type.getSimpleName().endsWith("Builder");
          });

  private static boolean saysCertainty(JavaClass type) {
    // What storages are given has no types of the calendar, and says it in its own way.
    return type.isEquivalentTo(DueDate.class)
        || type.getMethods().stream()
            .anyMatch(
                method ->
                    method.getRawParameterTypes().isEmpty()
                        && holds(method.getReturnType(), Certainty.class, Deadline.class));
  }

  /** What public types give, also by way of a type that is not public. */
  private static Stream<JavaMethod> given(JavaClasses classes) {
    return classes.stream()
        .filter(GIVEN_OUT)
        .flatMap(type -> type.getAllMethods().stream())
        .filter(method -> method.getOwner().getPackageName().startsWith("org.zhuanban"))
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(CertaintyTest::dates)
        .distinct();
  }

  @ArchTest
  static void no_computed_date_goes_out_without_its_certainty(JavaClasses classes) {
    assertThat(given(classes).map(CertaintyTest::name).filter(name -> !TABLE.containsKey(name)))
        .as(
            "methods that give a date: make a new one a Deadline, say its Certainty beside it, or"
                + " list it with what makes it known")
        .isEmpty();
  }

  @ArchTest
  static void what_is_certain_by_what_is_beside_it_has_that_beside_it(JavaClasses classes) {
    assertThat(given(classes).filter(method -> TABLE.get(name(method)) == Kind.BESIDE))
        .isNotEmpty()
        .allMatch(method -> saysCertainty(method.getOwner()));
  }

  @ArchTest
  static void nothing_is_listed_that_is_not_there(JavaClasses classes) {
    assertThat(given(classes).map(CertaintyTest::name).collect(Collectors.toSet()))
        .containsAll(TABLE.keySet());
  }

  @ArchTest
  static void no_date_lies_in_a_public_field(JavaClasses classes) {
    assertThat(
            classes.stream()
                .filter(GIVEN_OUT)
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> holds(field.getType(), DATES)))
        .isEmpty();
  }
}
