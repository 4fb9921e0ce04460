package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.LightPolicy;

/**
 * How every item stood at the end of a day, under the keys of {@code expected.snapshots}.
 *
 * @param approvals the approvals at the end of the run
 * @param calendars the holiday notices
 * @param day the day
 */
record Snapshot(Approvals approvals, CalendarBook calendars, LocalDate day) {
  /** What a limit runs for only afterwards, although it then counts from before. */
  private static final Set<ApplicationState> WITHOUT_CLOCK =
      Set.of(ApplicationState.RECEIVED, ApplicationState.CORRECTION);

  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("as_of", day);
    approvals
        .plan()
        .map(plan -> plan.items())
        .orElse(List.of())
        .forEach(item -> block.put(item.code(), item(item)));
    return block;
  }

  private Map<String, @Nullable Object> item(ApprovalItem item) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    ApplicationState state = approvals.stateOn(item, day);
    block.put("state", state.name());
    clock(item)
        .filter(clock -> !day.isBefore(clock.from()) && !WITHOUT_CLOCK.contains(state))
        .map(clock -> clock.asOf(day))
        .ifPresent(clock -> clock(clock, block));
    return block;
  }

  /** The clocks of the attempt that was under way on the day. */
  private Optional<DutyClock> clock(ApprovalItem item) {
    return approvals.attempts(item.code()).stream()
        .filter(attempt -> attempt.stateOn(day) != ApplicationState.NOT_APPLIED)
        .reduce((earlier, later) -> later)
        .or(() -> first(item))
        .flatMap(attempt -> approvals.clocks().of(item, attempt))
        .or(() -> approvals.clocks().of(item).filter(clock -> item.dutyOf().isPresent()));
  }

  private Optional<Application> first(ApprovalItem item) {
    return approvals.attempts(item.code()).stream().findFirst();
  }

  private void clock(DutyClock clock, Map<String, @Nullable Object> block) {
    clock
        .lightOn(day, calendars, LightPolicy.DEFAULT)
        .ifPresent(light -> block.put("light", light.name()));
    WorkCalendar calendar = clock.calendarOn(calendars, day);
    LegalClock promise = clock.binding().orElseThrow();
    LocalDate upTo = clock.ending().map(Ending::on).orElse(day);
    Optional<LegalClock> law = clock.statutory();
    if (law.isPresent() && !unit(law.get()).equals(unit(promise))) {
      block.put("used_committed_" + unit(promise), promise.used(upTo, calendar));
      block.put("used_statutory_" + unit(law.get()), law.get().used(upTo, calendar));
    } else {
      block.put("used", promise.used(upTo, calendar));
    }
    if (clock.ending().isEmpty()) {
      law.ifPresent(limit -> block.put("remaining", limit.remaining(day, calendar)));
      block.put("remaining_committed", promise.remaining(day, calendar));
    }
  }

  private static String unit(LegalClock clock) {
    return clock.limit().unit() == LimitUnit.WORKING_DAYS ? "wd" : "cd";
  }
}
