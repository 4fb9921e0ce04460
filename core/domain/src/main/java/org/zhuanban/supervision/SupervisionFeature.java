package org.zhuanban.supervision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.ProjectFeature;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.OnOrder;
import org.zhuanban.supervision.SupervisionCommand.ReturnProgress;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;
import org.zhuanban.supervision.SupervisionEvent.SupervisionHandled;

/**
 * Orders and returns of progress. An order goes to the stream of what it is about: a project, a
 * suggestion, an organisation, or the {@linkplain org.zhuanban.supervision.inspection register of
 * inspections} for anything else.
 */
public final class SupervisionFeature implements Feature<Supervision, SupervisionEvent> {
  /** The descriptor. */
  public static final SupervisionFeature INSTANCE = new SupervisionFeature();

  private SupervisionFeature() {}

  @Override
  public String name() {
    return "supervision";
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.empty();
  }

  @Override
  public Class<Supervision> stateType() {
    return Supervision.class;
  }

  @Override
  public Supervision initial() {
    return Supervision.NONE;
  }

  @Override
  public Set<String> concerned(Command command, StreamState state) {
    if (command instanceof ReturnProgress returned) {
      return Set.of(returned.department());
    }
    return command instanceof OnOrder on
        ? state.of(this).order(on.order()).map(order -> Set.of(order.to().code())).orElse(Set.of())
        : Set.of();
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(SupervisionCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return CommandType.decidedBy(this::decider)
        .on("supervision.issue-order", IssueOrder.class, SupervisionDecider::decide)
        .on("supervision.give-order-feedback", GiveOrderFeedback.class, SupervisionDecider::decide)
        .on(
            "supervision.judge-order-feedback",
            JudgeOrderFeedback.class,
            SupervisionDecider::decide)
        .on("supervision.withdraw-order", WithdrawOrder.class, SupervisionDecider::decide)
        .on("supervision.return-progress", ReturnProgress.class, SupervisionDecider::decide)
        .toList();
  }

  @Override
  public Class<SupervisionEvent> eventFamily() {
    return SupervisionEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("supervision.order-issued", 1, OrderIssued.class),
        new EventType("supervision.handled", 1, SupervisionHandled.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof OrderIssued issued) {
      return Optional.of(
          new IssueOrder(
              issued.order(),
              issued.to(),
              issued.about(),
              issued.limit(),
              issued.by(),
              issued.paper()));
    }
    return Optional.of(command((SupervisionHandled) event));
  }

  private static SupervisionCommand command(SupervisionHandled done) {
    return switch (done.handling()) {
      case FEEDBACK_GIVEN -> new GiveOrderFeedback(done.subject(), done.paper().orElseThrow());
      case FEEDBACK_ACCEPTED -> new JudgeOrderFeedback(done.subject(), true, done.paper());
      case FEEDBACK_RETURNED -> new JudgeOrderFeedback(done.subject(), false, done.paper());
      case ORDER_WITHDRAWN -> new WithdrawOrder(done.subject(), done.paper().orElseThrow());
      case PROGRESS_RETURNED ->
          new ReturnProgress(
              new ReturnPeriod(done.subject()),
              done.department().orElseThrow(),
              done.paper().orElseThrow());
    };
  }

  private SupervisionDecider decider(StreamState state, Ground ground) {
    return new SupervisionDecider(state.of(this), state, owing(state, ground), ground);
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    return owing(state, ground).all();
  }

  private SupervisionDuties owing(StreamState state, Ground ground) {
    return new SupervisionDuties(
        state.of(this),
        state.of(ApprovalFeature.INSTANCE),
        state.of(ProjectFeature.INSTANCE),
        ground);
  }
}
