package org.zhuanban.policy.grant.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.policy.grant.GrantApplication;
import org.zhuanban.policy.grant.GrantCommand;
import org.zhuanban.policy.grant.GrantCommand.RegisterCall;
import org.zhuanban.policy.grant.GrantDuty;
import org.zhuanban.policy.grant.GrantEvent;
import org.zhuanban.policy.grant.GrantEvent.CallRegistered;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationReturned;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationSubmitted;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationWithdrawn;
import org.zhuanban.policy.grant.GrantEvent.GrantAwarded;
import org.zhuanban.policy.grant.GrantEvent.GrantMoneyArrived;
import org.zhuanban.policy.grant.GrantEvent.GrantRefused;
import org.zhuanban.policy.grant.GrantRegister;
import org.zhuanban.project.Project;
import org.zhuanban.project.rules.ProjectFeature;

/** The feature of applications to a higher level on behalf of a project. */
public final class GrantFeature implements Feature<GrantRegister, GrantEvent> {
  /** The descriptor. */
  public static final GrantFeature INSTANCE = new GrantFeature();

  private GrantFeature() {}

  @Override
  public String name() {
    return "grant";
  }

  @Override
  public Class<GrantRegister> stateType() {
    return GrantRegister.class;
  }

  @Override
  public GrantRegister initial() {
    return GrantRegister.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(GrantCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return GrantDecider.commands();
  }

  @Override
  public Class<GrantEvent> eventFamily() {
    return GrantEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("grant.call-registered", 1, CallRegistered.class),
        new EventType("grant.application-submitted", 1, GrantApplicationSubmitted.class),
        new EventType("grant.application-returned", 1, GrantApplicationReturned.class),
        new EventType("grant.awarded", 1, GrantAwarded.class),
        new EventType("grant.refused", 1, GrantRefused.class),
        new EventType("grant.money-arrived", 1, GrantMoneyArrived.class),
        new EventType("grant.application-withdrawn", 1, GrantApplicationWithdrawn.class));
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    state
        .of(this)
        .byId()
        .values()
        .forEach(
            application -> names.put(application.preparer().code(), application.preparer().name()));
    return names;
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).byId().values().stream()
        .map(application -> application.preparer().code())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    if (command instanceof RegisterCall call) {
      return Set.of(call.preparer().code());
    }
    return Optional.ofNullable(state.of(this).byId().get(((GrantCommand) command).application()))
        .map(application -> Set.of(application.preparer().code()))
        .orElse(Set.of());
  }

  /**
   * Lists the applications of a project.
   *
   * @param state the stream
   * @param day the day, read at its end
   * @return the applications registered by then, in their state of then, by id
   */
  public List<GrantApplication> applications(StreamState state, LocalDate day) {
    return state.of(this).byId().values().stream()
        .flatMap(each -> each.asOf(day).stream())
        .toList();
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    Project project = state.of(ProjectFeature.INSTANCE);
    List<Duty> duties = new ArrayList<>();
    for (GrantApplication application : state.of(this).byId().values()) {
      List<GrantApplication.Window> windows = application.windows();
      for (int i = 0; i < windows.size(); i++) {
        duties.add(
            Duty.builder()
                .key("grant:" + application.id() + (i == 0 ? "" : ":" + i))
                .kind(i == 0 ? GrantDuty.SUBMIT : GrantDuty.SUPPLEMENT)
                .owner(application.preparer().code())
                .owedTo(application.call().organ().code())
                .subject(application.id())
                .clock(clock(application, windows.get(i), i, project))
                .build());
      }
    }
    return duties;
  }

  /** The clock of an application. The final end of the project ends the duty. */
  private static DutyClock clock(
      GrantApplication application, GrantApplication.Window window, int place, Project project) {
    Optional<Ending> ending =
        Stream.concat(window.ending().stream(), project.lapsed(window.from()).stream())
            .min(Comparator.comparing(Ending::on));
    String calendar = application.preparer().calendar();
    GrantDuty kind = place == 0 ? GrantDuty.SUBMIT : GrantDuty.SUPPLEMENT;
    return window
        .last()
        .map(last -> DutyClock.byDay(calendar, window.from(), last, kind.source(), ending))
        .orElseGet(() -> DutyClock.appointed(calendar, window.from(), Optional.empty(), ending));
  }
}
