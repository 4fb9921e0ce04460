package org.zhuanban.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.RecheckPermit;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SetTier;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectEvent.AdmissionReviewed;
import org.zhuanban.project.ProjectEvent.AgreementSigned;
import org.zhuanban.project.ProjectEvent.NegotiationRecorded;
import org.zhuanban.project.ProjectEvent.PromiseKept;
import org.zhuanban.project.ProjectEvent.StandingChanged;
import org.zhuanban.project.ProjectEvent.StepTaken;
import org.zhuanban.project.ProjectEvent.StopReported;

/** The project itself. */
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
    return CommandType.decidedBy(this::decider)
        .on("project.sign-agreement", SignAgreement.class, ProjectDecider::decide)
        .on("project.record-negotiation", RecordNegotiation.class, ProjectDecider::decide)
        .on("project.review-admission", ReviewAdmission.class, ProjectDecider::decide)
        .on("project.take-step", TakeStep.class, ProjectDecider::decide)
        .on("project.suspend-project", SuspendProject.class, ProjectDecider::decide)
        .on("project.resume-project", ResumeProject.class, ProjectDecider::decide)
        .on("project.recheck-permit", RecheckPermit.class, ProjectDecider::decide)
        .on("project.set-tier", SetTier.class, ProjectDecider::decide)
        .on("project.place-project", PlaceProject.class, ProjectDecider::decide)
        .on("project.terminate-project", TerminateProject.class, ProjectDecider::decide)
        .on("project.report-stop", ReportStop.class, ProjectDecider::decide)
        .on("project.keep-promise", KeepPromise.class, ProjectDecider::decide)
        .toList();
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
        new EventType("project.standing-changed", 1, StandingChanged.class),
        new EventType("project.stop-reported", 1, StopReported.class),
        new EventType("project.promise-kept", 1, PromiseKept.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    return Optional.of(command((ProjectEvent) event));
  }

  private static ProjectCommand command(ProjectEvent event) {
    if (event instanceof AgreementSigned signed) {
      return new SignAgreement(signed.agreement(), signed.leadBureau());
    } else if (event instanceof NegotiationRecorded recorded) {
      return new RecordNegotiation(recorded.kind(), recorded.record());
    } else if (event instanceof AdmissionReviewed reviewed) {
      return new ReviewAdmission(reviewed.result(), reviewed.by(), reviewed.minutes());
    } else if (event instanceof StepTaken taken) {
      return new TakeStep(taken.step());
    } else if (event instanceof StandingChanged changed) {
      return switch (changed.standing()) {
        case SUSPENDED -> new SuspendProject(changed.reason());
        case RECHECKED -> new RecheckPermit(changed.reason());
        case RESUMED -> new ResumeProject(changed.reason());
        case KEY_PROJECT, ORDINARY_PROJECT ->
            new SetTier(changed.standing().tier().orElseThrow(), changed.reason());
        case TERMINATED ->
            new TerminateProject(changed.reason(), changed.evidence().orElse(changed.reason()));
        case PLACED -> new PlaceProject(changed.placement().orElseThrow(), changed.reason());
      };
    } else if (event instanceof StopReported reported) {
      return new ReportStop(reported.permit());
    }
    PromiseKept kept = (PromiseKept) event;
    return new KeepPromise(kept.promise(), kept.evidence());
  }

  @Override
  public Set<String> takingPart(StreamState state) {
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
  public Set<String> concerned(Command command, StreamState state) {
    return command instanceof KeepPromise keep
        ? state.of(this).signed().stream()
            .flatMap(signed -> signed.agreement().promises().stream())
            .filter(promise -> promise.code().equals(keep.promise()))
            .map(Promise::owner)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private ProjectDecider decider(StreamState state, Ground ground) {
    return new ProjectDecider(state.of(this), state.of(ApprovalFeature.INSTANCE), ground);
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    return new ProjectDuties(state.of(this), state.of(ApprovalFeature.INSTANCE), ground).all();
  }
}
