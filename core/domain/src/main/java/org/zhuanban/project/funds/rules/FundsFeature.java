package org.zhuanban.project.funds.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.AgreedClock;
import org.zhuanban.project.Project;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.FundsCommand;
import org.zhuanban.project.funds.FundsDuty;
import org.zhuanban.project.funds.FundsEvent;
import org.zhuanban.project.funds.FundsEvent.FundsArrived;
import org.zhuanban.project.funds.FundsEvent.FundsReversed;
import org.zhuanban.project.funds.FundsEvent.FundsScheduled;
import org.zhuanban.project.funds.FundsEvent.FundsVerified;
import org.zhuanban.project.funds.FundsInstalment;
import org.zhuanban.project.funds.ScheduledInstalment;
import org.zhuanban.project.rules.ProjectFeature;

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
        new EventType("funds.reversed", 1, FundsReversed.class),
        new EventType("funds.scheduled", 1, FundsScheduled.class));
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.equals(FundsDuty.ARRIVE_AS_SCHEDULED.code())
        ? state.of(this).instalments().stream()
            .map(ScheduledInstalment::instalment)
            .filter(instalment -> instalment.code().equals(subject))
            .reduce((earlier, later) -> later)
            .map(FundsInstalment::name)
        : Optional.empty();
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    Project project = state.of(ProjectFeature.INSTANCE);
    return project
        .signed()
        .map(
            signed ->
                state.of(this).instalments().stream()
                    .map(planned -> duty(planned, new AgreedClock(project, signed)))
                    .toList())
        .orElse(List.of());
  }

  private static Duty duty(ScheduledInstalment planned, AgreedClock clocks) {
    return Duty.builder()
        .key("funds:" + planned.key())
        .kind(FundsDuty.ARRIVE_AS_SCHEDULED)
        .owner(Duty.ENTERPRISE)
        .owedTo(clocks.signed().leadBureau().code())
        .subject(planned.instalment().code())
        .clock(clocks.of(planned.from(), planned.instalment().due(), ending(planned)))
        .build();
  }

  /** What had arrived before the plan was changed had arrived in time. */
  private static Optional<Ending> ending(ScheduledInstalment planned) {
    return planned
        .reachedOn()
        .filter(on -> planned.replacedOn().filter(on::isAfter).isEmpty())
        .map(on -> Ending.done(Project.notBefore(planned.from(), on)))
        .or(() -> planned.replacedOn().map(Ending::replaced));
  }
}
