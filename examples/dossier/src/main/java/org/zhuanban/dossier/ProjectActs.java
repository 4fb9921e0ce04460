package org.zhuanban.dossier;

import static org.zhuanban.dossier.Commands.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Office;
import org.zhuanban.party.Origin;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectRoute;
import org.zhuanban.project.Promise;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.operation.OperatingFigures;
import org.zhuanban.project.operation.OperationCommand.RecordOperation;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.project.taskforce.TaskForceCommand.StandIn;
import org.zhuanban.report.ReportPeriod;

/**
 * Makes the commands about a project, its task force and its funds that reported events stand for.
 *
 * @param dossier the dossier
 * @param offices the offices behind titles
 */
record ProjectActs(Dossier dossier, Offices offices) {
  /** The words with which a result begins that lets a project in, whatever follows. */
  private static final Pattern ADMITTED = Pattern.compile("(?i)^(通过|同意(?!.{0,4}(缓|再议|复议))|pass)");

  private static final int LONGEST_NAME = 500;

  /** The length that the name of an enterprise and a site may have. */
  private static final int FITTING = 200;

  /** The name of a service centre at the beginning of the title of its agent. */
  private static final Pattern CENTRE = Pattern.compile("^[^中]*中心");

  /** The words with which a project is not let in. */
  private static final Pattern NOT_ADMITTED = Pattern.compile("(?i)不|未|否|reject|refus|fail");

  /** The words with which it is reviewed again. */
  private static final Pattern DEFERRED = Pattern.compile("(?i)缓|再议|复议|defer|postpon");

  /** The particulars of the project; none where its name is longer than that of any paper. */
  Optional<DescribeProject> describe() {
    Project project = dossier.project();
    if (project.name().length() > LONGEST_NAME) {
      return Optional.empty();
    }
    Map<String, String> texts = project.particulars();
    ProjectParticulars.Builder known =
        ProjectParticulars.builder()
            .name(project.name())
            .code(
                Optional.ofNullable(texts.get("online_platform_code")).flatMap(ProjectCode::parse))
            .route(Optional.ofNullable(texts.get("management")).flatMap(ProjectActs::route))
            .site(fitting(texts.get("site")));
    fitting(texts.get("investor.name")).map(Enterprise::of).ifPresent(known::addInvestors);
    return Optional.of(DescribeProject.of(known.build()));
  }

  /** Where the project belongs; empty if the dossier says neither its place nor who brought it. */
  Optional<PlaceProject> place() {
    Project project = dossier.project();
    return project.place().isEmpty() && project.introducedBy().isEmpty()
        ? Optional.empty()
        : Optional.of(
            PlaceProject.of(
                new Jurisdiction(
                    project.place(),
                    project.industryCode().filter(YamlValue::isId),
                    project.introducedBy()),
                new DocumentRef("jurisdiction")));
  }

  private static Optional<String> fitting(@Nullable String text) {
    return Optional.ofNullable(text).filter(said -> !said.isBlank() && said.length() <= FITTING);
  }

  private static Optional<ProjectRoute> route(String management) {
    return Arrays.stream(ProjectRoute.values())
        .filter(route -> route.name().equals(management))
        .findFirst();
  }

  SignAgreement sign() {
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

  EstablishTaskForce establish(HistoryEvent event) {
    TaskForcePlan plan = dossier.taskForce();
    return with(
        EstablishTaskForce.of(
            List.of(offices.office(plan.leader())),
            plan.deputies().stream().map(offices::office).toList(),
            plan.members().stream().map(offices::office).toList()),
        event.optionalText("notice").map(number -> event.document()),
        EstablishTaskForce::withNotice);
  }

  OpenProceeding task(HistoryEvent event) {
    org.zhuanban.party.Department owner = Plans.department(dossier.department(event.text("owner")));
    return with(
        MeetingTask.given(
            event.text("task"),
            event.number("meeting"),
            event.date(),
            event.date("due"),
            owner.code(),
            owner.calendar()),
        event.optionalText("text"),
        OpenProceeding::withContent);
  }

  /** Who came in whose place: the office that is due, an equals sign, the other office. */
  private StandIn standIn(String told) {
    String[] offices = told.split("=", 2);
    return new StandIn(
        this.offices.office(offices[0].strip()),
        this.offices.office(offices[offices.length - 1].strip()));
  }

  HoldMeeting meeting(HistoryEvent event) {
    List<OnProblem> problems =
        event
            .optionalText("problem")
            .map(
                problem ->
                    List.of(
                        with(
                            with(
                                OnProblem.of(problem),
                                event.optionalDate("solve_by"),
                                OnProblem::withSolveBy),
                            event.optionalText("decision"),
                            OnProblem::withDecision)))
            .orElse(List.of());
    return HoldMeeting.of(
            event.number("number"),
            event.texts("attended").stream().map(offices::office).toList(),
            event.optionalNumber("decisions").orElse(problems.size()))
        .withMinutes(event.document())
        .withProblems(problems)
        .withStandIns(event.texts("stand_ins").stream().map(this::standIn).toList())
        .withResolutions(event.told("decisions"));
  }

  Office agent() {
    TaskForcePlan plan = dossier.taskForce();
    return offices.office(plan.agent().or(plan::secretariat).orElse("代办员"));
  }

  /**
   * The service centre of the agent: its organ, or the centre in its title; else the lead bureau.
   */
  private org.zhuanban.party.Department centre(Office agent) {
    org.zhuanban.party.Department bureau = Plans.department(dossier.leadBureau());
    Optional<org.zhuanban.party.Department> organ =
        agent.department().map(code -> Plans.department(dossier.department(code)));
    Matcher named = CENTRE.matcher(agent.title());
    return organ.orElseGet(
        () ->
            named.lookingAt()
                ? new org.zhuanban.party.Department(
                    "SERVICE-CENTRE", named.group(), bureau.level(), bureau.calendar())
                : bureau);
  }

  GiveService service(HistoryEvent event) {
    GiveService given =
        GiveService.of(
                ServiceKind.valueOf(event.text("kind")),
                event.optionalText("by").map(offices::office).orElseGet(this::agent))
            .withPaper(event.document());
    return with(given, event.optionalText("item"), GiveService::withItem);
  }

  SignMandate mandate(HistoryEvent event) {
    TaskForcePlan plan = dossier.taskForce();
    Optional<TaskForcePlan.Mandate> mandate = plan.mandate();
    Office agent = agent();
    boolean renewed =
        EarlierEvents.before(dossier.history(), event).standing().stream()
            .anyMatch(earlier -> earlier.type() == EventType.AGENCY_MANDATE_SIGNED);
    SignMandate signed = SignMandate.of(agent, centre(agent), event.document());
    return with(
        with(
            renewed ? signed.withFrom(agent) : signed,
            mandate.flatMap(TaskForcePlan.Mandate::scope),
            SignMandate::withScope),
        mandate.flatMap(TaskForcePlan.Mandate::fee),
        SignMandate::withFee);
  }

  static AdmissionResult admission(HistoryEvent event) {
    String result = event.text("result");
    if (ADMITTED.matcher(result).find()) {
      return AdmissionResult.PASSED;
    }
    if (DEFERRED.matcher(result).find()) {
      return AdmissionResult.DEFERRED;
    }
    return NOT_ADMITTED.matcher(result).find() ? AdmissionResult.REJECTED : AdmissionResult.PASSED;
  }

  /** What is reported as verified is verified, by the line that reports it if by nothing else. */
  static RecordOperation operation(HistoryEvent event) {
    OperatingFigures.Builder figures =
        OperatingFigures.builder()
            .period(new ReportPeriod(event.text("period")))
            .provider(event.text("provider"))
            .source(event.document());
    event.optionalMoney("output").map(Money::yuan).ifPresent(figures::output);
    event.optionalMoney("tax").map(Money::yuan).ifPresent(figures::tax);
    event.optionalMoney("energy").ifPresent(figures::energy);
    if (event.has("employees")) {
      figures.employees(event.number("employees"));
    }
    return new RecordOperation(figures.build());
  }

  static RecordArrival arrival(HistoryEvent event) {
    Verdict verdict = Verdict.valueOf(event.text("status"));
    boolean shown = verdict == Verdict.VERIFIED || event.has("evidence");
    RecordArrival arrival =
        RecordArrival.of(
                event.text("id"),
                Money.yuan(event.money("amount")),
                FundsKind.valueOf(event.text("kind")))
            .withVerdict(verdict);
    return Commands.with(
        shown ? arrival.withEvidence(event.document()) : arrival,
        event.optionalText("origin").map(Origin::valueOf),
        RecordArrival::withOrigin);
  }
}
