package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Ground;

/** The clocks of approvals, shown as duties. */
record ApprovalDuties(Approvals approvals, Ground ground) {
  private static final TimeLimit DELIVERY = TimeLimit.workingDays(10, "行政许可法第四十四条");

  /**
   * Finds the last day for the delivery of a decision (行政许可法第四十四条).
   *
   * @param decided the day of the decision
   * @param calendar the calendar of the department
   * @return the last day
   */
  static Deadline delivery(LocalDate decided, WorkCalendar calendar) {
    return LegalClock.from(decided, DELIVERY).deadline(calendar);
  }

  List<Duty> all() {
    List<Duty> duties = new ArrayList<>();
    if (approvals.plan().isEmpty()) {
      return duties;
    }
    for (ApprovalItem item : approvals.plan().get().items()) {
      List<ApprovalCase> attempts = approvals.attempts(item.code());
      for (ApprovalCase attempt : attempts) {
        examination(item, attempt).ifPresent(duties::add);
        approvals.clock(item, attempt).ifPresent(clock -> duties.add(conclusion(item, clock)));
        delivery(item, attempt).ifPresent(duties::add);
      }
      if (attempts.isEmpty()) {
        approvals.clock(item).ifPresent(clock -> duties.add(conclusion(item, clock)));
      }
    }
    return duties;
  }

  private Optional<Duty> examination(ApprovalItem item, ApprovalCase attempt) {
    Silence silence = new Silence(approvals, ground.calendarsUntil(attempt.examinedOn()));
    return attempt
        .receivedOn()
        .map(
            received ->
                duty("receive", Duty.Kind.EXAMINE_RECEIPT, item, attempt)
                    .owner(item.department())
                    .statutoryDue(silence.correctionDue(item, received))
                    .nextLook(silence.effectOn(item, attempt))
                    .openedOn(received)
                    .closedOn(attempt.examinedOn())
                    .build());
  }

  private Duty conclusion(ApprovalItem item, CaseClock clock) {
    WorkCalendar calendar =
        ground.calendarsUntil(clock.history().closedOn()).calendar(clock.calendar());
    boolean own = item.dutyOf().isPresent();
    return duty(
            own ? "file" : "decide", own ? Duty.Kind.FILE : Duty.Kind.DECIDE, item, clock.history())
        .owner(item.dutyOf().orElse(item.department()))
        .committedDue(clock.committed().flatMap(limit -> limit.deadline(calendar).dueOn()))
        .statutoryDue(clock.statutory().flatMap(limit -> limit.deadline(calendar).dueOn()))
        .openedOn(clock.start())
        .closedOn(clock.history().closedOn())
        .build();
  }

  private Optional<Duty> delivery(ApprovalItem item, ApprovalCase attempt) {
    return attempt
        .decidedOn()
        .map(
            decided ->
                duty("deliver", Duty.Kind.DELIVER, item, attempt)
                    .owner(item.department())
                    .statutoryDue(
                        delivery(
                                decided,
                                ground
                                    .calendarsUntil(attempt.deliveredOn())
                                    .calendar(approvals.calendar(item)))
                            .dueOn())
                    .openedOn(decided)
                    .closedOn(attempt.deliveredOn())
                    .build());
  }

  private static Duty.Builder duty(
      String prefix, Duty.Kind kind, ApprovalItem item, ApprovalCase attempt) {
    return Duty.builder()
        // Not formatted: this runs for every duty of the project at every command.
        .key(prefix + ":" + item.code() + ":" + attempt.attempt())
        .kind(kind)
        .subject(item.code());
  }
}
