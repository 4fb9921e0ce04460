package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Ground;

/** The clocks of approvals, shown as duties. */
record ApprovalDuties(Approvals approvals, Ground ground) {
  private static final TimeLimit DELIVERY = TimeLimit.workingDays(10, "行政许可法第四十四条");

  List<Duty> all() {
    List<Duty> duties = new ArrayList<>();
    if (approvals.plan().isEmpty()) {
      return duties;
    }
    for (ApprovalItem item : approvals.plan().get().items()) {
      List<ApprovalCase> attempts = approvals.attempts(item.code());
      for (ApprovalCase attempt : attempts) {
        examination(item, attempt).ifPresent(duties::add);
        approvals
            .clock(item, attempt)
            .ifPresent(clock -> duties.add(conclusion(item, attempt.attempt(), clock)));
        delivery(item, attempt).ifPresent(duties::add);
        new JointDuties(approvals, ground.calendars()).of(item, attempt).forEach(duties::add);
        new RenewalDuties(approvals, ground.calendars()).of(item, attempt).forEach(duties::add);
      }
      if (attempts.isEmpty()) {
        approvals.clock(item).ifPresent(clock -> duties.add(conclusion(item, 1, clock)));
      }
    }
    return duties;
  }

  private Optional<Duty> examination(ApprovalItem item, ApprovalCase attempt) {
    Silence silence = new Silence(approvals, ground.calendars());
    return attempt
        .receivedOn()
        .map(
            received ->
                duty("receive", ApprovalDuty.EXAMINE_RECEIPT, item, attempt.attempt())
                    .clock(
                        ofTheLaw(
                            item,
                            received,
                            item.correction(),
                            attempt.examinedOn().map(Ending::done)))
                    .nextLook(silence.effectOn(item, attempt))
                    .build());
  }

  private Duty conclusion(ApprovalItem item, int attempt, DutyClock clock) {
    boolean own = item.dutyOf().isPresent();
    return duty(
            own ? "file" : "decide", own ? ApprovalDuty.FILE : ApprovalDuty.DECIDE, item, attempt)
        .clock(clock)
        .build();
  }

  private Optional<Duty> delivery(ApprovalItem item, ApprovalCase attempt) {
    return attempt
        .decidedOn()
        .map(
            decided ->
                duty("deliver", ApprovalDuty.DELIVER, item, attempt.attempt())
                    .clock(
                        ofTheLaw(item, decided, DELIVERY, attempt.deliveredOn().map(Ending::done)))
                    .build());
  }

  /** A clock of the deciding department that only the law winds. */
  private DutyClock ofTheLaw(
      ApprovalItem item, LocalDate from, TimeLimit limit, Optional<Ending> ending) {
    return new DutyClock(
        approvals.calendar(item),
        from,
        Optional.of(LegalClock.from(from, limit)),
        Optional.empty(),
        ending);
  }

  private static Duty.Builder duty(
      String prefix, ApprovalDuty kind, ApprovalItem item, int attempt) {
    return Duty.builder()
        // Not formatted: this runs for every duty of the project at every command.
        .key(prefix + ":" + item.code() + ":" + attempt)
        .kind(kind)
        .owner(kind == ApprovalDuty.FILE ? item.dutyOf().orElseThrow() : item.department())
        .subject(item.code());
  }
}
