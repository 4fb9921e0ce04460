package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyClock.LightSpan;
import org.zhuanban.duty.LightPolicy;

/**
 * The lights of an item from its beginning on.
 *
 * @param approvals the approvals
 * @param calendars the holiday notices
 * @param end the last day of the run
 */
record TimelineBlock(Approvals approvals, CalendarBook calendars, LocalDate end) {
  /** What its key begins with, before the code of the item. */
  static final String KEY = "light_timeline_";

  List<Map<String, @Nullable Object>> entries(ApprovalItem item) {
    List<LightSpan> spans = new ArrayList<>();
    Stream<DutyClock> clocks =
        approvals.attempts(item.code()).isEmpty()
            ? approvals.clocks().of(item).stream()
            : approvals.attempts(item.code()).stream()
                .flatMap(attempt -> approvals.clocks().all(item, attempt).stream());
    clocks
        .flatMap(clock -> clock.timeline(end, calendars, LightPolicy.DEFAULT).stream())
        .forEach(
            span -> {
              // A day has the light of its end: what a new attempt shows outshines the old one.
              if (!spans.isEmpty() && last(spans).from().equals(span.from())) {
                spans.remove(spans.size() - 1);
              }
              if (spans.isEmpty() || last(spans).light() != span.light()) {
                spans.add(span);
              }
            });
    return spans.stream().map(TimelineBlock::entry).toList();
  }

  private static LightSpan last(List<LightSpan> spans) {
    return spans.get(spans.size() - 1);
  }

  private static Map<String, @Nullable Object> entry(LightSpan span) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("from", span.from());
    entry.put("light", span.light().name());
    return entry;
  }
}
