package org.zhuanban.approval.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.JointClock;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.JointEvent.JointSurveyHeld;
import org.zhuanban.approval.JointEvent.OpinionGiven;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.Decision;
import org.zhuanban.violation.ViolationFound;

/** The rules for departments that participate in an item of another lead (行政许可法第二十六条第二款). */
record JointDecider(ApplicationContext desk) {
  private static final String ACT = "approval.opinion-given";

  Decision giveOpinion(GiveOpinion give) {
    Optional<Refusal> refusal = notTakingPart(List.of(give.department())).or(this::notInHand);
    if (refusal.isPresent()) {
      return new Decision.Denied(refusal.get());
    }
    List<String> spokenFor =
        participants().filter(code -> speaksFor(give.department(), code)).toList();
    Optional<String> department =
        Stream.concat(Stream.of(give.department()).filter(spokenFor::contains), spokenFor.stream())
            .filter(code -> repeated(code, give.view()).isEmpty())
            .findFirst();
    if (department.isEmpty()) {
      return new Decision.Denied(repeated(spokenFor.get(0), give.view()).orElseThrow());
    }
    OpinionGiven given = new OpinionGiven(desk.code(), department.get(), give.view(), give.paper());
    Event<?>[] events =
        Stream.<Event<?>>concat(Stream.of(given), passed(department.get()).map(this::late).stream())
            .toArray(Event<?>[]::new);
    return give.view() == Opinion.View.OBJECTS && give.paper().isEmpty()
        ? desk.violating(ApprovalRule.OBJECTION_WITHOUT_PAPER, ACT, events)
        : desk.happened(events);
  }

  Decision holdSurvey(HoldJointSurvey hold) {
    return notTakingPart(hold.attended().stream().filter(code -> !leads(code)).toList())
        .or(this::notInHand)
        .<Decision>map(Decision.Denied::new)
        .orElseGet(() -> desk.happened(new JointSurveyHeld(desk.code(), seen(hold.attended()))));
  }

  /** The department that leads the survey is present, though it gives no opinion. */
  private boolean leads(String department) {
    return speaksFor(department, desk.item().department());
  }

  /** Returns the departments of the plan that were present, also through their successors. */
  private List<String> seen(List<String> attended) {
    return participants()
        .filter(code -> attended.stream().anyMatch(one -> speaksFor(one, code)))
        .toList();
  }

  private Stream<String> participants() {
    return desk.item().participants().stream();
  }

  /** Checks whether a department is the participant itself or its present successor. */
  private boolean speaksFor(String department, String participant) {
    return department.equals(participant)
        || desk.context().rules().successions().on(participant, desk.today()).equals(department);
  }

  private Optional<Refusal> notTakingPart(List<String> departments) {
    List<String> participants = desk.item().participants();
    if (participants.isEmpty()) {
      return Optional.of(desk.refusal(ApprovalRule.NOT_JOINT));
    }
    return departments.stream()
        .filter(department -> participants().noneMatch(code -> speaksFor(department, code)))
        .findFirst()
        .map(
            department ->
                desk.refusal(
                    ApprovalRule.NOT_TAKING_PART, department, String.join(", ", participants)));
  }

  private Optional<Refusal> notInHand() {
    return desk.runningCase().isPresent()
        ? Optional.empty()
        : Optional.of(desk.refusal(ApprovalRule.NOT_IN_JOINT_HANDLING));
  }

  private Optional<Refusal> repeated(String department, Opinion.View view) {
    return desk.runningCase()
        .orElseThrow()
        .joint()
        .opinion(department)
        .filter(opinion -> opinion.settles() || view == opinion.view())
        .map(opinion -> desk.refusal(ApprovalRule.OPINION_REPEATED, department, opinion.on()));
  }

  /** Returns the inner limit of a department, if its last day is over. */
  private Optional<LegalClock> passed(String department) {
    Optional<DutyClock> owed =
        new JointClock(desk.approvals(), desk.item(), desk.runningCase().orElseThrow())
            .of(department);
    return owed.flatMap(DutyClock::binding)
        .filter(
            limit ->
                limit
                    .deadline(desk.context().calendar(owed.orElseThrow().calendar()))
                    .passedBy(desk.today()));
  }

  /**
   * Returns the violation of an inner limit, which cites the local rule, not a clause of the law.
   */
  private ViolationFound late(LegalClock limit) {
    return desk.violation(
        desk.refusal(ApprovalRule.OPINION_LATE).under(limit.limit().basis()), ACT);
  }
}
