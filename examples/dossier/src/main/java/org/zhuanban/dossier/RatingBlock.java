package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;

/** The bad ratings of the service, and whether they were answered in time. */
record RatingBlock(ProjectView view, CalendarBook calendars, LocalDate end) {
  /** {@return one block, or several in a list; empty if no rating was bad} */
  Optional<Object> block() {
    List<Map<String, @Nullable Object>> blocks =
        view.duties(end).stream()
            .filter(duty -> duty.kind() == ApprovalDuty.ANSWER_RATING)
            .sorted(Comparator.comparing(Duty::openedOn))
            .map(this::block)
            .toList();
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(blocks.size() == 1 ? blocks.get(0) : blocks);
  }

  private Map<String, @Nullable Object> block(Duty answer) {
    Deadline.Due due = answer.clock().bindingDue(calendars.asOf(end)).orElseThrow();
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("rating_date", answer.openedOn());
    DueKey.put(block, "rectify_due_LOCAL_5WD", due);
    answer.closedOn().ifPresent(on -> block.put("closed", on));
    Kept.inTime(answer.closedOn(), due.date(), end).ifPresent(kept -> block.put("on_time", kept));
    return block;
  }
}
