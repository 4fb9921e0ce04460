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
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.policy.support.SupportCommand.GiveUpSupport;
import org.zhuanban.policy.support.SupportCommand.GrantSupport;
import org.zhuanban.policy.support.SupportCommand.RecordSupportArrival;
import org.zhuanban.policy.support.SupportCommand.RefuseSupport;
import org.zhuanban.policy.support.SupportCommand.ReturnSupport;
import org.zhuanban.policy.support.SupportCommand.SubmitSupport;
import org.zhuanban.policy.support.SupportCommand.TakeUpCall;
import org.zhuanban.policy.support.SupportEvent.SupportHandled;
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
    return CommandType.decidedBy(this::decider)
        .on("support.take-up-call", TakeUpCall.class, SupportDecider::decide)
        .on("support.submit-support", SubmitSupport.class, SupportDecider::decide)
        .on("support.return-support", ReturnSupport.class, SupportDecider::decide)
        .on("support.grant-support", GrantSupport.class, SupportDecider::decide)
        .on("support.refuse-support", RefuseSupport.class, SupportDecider::decide)
        .on("support.record-support-arrival", RecordSupportArrival.class, SupportDecider::decide)
        .on("support.give-up-support", GiveUpSupport.class, SupportDecider::decide)
        .toList();
  }

  @Override
  public Class<SupportEvent> eventFamily() {
    return SupportEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("support.taken-up", 1, SupportTakenUp.class),
        new EventType("support.handled", 1, SupportHandled.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof SupportTakenUp taken) {
      return Optional.of(new TakeUpCall(taken.application(), taken.call(), taken.preparer()));
    }
    return Optional.of(command((SupportHandled) event));
  }

  private static SupportCommand command(SupportHandled done) {
    return switch (done.step()) {
      case SUBMITTED -> new SubmitSupport(done.application(), done.paper());
      case RETURNED -> new ReturnSupport(done.application(), done.againBy(), done.paper());
      case GRANTED ->
          new GrantSupport(done.application(), done.amount().orElseThrow(), done.paper());
      case REFUSED -> new RefuseSupport(done.application(), done.paper());
      case ARRIVED ->
          new RecordSupportArrival(done.application(), done.amount().orElseThrow(), done.paper());
      case GIVEN_UP -> new GiveUpSupport(done.application(), done.paper());
    };
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

  private SupportDecider decider(StreamState state, Ground ground) {
    return new SupportDecider(state.of(this), ground);
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
