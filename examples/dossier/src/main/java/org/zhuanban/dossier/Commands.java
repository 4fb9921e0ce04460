package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.ExtendStart;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.CheckCommitment;
import org.zhuanban.approval.DecisionCommand.DecideItem;
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
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.policy.PolicyCommand.ApplyForPolicy;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.NegotiationKind;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.Promise;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.problem.SolutionCommand.CloseProblem;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.problem.SolutionCommand.VerifyProblem;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.report.ReportCommand.SubmitReport;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;

/**
 * Makes the command that a reported event stands for.
 *
 * @param dossier the dossier
 * @param rules what the county has set for itself
 * @param acts what the events before it have become
 */
record Commands(Dossier dossier, LocalRuleBook rules, ToldActs acts) {
  /** The words with which a result begins that lets a project in, whatever follows. */
  private static final Pattern ADMITTED = Pattern.compile("(?i)^(通过|同意(?!.{0,4}(缓|再议|复议))|pass)");

  /** The words with which a project is not let in. */
  private static final Pattern NOT_ADMITTED = Pattern.compile("(?i)不|未|否|reject|refus|fail");

  /** The words with which it is reviewed again. */
  private static final Pattern DEFERRED = Pattern.compile("(?i)缓|再议|复议|defer|postpon");

  /** The code of whoever applies, who is no department. */
  private static final String APPLICANT = "APPLICANT";

  /** The words with which a listing ends that found no buyer. */
  private static final Pattern UNSOLD =
      Pattern.compile("(?i)流拍|流标|流挂|未成交|终止|中止|撤牌|无人|no bid|unsold|failed");

  /**
   * Makes a command.
   *
   * @param event what was reported
   * @return the command; empty for events that are not handled yet
   */
  Optional<Command> of(HistoryEvent event) {
    return switch (event.type()) {
      case AGREEMENT_SIGNED -> Optional.of(sign());
      case TASK_FORCE_ESTABLISHED -> Optional.of(establish());
      case TASK_FORCE_LEADER_CHANGED ->
          Optional.of(ChangeLeader.of(office(event, "from"), office(event, "to")));
      case MATERIALS_RECEIVED ->
          Optional.of(
              ReceiveMaterials.of(
                  event.texts("materials").stream().map(new Materials(dossier)::ref).toList()));
      case RECEIVED ->
          Optional.of(
              ReceiveApplication.of(item(event), event.optionalFlag("complete").orElse(true)));
      case CORRECTION_NOTICE -> Optional.of(GiveCorrectionNotice.of(item(event), document(event)));
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
                      item(event), NonAcceptance.valueOf(event.text("ground")), document(event)),
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
                  item(event), Termination.valueOf(event.text("ground")), document(event)));
      case JOINT_OPINION ->
          Optional.of(
              with(
                  GiveOpinion.of(
                      item(event), event.text("dept"), Opinion.View.valueOf(event.text("opinion"))),
                  event.optionalText("text").map(words -> document(event)),
                  GiveOpinion::withPaper));
      case JOINT_SURVEY -> Optional.of(HoldJointSurvey.of(item(event), event.texts("attended")));
      case HEARING_RIGHT_TOLD -> Optional.of(hearing(event));
      case HEARING_REQUESTED -> Optional.of(step(event, Hearing.REQUEST));
      case HEARING_ANNOUNCED -> Optional.of(step(event, Hearing.ANNOUNCE));
      case HEARING_HELD -> Optional.of(step(event, Hearing.HOLD));
      case PAUSE_START -> Optional.of(startPause(event));
      case PAUSE_END ->
          Optional.of(
              with(
                  EndPause.of(item(event)),
                  event.optionalText("reason").map(Commands::procedure),
                  EndPause::withProcedure));
      case EXTENSION -> Optional.of(extend(event));
      case DECIDED -> Optional.of(decide(event));
      case COMMITMENT_CHECKED ->
          Optional.of(
              CheckCommitment.of(
                  item(event), event.optionalFlag("kept").orElseThrow(), document(event)));
      case REVOKED ->
          Optional.of(
              RevokeApproval.of(
                  item(event), Revocation.valueOf(event.text("ground")), document(event)));
      case DELIVERED ->
          Optional.of(
              with(
                  with(
                      with(
                          DeliverDecision.of(item(event)),
                          event.optionalNumber("attempt"),
                          DeliverDecision::withAttempt),
                      event.optionalNumber("rating"),
                      DeliverDecision::withRating),
                  event.optionalDate("valid_to"),
                  DeliverDecision::withValidTo));
      case BAD_REVIEW_CLOSED -> Optional.of(AnswerRating.of(item(event), document(event)));
      case RENEWAL_APPLIED -> Optional.of(ApplyForRenewal.of(item(event)));
      case RENEWAL_DECIDED ->
          Optional.of(
              with(
                  DecideRenewal.of(item(event), Result.valueOf(event.text("result")))
                      .withDecision(document(event)),
                  event.optionalDate("valid_to"),
                  DecideRenewal::withValidTo));
      case TRADE_ANNOUNCED -> Optional.of(trade(event, TradeStep.ANNOUNCED));
      case LISTING_START -> Optional.of(trade(event, TradeStep.LISTING_STARTED));
      case LISTING_END -> Optional.of(trade(event, listingEnd(event)));
      case LAND_CONTRACT_SIGNED -> Optional.of(trade(event, TradeStep.LAND_CONTRACT_SIGNED));
      case TASK_FORCE_MEETING -> Optional.of(meeting(event));
      case AGENCY_MANDATE_SIGNED -> Optional.of(mandate(event));
      case PROBLEM_REPORTED -> Optional.of(problems().report(event, document(event)));
      case PROBLEM_ESCALATED -> Optional.of(problems().escalate(event));
      case PROBLEM_DECIDED -> Optional.of(problems().decide(event, document(event)));
      case PROBLEM_SOLVED ->
          Optional.of(SolveProblem.of(event.text("problem")).withPaper(document(event)));
      case PROBLEM_VERIFIED_BY_ENTERPRISE ->
          Optional.of(VerifyProblem.of(event.text("problem")).withPaper(document(event)));
      case PROBLEM_CLOSED ->
          Optional.of(
              with(
                  CloseProblem.of(event.text("problem")),
                  event.optionalText("substitute").map(words -> document(event)),
                  CloseProblem::withSubstitute));
      case NEGOTIATION -> Optional.of(RecordNegotiation.of(NegotiationKind.TALKS, document(event)));
      case ADMISSION_REVIEW ->
          Optional.of(
              with(
                  ReviewAdmission.of(admission(event), document(event)),
                  event.optionalText("by"),
                  ReviewAdmission::withBy));
      case CONSTRUCTION_STARTED -> Optional.of(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));
      case TRIAL_PRODUCTION -> Optional.of(TakeStep.of(ProjectStep.TRIAL_PRODUCTION));
      case PRODUCTION_STARTED -> Optional.of(TakeStep.of(ProjectStep.PRODUCTION_STARTED));
      case CONSTRUCTION_STOP_REPORTED ->
          Optional.of(with(ReportStop.of(), event.optionalText("item"), ReportStop::withPermit));
      case PROJECT_SUSPENDED -> Optional.of(SuspendProject.of(document(event)));
      case PROJECT_RESUMED -> Optional.of(ResumeProject.of(document(event)));
      case PROJECT_TERMINATED -> Optional.of(TerminateProject.of(document(event), document(event)));
      case FUNDS -> Optional.of(arrival(event));
      case FUNDS_REVERSED ->
          Optional.of(
              with(
                  ReverseArrival.of(
                      event.text("id"), Money.yuan(event.money("amount")), document(event)),
                  event.optionalText("evidence").map(words -> document(event)),
                  ReverseArrival::withEvidence));
      case POLICY_APPLIED -> Optional.of(ApplyForPolicy.of(event.text("policy")));
      case POLICY_PAID ->
          Optional.of(PayPolicy.of(event.text("policy"), Money.yuan(event.money("amount"))));
      case REPORT_SUBMITTED ->
          Optional.of(SubmitReport.of(new ReportPeriod(event.text("report")), document(event)));
      case SUGGESTION_ASSIGNED -> Optional.of(suggestions().assign(event, document(event)));
      case SUGGESTION_FACE_TO_FACE -> Optional.of(MeetDeputy.of().withRecord(document(event)));
      case SUGGESTION_REPLIED -> Optional.of(suggestions().reply(event, document(event)));
      case SUPERVISION_ORDER -> Optional.of(order(event));
      case ACCOUNTABILITY_NOTICE -> Optional.of(cases().notify(event, document(event)));
      case STATEMENT_RECEIVED ->
          Optional.of(ReceiveStatement.of(PartyConcerned.UNIT).withPaper(document(event)));
      case ACCOUNTABILITY_DECISION -> Optional.of(cases().decide(event, document(event)));
      case ACCOUNTABILITY_DELIVERED ->
          Optional.of(DeliverCaseDecision.toAll().withPaper(document(event)));
      case ACCOUNTABILITY_APPEALED -> Optional.of(cases().appeal(event, document(event)));
      case ACCOUNTABILITY_APPEAL_DECIDED -> Optional.of(cases().answer(event, document(event)));
      case ANNULLED -> annul(event);
      default -> Optional.empty();
    };
  }

  /** What was never handled needs no annulment; what was refused, the library will not annul. */
  private Optional<Command> annul(HistoryEvent event) {
    return of(event.annulled())
        .map(
            wrong ->
                AnnulEntry.of(
                    acts.entry(event.annulled()).orElse(0L),
                    document(event),
                    new PersonRef(document(event).id())));
  }

  private OpenProceeding hearing(HistoryEvent event) {
    String organ = dossier.item(item(event)).dept();
    return Hearing.open(
        hearingOf(event), item(event), APPLICANT, organ, dossier.department(organ).calendar());
  }

  private CompleteStep step(HistoryEvent event, String step) {
    HistoryEvent told =
        EarlierEvents.before(dossier.history(), event)
            .hearing(item(event), event.date())
            .orElseThrow();
    return CompleteStep.of(hearingOf(told), step).withPaper(document(event));
  }

  private static DecideItem decide(HistoryEvent event) {
    DecideItem decision =
        DecideItem.of(item(event), Result.valueOf(event.text("result")))
            .withDecision(document(event));
    DecideItem numbered = with(decision, event.optionalNumber("attempt"), DecideItem::withAttempt);
    return with(
        event.has("conditions") ? numbered.withConditions(document(event)) : numbered,
        event
            .optionalLength("check_within")
            .map(within -> new Commitment(document(event), within.limit("告知承诺核查"))),
        DecideItem::withCommitment);
  }

  /** A command with what a history tells beside; as it is where the history tells nothing. */
  static <C, V> C with(C command, Optional<V> told, BiFunction<C, V, C> wither) {
    return told.map(value -> wither.apply(command, value)).orElse(command);
  }

  private static String hearingOf(HistoryEvent told) {
    return "hearing:" + told.index();
  }

  private SignAgreement sign() {
    Agreement agreement = dossier.project().agreement();
    return SignAgreement.of(agreed(agreement), Plans.department(dossier.leadBureau()));
  }

  private org.zhuanban.project.Agreement agreed(Agreement agreement) {
    org.zhuanban.project.Agreement sum =
        org.zhuanban.project.Agreement.of(agreement.totalInvestment())
            .withPromises(promises(agreement));
    return with(
        with(
            with(sum, agreement.startBy(), org.zhuanban.project.Agreement::withStartBy),
            agreement.productionBy(),
            org.zhuanban.project.Agreement::withProductionBy),
        agreement.fullOutputBy(),
        org.zhuanban.project.Agreement::withFullOutputBy);
  }

  /** Who keeps them and by when, the dossier does not say. */
  private List<Promise> promises(Agreement agreement) {
    List<Promise> promises = new ArrayList<>();
    for (String what : agreement.promisedByGovernment()) {
      promises.add(
          Promise.of(
              "P" + (promises.size() + 1),
              Promise.Side.GOVERNMENT,
              dossier.leadBureau().code(),
              what));
    }
    return promises;
  }

  private EstablishTaskForce establish() {
    TaskForcePlan plan = dossier.taskForce();
    return EstablishTaskForce.of(
        List.of(offices().office(plan.leader())),
        plan.deputies().stream().map(offices()::office).toList(),
        plan.members().stream().map(offices()::office).toList());
  }

  /** Who took part, a history does not say. */
  private static HoldMeeting meeting(HistoryEvent event) {
    List<OnProblem> problems =
        event
            .optionalText("problem")
            .map(
                problem ->
                    List.of(
                        with(
                            OnProblem.of(problem),
                            event.optionalDate("solve_by"),
                            OnProblem::withSolveBy)))
            .orElse(List.of());
    return HoldMeeting.of(
            event.number("number"),
            List.of(),
            event.optionalNumber("decisions").orElse(problems.size()))
        .withMinutes(document(event))
        .withProblems(problems);
  }

  private SignMandate mandate(HistoryEvent event) {
    TaskForcePlan plan = dossier.taskForce();
    Optional<TaskForcePlan.Mandate> mandate = plan.mandate();
    Office agent = offices().office(plan.agent().or(plan::secretariat).orElse("代办员"));
    boolean renewed =
        EarlierEvents.before(dossier.history(), event).standing().stream()
            .anyMatch(earlier -> earlier.type() == EventType.AGENCY_MANDATE_SIGNED);
    SignMandate signed =
        SignMandate.of(agent, Plans.department(dossier.leadBureau()), document(event));
    return with(
        with(
            renewed ? signed.withFrom(agent) : signed,
            mandate.flatMap(TaskForcePlan.Mandate::scope),
            SignMandate::withScope),
        mandate.flatMap(TaskForcePlan.Mandate::fee),
        SignMandate::withFee);
  }

  /** What is extended after the delivery of a permit is the time to start that it leaves. */
  private Command extend(HistoryEvent event) {
    String item = item(event);
    TimeLimit by = event.length("units").limit(basis(event));
    Office officer = office(event, "approved_by");
    boolean start =
        dossier.item(item).startWithin().isPresent()
            && EarlierEvents.before(dossier.history(), event).delivered(item, event.date());
    return start
        ? ExtendStart.of(item, by, officer)
        : with(
            ExtendLimit.of(item, by, officer),
            event.optionalDate("applicant_told"),
            ExtendLimit::withNotifiedOn);
  }

  private StartPause startPause(HistoryEvent event) {
    return with(
        with(
            StartPause.of(item(event), procedure(event.text("reason"))),
            event.optionalDate("notice"),
            StartPause::withNotifiedOn),
        event.optionalLength("stated_days").map(length -> length.limit(basis(event))),
        StartPause::withStated);
  }

  /** A reason outside the list may be any text; what is kept of it is a code of its own. */
  private static String procedure(String reason) {
    return reason.matches("[A-Z0-9_]{1,64}")
        ? reason
        : String.format(Locale.ROOT, "UNLISTED_%08X", reason.hashCode());
  }

  private static TakeTradeStep trade(HistoryEvent event, TradeStep step) {
    return TakeTradeStep.of(item(event), step);
  }

  private static TradeStep listingEnd(HistoryEvent event) {
    return event.optionalText("result").filter(UNSOLD.asPredicate()).isPresent()
        ? TradeStep.UNSOLD
        : TradeStep.SOLD;
  }

  private static AdmissionResult admission(HistoryEvent event) {
    String result = event.text("result");
    if (ADMITTED.matcher(result).find()) {
      return AdmissionResult.PASSED;
    }
    if (DEFERRED.matcher(result).find()) {
      return AdmissionResult.DEFERRED;
    }
    return NOT_ADMITTED.matcher(result).find() ? AdmissionResult.REJECTED : AdmissionResult.PASSED;
  }

  private static String item(HistoryEvent event) {
    return event.text("item");
  }

  private String basis(HistoryEvent event) {
    Item item = dossier.item(item(event));
    return item.legal().orElse(item.name());
  }

  private Office office(HistoryEvent event, String key) {
    return offices().office(event.text(key));
  }

  /** What is reported as verified is verified, by the line that reports it if by nothing else. */
  private static RecordArrival arrival(HistoryEvent event) {
    Verdict verdict = Verdict.valueOf(event.text("status"));
    boolean shown = verdict == Verdict.VERIFIED || event.has("evidence");
    RecordArrival arrival =
        RecordArrival.of(
                event.text("id"),
                Money.yuan(event.money("amount")),
                FundsKind.valueOf(event.text("kind")))
            .withVerdict(verdict);
    return shown ? arrival.withEvidence(document(event)) : arrival;
  }

  /** Whoever issues it, a dossier does not say: it is the supervision office. */
  private IssueOrder order(HistoryEvent event) {
    return IssueOrder.builder()
        .order(event.text("order"))
        .to(Plans.department(dossier.department(event.text("to"))))
        .about(OrderSubject.item(item(event)))
        .limit(event.length("limit").limit("约定: 督办单" + event.text("order")))
        .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
        .paper(document(event))
        .build();
  }

  private AccountabilityActs cases() {
    return new AccountabilityActs(dossier);
  }

  private SuggestionActs suggestions() {
    return new SuggestionActs(dossier);
  }

  private ProblemActs problems() {
    return new ProblemActs(dossier, rules);
  }

  private Offices offices() {
    return new Offices(dossier, rules.successions());
  }

  /** The words of an event stay in the dossier; what is kept points to them. */
  private static DocumentRef document(HistoryEvent event) {
    return new DocumentRef("dossier:event-" + event.index());
  }
}
