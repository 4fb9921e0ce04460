package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals.TradeStepOn;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.ProcedureCap;
import org.zhuanban.deadline.TimeLimit;

/**
 * One item during the computation of a forecast, with its known data and its end as a function of
 * its beginning.
 */
final class Task {
  final ApprovalItem item;
  final WorkCalendar calendar;

  /** The tasks that must be met before its beginning. */
  final List<Task> beforeStart = new ArrayList<>();

  /** The tasks that must be met before its end. */
  final List<Task> beforeFinish = new ArrayList<>();

  private final LocalDate tomorrow;
  private final Optional<TimeLimit> length;

  /** The first day on which it can begin, for reasons other than its gates. */
  private final LocalDate floor;

  /** The day from which its time runs, if that has come; it is fixed. */
  Optional<LocalDate> begun = Optional.empty();

  Optional<LocalDate> met = Optional.empty();
  int attempt = 1;

  private Optional<LocalDate> received = Optional.empty();
  private Optional<Extension> extension = Optional.empty();
  private final List<Pause> pauses = new ArrayList<>();
  private boolean endsUnknown;

  /** The last day on which a promised document is supplied, if it is in time. */
  private LocalDate supplied = LocalDate.MIN;

  /** The days of its beginning and fulfilment, computed by the forecaster. */
  Estimate start;

  Estimate finish;
  Optional<Task> after = Optional.empty();

  /** The latest day of its fulfilment without effect on the end of the plan. */
  LocalDate latest = LocalDate.MAX;

  Task(ApprovalItem item, WorkCalendar calendar, Outlook outlook) {
    this.item = item;
    this.calendar = calendar;
    this.length = aimless(outlook) ? Optional.empty() : outlook.pace().of(item);
    this.tomorrow = outlook.day().plusDays(1);
    this.floor =
        later(
            outlook.failures().getOrDefault(item.code(), LocalDate.MIN),
            outlook.notBefore().getOrDefault(item.code(), LocalDate.MIN));
    this.start = Estimate.fact(outlook.day());
    this.finish = start;
    if (trade()) {
      readTrade(outlook.approvals().trades().getOrDefault(item.code(), List.of()));
    } else {
      outlook.approvals().currentCase(item.code()).ifPresent(last -> readCase(last, outlook));
    }
    if (met.isEmpty() && outlook.failures().containsKey(item.code())) {
      beginAnew(attempt + 1);
    }
  }

  /**
   * Checks for an enterprise's own duty without prerequisites; it never begins, so no limit ends
   * it.
   */
  private boolean aimless(Outlook outlook) {
    return duty() && item.prerequisites().isEmpty() && !outlook.pace().ownOf(item);
  }

  private boolean duty() {
    return item.dutyOf().isPresent() && !trade();
  }

  private boolean trade() {
    return item.kind() == ItemKind.PUBLIC_TRADE;
  }

  private void readTrade(List<TradeStepOn> steps) {
    for (TradeStepOn taken : steps) {
      switch (taken.step()) {
        case ANNOUNCED -> begun = Optional.of(taken.on());
        case UNSOLD -> beginAnew(attempt + 1);
        case LAND_CONTRACT_SIGNED -> met = Optional.of(taken.on());
        case LISTING_STARTED, SOLD -> {}
      }
    }
  }

  private void beginAnew(int number) {
    attempt = number;
    begun = Optional.empty();
    received = Optional.empty();
    extension = Optional.empty();
    pauses.clear();
    endsUnknown = false;
    supplied = LocalDate.MIN;
  }

  private void readCase(Application last, Outlook outlook) {
    attempt = last.attempt();
    met = last.metOn();
    if (met.isPresent()) {
      begun = last.acceptedOn().or(() -> met);
    } else if (last.closedOn().isPresent()) {
      attempt++;
    } else {
      readOpen(last, outlook);
    }
  }

  private void readOpen(Application open, Outlook outlook) {
    if (!duty() || item.prerequisites().isEmpty()) {
      begun = open.acceptedOn().or(() -> open.unansweredSince().filter(on -> silent(on, outlook)));
    }
    received = open.completeOn();
    extension = open.extension().filter(granted -> !outlook.pace().ownOf(item));
    for (DeferredDocument missing : open.missing()) {
      // The day of an overdue document is unknown; the item can end at once after it.
      LegalClock.from(open.acceptedOn().orElseThrow(), missing.within())
          .deadline(calendar)
          .dueOn()
          .ifPresent(due -> supplied = later(supplied, due));
    }
    for (ExcludedPeriod pause : open.pauses()) {
      if (pause.leftOut()) {
        read(pause);
      }
    }
  }

  /** Checks whether a receipt was not answered by its last day. */
  private boolean silent(LocalDate cameIn, Outlook outlook) {
    return LegalClock.from(cameIn, item.correction())
        .deadline(calendar)
        .dueOn()
        .filter(outlook.day()::isBefore)
        .isEmpty();
  }

  private void read(ExcludedPeriod paused) {
    Pause pause = paused.toPause();
    if (pause.endedOn().isPresent()) {
      pauses.add(pause);
      return;
    }
    Optional<LocalDate> last =
        paused
            .stated()
            .or(() -> cap(pause))
            .map(most -> new ProcedureCap(pause.reason(), most))
            .map(cap -> cap.use(pause, tomorrow, calendar).last().date());
    // A pause without a written notice does not prevent the decision.
    endsUnknown |= last.isEmpty() && pause.notifiedOn().isPresent();
    LocalDate ends = last.filter(tomorrow::isBefore).orElse(tomorrow);
    pauses.add(new Pause(pause.reason(), pause.startedOn(), pause.notifiedOn(), Optional.of(ends)));
  }

  private Optional<TimeLimit> cap(Pause pause) {
    return item.special().stream()
        .filter(procedure -> procedure.reason() == pause.reason())
        .findFirst()
        .flatMap(SpecialProcedure::cap);
  }

  Progress progress() {
    if (met.isPresent()) {
      return Progress.MET;
    }
    boolean owed = runsFromGate() && beforeStart.stream().allMatch(task -> task.met.isPresent());
    return begun.isPresent() || owed ? Progress.RUNNING : Progress.TO_COME;
  }

  /** Checks whether its time runs from the day of the last prerequisite, worked or not. */
  private boolean runsFromGate() {
    return duty() && !beforeStart.isEmpty();
  }

  /** Returns the beginning if the gates open on a day. */
  Estimate startFrom(Estimate open) {
    return runsFromGate() ? open : worked(open, later(open.date(), floor));
  }

  /** Returns the fulfilment for a beginning on a day without other obstacles. */
  Estimate finishFrom(Estimate begins) {
    Estimate due = length.map(limit -> due(begins, limit)).orElse(begins);
    LocalDate first = later(later(begins.date(), due.date()), supplied);
    Estimate end = worked(due, runsFromGate() ? later(first, floor) : first);
    return new Estimate(
        end.date(), end.certainty(), end.lowerBound() || length.isEmpty() || endsUnknown);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other.isAfter(one) ? other : one;
  }

  private Estimate due(Estimate begins, TimeLimit limit) {
    boolean atOnce = limit.unit() == LimitUnit.IMMEDIATE;
    LegalClock clock =
        LegalClock.builder()
            .start(atOnce ? received.orElse(begins.date()) : begins.date())
            .limit(limit)
            .addAllPauses(pauses)
            .extension(extension)
            .build();
    // No pause is open, because each was given an end.
    Deadline.Due due = (Deadline.Due) clock.deadline(calendar);
    return begins.then(due.date(), due.certainty());
  }

  /** Returns the first working day on or after a day. */
  Estimate worked(Estimate because, LocalDate from) {
    LocalDate first = later(from, tomorrow);
    LocalDate day = calendar.nextOrSame(first);
    return because.then(day, calendar.certainty(first, day));
  }
}
