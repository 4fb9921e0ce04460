package org.zhuanban.policy.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.policy.support.SupportCommand.TakeUpCall;
import org.zhuanban.policy.support.SupportEvent.SupportArrived;
import org.zhuanban.policy.support.SupportEvent.SupportGivenUp;
import org.zhuanban.policy.support.SupportEvent.SupportGranted;
import org.zhuanban.policy.support.SupportEvent.SupportRefused;
import org.zhuanban.policy.support.SupportEvent.SupportReturned;
import org.zhuanban.policy.support.SupportEvent.SupportSubmitted;
import org.zhuanban.policy.support.SupportEvent.SupportTakenUp;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectFeature;

/** Applications to a higher level on behalf of a project. */
public final class SupportFeature implements Feature<SupportApplications, SupportEvent> {
  /** The descriptor. */
  public static final SupportFeature INSTANCE = new SupportFeature();

  private SupportFeature() {}

  @Override
  public String name() {
    return "support";
  }

  @Override
  public Class<SupportApplications> stateType() {
    return SupportApplications.class;
  }

  @Override
  public SupportApplications initial() {
    return SupportApplications.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(SupportCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return SupportDecider.commands();
  }

  @Override
  public Class<SupportEvent> eventFamily() {
    return SupportEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("support.taken-up", 1, SupportTakenUp.class),
        new EventType("support.submitted", 1, SupportSubmitted.class),
        new EventType("support.returned", 1, SupportReturned.class),
        new EventType("support.granted", 1, SupportGranted.class),
        new EventType("support.refused", 1, SupportRefused.class),
        new EventType("support.arrived", 1, SupportArrived.class),
        new EventType("support.given-up", 1, SupportGivenUp.class));
  }

  @Override
  public Set<String> takingPart(StreamState state) {
    return state.of(this).byId().values().stream()
        .map(application -> application.preparer().code())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> concerned(Command command, StreamState state) {
    if (command instanceof TakeUpCall call) {
      return Set.of(call.preparer().code());
    }
    return Optional.ofNullable(state.of(this).byId().get(((SupportCommand) command).application()))
        .map(application -> Set.of(application.preparer().code()))
        .orElse(Set.of());
  }

  /**
   * Lists the applications.
   *
   * @param state the stream
   * @param day the day, at whose end to look
   * @return those that had been taken up by then, as they stood, by their names
   */
  public List<SupportApplication> applications(StreamState state, LocalDate day) {
    return state.of(this).byId().values().stream()
        .flatMap(each -> each.asOf(day).stream())
        .toList();
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    Project project = state.of(ProjectFeature.INSTANCE);
    List<Duty> duties = new ArrayList<>();
    for (SupportApplication application : state.of(this).byId().values()) {
      List<SupportApplication.Window> windows = application.windows();
      for (int i = 0; i < windows.size(); i++) {
        duties.add(
            Duty.builder()
                .key("support:" + application.id() + (i == 0 ? "" : ":" + i))
                .kind(i == 0 ? SupportDuty.SUBMIT : SupportDuty.SUPPLEMENT)
                .owner(application.preparer().code())
                .owedTo(application.call().organ().code())
                .subject(application.id())
                .clock(clock(application, windows.get(i), i, project))
                .build());
      }
    }
    return duties;
  }

  /** What is still owed when the project ends for good is owed no more. */
  private static DutyClock clock(
      SupportApplication application,
      SupportApplication.Window window,
      int place,
      Project project) {
    Optional<Ending> ending =
        Stream.concat(window.ending().stream(), project.lapsed(window.from()).stream())
            .min(Comparator.comparing(Ending::on));
    String calendar = application.preparer().calendar();
    SupportDuty kind = place == 0 ? SupportDuty.SUBMIT : SupportDuty.SUPPLEMENT;
    return window
        .last()
        .map(last -> DutyClock.byDay(calendar, window.from(), last, kind.source(), ending))
        .orElseGet(() -> DutyClock.appointed(calendar, window.from(), Optional.empty(), ending));
  }
}
