package org.zhuanban.testing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.ExtendStart;
import org.zhuanban.approval.ClockCommand.NotifyPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.CheckCommitment;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RecordLicence;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.HandlingCommand.RecordHandlingStep;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/**
 * A plan and what was tried with it, allowed or not.
 *
 * @param plan the plan
 * @param start the day on which the plan is laid down
 * @param steps what is tried, in this order
 */
public record History(ApprovalPlan plan, LocalDate start, List<Step> steps) {
  private static final Set<Act> PLAN_ACTS = EnumSet.of(Act.ADD, Act.DROP, Act.SWITCH);

  /** What can be tried. */
  public enum Act {
    /** To receive an application. */
    RECEIVE,
    /** To tell corrections. */
    NOTICE,
    /** To receive supplements. */
    SUPPLEMENT,
    /** To accept an application. */
    ACCEPT,
    /** To file an item. */
    FILE,
    /** To withdraw an application. */
    WITHDRAW,
    /** To begin a special procedure. */
    START_PAUSE,
    /** To tell the applicant of a special procedure later than it began. */
    NOTIFY_PAUSE,
    /** To end a special procedure. */
    END_PAUSE,
    /** To extend the limits. */
    EXTEND,
    /** To extend the time to start construction. */
    EXTEND_START,
    /** To decide. */
    DECIDE,
    /** To deliver a decision. */
    DELIVER,
    /** To take a step of a trade. */
    TRADE,
    /** To correct on the spot. */
    CORRECT_ON_SPOT,
    /** To refuse acceptance. */
    REFUSE_ACCEPTANCE,
    /** To accept with documents missing. */
    TOLERATE,
    /** To supply a promised document. */
    SUPPLY,
    /** To terminate. */
    TERMINATE,
    /** To check a commitment. */
    CHECK,
    /** To revoke. */
    REVOKE,
    /** To give the lead an opinion. */
    OPINION,
    /** To hold a joint survey. */
    SURVEY,
    /** To record a step inside the department. */
    HANDLE,
    /** To record a case number, or what stands on a licence. */
    NUMBER,
    /** To apply for renewal. */
    APPLY_RENEWAL,
    /** To decide on a renewal. */
    DECIDE_RENEWAL,
    /** To rate the service. */
    RATE,
    /** To answer a bad rating. */
    ANSWER_RATING,
    /** To add an item to the plan. */
    ADD,
    /** To drop an item from the plan. */
    DROP,
    /** To read the plan from another version of the catalogue. */
    SWITCH,
    /** To receive materials. */
    MATERIALS
  }

  /**
   * Something that is tried.
   *
   * @param daysLater how many days after the step before
   * @param item the number of the item, counted round
   * @param act what is tried
   * @param variant which variety of it, from 0
   */
  public record Step(int daysLater, int item, Act act, int variant) {}

  /**
   * Something that is tried on a day.
   *
   * @param on the day
   * @param command the command
   */
  public record Dated(LocalDate on, ApprovalCommand command) {}

  /** {@return the commands and their days} */
  public List<Dated> commands() {
    List<Dated> commands = new ArrayList<>();
    LocalDate day = start;
    for (Step step : steps) {
      day = day.plusDays(step.daysLater());
      commands.add(new Dated(day, command(step, day)));
    }
    return commands;
  }

  /** {@return the day of the last step} */
  public LocalDate end() {
    return start.plusDays(steps.stream().mapToLong(Step::daysLater).sum());
  }

  private static final DocumentRef PAPER = new DocumentRef("paper");
  private static final List<DeferredDocument> PROMISED =
      List.of(
          new DeferredDocument("图纸", TimeLimit.workingDays(5, "容缺受理清单")),
          new DeferredDocument("证明", TimeLimit.calendarDays(20, "容缺受理清单")));

  private static final Commitment COMMITMENT =
      new Commitment(PAPER, TimeLimit.workingDays(10, "告知承诺书"));

  /** The command, with what an option adds to it where that is chosen. */
  private static <C> C when(boolean chosen, C command, UnaryOperator<C> option) {
    return chosen ? option.apply(command) : command;
  }

  /** {@return the same without whatever changes the plan} */
  public History withoutPlanChanges() {
    return new History(
        plan, start, steps.stream().filter(step -> !PLAN_ACTS.contains(step.act())).toList());
  }

  /** {@return the same without the steps inside departments, each day kept} */
  public History withoutHandling() {
    return without(Act.HANDLE);
  }

  /** {@return the same without an act, each day kept} */
  public History without(Act act) {
    List<Step> kept = new ArrayList<>();
    int waited = 0;
    for (Step step : steps) {
      if (step.act() == act) {
        waited += step.daysLater();
      } else {
        kept.add(new Step(waited + step.daysLater(), step.item(), step.act(), step.variant()));
        waited = 0;
      }
    }
    return new History(plan, start, kept);
  }

  private ApprovalCommand command(Step step, LocalDate day) {
    String item = plan.items().get(step.item() % plan.items().size()).code();
    int variant = step.variant();
    return switch (step.act()) {
      case RECEIVE -> ReceiveApplication.of(item, variant % 2 == 0);
      case NOTICE -> GiveCorrectionNotice.of(item, new DocumentRef("doc-" + variant));
      case SUPPLEMENT -> ReceiveSupplement.of(item);
      case ACCEPT -> when(variant == 9, AcceptApplication.of(item), it -> it.withAttempt(2));
      case FILE -> RecordFiling.of(item);
      case WITHDRAW -> WithdrawApplication.of(item);
      case START_PAUSE ->
          when(
              variant != 9,
              StartPause.of(item, List.of("EXPERT_REVIEW", "HEARING", "LEAVE").get(variant % 3)),
              it -> it.withNotifiedOn(day.plusDays(variant < 6 ? 0 : 4)));
      case NOTIFY_PAUSE ->
          when(
              variant < 5,
              when(variant % 2 != 0, NotifyPause.of(item), it -> it.withProcedure("HEARING")),
              it -> it.withStated(TimeLimit.workingDays(15, "听证告知书")));
      case END_PAUSE ->
          when(variant % 2 != 0, EndPause.of(item), it -> it.withProcedure("HEARING"));
      case EXTEND ->
          ExtendLimit.of(
              item,
              TimeLimit.workingDays(variant == 9 ? 30 : 10, "行政许可法第四十二条"),
              List.of(Plans.LAND_HEAD, Plans.REFORM_HEAD, Plans.COUNTY_HEAD).get(variant % 3));
      case EXTEND_START ->
          ExtendStart.of(
              item,
              TimeLimit.parse(variant == 9 ? "2 MONTHS" : "1 MONTHS", "建筑法第九条"),
              variant < 5 ? Plans.LAND_HEAD : Plans.REFORM_HEAD);
      case DECIDE ->
          when(
              variant < 5,
              when(
                  variant < 9,
                  DecideItem.of(item, variant < 7 ? Result.APPROVED : Result.REFUSED),
                  it -> it.withDecision(PAPER)),
              it -> it.withCommitment(COMMITMENT));
      case DELIVER ->
          when(
              variant % 3 != 0,
              when(variant >= 8, DeliverDecision.of(item), it -> it.withAttempt(1)),
              it -> it.withValidTo(day.plusDays(9L * variant)));
      case TRADE -> TakeTradeStep.of(item, List.of(TradeStep.values()).get(variant % 5));
      case CORRECT_ON_SPOT -> CorrectOnSpot.of(item);
      case REFUSE_ACCEPTANCE ->
          when(
              variant < 6,
              RefuseAcceptance.of(item, List.of(NonAcceptance.values()).get(variant % 3), PAPER),
              it -> it.withCompetent("县林业局"));
      case TOLERATE -> AcceptWithDeferredDocuments.of(item, PROMISED.subList(0, 1 + variant % 2));
      case SUPPLY -> SupplyDeferredDocument.of(item, PROMISED.get(variant % 2).name());
      case TERMINATE -> TerminateApplication.of(item, Termination.PROJECT_TERMINATED, PAPER);
      case CHECK -> CheckCommitment.of(item, variant % 2 == 0, PAPER);
      case REVOKE -> RevokeApproval.of(item, Revocation.NOT_QUALIFIED, PAPER);
      case OPINION ->
          when(
              variant != 5,
              GiveOpinion.of(
                  item,
                  List.of("REFORM", "ECO", "LAND").get(variant % 3),
                  List.of(Opinion.View.values()).get(variant / 3 % 3)),
              it -> it.withPaper(new DocumentRef("opinion-" + variant)));
      case SURVEY ->
          HoldJointSurvey.of(
              item,
              variant < 4 ? List.of() : List.of(List.of("REFORM", "ECO", "LAND").get(variant % 3)));
      case HANDLE ->
          when(
              variant > 6,
              when(
                  variant % 2 == 0,
                  RecordHandlingStep.of(
                      item,
                      List.of(HandlingLink.values()).get(variant % 3),
                      new PersonRef("officer-" + variant % 3),
                      variant == 4 ? HandlingOutcome.RETURNED : HandlingOutcome.PASSED_ON),
                  it -> it.withOpinion(PAPER)),
              it -> it.withAttempt(1));
      case NUMBER ->
          variant < 5
              ? NumberApplication.of(item, new CaseNumber("2024-" + variant % 2))
              : RecordLicence.of(item, LicenceDocument.numbered("证字第" + variant % 2 + "号"));
      case RATE -> RateService.of(item, ServiceGrade.ofStars(1 + variant % 5));
      case ANSWER_RATING -> AnswerRating.of(item, new DocumentRef("answer-" + variant));
      case APPLY_RENEWAL -> ApplyForRenewal.of(item);
      case DECIDE_RENEWAL ->
          variant < 2
              ? DecideRenewal.refuse(item)
              : when(
                  variant != 2,
                  DecideRenewal.approve(item),
                  it -> it.withValidTo(day.plusDays(12L * variant)));
      case ADD, DROP, SWITCH ->
          new PlanChanges(plan).command(step.act(), step.item(), variant, day);
      case MATERIALS ->
          ReceiveMaterials.of(
              List.of(
                  variant == 9
                      ? MaterialRef.shared("R0")
                      : variant % 2 == 0
                          ? MaterialRef.shared("FORM")
                          : MaterialRef.own(item, "DRAWING")));
    };
  }
}
