package org.zhuanban.project.funds.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.FundsCommand;
import org.zhuanban.project.funds.FundsEvent;
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
    return FundsDecider.commands();
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
}
