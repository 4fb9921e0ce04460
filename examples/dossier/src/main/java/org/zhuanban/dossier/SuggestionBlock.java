package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.SuggestionView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.SuggestionDuty;
import org.zhuanban.violation.Violations;

/**
 * How it stands with a suggestion. It is no part of the project: what was broken stands in its own
 * block.
 */
record SuggestionBlock(SuggestionView view, CalendarBook calendars, LocalDate end) {
  /** What the key of a suggestion begins with; its name follows. */
  static final String KEY = "suggestion_";

  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    Assignment assignment = view.suggestion().assignment().orElseThrow();
    block.put("assigned", assignment.on());
    Duty reply =
        view.duties(end).stream()
            .filter(duty -> duty.kind() == SuggestionDuty.REPLY)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    Deadline deadline = reply.clock().statutoryOn(end, calendars).orElseThrow();
    if (deadline instanceof Deadline.Due due) {
      block.put("nominal_due", due.nominal());
      DueKey.put(block, "due", due);
      assignment.replies().stream()
          .findFirst()
          .ifPresent(first -> block.put("replied", first.on()));
      Kept.inTime(reply, due.date(), end).ifPresent(kept -> block.put("on_time", kept));
    }
    List<Map<String, @Nullable Object>> violations = violations(view.violations());
    if (!violations.isEmpty()) {
      block.put("violations", violations);
    }
    return block;
  }

  /** What was broken in a stream that is no project. */
  static List<Map<String, @Nullable Object>> violations(Violations violations) {
    return violations.found().stream().map(SuggestionBlock::violation).toList();
  }

  private static Map<String, @Nullable Object> violation(Violations.Violation violation) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("date", violation.on());
    entry.put("event", Acts.reported(violation.what()));
    entry.put("rule", violation.what().rule());
    entry.put("article", violation.what().article());
    return entry;
  }
}
