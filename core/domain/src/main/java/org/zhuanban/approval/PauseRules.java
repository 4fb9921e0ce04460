package org.zhuanban.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCommand.EndPause;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalEvent.PauseEnded;
import org.zhuanban.approval.ApprovalEvent.PauseStarted;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.feature.Decision;

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
    PauseStarted started =
        new PauseStarted(
            desk.code(), start.procedure(), start.notifiedOn(), start.stated(), leftOut);
    if (reason.isEmpty()) {
      return unlawful(ApprovalRule.PAUSE_NOT_LISTED, started);
    }
    if (!leftOut) {
      return unlawful(ApprovalRule.PAUSE_COUNTED_BY_GUIDE, started);
    }
    boolean told = start.notifiedOn().filter(on -> !on.isAfter(desk.today())).isPresent();
    return told ? desk.happened(started) : unlawful(ApprovalRule.PAUSE_NOTIFIED_LATE, started);
  }

  private Decision unlawful(ApprovalRule rule, PauseStarted started) {
    return desk.unlawful(rule, "approval.pause-started", started);
  }

  /**
   * A procedure may outlast the decision: that it ended is kept, but no clock is left that it
   * moves.
   */
  Decision end(EndPause end) {
    List<CasePause> open =
        desk.currentCase().filter(this::runningOrConcludedBefore).stream()
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

  private boolean runningOrConcludedBefore(ApprovalCase attempt) {
    return attempt.closedOn().map(desk.today()::isAfter).orElseGet(attempt::running);
  }
}
