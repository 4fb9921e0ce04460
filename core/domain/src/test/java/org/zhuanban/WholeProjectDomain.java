package org.zhuanban;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.NegotiationKind;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SetTier;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.project.WorkCommand.DropWorks;
import org.zhuanban.project.agency.AgencyCommand.AnswerAgentRating;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.PlanServices;
import org.zhuanban.project.agency.AgencyCommand.RateAgent;
import org.zhuanban.project.agency.AgencyCommand.Remind;
import org.zhuanban.project.agency.AgencyCommand.RevokeMandate;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.PlannedService;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.SolutionCommand.CloseProblem;
import org.zhuanban.project.taskforce.Appointment;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.Dissolution;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.DissolveTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;

/**
 * Whole projects: approvals, agreement, task force with its meetings, problems and agency, side by
 * side, standing still and ended in between; whatever is tried may be allowed or not.
 */
final class WholeProjectDomain extends DomainContextBase {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final Department CENTRE = new Department("ISC", "县投资服务中心", Level.COUNTY, "CN");
  private static final Office AGENT = Office.of(Office.Rank.OTHER, "代办一科").withDepartment("ISC");
  private static final Office SUCCESSOR =
      Office.of(Office.Rank.OTHER, "代办二科").withDepartment("ISC");

  /** What a project is reminded of; some of it is owed by none. */
  private static final List<String> OWED =
      List.of("problem:PB-0:1", "agreed:start", "taskforce:establish", "agency:contact:1");

  /** Every way that a project goes has one of these feet. */
  enum Side {
    /** Its approvals. */
    APPROVALS,
    /** The project itself. */
    PROJECT,
    /** Its task force. */
    TASK_FORCE,
    /** Its problem list. */
    PROBLEMS,
    /** Its agency service. */
    AGENCY
  }

  /**
   * Something that is tried on a day.
   *
   * @param on the day
   * @param side what it is about
   * @param asked whether leave is asked for it; else it is told as a fact
   * @param command what is tried
   */
  record Tried(LocalDate on, Side side, boolean asked, Command command) {}

  /**
   * A project.
   *
   * @param rules what its county has set for itself
   * @param history its approvals
   * @param beside what else is tried
   */
  record Whole(LocalRuleBook rules, History history, List<Step> beside) {
    LocalDate start() {
      return history.start();
    }

    /** {@return what is tried, in the order of days} */
    List<Tried> commands() {
      List<Tried> all = new ArrayList<>();
      history
          .withoutPlanChanges()
          .commands()
          .forEach(step -> all.add(new Tried(step.on(), Side.APPROVALS, false, step.command())));
      LocalDate day = start();
      for (Step step : beside) {
        day = day.plusDays(step.daysLater());
        all.add(new Tried(day, step.side(), step.variant() % 5 == 0, step.command(day)));
      }
      all.sort(Comparator.comparing(Tried::on));
      return all;
    }

    LocalDate end() {
      List<Tried> all = commands();
      return all.get(all.size() - 1).on();
    }
  }

  /**
   * A step beside the approvals.
   *
   * @param daysLater how many days after the step before
   * @param side what it is about
   * @param act which act of that side
   * @param variant which variety of it
   */
  record Step(int daysLater, Side side, int act, int variant) {
    Command command(LocalDate day) {
      return switch (side) {
        case PROJECT, APPROVALS -> project();
        case TASK_FORCE -> taskForce(day);
        case PROBLEMS -> problem(day);
        case AGENCY -> agency(day);
      };
    }

    private Command project() {
      return switch (act % 14) {
        case 0, 1 -> Plans.sign();
        case 13 -> works();
        case 12 -> DescribeProject.of(ProjectParticulars.of("冷链项目" + variant / 2));
        case 2 -> about();
        case 3 -> ReviewAdmission.of(AdmissionResult.PASSED, PAPER).withBy("招商委");
        case 4, 5 -> TakeStep.of(ProjectStep.CONSTRUCTION_STARTED);
        case 6 -> SuspendProject.of(PAPER);
        case 7 -> ResumeProject.of(PAPER);
        case 8 -> ReportStop.of();
        case 9 -> TakeStep.of(ProjectStep.PRODUCTION_STARTED);
        case 10 -> TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED);
        default ->
            variant == 0
                ? TerminateProject.of(PAPER, PAPER)
                : TakeStep.of(ProjectStep.TRIAL_PRODUCTION);
      };
    }

    private Command works() {
      // One code, so that what was added is dropped often enough.
      ProjectWork work = ProjectWork.of("G1", "主体工程", WorkKind.SINGLE);
      return switch (variant % 3) {
        case 0 -> AddWorks.of(List.of(work), PAPER);
        case 1 -> TakeStep.of(ProjectStep.CONSTRUCTION_STARTED).withWork(work.code());
        default -> DropWorks.of(List.of(work.code()), PAPER);
      };
    }

    private Command about() {
      return switch (variant) {
        case 1, 2 -> SetTier.of(ProjectTier.KEY, PAPER);
        case 3 -> SetTier.of(ProjectTier.ORDINARY, PAPER);
        case 4, 5 -> PlaceProject.of(Jurisdiction.UNKNOWN.withPlace("530126101"), PAPER);
        default -> RecordNegotiation.of(NegotiationKind.VISIT, PAPER);
      };
    }

    private Command taskForce(LocalDate day) {
      List<Office> offices = List.of(Plans.COUNTY_HEAD, Plans.LAND_HEAD, Plans.REFORM_HEAD);
      Office one = offices.get(variant % 3);
      Office next = offices.get((variant + 1) % 3);
      return switch (act % 9) {
        case 0, 1 ->
            EstablishTaskForce.of(
                List.of(Plans.COUNTY_HEAD), List.of(Plans.REFORM_HEAD), List.of(Plans.LAND_HEAD));
        case 2 -> meeting(List.of(one), List.of());
        case 3 -> meeting(List.of(), List.of(OnProblem.of(problemName())));
        case 4 -> ChangeLeader.of(one, next);
        case 5 -> ChangeMembers.of(List.of(), List.of(one), PAPER);
        case 6 ->
            ChangeMembers.of(
                List.of(new Appointment(one, Seat.MEMBER, Capacity.ACTING)), List.of(), PAPER);
        case 7 ->
            variant % 2 == 0
                ? MeetingTask.given(
                    "task-" + variant, 1 + variant, day, day.plusDays(variant), "LAND", "CN")
                : CompleteStep.of("task-" + (variant - 1), MeetingTask.DO).withPaper(PAPER);
        default ->
            variant % 3 == 0
                ? ConveneMeeting.of(1 + variant, day.plusDays(variant), List.of())
                : DissolveTaskForce.of(
                    variant % 2 == 0 ? Dissolution.TERMINATED : Dissolution.FULL_OUTPUT, PAPER);
      };
    }

    private HoldMeeting meeting(List<Office> attended, List<OnProblem> problems) {
      return HoldMeeting.of(1 + variant, attended, problems.size()).withProblems(problems);
    }

    private String problemName() {
      return "PB-" + variant % 2;
    }

    private Command problem(LocalDate day) {
      String name = problemName();
      return switch (act % 10) {
        case 0, 1, 2 ->
            Problems.report(
                name, List.of(ProblemCategory.values()).get(variant % 9), 1, Problems.LAND);
        case 3 -> Problems.toTaskForce(name);
        case 4 -> Problems.toLeaders(name);
        case 5 -> Problems.decide(name, day.plusDays(variant).toString());
        case 6 -> Problems.solve(name);
        case 7 -> variant % 3 == 0 ? Problems.verify(name) : Problems.deny(name);
        case 8 -> CloseProblem.of(name).withSubstitute(PAPER);
        default -> Problems.close(name);
      };
    }

    private Command agency(LocalDate day) {
      Office one = variant % 3 == 0 ? SUCCESSOR : AGENT;
      ServiceKind kind = List.of(ServiceKind.values()).get(variant % 4);
      return switch (act % 10) {
        case 0, 1, 2 -> SignMandate.of(one, CENTRE, PAPER);
        case 3 -> SignMandate.of(variant % 3 == 0 ? AGENT : SUCCESSOR, CENTRE, PAPER).withFrom(one);
        case 4 -> RevokeMandate.of(one, PAPER);
        case 5, 6 ->
            variant < 8
                ? GiveService.of(kind, one).withPaper(PAPER)
                : GiveService.of(kind, one).withPaper(PAPER).withItem("I0");
        case 7 ->
            PlanServices.of(List.of(PlannedService.of(kind, one, day.plusDays(variant))), PAPER);
        case 8 -> Remind.of(OWED.get(variant % 4), one);
        default ->
            variant % 2 == 0
                ? RateAgent.of(ServiceGrade.ofStars(1 + variant % 5))
                : AnswerAgentRating.of(1 + variant % 3, PAPER);
      };
    }
  }

  private static LocalRuleBook county(int days, boolean silence) {
    List<LocalRule> rules = new ArrayList<>();
    LocalDate first = LocalDate.of(2018, 1, 1);
    LocalDate change = LocalDate.of(2022, 1, 1);
    TimeLimit limit = TimeLimit.workingDays(days, "县办法");
    for (LocalLimit matter :
        List.of(
            LocalLimit.TASK_FORCE_SET_UP, LocalLimit.FIRST_CONTACT, LocalLimit.PROBLEM_LEVEL_1)) {
      rules.add(LocalRule.from(matter, limit, first).until(change.minusDays(1)));
    }
    if (silence) {
      rules.add(LocalRule.from(LocalLimit.ENTERPRISE_SILENCE, limit, first));
      rules.add(LocalRule.from(LocalLimit.OVERDUE_APPROVAL_LISTED, limit, first));
    }
    return new LocalRuleBook(rules);
  }

  private static Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(5, 0), Tuple.of(5, 1), Tuple.of(3, 3), Tuple.of(2, 8), Tuple.of(1, 40)),
            Arbitraries.of(Side.PROJECT, Side.TASK_FORCE, Side.PROBLEMS, Side.AGENCY),
            Arbitraries.integers().between(0, 359),
            Arbitraries.integers().between(0, 9))
        .as(Step::new);
  }

  /** Most projects are signed, have a task force and an agent. */
  private static List<Step> begun(int variant, List<Step> steps) {
    List<Step> all = new ArrayList<>();
    if (variant > 0) {
      all.add(new Step(0, Side.PROJECT, 0, 1));
      all.add(new Step(variant, Side.TASK_FORCE, 0, 1));
      all.add(new Step(0, Side.AGENCY, 0, 1));
      all.add(new Step(1, Side.PROBLEMS, 0, 2));
    }
    if (variant > 7) {
      // An enterprise that is silent about what was solved, which random steps seldom wait for.
      all.add(new Step(1, Side.PROBLEMS, 6, 2));
      all.add(new Step(14, Side.PROBLEMS, 8, 2));
    }
    if (variant == 5) {
      // A work that is added and dropped again, which random steps seldom do in this order.
      all.add(new Step(0, Side.PROJECT, 13, 0));
      all.add(new Step(1, Side.PROJECT, 13, 2));
      // A bad rating of the agent that is answered.
      all.add(new Step(0, Side.AGENCY, 9, 0));
      all.add(new Step(1, Side.AGENCY, 9, 3));
    }
    all.addAll(steps);
    return all;
  }

  /** {@return whole projects} */
  @Provide
  Arbitrary<Whole> wholes() {
    return Combinators.combine(
            Arbitraries.of(LocalRuleBook.USUAL, county(2, true), county(7, false), county(3, true)),
            new HistoryDomain().histories(),
            Combinators.combine(
                    Arbitraries.integers().between(0, 9),
                    steps().list().ofMinSize(10).ofMaxSize(50))
                .as(WholeProjectDomain::begun))
        .as(Whole::new)
        .withoutEdgeCases();
  }
}
