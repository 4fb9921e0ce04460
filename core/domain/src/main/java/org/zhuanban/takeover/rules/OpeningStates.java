package org.zhuanban.takeover.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectEvent.AgreementSigned;
import org.zhuanban.project.ProjectEvent.StepTaken;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsEvent.FundsArrived;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemList;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingHeld;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.takeover.TakenOver;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakenOverProject.KnownFunds;
import org.zhuanban.takeover.TakenOverProject.KnownProblem;
import org.zhuanban.takeover.TakenOverProject.KnownStep;
import org.zhuanban.takeover.TakenOverProject.KnownTaskForce;

/** The first states of the other features of a project after its take-over. */
final class OpeningStates {
  private final TakenOver event;
  private final TakenOverProject project;

  OpeningStates(TakenOver event) {
    this.event = event;
    this.project = event.project();
  }

  /** The stream with the first states of the features below. */
  StreamState in(StreamState stream) {
    StreamState spread =
        stream
            .with(ProjectFeature.INSTANCE, itself())
            .with(ProblemFeature.INSTANCE, problems())
            .with(FundsFeature.INSTANCE, funding());
    if (project.approvals().isPresent()) {
      spread =
          spread.with(
              ApprovalFeature.INSTANCE, project.approvals().get().approvals(event.limits()));
    }
    Optional<TaskForce> force = project.taskForce().map(this::taskForce);
    return force.isPresent() ? spread.with(TaskForceFeature.INSTANCE, force.get()) : spread;
  }

  private LocalDate dayOr(Optional<LocalDate> known) {
    return known.orElse(project.on());
  }

  private Project itself() {
    Project state = ProjectFeature.INSTANCE.initial();
    if (project.signing().isPresent() && project.signing().get().agreement().isPresent()) {
      state =
          new AgreementSigned(
                  project.signing().get().agreement().get(), project.signing().get().leadBureau())
              .applyTo(state, dayOr(project.signing().get().on()));
    }
    for (KnownStep taken : project.steps()) {
      state =
          taken.on().isPresent()
              ? new StepTaken(taken.step()).applyTo(state, taken.on().get())
              : state.takenBefore(taken.step(), project.on());
    }
    return state;
  }

  private TaskForce taskForce(KnownTaskForce known) {
    EstablishTaskForce founding = known.founding();
    TaskForce state =
        new TaskForceEstablished(
                founding.leaders().get(0),
                founding.deputies(),
                founding.members(),
                founding.cadence().orElse(event.cadence()),
                founding.capacity(),
                founding.notice())
            .applyTo(TaskForceFeature.INSTANCE.initial(), dayOr(known.on()));
    if (known.lastMeetingOn().isPresent()) {
      state =
          new MeetingHeld(
                  known.lastMeeting().orElse(0),
                  List.of(),
                  0,
                  Optional.empty(),
                  List.of(),
                  List.of(),
                  List.of())
              .applyTo(state, known.lastMeetingOn().get());
    }
    return state.recordedSince(project.on());
  }

  private ProblemList problems() {
    ProblemList state = ProblemFeature.INSTANCE.initial();
    for (KnownProblem known : project.problems()) {
      ReportProblem report = known.report();
      state =
          new ProblemReported(
                  report.problem(),
                  report.source(),
                  report.item(),
                  report.category(),
                  report.words(),
                  report.paper(),
                  terms(known),
                  report.level(),
                  report.holder(),
                  report.content(),
                  report.wish())
              .applyTo(state, dayOr(known.on()));
    }
    return state;
  }

  /** The terms of a problem. A problem with an unknown day of receipt has no limit at its level. */
  private ProblemTerms terms(KnownProblem known) {
    ProblemTerms all = known.report().terms().orElse(event.terms());
    if (known.on().isPresent()) {
      return all;
    }
    List<ProblemTerms.ProblemLevel> others = new ArrayList<>(all.levels());
    others.removeIf(level -> level.level() == known.report().level());
    return new ProblemTerms(others, all.enterpriseSilence());
  }

  private Funding funding() {
    Funding state = FundsFeature.INSTANCE.initial();
    for (KnownFunds known : project.funds()) {
      RecordArrival money = known.arrival();
      state =
          new FundsArrived(
                  money.id(),
                  money.amount(),
                  money.kind(),
                  money.evidence(),
                  money.verdict(),
                  true,
                  money.origin())
              .applyTo(state, dayOr(known.on()));
    }
    return state;
  }
}
