package org.zhuanban.project.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectCommand.DescribeProject;
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
import org.zhuanban.project.ProjectGate;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.Promise;
import org.zhuanban.project.Suspension;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.project.WorkCommand.ChangeWork;
import org.zhuanban.project.WorkCommand.DropWorks;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about a project. */
record ProjectDecider(Project project, Approvals approvals, DecisionContext context) {
  /** The subject of violations that concern no item. */
  private static final String PROJECT = "project";

  static ProjectDecider of(StreamState state, DecisionContext context) {
    return new ProjectDecider(
        state.of(ProjectFeature.INSTANCE), state.of(ApprovalFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(ProjectDecider::of)
        .on("project.sign-agreement", SignAgreement.class, ProjectDecider::sign)
        .on("project.record-negotiation", RecordNegotiation.class, ProjectDecider::record)
        .on("project.review-admission", ReviewAdmission.class, ProjectDecider::review)
        .on("project.take-step", TakeStep.class, ProjectDecider::take)
        .on("project.suspend-project", SuspendProject.class, ProjectDecider::suspend)
        .on("project.recheck-permit", RecheckPermit.class, ProjectDecider::recheck)
        .on("project.resume-project", ResumeProject.class, ProjectDecider::resume)
        .on("project.set-tier", SetTier.class, ProjectDecider::set)
        .on("project.place-project", PlaceProject.class, ProjectDecider::place)
        .on("project.describe-project", DescribeProject.class, ProjectDecider::describe)
        .on("project.terminate-project", TerminateProject.class, ProjectDecider::terminate)
        .on("project.report-stop", ReportStop.class, ProjectDecider::reportStop)
        .on("project.keep-promise", KeepPromise.class, ProjectDecider::keep)
        .on("project.add-works", AddWorks.class, (rules, add) -> rules.works().add(add))
        .on(
            "project.change-work",
            ChangeWork.class,
            (rules, change) -> rules.works().change(change))
        .on("project.drop-works", DropWorks.class, (rules, drop) -> rules.works().drop(drop))
        .toList();
  }

  private WorkDecider works() {
    return new WorkDecider(project, approvals, context);
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(context.today(), events);
  }

  private Decision record(RecordNegotiation negotiation) {
    return happened(new NegotiationRecorded(negotiation.kind(), negotiation.record()));
  }

  private Decision review(ReviewAdmission review) {
    return happened(new AdmissionReviewed(review.result(), review.by(), review.minutes()));
  }

  private Decision sign(SignAgreement sign) {
    Optional<Project.Signing> signed = project.signed();
    if (signed.isPresent()) {
      return Decision.refused(ProjectRule.ALREADY_SIGNED, signed.get().on());
    }
    Optional<Decision> ended = ended();
    if (ended.isPresent()) {
      return ended.get();
    }
    Optional<Refusal> unknown =
        context.unknownCalendar(
            ProjectRule.UNKNOWN_CALENDAR, sign.leadBureau().code(), sign.leadBureau().calendar());
    if (unknown.isPresent()) {
      return new Decision.Denied(unknown.get());
    }
    return happened(new AgreementSigned(sign.agreement(), sign.leadBureau()));
  }

  private Optional<Decision> ended() {
    return project
        .termination()
        .map(end -> Decision.refused(ProjectRule.ALREADY_TERMINATED, end.on()));
  }

  private Decision suspend(SuspendProject suspend) {
    return ended()
        .or(
            () ->
                project
                    .lastSuspension()
                    .filter(Suspension::open)
                    .map(open -> Decision.refused(ProjectRule.ALREADY_SUSPENDED, open.from())))
        .orElseGet(() -> happened(new ProjectSuspended(suspend.reason())));
  }

  private Decision resume(ResumeProject resume) {
    Optional<Decision> ended = ended();
    if (ended.isPresent()) {
      return ended.get();
    }
    Optional<Suspension> open = project.lastSuspension().filter(Suspension::open);
    if (open.isEmpty()) {
      return Decision.refused(ProjectRule.NOT_SUSPENDED);
    }
    ProjectResumed resumed = new ProjectResumed(resume.reason());
    Refusal refusal = Refusal.of(ProjectRule.PERMIT_NOT_RECHECKED, open.get().from());
    return open.get().recheckOwed(context.today())
        ? Decision.violating(
            refusal,
            context.today(),
            resumed,
            ViolationFound.of(refusal, "project.resumed", PROJECT))
        : happened(resumed);
  }

  /** Records the recheck. One after the resumption of construction is still due. */
  private Decision recheck(RecheckPermit recheck) {
    return project.recheckOwed(context.today())
        ? happened(new PermitRechecked(recheck.evidence()))
        : Decision.refused(ProjectRule.NO_RECHECK_OWED);
  }

  private Decision set(SetTier set) {
    return ended()
        .orElseGet(
            () ->
                project.tierOn(context.today()) == set.tier()
                    ? Decision.refused(ProjectRule.TIER_UNCHANGED, set.tier())
                    : happened(new TierSet(set.tier(), set.reason())));
  }

  private Decision place(PlaceProject place) {
    return ended()
        .orElseGet(
            () ->
                project.jurisdictionOn(context.today()).equals(place.jurisdiction())
                    ? Decision.refused(ProjectRule.PLACEMENT_UNCHANGED)
                    : happened(new ProjectPlaced(place.jurisdiction(), place.reason())));
  }

  /** Describes the project, also after its end: its papers are still written. */
  private Decision describe(DescribeProject describe) {
    boolean first = project.particulars().isEmpty();
    return !first
            && project.particularsOn(context.today()).equals(Optional.of(describe.particulars()))
        ? Decision.refused(ProjectRule.PARTICULARS_UNCHANGED, describe.particulars().name())
        : happened(new ProjectDescribed(describe.particulars(), describe.reason()));
  }

  private Decision terminate(TerminateProject terminate) {
    return ended()
        .orElseGet(() -> happened(new ProjectTerminated(terminate.reason(), terminate.evidence())));
  }

  private Decision reportStop(ReportStop report) {
    Optional<String> unknown =
        report
            .permit()
            .filter(code -> approvals.items().stream().noneMatch(item -> item.code().equals(code)));
    if (unknown.isPresent()) {
      return Decision.refused(ProjectRule.UNKNOWN_PERMIT, unknown.get());
    }
    Optional<Suspension> stop = project.stopToReport(context.today());
    if (stop.isEmpty()) {
      return Decision.refused(ProjectRule.NO_STOP_TO_REPORT);
    }
    StopReported reported = new StopReported(report.permit());
    boolean late =
        stop.get().constructionStopped()
            && new ProjectDuties(project, approvals, context)
                .stopReport(stop.get())
                .statutoryOn(context.today(), context.calendars())
                .filter(due -> due.passedBy(context.today()))
                .isPresent();
    return late
        ? happened(
            reported,
            ViolationFound.of(
                Refusal.of(ProjectRule.STOP_REPORTED_LATE),
                "project.stop-reported",
                report.permit().orElse(PROJECT)))
        : happened(reported);
  }

  private Decision keep(KeepPromise keep) {
    Optional<Agreement> agreement = project.signed().map(Project.Signing::agreement);
    if (agreement.isEmpty()) {
      return Decision.refused(ProjectRule.NO_AGREEMENT);
    }
    List<String> codes = agreement.get().promises().stream().map(Promise::code).toList();
    if (!codes.contains(keep.promise())) {
      return Decision.refused(
          ProjectRule.UNKNOWN_PROMISE, keep.promise(), String.join(", ", codes));
    }
    return Optional.ofNullable(project.kept().get(keep.promise()))
        .map(Project.PromiseResult::on)
        .map(on -> Decision.refused(ProjectRule.PROMISE_ALREADY_KEPT, keep.promise(), on))
        .orElseGet(() -> happened(new PromiseKept(keep.promise(), keep.evidence())));
  }

  private Decision take(TakeStep take) {
    ProjectStep step = take.step();
    Optional<Refusal> impossible =
        take.work().isPresent() ? impossible(step, take.work().get()) : impossible(step);
    if (impossible.isPresent()) {
      return new Decision.Denied(impossible.get());
    }
    String act = "project." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<Refusal> broken = new ArrayList<>();
    List<Event<?>> events = new ArrayList<>();
    events.add(new StepTaken(step, take.work()));
    if (project.signed().isEmpty()) {
      broken.add(Refusal.of(ProjectRule.STEP_BEFORE_SIGNING, step));
    }
    project
        .termination()
        .map(end -> Refusal.of(ProjectRule.STEP_AFTER_TERMINATION, step, end.on()))
        .ifPresent(broken::add);
    project
        .lastSuspension()
        .filter(Suspension::open)
        .map(open -> Refusal.of(ProjectRule.STEP_WHILE_SUSPENDED, step, open.from()))
        .ifPresent(broken::add);
    broken.forEach(refusal -> events.add(ViolationFound.of(refusal, act, PROJECT)));
    step.gate()
        .map(gate -> new ProjectGate(gate, take.work()))
        .ifPresent(gate -> closed(step, act, gate, broken, events));
    return broken.isEmpty()
        ? happened(new StepTaken(step, take.work()))
        : Decision.violating(broken.get(0), context.today(), events.toArray(Event<?>[]::new));
  }

  private Optional<Refusal> impossible(ProjectStep step) {
    Optional<Refusal> before =
        project.on(step).map(on -> Refusal.of(ProjectRule.STEP_ALREADY_TAKEN, step, on));
    return before.isEmpty()
            && step == ProjectStep.FULL_OUTPUT_REACHED
            && project.on(ProjectStep.PRODUCTION_STARTED).isEmpty()
        ? Optional.of(Refusal.of(ProjectRule.NOT_IN_PRODUCTION))
        : before;
  }

  private Optional<Refusal> impossible(ProjectStep step, String work) {
    Optional<Refusal> before =
        works()
            .standing(work)
            .or(
                () ->
                    project.workSteps().stream()
                        .filter(taken -> taken.step() == step && taken.work().equals(work))
                        .findFirst()
                        .map(
                            taken ->
                                Refusal.of(
                                    ProjectRule.WORK_STEP_ALREADY_TAKEN, work, step, taken.on())));
    return before.isEmpty()
            && step == ProjectStep.FULL_OUTPUT_REACHED
            && project.on(ProjectStep.PRODUCTION_STARTED, work).isEmpty()
        ? Optional.of(Refusal.of(ProjectRule.WORK_NOT_IN_PRODUCTION, work))
        : before;
  }

  /** Adds the unmet items of a gate, each with the clause that requires it. */
  private void closed(
      ProjectStep step,
      String act,
      ProjectGate closed,
      List<Refusal> broken,
      List<Event<?>> events) {
    List<ApprovalItem> unmet = closed.unmet(approvals);
    Gate gate = closed.gate();
    if (unmet.isEmpty()) {
      return;
    }
    ProjectRule rule =
        gate == Gate.BEFORE_START
            ? ProjectRule.START_GATE_CLOSED
            : ProjectRule.OPERATION_GATE_CLOSED;
    broken.add(
        Refusal.of(rule, step, String.join(", ", unmet.stream().map(ApprovalItem::code).toList())));
    unmet.forEach(
        item ->
            events.add(
                ViolationFound.of(
                    Refusal.of(rule, step, item.code()).under(GateArticle.of(item, gate)),
                    act,
                    item.code())));
  }
}
