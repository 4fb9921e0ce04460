package org.zhuanban.supervision.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.supervision.Supervision;
import org.zhuanban.supervision.SupervisionCommand;
import org.zhuanban.supervision.SupervisionCommand.OnOrder;
import org.zhuanban.supervision.SupervisionCommand.ReturnProgress;
import org.zhuanban.supervision.SupervisionEvent;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackAccepted;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackGiven;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackReturned;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;
import org.zhuanban.supervision.SupervisionEvent.OrderWithdrawn;
import org.zhuanban.supervision.SupervisionEvent.ProgressReturned;
import org.zhuanban.supervision.SupervisionOrder;

/**
 * The feature of orders and returns of progress. An order belongs to the stream of its subject: a
 * project, a suggestion, an organisation, or the {@linkplain org.zhuanban.supervision.inspection
 * register of inspections} for any other subject.
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
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.startsWith("supervision.")
        ? ApprovalFeature.INSTANCE.itemName(subject, state)
        : Optional.empty();
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    for (SupervisionOrder order : state.of(this).orders()) {
      names.put(order.to().code(), order.to().name());
      if (order.by().office().department().isEmpty()) {
        names.put(SupervisionDuties.OFFICE, order.by().office().title());
      }
    }
    return names;
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
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
    return SupervisionDecider.commands();
  }

  @Override
  public Class<SupervisionEvent> eventFamily() {
    return SupervisionEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("supervision.order-issued", 1, OrderIssued.class),
        new EventType("supervision.order-feedback-given", 1, OrderFeedbackGiven.class),
        new EventType("supervision.order-feedback-accepted", 1, OrderFeedbackAccepted.class),
        new EventType("supervision.order-feedback-returned", 1, OrderFeedbackReturned.class),
        new EventType("supervision.order-withdrawn", 1, OrderWithdrawn.class),
        new EventType("supervision.progress-returned", 1, ProgressReturned.class));
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return SupervisionDuties.of(state, context).all();
  }
}
