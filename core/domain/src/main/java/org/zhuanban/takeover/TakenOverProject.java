package org.zhuanban.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.approval.CarryOver;
import org.zhuanban.approval.CarryOver.KnownTrade;
import org.zhuanban.approval.KnownApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.taskforce.TaskForceCommand;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;

/**
 * The record of a running project from an older system. Unknown facts are left out.
 *
 * @param on the day of the take-over; all facts of the record lie before it
 * @param source the source of the record, such as an export of the older system
 * @param name the name of the project
 * @param codes the codes of the project
 * @param signing the signing of the agreement; empty if there was none, or if it is unknown
 * @param steps the steps that were taken, each once
 * @param taskForce the task force; empty if there was none, or if it is unknown
 * @param plan the approval plan in its present state
 * @param cases the last attempt at each item with an application, each item once
 * @param trades the public trades that were begun, each item once
 * @param problems the open problems, each at its present level
 * @param funds the arrived money, as one sum of {@link
 *     org.zhuanban.project.funds.FundsKind#NOT_RECORDED} without further knowledge
 */
@Value.Builder
@Term(zh = "存量项目接管", en = "project taken over")
public record TakenOverProject(
    LocalDate on,
    Optional<DocumentRef> source,
    Optional<String> name,
    List<KnownCode> codes,
    Optional<KnownSigning> signing,
    List<KnownStep> steps,
    Optional<KnownTaskForce> taskForce,
    Optional<ApprovalPlan> plan,
    List<KnownApplication> cases,
    List<KnownTrade> trades,
    List<KnownProblem> problems,
    List<KnownFunds> funds) {
  /** The subject of gaps that concern no part of the project. */
  private static final String PROJECT = "project";

  /**
   * A code of a project.
   *
   * @param kind the kind of code, such as that of the national register of investment projects
   * @param code the code
   */
  public record KnownCode(String kind, String code) {}

  /**
   * The signing of the agreement.
   *
   * @param on the day; empty if it is unknown
   * @param agreement the agreement, without unknown days; empty if the sum is unknown, since an
   *     agreement needs a sum
   * @param leadBureau the lead bureau
   */
  public record KnownSigning(
      Optional<LocalDate> on, Optional<Agreement> agreement, Department leadBureau) {}

  /**
   * A step of the project.
   *
   * @param step the step
   * @param on the day; empty if it is unknown
   */
  public record KnownStep(ProjectStep step, Optional<LocalDate> on) {}

  /**
   * The present task force.
   *
   * @param on the day of its founding; empty if it is unknown
   * @param founding the terms of a founding with its members
   * @param lastMeeting the number of its last meeting; empty if it is unknown
   * @param lastMeetingOn the day of its last meeting; empty if it is unknown. The next meeting is
   *     then due as if one took place on the day of the take-over
   */
  public record KnownTaskForce(
      Optional<LocalDate> on,
      EstablishTaskForce founding,
      Optional<Integer> lastMeeting,
      Optional<LocalDate> lastMeetingOn) {
    /**
     * Checks the number.
     *
     * @param on the day of its founding
     * @param founding the members
     * @param lastMeeting the number of its last meeting
     * @param lastMeetingOn the day of its last meeting
     * @throws org.zhuanban.input.InputException if the number is not from 1 to 9,999
     */
    public KnownTaskForce {
      Input.given("KnownTaskForce.lastMeeting", lastMeeting)
          .ifPresent(
              number ->
                  Input.within("KnownTaskForce.lastMeeting", number, 1, TaskForceCommand.MOST));
    }
  }

  /**
   * An open problem.
   *
   * @param on the day on which the present level received the problem; empty if it is unknown
   * @param report the report of the problem, with its holder
   */
  public record KnownProblem(Optional<LocalDate> on, ReportProblem report) {}

  /**
   * An arrival of money.
   *
   * @param on the day; empty if it is unknown
   * @param arrival the amount and the kind of money
   */
  public record KnownFunds(Optional<LocalDate> on, RecordArrival arrival) {}

  /**
   * Copies the lists.
   *
   * @param on the day of the take-over
   * @param source the source of the record
   * @param name the name of the project
   * @param codes the codes of the project
   * @param signing the signing of the agreement
   * @param steps the steps that were taken
   * @param taskForce the task force
   * @param plan the approval plan in its present state
   * @param cases the last attempt at each item
   * @param trades the public trades that were begun
   * @param problems the open problems
   * @param funds the arrived money
   */
  public TakenOverProject {
    codes = Input.list("TakenOverProject.codes", codes);
    steps = Input.list("TakenOverProject.steps", steps);
    cases = Input.list("TakenOverProject.cases", cases);
    trades = Input.list("TakenOverProject.trades", trades);
    problems = Input.list("TakenOverProject.problems", problems);
    funds = Input.list("TakenOverProject.funds", funds);
  }

  /** {@return the state of the approvals at the take-over; empty without a plan} */
  public Optional<CarryOver> approvals() {
    return plan.map(items -> new CarryOver(on, items, cases, trades));
  }

  /** {@return the gaps, in the order of the record} */
  public List<Gap.About> gaps() {
    List<Gap.About> gaps = new ArrayList<>();
    missing(gaps, Gap.AGREEMENT, PROJECT, signing.flatMap(KnownSigning::agreement));
    signing.ifPresent(signed -> missing(gaps, Gap.SIGNING_DAY, PROJECT, signed.on()));
    steps.forEach(taken -> missing(gaps, Gap.STEP_DAY, taken.step().name(), taken.on()));
    missing(gaps, Gap.TASK_FORCE, PROJECT, taskForce);
    taskForce.ifPresent(
        force -> {
          missing(gaps, Gap.TASK_FORCE_DAY, PROJECT, force.on());
          missing(gaps, Gap.LAST_MEETING, PROJECT, force.lastMeetingOn());
        });
    missing(gaps, Gap.PLAN, PROJECT, plan);
    cases.forEach(known -> gaps(gaps, known));
    trades.forEach(trade -> missing(gaps, Gap.TRADE_DAY, trade.item(), trade.on()));
    problems.forEach(open -> missing(gaps, Gap.PROBLEM_DAY, open.report().problem(), open.on()));
    if (funds.isEmpty()) {
      gaps.add(new Gap.About(Gap.FUNDS, PROJECT));
    }
    funds.forEach(money -> missing(gaps, Gap.FUNDS_DAY, money.arrival().id(), money.on()));
    return List.copyOf(gaps);
  }

  private static void gaps(List<Gap.About> gaps, KnownApplication known) {
    String item = known.item();
    missing(gaps, Gap.RECEIPT_DAY, item, known.receivedOn());
    if (known.accepted()) {
      if (!known.filed()) {
        missing(gaps, Gap.ACCEPTANCE_DAY, item, known.acceptedOn());
      }
      missing(gaps, Gap.PROMISED_DAY, item, known.committedDue());
      missing(gaps, Gap.STATUTORY_DAY, item, known.statutoryDue());
      if (!known.pausesKnown()) {
        gaps.add(new Gap.About(Gap.PAUSES, item));
      }
    }
    if (known.filed() || known.decided().isPresent()) {
      missing(gaps, Gap.DECISION_DAY, item, known.decidedOn());
    }
    if (known.state() == ApplicationState.DELIVERED) {
      missing(gaps, Gap.DELIVERY_DAY, item, known.deliveredOn());
    }
  }

  private static void missing(List<Gap.About> gaps, Gap gap, String subject, Optional<?> known) {
    if (known.isEmpty()) {
      gaps.add(new Gap.About(gap, subject));
    }
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link TakenOverProject}. */
  public static final class Builder extends TakenOverProjectBuilder {
    Builder() {}
  }
}
