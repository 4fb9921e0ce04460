package org.zhuanban.project.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamClosing;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Role;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectCommand;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectEvent;
import org.zhuanban.project.ProjectEvent.AdmissionReviewed;
import org.zhuanban.project.ProjectEvent.AgreementSigned;
import org.zhuanban.project.ProjectEvent.NegotiationRecorded;
import org.zhuanban.project.ProjectEvent.PermitRechecked;
import org.zhuanban.project.ProjectEvent.ProjectDescribed;
import org.zhuanban.project.ProjectEvent.ProjectPlaced;
import org.zhuanban.project.ProjectEvent.ProjectResumed;
import org.zhuanban.project.ProjectEvent.ProjectSuspended;
import org.zhuanban.project.ProjectEvent.ProjectTerminated;
import org.zhuanban.project.ProjectEvent.PromiseKept;
import org.zhuanban.project.ProjectEvent.StepTaken;
import org.zhuanban.project.ProjectEvent.StopReported;
import org.zhuanban.project.ProjectEvent.TierSet;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.Promise;
import org.zhuanban.project.WorkEvent;
import org.zhuanban.project.WorkEvent.WorkChanged;
import org.zhuanban.project.WorkEvent.WorksAdded;
import org.zhuanban.project.WorkEvent.WorksDropped;

/** The feature of the project itself. */
public final class ProjectFeature implements Feature<Project, ProjectEvent> {
  /** The descriptor. */
  public static final ProjectFeature INSTANCE = new ProjectFeature();

  private ProjectFeature() {}

  @Override
  public String name() {
    return "project";
  }

  @Override
  public Class<Project> stateType() {
    return Project.class;
  }

  @Override
  public Project initial() {
    return Project.LEAD;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(ProjectCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return ProjectDecider.commands();
  }

  @Override
  public Class<ProjectEvent> eventFamily() {
    return ProjectEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("project.agreement-signed", 1, AgreementSigned.class),
        new EventType("project.negotiation-recorded", 1, NegotiationRecorded.class),
        new EventType("project.admission-reviewed", 1, AdmissionReviewed.class),
        new EventType("project.step-taken", 1, StepTaken.class),
        new EventType("project.suspended", 1, ProjectSuspended.class),
        new EventType("project.permit-rechecked", 1, PermitRechecked.class),
        new EventType("project.resumed", 1, ProjectResumed.class),
        new EventType("project.tier-set", 1, TierSet.class),
        new EventType("project.placed", 1, ProjectPlaced.class),
        new EventType("project.described", 1, ProjectDescribed.class),
        new EventType("project.terminated", 1, ProjectTerminated.class),
        new EventType("project.stop-reported", 1, StopReported.class),
        new EventType("project.promise-kept", 1, PromiseKept.class),
        new EventType("project.works-added", 1, WorksAdded.class),
        new EventType("project.work-changed", 1, WorkChanged.class),
        new EventType("project.works-dropped", 1, WorksDropped.class));
  }

  /** Lets the approvals know the works. */
  @Override
  public StreamState spread(ProjectEvent event, StreamState stream, LocalDate effectiveOn) {
    return event instanceof WorkEvent
        ? stream.with(
            ApprovalFeature.INSTANCE,
            stream.of(ApprovalFeature.INSTANCE).withWorks(stream.of(this).works(), effectiveOn))
        : stream;
  }

  @Override
  public Optional<StreamClosing> closing(StreamState state) {
    return state.of(this).overOn().map(on -> new StreamClosing(on, LocalLimit.PROJECT_RETENTION));
  }

  @Override
  public Optional<String> title(StreamState state, LocalDate day) {
    return state.of(this).particularsOn(day).map(ProjectParticulars::name);
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    if (kind.startsWith("work.")) {
      return state.of(this).works().find(subject).map(work -> work.last().name());
    }
    return kind.startsWith("project.")
        ? ApprovalFeature.INSTANCE.itemName(subject, state)
        : Optional.empty();
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Project project = state.of(this);
    Map<String, String> names = new HashMap<>();
    project
        .signed()
        .map(Project.Signing::leadBureau)
        .ifPresent(bureau -> names.put(bureau.code(), bureau.name()));
    project
        .particularsOn(day)
        .flatMap(ProjectParticulars::investorNames)
        .ifPresent(investors -> names.put(Role.ENTERPRISE.name(), investors));
    return names;
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).signed().stream()
        .flatMap(
            signed ->
                Stream.concat(
                    Stream.of(signed.leadBureau().code()),
                    signed.agreement().promises().stream()
                        .filter(promise -> promise.by() == Promise.Side.GOVERNMENT)
                        .map(Promise::owner)))
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    return command instanceof KeepPromise keep
        ? state.of(this).signed().stream()
            .flatMap(signed -> signed.agreement().promises().stream())
            .filter(promise -> promise.code().equals(keep.promise()))
            .map(Promise::owner)
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return new ProjectDuties(state.of(this), state.of(ApprovalFeature.INSTANCE), context).all();
  }
}
