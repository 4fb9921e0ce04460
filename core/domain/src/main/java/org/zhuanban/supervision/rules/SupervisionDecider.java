package org.zhuanban.supervision.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.Supervision;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.OnOrder;
import org.zhuanban.supervision.SupervisionCommand.ReturnProgress;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackAccepted;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackGiven;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackReturned;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;
import org.zhuanban.supervision.SupervisionEvent.OrderWithdrawn;
import org.zhuanban.supervision.SupervisionEvent.ProgressReturned;
import org.zhuanban.supervision.SupervisionOrder;
import org.zhuanban.supervision.SupervisionRule;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about supervision. */
record SupervisionDecider(
    Supervision supervision, StreamState state, SupervisionDuties duties, DecisionContext context) {
  static SupervisionDecider of(StreamState state, DecisionContext context) {
    return new SupervisionDecider(
        state.of(SupervisionFeature.INSTANCE),
        state,
        SupervisionDuties.of(state, context),
        context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(SupervisionDecider::of)
        .on("supervision.issue-order", IssueOrder.class, SupervisionDecider::issue)
        .on(
            "supervision.give-order-feedback",
            GiveOrderFeedback.class,
            onOrder(SupervisionDecider::give))
        .on(
            "supervision.judge-order-feedback",
            JudgeOrderFeedback.class,
            onOrder(SupervisionDecider::judge))
        .on(
            "supervision.withdraw-order",
            WithdrawOrder.class,
            onOrder(SupervisionDecider::withdraw))
        .on("supervision.return-progress", ReturnProgress.class, SupervisionDecider::progress)
        .toList();
  }

  /** A rule of a command about an open order. */
  @FunctionalInterface
  private interface OrderRule<C> {
    Decision decide(SupervisionDecider decider, C command, SupervisionOrder order);
  }

  private static <C extends OnOrder> BiFunction<SupervisionDecider, C, Decision> onOrder(
      OrderRule<C> rule) {
    return (decider, command) ->
        decider
            .supervision
            .order(command.order())
            .map(order -> decider.over(order).orElseGet(() -> rule.decide(decider, command, order)))
            .orElseGet(() -> Decision.refused(SupervisionRule.UNKNOWN_ORDER, command.order()));
  }

  /** Issues an order. An order without effect does not block a number for a competent body. */
  private Decision issue(IssueOrder issue) {
    Optional<Refusal> unfit = addressee(issue.to()).or(() -> subject(issue.about()));
    if (unfit.isPresent()) {
      return new Decision.Denied(unfit.get());
    } else if (!issue.by().competent()) {
      Refusal refusal =
          Refusal.of(SupervisionRule.NOT_COMPETENT, issue.by().office().title(), issue.order());
      return Decision.violating(
          refusal,
          context.today(),
          issued(issue, false),
          ViolationFound.of(refusal, "supervision.order-issued", issue.order()));
    }
    return supervision
        .order(issue.order())
        .map(
            before ->
                Decision.refused(SupervisionRule.ORDER_EXISTS, issue.order(), before.issuedOn()))
        .orElseGet(() -> happened(issued(issue, true)));
  }

  private static OrderIssued issued(IssueOrder issue, boolean effective) {
    return new OrderIssued(
        issue.order(),
        issue.to(),
        issue.about(),
        issue.limit(),
        issue.by(),
        issue.paper(),
        effective,
        issue.content(),
        issue.demand());
  }

  /**
   * Checks that the addressee is an organ of the plan, if there is one, with the calendar of the
   * plan.
   */
  private Optional<Refusal> addressee(Department to) {
    List<Department> known = approvals().plan().map(ApprovalPlan::departments).orElse(List.of());
    if (!known.isEmpty() && !known.contains(to)) {
      return Optional.of(
          Refusal.of(
              SupervisionRule.UNKNOWN_ADDRESSEE,
              to.code(),
              to.calendar(),
              String.join(", ", known.stream().map(Department::code).toList())));
    }
    return context.unknownCalendar(SupervisionRule.UNKNOWN_CALENDAR, to);
  }

  private Optional<Refusal> subject(OrderSubject about) {
    List<String> known =
        switch (about.kind()) {
          case ITEM -> approvals().items().stream().map(ApprovalItem::code).toList();
          case PROBLEM ->
              state.of(ProblemFeature.INSTANCE).tickets().stream()
                  .map(ProblemTicket::problem)
                  .toList();
          case MEETING_TASK ->
              state.of(ProceedingFeature.INSTANCE).byId().values().stream()
                  .filter(each -> each.table().name().equals(MeetingTask.TABLE))
                  .map(Proceeding::id)
                  .toList();
          case OTHER -> List.of(about.code());
        };
    return known.contains(about.code())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                SupervisionRule.UNKNOWN_SUBJECT,
                about.code(),
                known.isEmpty() ? "-" : String.join(", ", known)));
  }

  private Approvals approvals() {
    return state.of(ApprovalFeature.INSTANCE);
  }

  private Optional<Decision> over(SupervisionOrder order) {
    Duty duty = duties.order(order);
    boolean judged =
        order.withdrawnOn().isPresent()
            || order.about().kind() == OrderSubject.OrderSubjectKind.ITEM
            || order.accepted();
    return duty.closedOn().isPresent() && judged
        ? Optional.of(
            Decision.refused(
                SupervisionRule.ORDER_OVER,
                order.number(),
                duty.clock().ending().map(Ending::on).orElseThrow()))
        : Optional.empty();
  }

  private Decision give(GiveOrderFeedback give, SupervisionOrder order) {
    OrderFeedbackGiven given = new OrderFeedbackGiven(order.number(), give.paper());
    return late(duties.order(order))
        ? happened(
            given,
            ViolationFound.of(
                Refusal.of(SupervisionRule.FEEDBACK_LATE),
                "supervision.order-feedback-given",
                order.number()))
        : happened(given);
  }

  private Decision judge(JudgeOrderFeedback judge, SupervisionOrder order) {
    if (!order.feedbackPending()) {
      return Decision.refused(SupervisionRule.NO_FEEDBACK, order.number());
    }
    return happened(
        judge.accepted()
            ? new OrderFeedbackAccepted(order.number(), judge.paper())
            : new OrderFeedbackReturned(order.number(), judge.paper()));
  }

  private Decision withdraw(WithdrawOrder withdraw, SupervisionOrder order) {
    return happened(new OrderWithdrawn(order.number(), withdraw.ground()));
  }

  private Decision progress(ReturnProgress progress) {
    Optional<Duty> owed = duties.returnOwed(progress.period(), progress.department());
    if (supervision.returnedOn(progress.period(), progress.department()).isPresent()) {
      return Decision.refused(
          SupervisionRule.ALREADY_RETURNED,
          progress.department(),
          progress.period().text(),
          supervision.returnedOn(progress.period(), progress.department()).get());
    } else if (owed.filter(duty -> duty.closedOn().isEmpty()).isEmpty()) {
      return Decision.refused(
          SupervisionRule.NO_RETURN_OWED, progress.department(), progress.period().text());
    }
    ProgressReturned returned =
        new ProgressReturned(progress.period(), progress.department(), progress.paper());
    return late(owed.get())
        ? happened(
            returned,
            ViolationFound.of(
                Refusal.of(SupervisionRule.RETURN_LATE),
                "supervision.progress-returned",
                progress.department()))
        : happened(returned);
  }

  private boolean late(Duty duty) {
    return duty.closedOn().isEmpty()
        && duty.clock()
            .bindingDue(context.calendars())
            .map(Deadline.Due::date)
            .filter(context.today()::isAfter)
            .isPresent();
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(context.today(), events);
  }
}
