package org.zhuanban.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCommand.EndPause;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalEvent.PauseEnded;
import org.zhuanban.approval.ApprovalEvent.PauseStarted;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.violation.ViolationFound;

/** Special procedures, whose time is not counted (行政许可法第四十五条). */
record PauseRules(CaseDesk desk) {
  Decision start(StartPause start) {
    Optional<ApprovalCase> running = desk.runningCase();
    if (running.isEmpty()) {
      return desk.refused(ApprovalRule.CLOCK_NOT_RUNNING);
    }
    if (running.get().openPauses().anyMatch(was -> was.procedure().equals(start.procedure()))) {
      return desk.refused(ApprovalRule.PAUSE_ALREADY_OPEN, start.procedure());
    }
    Optional<PauseReason> reason =
        Arrays.stream(PauseReason.values())
            .filter(listed -> listed.name().equals(start.procedure()))
            .findFirst();
    boolean leftOut = reason.filter(desk.item()::leavesOut).isPresent();
    List<Event<?>> events = new ArrayList<>();
    events.add(
        new PauseStarted(
            desk.code(), start.procedure(), start.notifiedOn(), start.stated(), leftOut));
    if (reason.isEmpty()) {
      events.add(violation(ApprovalRule.PAUSE_NOT_LISTED));
    } else if (!leftOut) {
      events.add(violation(ApprovalRule.PAUSE_COUNTED_BY_GUIDE));
    } else if (start.notifiedOn().filter(on -> !on.isAfter(desk.today())).isEmpty()) {
      events.add(violation(ApprovalRule.PAUSE_NOTIFIED_LATE));
    }
    return desk.happened(events);
  }

  private ViolationFound violation(ApprovalRule rule) {
    return desk.violation(rule, "approval.pause-started");
  }

  Decision end(EndPause end) {
    List<CasePause> open =
        desk.runningCase().stream()
            .flatMap(ApprovalCase::openPauses)
            .filter(
                pause ->
                    end.procedure().filter(named -> !named.equals(pause.procedure())).isEmpty())
            .toList();
    if (open.isEmpty()) {
      return desk.refused(ApprovalRule.NO_OPEN_PAUSE, end.procedure().orElse("-"));
    }
    if (open.size() > 1) {
      return desk.refused(
          ApprovalRule.PAUSE_NOT_NAMED,
          String.join(", ", open.stream().map(CasePause::procedure).toList()));
    }
    return desk.happened(new PauseEnded(desk.code(), open.get(0).procedure()));
  }
}
