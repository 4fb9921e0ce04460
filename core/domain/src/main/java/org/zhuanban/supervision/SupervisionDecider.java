package org.zhuanban.supervision;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.approval.ApprovalItem;
import org.zhuanban.approval.ApprovalPlan;
import org.zhuanban.approval.Approvals;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.ProceedingFeature;
import org.zhuanban.project.problem.ProblemFeature;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.OnOrder;
import org.zhuanban.supervision.SupervisionCommand.ReturnProgress;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;
import org.zhuanban.supervision.SupervisionEvent.SupervisionHandled;
import org.zhuanban.violation.ViolationFound;

/** What becomes of the commands of supervision. */
record SupervisionDecider(
    Supervision supervision, StreamState state, SupervisionDuties duties, Ground ground) {
  Decision decide(SupervisionCommand command) {
    if (command instanceof IssueOrder issue) {
      return issue(issue);
    } else if (command instanceof ReturnProgress progress) {
      return progress(progress);
    }
    OnOrder onOrder = (OnOrder) command;
    return supervision
        .order(onOrder.order())
        .map(order -> decide(onOrder, order))
        .orElseGet(() -> Decision.refused(SupervisionRule.UNKNOWN_ORDER, onOrder.order()));
  }

  /** What binds nobody takes no number from whoever may order. */
  private Decision issue(IssueOrder issue) {
    Optional<Refusal> unfit = addressee(issue.to()).or(() -> subject(issue.about()));
    if (unfit.isPresent()) {
      return new Decision.Refused(unfit.get());
    } else if (!issue.by().competent()) {
      return Decision.unlawful(
          Refusal.of(SupervisionRule.NOT_COMPETENT, issue.by().office().title(), issue.order()),
          ground.today(),
          issued(issue, false),
          ViolationFound.of(
              SupervisionRule.NOT_COMPETENT, "supervision.order-issued", issue.order()));
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
        effective);
  }

  /** An organ of the plan where there is one; the plan says by which calendar it works. */
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
    try {
      ground.calendar(to.calendar());
      return Optional.empty();
    } catch (UnknownCalendarException unknown) {
      return Optional.of(
          Refusal.of(
              SupervisionRule.UNKNOWN_CALENDAR,
              to.code(),
              to.calendar(),
              String.join(", ", ground.calendars().jurisdictions())));
    }
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

  private Decision decide(OnOrder command, SupervisionOrder order) {
    Duty duty = duties.order(order);
    boolean judged =
        order.withdrawnOn().isPresent()
            || order.about().kind() == OrderSubject.Kind.ITEM
            || order.accepted();
    boolean over = duty.closedOn().isPresent() && judged;
    if (over) {
      return Decision.refused(
          SupervisionRule.ORDER_OVER,
          order.number(),
          duty.clock().ending().map(Ending::on).orElseThrow());
    } else if (command instanceof GiveOrderFeedback give) {
      SupervisionHandled given =
          new SupervisionHandled(
              Handling.FEEDBACK_GIVEN, order.number(), Optional.empty(), Optional.of(give.paper()));
      return late(duty)
          ? happened(
              given,
              ViolationFound.of(
                  SupervisionRule.FEEDBACK_LATE, "supervision.handled", order.number()))
          : happened(given);
    } else if (command instanceof WithdrawOrder withdraw) {
      return happened(
          new SupervisionHandled(
              Handling.ORDER_WITHDRAWN,
              order.number(),
              Optional.empty(),
              Optional.of(withdraw.ground())));
    }
    JudgeOrderFeedback judge = (JudgeOrderFeedback) command;
    return order.feedbackPending()
        ? happened(
            new SupervisionHandled(
                judge.accepted() ? Handling.FEEDBACK_ACCEPTED : Handling.FEEDBACK_RETURNED,
                order.number(),
                Optional.empty(),
                judge.paper()))
        : Decision.refused(SupervisionRule.NO_FEEDBACK, order.number());
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
    SupervisionHandled returned =
        new SupervisionHandled(
            Handling.PROGRESS_RETURNED,
            progress.period().text(),
            Optional.of(progress.department()),
            Optional.of(progress.paper()));
    return late(owed.get())
        ? happened(
            returned,
            ViolationFound.of(
                SupervisionRule.RETURN_LATE, "supervision.handled", progress.department()))
        : happened(returned);
  }

  private boolean late(Duty duty) {
    return duty.closedOn().isEmpty()
        && duty.clock()
            .bindingDue(ground.calendars())
            .map(Deadline.Due::date)
            .filter(ground.today()::isAfter)
            .isPresent();
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(ground.today(), events);
  }
}
