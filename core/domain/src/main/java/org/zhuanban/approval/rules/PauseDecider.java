package org.zhuanban.approval.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.NotifyPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.ClockEvent.PauseEnded;
import org.zhuanban.approval.ClockEvent.PauseNotified;
import org.zhuanban.approval.ClockEvent.PauseStarted;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.feature.Decision;

/** The rules for special procedures, whose time is not counted (行政许可法第四十五条). */
record PauseDecider(ApplicationContext desk) {
  Decision start(StartPause start) {
    Optional<Application> running = desk.runningCase();
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
            desk.code(),
            start.procedure(),
            start.notifiedOn(),
            start.stated(),
            leftOut,
            start.notice(),
            start.approvedBy());
    if (reason.isEmpty()) {
      return violating(ApprovalRule.PAUSE_NOT_LISTED, started);
    }
    if (!leftOut) {
      return violating(ApprovalRule.PAUSE_COUNTED_BY_GUIDE, started);
    }
    boolean notified = start.notifiedOn().filter(on -> !on.isAfter(desk.today())).isPresent();
    return notified ? desk.happened(started) : violating(ApprovalRule.PAUSE_NOTIFIED_LATE, started);
  }

  private Decision violating(ApprovalRule rule, PauseStarted started) {
    return desk.violating(rule, "approval.pause-started", started);
  }

  /**
   * Decides on a written notice after the beginning. A repeated notice, or one too late to exclude
   * any time, adds no violation to that of its absence.
   */
  Decision notice(NotifyPause notice) {
    Optional<ExcludedPeriod> named =
        notice
            .procedure()
            .flatMap(procedure -> pausable().flatMap(was -> was.lastPause(procedure)));
    return named.isPresent()
        ? notified(notice, named.get())
        : onlyOpen(notice.procedure(), pause -> notified(notice, pause));
  }

  private Decision notified(NotifyPause notice, ExcludedPeriod pause) {
    return desk.happened(
        new PauseNotified(
            desk.code(),
            pause.procedure(),
            notice.stated(),
            notice.notice(),
            notice.approvedBy(),
            notice.procedure()));
  }

  /**
   * Decides on the end of a procedure. It can follow the decision on the item; the end is recorded,
   * but moves no clock.
   */
  Decision end(EndPause end) {
    return onlyOpen(
        end.procedure(),
        pause -> desk.happened(new PauseEnded(desk.code(), pause.procedure(), end.procedure())));
  }

  /**
   * Decides about the named procedure, or the only open one, or the only one that stops the clock.
   */
  private Decision onlyOpen(Optional<String> procedure, Function<ExcludedPeriod, Decision> decide) {
    List<ExcludedPeriod> open =
        pausable().stream()
            .flatMap(Application::openPauses)
            .filter(pause -> procedure.filter(named -> !named.equals(pause.procedure())).isEmpty())
            .toList();
    if (open.isEmpty()) {
      return desk.refused(ApprovalRule.NO_OPEN_PAUSE, procedure.orElse("-"));
    }
    List<ExcludedPeriod> stopping = open.stream().filter(ExcludedPeriod::leftOut).toList();
    List<ExcludedPeriod> meant = stopping.size() == 1 ? stopping : open;
    return meant.size() > 1
        ? desk.refused(
            ApprovalRule.PAUSE_NOT_NAMED,
            String.join(", ", open.stream().map(ExcludedPeriod::procedure).toList()))
        : decide.apply(meant.get(0));
  }

  private Optional<Application> pausable() {
    return desk.currentCase().filter(this::runningOrConcludedBefore);
  }

  private boolean runningOrConcludedBefore(Application attempt) {
    return attempt.closedOn().map(desk.today()::isAfter).orElseGet(attempt::running);
  }
}
