package org.zhuanban.approval.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.party.Office;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.violation.ViolationFound;

/** The context of an act on one item, with checks that many acts share. */
record ApplicationContext(
    Approvals approvals, ProceedingList proceedings, ApprovalItem item, DecisionContext context) {
  String code() {
    return item.code();
  }

  LocalDate today() {
    return context.today();
  }

  WorkCalendar calendar() {
    return context.calendar(
        openCase()
            .map(was -> approvals.terms().calendar(item, was))
            .orElseGet(() -> approvals.terms().calendar(item)));
  }

  Decision happened(Event<?>... events) {
    return Decision.of(today(), events);
  }

  /** Refuses by a rule whose message begins with the item. */
  Decision refused(ApprovalRule rule, Object... more) {
    return new Decision.Denied(refusal(rule, more));
  }

  Refusal refusal(ApprovalRule rule, Object... more) {
    return Refusal.of(rule, Stream.concat(Stream.of(code()), Arrays.stream(more)).toArray());
  }

  Decision happened(List<? extends Event<?>> events) {
    return happened(events.toArray(Event<?>[]::new));
  }

  /** Records an act that breaks a rule, if it has already happened. */
  Decision violating(ApprovalRule rule, String act, Event<?>... events) {
    return violating(List.of(refusal(rule)), act, List.of(events));
  }

  /** Records an act that can break rules; a command is refused by the first of them. */
  Decision violating(List<Refusal> broken, String act, List<? extends Event<?>> events) {
    if (broken.isEmpty()) {
      return happened(events);
    }
    List<Event<?>> all = new ArrayList<>(events);
    broken.forEach(refusal -> all.add(violation(refusal, act)));
    return Decision.violating(broken.get(0), today(), all.toArray(Event<?>[]::new));
  }

  ViolationFound violation(Refusal refusal, String act) {
    return ViolationFound.of(refusal, act, code());
  }

  /** Checks whether an office belongs to a department or to its present successor. */
  boolean belongs(Office office, String department) {
    return context.rules().successions().belongs(office, department, today());
  }

  Optional<Application> currentCase() {
    return approvals.currentCase(code());
  }

  /** Returns the last attempt, if it is not closed. */
  Optional<Application> openCase() {
    return approvals.openCase(code());
  }

  Optional<Application> runningCase() {
    return openCase().filter(Application::running);
  }

  int nextAttempt() {
    return approvals.attempts(code()).size() + 1;
  }

  /** Refuses a new attempt unless there is none, or the last one failed or expired. */
  Optional<Refusal> refuseUnlessNew() {
    Optional<Application> current = currentCase();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    Application was = current.get();
    boolean expired = was.licence().filter(licence -> !licence.validOn(today())).isPresent();
    if (was.metOn().isPresent() && !expired) {
      return Optional.of(refusal(ApprovalRule.ALREADY_DECIDED, was.metOn().get()));
    }
    if (was.closedOn().isPresent()) {
      return Optional.empty();
    }
    return was.acceptedOn().isPresent()
        ? Optional.of(refusal(ApprovalRule.ALREADY_ACCEPTED, was.acceptedOn().get()))
        : was.receivedOn().map(on -> refusal(ApprovalRule.ALREADY_RECEIVED, on));
  }

  Decision alreadyClosed(Application attempt) {
    return refused(ApprovalRule.ALREADY_DECIDED, attempt.closedOn().orElseThrow());
  }

  Optional<Refusal> wrongAttempt(Optional<Integer> named, int actual) {
    return named
        .filter(number -> number != actual)
        .map(number -> refusal(ApprovalRule.WRONG_ATTEMPT, number, actual));
  }

  /** Returns the refusal of an act by a closed gate; empty if the gate is open. */
  Optional<Refusal> closedGate(Gate gate, ApprovalRule rule) {
    List<String> unmet = approvals.unmet(item, gate);
    return unmet.isEmpty()
        ? Optional.empty()
        : Optional.of(refusal(rule, String.join(", ", unmet)));
  }

  boolean statutoryDuePassed(Application attempt) {
    return passed(clock(attempt).flatMap(DutyClock::statutory));
  }

  /** Checks whether the statutory limit has ended, or the committed one if there is none by law. */
  boolean lastDuePassed(Application attempt) {
    return passed(clock(attempt).flatMap(both -> both.statutory().or(both::binding)));
  }

  /** Returns the clock; a lapsed duty is owed no more. */
  private Optional<DutyClock> clock(Application attempt) {
    return approvals
        .clocks()
        .of(item, attempt)
        .filter(
            both ->
                both.ending()
                    .filter(how -> how.how() == Ending.How.LAPSED && how.on().isBefore(today()))
                    .isEmpty());
  }

  private boolean passed(Optional<LegalClock> clock) {
    return clock.filter(limit -> limit.deadline(calendar()).passedBy(today())).isPresent();
  }
}
