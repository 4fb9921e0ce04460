package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.violation.Violations;

/**
 * One item under the keys of {@code expected.items}.
 *
 * @param view the project at the end of the run
 * @param item the item
 * @param calendars the holiday notices
 * @param end the last day of the run
 */
record ItemBlock(ProjectView view, ApprovalItem item, CalendarBook calendars, LocalDate end) {
  private static final TimeLimit DELIVERY = TimeLimit.workingDays(10, "行政许可法第四十四条");

  Map<String, @Nullable Object> block() {
    List<Application> attempts = approvals().attempts(item.code());
    if (attempts.size() > 1) {
      Map<String, @Nullable Object> block = new LinkedHashMap<>();
      block.put("attempts", attempts.stream().map(this::block).toList());
      return block;
    }
    return attempts.isEmpty() ? withoutAttempt() : block(attempts.get(0));
  }

  private Approvals approvals() {
    return view.approvals().state();
  }

  private Map<String, @Nullable Object> withoutAttempt() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    approvals().clocks().of(item).ifPresent(clock -> dues(clock, block));
    block.put("state", approvals().stateOn(item, end).name());
    approvals().terms().dutyFrom(item).ifPresent(from -> block.put("duty_from", from));
    return block;
  }

  private Map<String, @Nullable Object> block(Application attempt) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    receipt(attempt, block);
    Optional<DutyClock> clock = approvals().clocks().of(item, attempt);
    clock.ifPresent(running -> clock(running, attempt, block));
    attempt.decidedOn().ifPresent(on -> block.put("decided", on));
    attempt.filedOn().ifPresent(on -> block.put("filed", on));
    clock.ifPresent(running -> closing(running, attempt, block));
    block.put("attempt", attempt.attempt());
    attempt.withdrawnOn().ifPresent(on -> block.put("withdrawn", on));
    attempt.notAcceptedOn().ifPresent(on -> block.put("acceptance_refused", on));
    attempt.terminatedOn().ifPresent(on -> block.put("terminated", on));
    attempt.revokedOn().ifPresent(on -> block.put("revoked", on));
    block.put("state", attempt.stateOn(end).name());
    approvals().terms().dutyFrom(item).ifPresent(from -> block.put("duty_from", from));
    attempt
        .decidedOn()
        .or(() -> attempt.filedOn().filter(on -> attempt.deliveredOn().isPresent()))
        .ifPresent(concluded -> delivery(concluded, attempt, block));
    attempt.result().ifPresent(result -> block.put("result", result.name()));
    block.putAll(new SideDuties(view, item, attempt, calendars, end).block());
    return block;
  }

  private void receipt(Application attempt, Map<String, @Nullable Object> block) {
    attempt.receivedOn().ifPresent(on -> block.put("received", on));
    attempt.receivedOn().ifPresent(on -> block.put("correction_due", correctionDue(on)));
    notice(attempt).ifPresent(on -> block.put("correction_notice", on));
    if (attempt.receivedOn().isPresent()) {
      block.put("deemed_accepted", attempt.deemedAccepted());
    }
    attempt.acceptedOn().ifPresent(on -> block.put("accepted", on));
    attempt.pauses().stream()
        .filter(pause -> pause.leftOut() && notifiedLate(pause))
        .filter(
            pause -> attempt.closedOn().filter(pause.notifiedOn().orElseThrow()::isAfter).isEmpty())
        .findFirst()
        .ifPresent(pause -> block.put("pause_counted_from", pause.notifiedOn().orElseThrow()));
  }

  private static boolean notifiedLate(ExcludedPeriod pause) {
    return pause
        .notifiedOn()
        .filter(on -> on.isAfter(pause.startedOn()))
        .filter(on -> pause.endedOn().filter(on::isAfter).isEmpty())
        .isPresent();
  }

  private Object correctionDue(LocalDate received) {
    return Results.date(
        LegalClock.from(received, item.correction())
            .deadline(calendars.asOf(end).calendar(approvals().terms().calendar(item))));
  }

  /** The first notice of the attempt, in time or not; one that was annulled is none. */
  private Optional<LocalDate> notice(Application attempt) {
    return attempt
        .noticedOn()
        .or(() -> attempt.receivedOn().flatMap(on -> lateNotice(on, attempt)));
  }

  private Optional<LocalDate> lateNotice(LocalDate received, Application attempt) {
    return view.violations().found().stream()
        .filter(violation -> violation.what().subject().equals(item.code()))
        .filter(
            violation -> violation.what().rule().equals(ApprovalRule.CORRECTION_NOTICE_LATE.code()))
        .map(Violations.Violation::on)
        .filter(on -> !on.isBefore(received))
        .filter(on -> attempt.closedOn().filter(on::isAfter).isEmpty())
        .findFirst();
  }

  private void clock(DutyClock clock, Application attempt, Map<String, @Nullable Object> block) {
    if (attempt.extensionClaimed()) {
      WorkCalendar calendar = clock.calendarOn(calendars, end);
      clock
          .statutory()
          .ifPresent(
              limit ->
                  block.put(
                      "due_before_extension", Results.date(limit.originalDeadline(calendar))));
      clock
          .binding()
          .ifPresent(
              limit ->
                  block.put(
                      "committed_due_before_extension",
                      Results.date(limit.originalDeadline(calendar))));
      block.put("extension_valid", attempt.extension().isPresent());
    }
    dues(clock, block);
  }

  private void dues(DutyClock clock, Map<String, @Nullable Object> block) {
    Optional<Deadline> committed = clock.bindingOn(end, calendars);
    Optional<Deadline> statutory = clock.statutoryOn(end, calendars);
    committed.ifPresent(due -> block.put("committed_due", Results.date(due)));
    statutory.ifPresent(due -> block.put("statutory_due", Results.date(due)));
    statutory
        .or(() -> committed)
        .ifPresent(
            due -> {
              if (due instanceof Deadline.Due known) {
                block.put("nominal_due", known.nominal());
              }
            });
    statutory
        .or(() -> committed)
        .flatMap(Results::certainty)
        .ifPresent(certainty -> block.put("certainty", certainty.name()));
    committed
        .flatMap(Results::certainty)
        .ifPresent(certainty -> block.put("committed_certainty", certainty.name()));
  }

  private void closing(DutyClock clock, Application attempt, Map<String, @Nullable Object> block) {
    LegalClock promise = clock.binding().orElseThrow();
    attempt
        .closedOn()
        .ifPresent(
            closed -> block.put("used", promise.used(closed, clock.calendarOn(calendars, end))));
    attempt
        .decidedOn()
        .or(attempt::filedOn)
        .ifPresent(
            closed -> {
              block.put("light_at_decision", openLight(clock, closed));
              block.put(
                  "on_time",
                  clock
                      .lightOn(end, calendars, LightPolicy.DEFAULT)
                      .filter(Light.CLOSED_ON_TIME::equals)
                      .isPresent());
            });
    attempt.withdrawnOn().ifPresent(on -> block.put("light_at_withdrawal", openLight(clock, on)));
    overdue(clock, attempt.closedOn().filter(end::isAfter).orElse(end))
        .ifPresent(days -> block.put("overdue_statutory_wd", days));
  }

  private String openLight(DutyClock clock, LocalDate day) {
    return clock.openLightOn(day, calendars, LightPolicy.DEFAULT).name();
  }

  /** How many working days the statutory last day is gone on a day. */
  private Optional<Integer> overdue(DutyClock clock, LocalDate day) {
    return clock
        .statutoryOn(end, calendars)
        .filter(due -> due.passedBy(day))
        .flatMap(Deadline::dueOn)
        .map(due -> clock.calendarOn(calendars, end).count(due, day));
  }

  private void delivery(
      LocalDate decided, Application attempt, Map<String, @Nullable Object> block) {
    LocalDate due =
        LegalClock.from(decided, DELIVERY)
            .deadline(calendars.asOf(end).calendar(approvals().terms().calendar(item)))
            .dueOn()
            .orElseThrow();
    block.put("delivery_due", due);
    attempt.deliveredOn().ifPresent(on -> block.put("delivered", on));
    Kept.inTime(attempt.deliveredOn(), due, end)
        .ifPresent(kept -> block.put("delivered_on_time", kept));
  }
}
