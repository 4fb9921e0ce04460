package org.zhuanban.takeover.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.CarryOver;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.project.complaint.rules.ComplaintFeature;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.Cadence;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.takeover.TakenOver;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.Takeover;
import org.zhuanban.takeover.TakeoverCommand;
import org.zhuanban.takeover.TakeoverCommand.TakeOver;
import org.zhuanban.takeover.TakeoverFault;
import org.zhuanban.takeover.TakeoverRule;

/** The feature of the take-over of running projects. */
public final class TakeoverFeature implements Feature<Takeover, TakenOver> {
  /** The descriptor. */
  public static final TakeoverFeature INSTANCE = new TakeoverFeature();

  /** The other features of a project. */
  private static final List<Feature<?, ?>> OTHERS =
      List.of(
          ProceedingFeature.INSTANCE,
          ApprovalFeature.INSTANCE,
          ProjectFeature.INSTANCE,
          ProblemFeature.INSTANCE,
          TaskForceFeature.INSTANCE,
          AgencyFeature.INSTANCE,
          ComplaintFeature.INSTANCE,
          FundsFeature.INSTANCE,
          PolicyFeature.INSTANCE);

  private TakeoverFeature() {}

  @Override
  public String name() {
    return "takeover";
  }

  @Override
  public Class<Takeover> stateType() {
    return Takeover.class;
  }

  @Override
  public Takeover initial() {
    return Takeover.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(TakeoverCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return List.of(new CommandType<>("takeover.take-over", TakeOver.class, this::takeOver));
  }

  @Override
  public Class<TakenOver> eventFamily() {
    return TakenOver.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(new EventType("takeover.taken-over", 1, TakenOver.class));
  }

  @Override
  public StreamState spread(TakenOver event, StreamState stream, LocalDate effectiveOn) {
    return new OpeningStates(event).in(stream);
  }

  /**
   * Refuses acts before the take-over. They are part of the record, which is replaced as a whole if
   * it is wrong.
   */
  @Override
  public Optional<Refusal> guard(Command command, LocalDate day, StreamState state) {
    return state
        .of(this)
        .project()
        .map(TakenOverProject::on)
        .filter(on -> day.isBefore(on) && !(command instanceof TakeOver))
        .map(on -> Refusal.of(TakeoverRule.BEFORE_TAKE_OVER, day, on));
  }

  private Decision takeOver(TakeOver command, StreamState state, DecisionContext context) {
    TakenOverProject project = command.project();
    List<Refusal> refusals =
        Stream.concat(
                unfit(state).stream(),
                faults(project, context).stream().map(TakeoverFault::refusal))
            .toList();
    if (!refusals.isEmpty()) {
      return new Decision.Denied(refusals);
    }
    LocalDate founded =
        project.taskForce().flatMap(TakenOverProject.KnownTaskForce::on).orElse(project.on());
    return Decision.of(
        context.today(),
        new TakenOver(
            project,
            project
                .approvals()
                .map((CarryOver carried) -> carried.limits(context.calendars()))
                .orElse(List.of()),
            Cadence.of(context.rules(), founded),
            ProblemTerms.of(context.rules(), project.on())));
  }

  private Optional<Refusal> unfit(StreamState state) {
    Optional<TakenOverProject> before = state.of(this).project();
    if (before.isPresent()) {
      return Optional.of(Refusal.of(TakeoverRule.ALREADY_TAKEN_OVER, before.get().on()));
    }
    List<String> told =
        OTHERS.stream()
            .filter(feature -> !state.of(feature).equals(feature.initial()))
            .map(Feature::name)
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(TakeoverRule.ALREADY_RECORDED, String.join(", ", told)));
  }

  /**
   * Finds all faults of a record, independent of its project.
   *
   * @param project the record
   * @param context the day of the take-over, with the notices and local rules known then
   * @return the faults in the order of the record; empty if there are none
   */
  public List<TakeoverFault> faults(TakenOverProject project, DecisionContext context) {
    return new TakeoverCheck(project, context).all();
  }
}
