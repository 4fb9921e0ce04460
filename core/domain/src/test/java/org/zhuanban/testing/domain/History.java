package org.zhuanban.testing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.ApprovalCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AcceptTolerantly;
import org.zhuanban.approval.ApprovalCommand.CheckCommitment;
import org.zhuanban.approval.ApprovalCommand.CorrectOnSpot;
import org.zhuanban.approval.ApprovalCommand.DecideItem;
import org.zhuanban.approval.ApprovalCommand.DeliverDecision;
import org.zhuanban.approval.ApprovalCommand.EndPause;
import org.zhuanban.approval.ApprovalCommand.ExtendLimit;
import org.zhuanban.approval.ApprovalCommand.ExtendStart;
import org.zhuanban.approval.ApprovalCommand.FileItem;
import org.zhuanban.approval.ApprovalCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ApprovalCommand.NotifyPause;
import org.zhuanban.approval.ApprovalCommand.ReceiveApplication;
import org.zhuanban.approval.ApprovalCommand.ReceiveSupplement;
import org.zhuanban.approval.ApprovalCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.RevokeApproval;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalCommand.SupplyPromisedDocument;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalCommand.TerminateCase;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.application.PromisedDocument;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;

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
  private static final List<PromisedDocument> PROMISED =
      List.of(
          new PromisedDocument("图纸", TimeLimit.workingDays(5, "容缺受理清单")),
          new PromisedDocument("证明", TimeLimit.calendarDays(20, "容缺受理清单")));

  private static Optional<Commitment> commitment(int variant) {
    return variant < 5
        ? Optional.of(new Commitment(PAPER, TimeLimit.workingDays(10, "告知承诺书")))
        : Optional.empty();
  }

  /** {@return the same without whatever changes the plan} */
  public History withoutPlanChanges() {
    return new History(
        plan, start, steps.stream().filter(step -> !PLAN_ACTS.contains(step.act())).toList());
  }

  private ApprovalCommand command(Step step, LocalDate day) {
    String item = plan.items().get(step.item() % plan.items().size()).code();
    int variant = step.variant();
    return switch (step.act()) {
      case RECEIVE -> new ReceiveApplication(item, variant % 2 == 0);
      case NOTICE -> new GiveCorrectionNotice(item, new DocumentRef("doc-" + variant));
      case SUPPLEMENT -> new ReceiveSupplement(item);
      case ACCEPT -> new AcceptApplication(item, variant == 9 ? Optional.of(2) : Optional.empty());
      case FILE -> new FileItem(item);
      case WITHDRAW -> new WithdrawApplication(item);
      case START_PAUSE ->
          new StartPause(
              item,
              List.of("EXPERT_REVIEW", "HEARING", "LEAVE").get(variant % 3),
              variant == 9 ? Optional.empty() : Optional.of(day.plusDays(variant < 6 ? 0 : 4)),
              Optional.empty());
      case NOTIFY_PAUSE ->
          new NotifyPause(
              item,
              variant % 2 == 0 ? Optional.empty() : Optional.of("HEARING"),
              variant < 5 ? Optional.of(TimeLimit.workingDays(15, "听证告知书")) : Optional.empty());
      case END_PAUSE ->
          new EndPause(item, variant % 2 == 0 ? Optional.empty() : Optional.of("HEARING"));
      case EXTEND ->
          new ExtendLimit(
              item,
              TimeLimit.workingDays(variant == 9 ? 30 : 10, "行政许可法第四十二条"),
              List.of(Plans.LAND_HEAD, Plans.REFORM_HEAD, Plans.COUNTY_HEAD).get(variant % 3),
              Optional.empty());
      case EXTEND_START ->
          new ExtendStart(
              item,
              TimeLimit.parse(variant == 9 ? "2 MONTHS" : "1 MONTHS", "建筑法第九条"),
              variant < 5 ? Plans.LAND_HEAD : Plans.REFORM_HEAD);
      case DECIDE ->
          new DecideItem(
              item,
              variant < 7 ? Result.APPROVED : Result.REFUSED,
              Optional.empty(),
              variant < 9 ? Optional.of(PAPER) : Optional.empty(),
              Optional.empty(),
              commitment(variant));
      case DELIVER ->
          new DeliverDecision(
              item,
              variant < 8 ? Optional.empty() : Optional.of(1),
              Optional.empty(),
              variant % 3 == 0 ? Optional.empty() : Optional.of(day.plusDays(9L * variant)));
      case TRADE -> new TakeTradeStep(item, List.of(TradeStep.values()).get(variant % 5));
      case CORRECT_ON_SPOT -> new CorrectOnSpot(item);
      case REFUSE_ACCEPTANCE ->
          new RefuseAcceptance(
              item,
              List.of(NonAcceptance.values()).get(variant % 3),
              variant < 6 ? Optional.of("县林业局") : Optional.empty(),
              PAPER);
      case TOLERATE -> new AcceptTolerantly(item, PROMISED.subList(0, 1 + variant % 2));
      case SUPPLY -> new SupplyPromisedDocument(item, PROMISED.get(variant % 2).name());
      case TERMINATE -> new TerminateCase(item, Termination.PROJECT_TERMINATED, PAPER);
      case CHECK -> new CheckCommitment(item, variant % 2 == 0, PAPER);
      case REVOKE -> new RevokeApproval(item, Revocation.NOT_QUALIFIED, PAPER);
      case OPINION ->
          new GiveOpinion(
              item,
              List.of("REFORM", "ECO", "LAND").get(variant % 3),
              List.of(Opinion.View.values()).get(variant / 3 % 3),
              variant == 5 ? Optional.empty() : Optional.of(new DocumentRef("opinion-" + variant)));
      case SURVEY ->
          new HoldJointSurvey(
              item,
              variant < 4 ? List.of() : List.of(List.of("REFORM", "ECO", "LAND").get(variant % 3)));
      case RATE -> new RateService(item, Optional.empty(), 1 + variant % 5);
      case ANSWER_RATING ->
          new AnswerRating(item, Optional.empty(), new DocumentRef("answer-" + variant));
      case APPLY_RENEWAL -> new ApplyForRenewal(item);
      case DECIDE_RENEWAL ->
          variant < 2
              ? new DecideRenewal(item, Result.REFUSED, Optional.empty(), Optional.empty())
              : new DecideRenewal(
                  item,
                  Result.APPROVED,
                  variant == 2 ? Optional.empty() : Optional.of(day.plusDays(12L * variant)),
                  Optional.empty());
      case ADD, DROP, SWITCH ->
          new PlanChanges(plan).command(step.act(), step.item(), variant, day);
      case MATERIALS ->
          new ReceiveMaterials(
              List.of(
                  variant == 9
                      ? MaterialRef.shared("R0")
                      : variant % 2 == 0
                          ? MaterialRef.shared("FORM")
                          : MaterialRef.own(item, "DRAWING")));
    };
  }
}
