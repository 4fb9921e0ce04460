package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.AdmissionReview;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.project.problem.ProblemTicket;

/** The troubles of one project at the end of a day, and its matters for decision. */
record ProjectTroubles(String id, ProjectView view, LocalDate day, CaseRefs cases) {
  /** The trouble of the project; empty if there is none. */
  Optional<TroubledProject> trouble(List<OverdueDuty> late) {
    List<TroubledProject.TroubleReason> reasons = new ArrayList<>();
    standingStill()
        .ifPresent(
            since ->
                reasons.add(
                    new TroubledProject.TroubleReason(
                        TroubledProject.TroubleKind.STANDING_STILL,
                        "project",
                        since,
                        Certainty.FINAL)));
    for (OverdueDuty duty : late) {
      reason(duty)
          .ifPresent(
              why ->
                  reasons.add(
                      new TroubledProject.TroubleReason(
                          why,
                          duty.where().part().orElseThrow(),
                          duty.due().date(),
                          duty.due().certainty())));
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new TroubledProject(id, reasons.stream().sorted().toList()));
  }

  private static Optional<TroubledProject.TroubleKind> reason(OverdueDuty duty) {
    if (duty.kind() instanceof ApprovalDuty) {
      return Optional.of(TroubledProject.TroubleKind.APPROVAL_OVERDUE);
    } else if (duty.kind() instanceof ProjectDuty) {
      return Optional.of(TroubledProject.TroubleKind.MILESTONE_OVERDUE);
    }
    return duty.kind() instanceof ProblemDuty
        ? Optional.of(TroubledProject.TroubleKind.PROBLEM_OVERDUE)
        : Optional.empty();
  }

  private Optional<LocalDate> standingStill() {
    return view.stage(day) == ProjectStage.SUSPENDED
        ? view.project().suspensions().stream()
            .filter(stop -> stop.covers(day))
            .map(stop -> stop.from())
            .findFirst()
        : Optional.empty();
  }

  /** The matters of the project for decision by the committee. */
  Stream<DecisionAsked> decisions() {
    Stream<DecisionAsked> atTheTop =
        OpenTickets.on(view, day)
            .filter(ProjectTroubles::undecidedAtTheTop)
            .map(
                ticket ->
                    new DecisionAsked(
                        DecisionAsked.DecisionAskedKind.PROBLEM_AT_THE_TOP,
                        cases.part(ticket.problem()),
                        ticket.current().receivedOn()));
    Stream<DecisionAsked> still =
        standingStill().stream()
            .map(
                since ->
                    new DecisionAsked(
                        DecisionAsked.DecisionAskedKind.STANDING_STILL, cases.whole(), since));
    Stream<DecisionAsked> admission =
        view.project().reviews().stream()
            .filter(review -> !review.on().isAfter(day))
            .reduce((earlier, later) -> later)
            .filter(review -> review.result() == AdmissionResult.DEFERRED)
            .filter(review -> view.stage(day) == ProjectStage.ADMISSION_REVIEW)
            .map(AdmissionReview::on)
            .map(
                since ->
                    new DecisionAsked(
                        DecisionAsked.DecisionAskedKind.ADMISSION, cases.whole(), since))
            .stream();
    return Stream.of(atTheTop, still, admission).flatMap(each -> each);
  }

  private static boolean undecidedAtTheTop(ProblemTicket ticket) {
    int top =
        ticket.terms().levels().stream().mapToInt(ProblemTerms.ProblemLevel::level).max().orElse(0);
    return ticket.current().level() >= top
        && ticket.current().decidedOn().isEmpty()
        && ticket.settledOn().isEmpty();
  }
}
