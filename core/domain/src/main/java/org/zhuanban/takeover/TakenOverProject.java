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
 * A running project as an older system left it. Whatever is not known is left out.
 *
 * @param on the day of the take-over; all that the record tells was before it
 * @param source what the record was made from, such as an export of the older system
 * @param name the name of the project
 * @param codes the codes that it goes by
 * @param signing the signing of the agreement; empty if there was none, or nothing is known of it
 * @param steps the steps that were taken, each once
 * @param taskForce the task force; empty if there was none, or nothing is known of it
 * @param plan what has to be approved, as it stands
 * @param cases the last attempt at each item that was applied for, each item once
 * @param trades the public trades that were begun, each item once
 * @param problems the problems that are open, each at the level that holds it
 * @param funds the money that has arrived, as one sum of {@link
 *     org.zhuanban.project.funds.FundsKind#NOT_RECORDED} if no more is known
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
  /** What gaps are about that concern no part of the project. */
  private static final String PROJECT = "project";

  /**
   * A code that a project goes by.
   *
   * @param kind what sort of code, such as that of the national register of investment projects
   * @param code the code
   */
  public record KnownCode(String kind, String code) {}

  /**
   * The signing of the agreement.
   *
   * @param on the day; empty if it is not known
   * @param agreement what was agreed on, without the days that are not known; empty if the sum is
   *     not known, without which there is no agreement to keep
   * @param leadBureau the lead bureau
   */
  public record KnownSigning(
      Optional<LocalDate> on, Optional<Agreement> agreement, Department leadBureau) {}

  /**
   * A step of the project.
   *
   * @param step the step
   * @param on the day; empty if it is not known
   */
  public record KnownStep(ProjectStep step, Optional<LocalDate> on) {}

  /**
   * The task force as it stands.
   *
   * @param on the day of its founding; empty if it is not known
   * @param founding who is in it, as if it were founded so
   * @param lastMeeting the number of its last meeting; empty if it is not known
   * @param lastMeetingOn the day of its last meeting; empty if it is not known, and then the next
   *     one is owed as if it had met on the day of the take-over
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
     * @param founding who is in it
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
   * A problem that is open.
   *
   * @param on the day on which the level received it that holds it; empty if it is not known
   * @param report what it is about and who holds it
   */
  public record KnownProblem(Optional<LocalDate> on, ReportProblem report) {}

  /**
   * Money that has arrived.
   *
   * @param on the day; empty if it is not known
   * @param arrival how much, as what
   */
  public record KnownFunds(Optional<LocalDate> on, RecordArrival arrival) {}

  /**
   * Copies the lists.
   *
   * @param on the day of the take-over
   * @param source what the record was made from
   * @param name the name of the project
   * @param codes the codes that it goes by
   * @param signing the signing of the agreement
   * @param steps the steps that were taken
   * @param taskForce the task force
   * @param plan what has to be approved
   * @param cases the last attempt at each item
   * @param trades the public trades that were begun
   * @param problems the problems that are open
   * @param funds the money that has arrived
   */
  public TakenOverProject {
    codes = Input.list("TakenOverProject.codes", codes);
    steps = Input.list("TakenOverProject.steps", steps);
    cases = Input.list("TakenOverProject.cases", cases);
    trades = Input.list("TakenOverProject.trades", trades);
    problems = Input.list("TakenOverProject.problems", problems);
    funds = Input.list("TakenOverProject.funds", funds);
  }

  /** {@return what the approvals take over; empty without a plan} */
  public Optional<CarryOver> approvals() {
    return plan.map(items -> new CarryOver(on, items, cases, trades));
  }

  /** {@return what is not known, in the order of the record} */
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
