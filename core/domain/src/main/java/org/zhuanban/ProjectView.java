package org.zhuanban;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.access.Part;
import org.zhuanban.access.Sight;
import org.zhuanban.accountability.Evidence;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.accountability.rules.Proposals;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.attribution.ProjectAttribution;
import org.zhuanban.approval.forecast.Outlook;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.approval.view.BoardRow;
import org.zhuanban.approval.view.JointHandling;
import org.zhuanban.approval.view.LicenceValidity;
import org.zhuanban.approval.view.OneForm;
import org.zhuanban.approval.view.RatingFigures;
import org.zhuanban.attribute.Attributes;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Happened;
import org.zhuanban.correction.Corrections;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ladder;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.EventStream;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.escalation.RungReached;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.local.LocalRules;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.PolicyTally;
import org.zhuanban.policy.grant.GrantApplication;
import org.zhuanban.policy.grant.rules.GrantFeature;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.proceeding.Proceedings;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.Placement;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.PromiseKeeping;
import org.zhuanban.project.agency.Agency;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.indicator.Indicators;
import org.zhuanban.project.problem.ProblemList;
import org.zhuanban.project.problem.ProblemStatistics;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.report.Reports;
import org.zhuanban.report.rules.ReportFeature;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.supervision.OrderStanding;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.rules.TakeoverFeature;
import org.zhuanban.violation.Violations;
import org.zhuanban.violation.rules.ViolationFeature;

/**
 * A project as it was when it was read; immutable. A {@linkplain Reading reader} sees the parts
 * that the table of roles allows; each method that shows another one throws a {@link
 * org.zhuanban.access.NotReadableException}.
 */
public final class ProjectView {
  private final EventStream stream;
  private final Sight sight;
  private final CalendarBook calendars;
  private final LightPolicy lights;
  private final LocalRules rules;
  private final EscalationFeature escalation;

  ProjectView(
      EventStream stream,
      Sight sight,
      CalendarBook calendars,
      LightPolicy lights,
      LocalRules rules,
      EscalationFeature escalation) {
    this.stream = stream;
    this.sight = sight;
    this.calendars = calendars;
    this.lights = lights;
    this.rules = rules;
    this.escalation = escalation;
  }

  /** {@return the version of the stream, 0 if nothing has happened} */
  public long version() {
    sight.require(Part.PROJECT);
    return stream.version();
  }

  /** {@return what happened, in the order of recording, as far as its part may be read} */
  public List<Happened> history() {
    sight.require(Part.JOURNAL);
    return new Journal(stream, sight).history();
  }

  /** {@return the notices that its dues follow, as {@link Duty} asks for them} */
  public CalendarBook calendars() {
    return calendars;
  }

  /** {@return what the county has set for itself} */
  public LocalRules rules() {
    return rules;
  }

  /** {@return when its lights change, as {@link Duty#clock} asks for it} */
  public LightPolicy lights() {
    return lights;
  }

  /** {@return the project itself} */
  public Project project() {
    sight.require(Part.PROJECT);
    return of(ProjectFeature.INSTANCE);
  }

  /**
   * Tells how far it has come.
   *
   * @param day the day, at whose end to look
   * @return the stage that follows from what had happened by then
   */
  public ProjectStage stage(LocalDate day) {
    sight.require(Part.PROJECT);
    return of(ProjectFeature.INSTANCE).stageOn(day, of(ApprovalFeature.INSTANCE));
  }

  /**
   * Looks at how both sides keep what they promised (守信践诺), factor guarantees among it.
   *
   * @param day the day, at whose end to look
   * @return how each promise is kept, in the order of the agreement; empty before the signing
   */
  public List<PromiseKeeping> promises(LocalDate day) {
    sight.require(Part.PROJECT);
    return PromiseKeeping.of(of(ProjectFeature.INSTANCE), day, calendars, lights);
  }

  /**
   * Tells whether it is a key project (重大项目); who coordinates it, its task force knows.
   *
   * @param day the day, at whose end to look
   * @return its tier then
   */
  public ProjectTier tier(LocalDate day) {
    sight.require(Part.PROJECT);
    return of(ProjectFeature.INSTANCE).tierOn(day);
  }

  /**
   * Tells where it belongs (项目归属); who answers for it, {@link OrganisationView#answersFor} says.
   *
   * @param day the day, at whose end to look
   * @return its place, its industry and who introduced it
   */
  public Placement placement(LocalDate day) {
    sight.require(Part.PROJECT);
    return of(ProjectFeature.INSTANCE).placementOn(day);
  }

  /** {@return its task force} */
  public TaskForce taskForce() {
    sight.require(Part.TASK_FORCE);
    return of(TaskForceFeature.INSTANCE);
  }

  /**
   * Lists the departments that approve by its plan without a member there.
   *
   * @param day the day on which they answer for what the plan gives them
   * @return their codes; the seats are those of now
   */
  public List<String> unrepresented(LocalDate day) {
    sight.require(Part.TASK_FORCE);
    return TaskForceFeature.INSTANCE.unrepresented(
        stream.state(), new Ground(day, calendars.asOf(day), rules));
  }

  /** {@return its agency service, which is over at the latest with the project} */
  public Agency agency() {
    sight.require(Part.AGENCY);
    return AgencyFeature.INSTANCE.agency(stream.state());
  }

  /** {@return its problem list} */
  public ProblemList problems() {
    sight.require(Part.PROBLEMS);
    return of(ProblemFeature.INSTANCE).only(this::showsProblem);
  }

  /**
   * Counts its problems; of many projects, see {@link ProblemStatistics#of}.
   *
   * @param day the day, at whose end to look
   * @return how many there are, by category and by holder
   */
  public ProblemStatistics problemStatistics(LocalDate day) {
    sight.require(Part.PROBLEMS);
    return ProblemStatistics.of(problems().tickets(), day, calendars, rules.successions());
  }

  /** {@return its money} */
  public Funding funding() {
    sight.require(Part.FUNDS);
    return of(FundsFeature.INSTANCE);
  }

  /**
   * Tells what it adds to the indicators of many projects, see {@link Indicators#sum}.
   *
   * @param day the day, at whose end to look
   * @return its part in them; all verified money counts
   */
  public Indicators indicators(LocalDate day) {
    sight.require(Part.FUNDS);
    return Indicators.of(
        of(ProjectFeature.INSTANCE), of(ApprovalFeature.INSTANCE), of(FundsFeature.INSTANCE), day);
  }

  /**
   * Measures it by the policies that were laid down for it; of many projects, see {@link
   * PolicyTally#of}.
   *
   * @param day the day, at whose end to look
   * @return how it stands with each, in the order of the compendium; those of an earlier edition
   *     that still hold for it come last
   */
  public List<PolicyStanding> policies(LocalDate day) {
    sight.require(Part.POLICIES);
    return PolicyFeature.INSTANCE.standings(stream.state(), day);
  }

  /**
   * Looks at what the county applies for to higher levels on its behalf (向上申报).
   *
   * @param day the day, at whose end to look
   * @return the applications that had been taken up by then, as they stood, by their names
   */
  public List<GrantApplication> grantApplications(LocalDate day) {
    sight.require(Part.GRANT_APPLICATIONS);
    return GrantFeature.INSTANCE.applications(stream.state(), day);
  }

  /** {@return the written reports that were handed in for it} */
  public Reports reports() {
    sight.require(Part.REPORTS);
    return stream.state().of(ReportFeature.INSTANCE);
  }

  /** {@return what the host says about it and its approvals} */
  public Attributes attributes() {
    sight.require(Part.PROJECT);
    return of(AttributeFeature.INSTANCE);
  }

  /** {@return its approvals} */
  public Approvals approvals() {
    sight.require(Part.APPROVALS);
    return of(ApprovalFeature.INSTANCE);
  }

  /** {@return its proceedings} */
  public Proceedings proceedings() {
    sight.require(Part.PROCEEDINGS);
    return of(ProceedingFeature.INSTANCE);
  }

  /**
   * Lists what is owed, and what was: with limits, lights, ledger, holder and ladder, see {@link
   * Duty}.
   *
   * @param day the day, at whose end to look
   * @return the duties that had begun by then, those of approvals in the order of the plan
   */
  public List<Duty> duties(LocalDate day) {
    sight.require(Part.DUTIES);
    return owed(day).begun().filter(sight::shows).toList();
  }

  private StreamDuties owed(LocalDate day) {
    Ground ground = new Ground(day, calendars.asOf(day), rules);
    return new StreamDuties(Zhuanban.FEATURES, stream.state(), ground);
  }

  /**
   * Finds who is told of a duty on which days, if it goes on as it stood at the end of a day. In a
   * key project (重大项目) the coordinator is told after the leader of the task force and before the
   * supervision office: our convention.
   *
   * @param duty one of the {@linkplain #duties duties}
   * @param day the day
   * @return the rungs by their days, none before the project was taken over
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public List<Ladder.Reached> rungs(Duty duty, LocalDate day) {
    sight.require(Part.DUTIES);
    if (!sight.shows(duty)) {
      return List.of();
    }
    Optional<LocalDate> recordedFrom =
        of(TakeoverFeature.INSTANCE).project().map(TakenOverProject::on);
    return escalation
        .ladder(duty, stream.state(), day)
        .reached(duty.clock(), day, calendars)
        .stream()
        .filter(rung -> recordedFrom.filter(rung.on()::isBefore).isEmpty())
        .toList();
  }

  /** {@return who was told of which duty when, see {@link Ladder}, as far as the duty is shown} */
  public Escalations escalations() {
    sight.require(Part.ESCALATIONS);
    return of(escalation).only(this::showsRung);
  }

  /**
   * Counts how its service was rated (好差评); of many projects, see {@link RatingFigures#plus}.
   *
   * @param day the day, at whose end to look
   * @return the figures of each department that was rated, by its code
   */
  public List<RatingFigures> ratings(LocalDate day) {
    sight.require(Part.SUPERVISION);
    Ground ground = new Ground(day, calendars.asOf(day), rules);
    return RatingFigures.of(
            of(ApprovalFeature.INSTANCE),
            ApprovalFeature.INSTANCE.duties(stream.state(), ground),
            day,
            calendars.asOf(day),
            rules.successions())
        .stream()
        .filter(figures -> sight.shows(Part.SUPERVISION, figures.department()))
        .toList();
  }

  /**
   * Looks at the orders of the supervision office (督办单).
   *
   * @param day the day, at whose end to look
   * @return how each stands, in the order of issue
   */
  public List<OrderStanding> orders(LocalDate day) {
    sight.require(Part.SUPERVISION);
    return OrderStanding.of(
            of(SupervisionFeature.INSTANCE),
            owed(day).begun().toList(),
            of(escalation),
            day,
            calendars)
        .stream()
        .filter(standing -> sight.shows(Part.SUPERVISION, standing.order().to().code()))
        .toList();
  }

  /** {@return what it was taken over with; empty if all of it was recorded here} */
  public Optional<TakenOverProject> takenOver() {
    sight.require(Part.JOURNAL);
    return of(TakeoverFeature.INSTANCE).project();
  }

  /**
   * Finds what somebody may be held to account for, link by link of the project's life. Nothing is
   * decided by that, and nothing is kept: people open a case for it, or none.
   *
   * @param day the day, at whose end to look
   * @return the proposals; {@link Zhuanban#evidence} shows what each rests on
   */
  public List<Proposal> proposals(LocalDate day) {
    sight.require(Part.ACCOUNTABILITY);
    return proposing(day).all();
  }

  private Proposals proposing(LocalDate day) {
    return new Proposals(
        stream.state(),
        owed(day).asBegun().filter(duty -> !duty.openedOn().isAfter(day)).toList(),
        day,
        calendars.asOf(day),
        rules.successions());
  }

  /** What a proposal rests on besides the journal. */
  Evidence evidence(Proposal proposal, StreamKey key, List<Evidence.EvidenceEntry> entries) {
    LocalDate day = proposal.day();
    Optional<Duty> duty = proposal.duty();
    List<Evidence.Told> told = new ArrayList<>();
    duty.ifPresent(
        owed ->
            escalations().of(owed.key()).stream()
                .filter(rung -> !rung.on().isAfter(day))
                .map(
                    rung ->
                        new Evidence.Told(
                            rung.on(), rung.rung().role().name(), Evidence.How.LADDER))
                .forEach(told::add));
    for (Agency.Service service : agency().reminders()) {
      service
          .reminder()
          .filter(reminder -> reminder.duty().equals(proposal.what()))
          .filter(reminder -> !service.on().isAfter(day))
          .map(reminder -> new Evidence.Told(service.on(), reminder.owner(), Evidence.How.REMINDER))
          .ifPresent(told::add);
    }
    of(SupervisionFeature.INSTANCE).orders().stream()
        .filter(order -> !order.issuedOn().isAfter(day))
        .filter(
            order ->
                order.to().code().equals(proposal.organ())
                    && (order.about().code().equals(proposal.subject())
                        || proposal.what().equals("order:" + order.number())))
        .map(order -> new Evidence.Told(order.issuedOn(), order.to().code(), Evidence.How.ORDER))
        .forEach(told::add);
    told.sort(Comparator.comparing(Evidence.Told::on));
    return new Evidence(
        key.kind(),
        key.id(),
        proposal,
        duty.flatMap(owed -> counted(proposal.trigger(), owed.clock()).explain(day, calendars)),
        duty.flatMap(proposing(day)::attribution),
        told,
        entries);
  }

  /** The clock whose limit was passed. */
  private static DutyClock counted(Trigger trigger, DutyClock clock) {
    return trigger == Trigger.COMMITMENT_PASSED
        ? new DutyClock(
            clock.calendar(),
            clock.from(),
            Optional.empty(),
            clock.committed(),
            clock.appointed().or(clock::statutory),
            clock.ending())
        : clock;
  }

  /** {@return the rules that were broken} */
  public Violations violations() {
    sight.require(Part.VIOLATIONS);
    return of(ViolationFeature.INSTANCE);
  }

  /** {@return what was corrected in its journal: late entries with their reasons, annulments} */
  public Corrections corrections() {
    sight.require(Part.JOURNAL);
    return new Journal(stream, sight).corrections();
  }

  /**
   * Reads the board of its approvals.
   *
   * @param day the day, at whose end to look
   * @return a row an item, in the order of the plan; empty without a plan
   */
  public List<BoardRow> board(LocalDate day) {
    sight.require(Part.APPROVALS);
    return BoardRow.of(of(ApprovalFeature.INSTANCE), day, calendars, lights, rules.successions());
  }

  /**
   * Looks at the items in which several departments take part.
   *
   * @param day the day, at whose end to look
   * @return how the departments stand, an accepted item each, in the order of the plan
   */
  public List<JointHandling> jointHandling(LocalDate day) {
    sight.require(Part.APPROVALS);
    return items(day)
        .flatMap(
            item ->
                JointHandling.of(
                    item, of(ApprovalFeature.INSTANCE), day, calendars, lights, rules.successions())
                    .stream())
        .toList();
  }

  /**
   * Looks at what was granted for a time, and at its renewal.
   *
   * @param day the day, at whose end to look
   * @return for how long each licence is valid on which a last day is printed, in the order of the
   *     plan
   */
  public List<LicenceValidity> licences(LocalDate day) {
    sight.require(Part.APPROVALS);
    return items(day)
        .flatMap(
            item -> LicenceValidity.of(item, of(ApprovalFeature.INSTANCE), day, calendars).stream())
        .toList();
  }

  /** What the plan of a day had, and what had been dropped by then after it had begun. */
  private Stream<ApprovalItem> items(LocalDate day) {
    return of(ApprovalFeature.INSTANCE).asOf(day).items().stream();
  }

  /**
   * Reads the one form of its approvals: every material that they need, once.
   *
   * @param day the day, at whose end to look
   * @return the form; empty without a plan
   */
  public OneForm form(LocalDate day) {
    sight.require(Part.APPROVALS);
    return OneForm.of(of(ApprovalFeature.INSTANCE), day);
  }

  /**
   * Looks ahead: when the rest of its approvals can be met, and how that would change.
   *
   * @param day the day from whose end to look
   * @param pace how long items take
   * @return the outlook, which {@link Outlook#forecast} turns into days
   */
  public Outlook outlook(LocalDate day, Pace pace) {
    sight.require(Part.APPROVALS);
    return Outlook.from(of(ApprovalFeature.INSTANCE), day, calendars, pace);
  }

  /**
   * Looks back: whose every day of its approvals was.
   *
   * @param day the day, up to whose end to look
   * @return the days by their holders
   */
  public ProjectAttribution attribution(LocalDate day) {
    sight.require(Part.APPROVALS);
    return ProjectAttribution.upTo(
        of(ApprovalFeature.INSTANCE), day, calendars, rules.successions());
  }

  private boolean showsRung(RungReached rung) {
    return Stream.of(rung.owner(), rules.successions().on(rung.owner(), LocalDate.MAX))
        .anyMatch(owner -> sight.shows(Part.ESCALATIONS, owner) && sight.shows(rung.kind(), owner));
  }

  private boolean showsProblem(ProblemTicket ticket) {
    return ticket.path().stream()
        .map(stay -> stay.holder().code())
        .flatMap(code -> Stream.of(code, rules.successions().on(code, LocalDate.MAX)))
        .anyMatch(code -> sight.shows(Part.PROBLEMS, code));
  }

  private <S> S of(Feature<S, ?> feature) {
    return stream.state().of(feature);
  }
}
