package org.zhuanban.project.funds;

import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.ProjectFeature;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;
import org.zhuanban.project.funds.FundsEvent.FundsArrived;
import org.zhuanban.project.funds.FundsEvent.FundsReversed;
import org.zhuanban.project.funds.FundsEvent.FundsVerified;

/** The money of a project. */
public final class FundsFeature implements Feature<Funding, FundsEvent> {
  /** The descriptor. */
  public static final FundsFeature INSTANCE = new FundsFeature();

  private FundsFeature() {}

  @Override
  public String name() {
    return "funds";
  }

  @Override
  public Class<Funding> stateType() {
    return Funding.class;
  }

  @Override
  public Funding initial() {
    return Funding.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(FundsCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return CommandType.decidedBy(this::decider)
        .on("funds.record-arrival", RecordArrival.class, FundsDecider::decide)
        .on("funds.verify-arrival", VerifyArrival.class, FundsDecider::decide)
        .on("funds.reverse-arrival", ReverseArrival.class, FundsDecider::decide)
        .toList();
  }

  @Override
  public Class<FundsEvent> eventFamily() {
    return FundsEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("funds.arrived", 1, FundsArrived.class),
        new EventType("funds.verified", 1, FundsVerified.class),
        new EventType("funds.reversed", 1, FundsReversed.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof FundsArrived arrived) {
      return Optional.of(
          new RecordArrival(
              arrived.id(),
              arrived.amount(),
              arrived.kind(),
              arrived.evidence(),
              arrived.verdict()));
    } else if (event instanceof FundsVerified verified) {
      return Optional.of(new VerifyArrival(verified.id(), verified.verdict(), verified.evidence()));
    }
    FundsReversed reversed = (FundsReversed) event;
    return Optional.of(
        new ReverseArrival(
            reversed.id(), reversed.amount(), reversed.reason(), reversed.evidence()));
  }

  private FundsDecider decider(StreamState state, Ground ground) {
    return new FundsDecider(
        state.of(this), state.of(ProjectFeature.INSTANCE).termination(), ground.today());
  }
}
