package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceDuty;

/**
 * What is known of the task force: when it had to be established, and who led it.
 *
 * @param view the project
 * @param calendars the holiday notices
 * @param end the last day of the run
 */
record TaskForceBlock(ProjectView view, CalendarBook calendars, LocalDate end) {
  Optional<Map<String, @Nullable Object>> block() {
    if (view.project().signed().isEmpty()) {
      return Optional.empty();
    }
    Duty founding =
        view.duties(end).stream()
            .filter(duty -> duty.kind() == TaskForceDuty.ESTABLISH)
            .findFirst()
            .orElseThrow();
    Deadline.Due due = founding.clock().bindingDue(calendars.asOf(end)).orElseThrow();
    TaskForce taskForce = view.taskForce();
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    DueKey.put(block, "establish_due", due);
    Kept.inTime(founding, due.date(), end)
        .ifPresent(kept -> block.put("established_on_time", kept));
    if (taskForce.leads().size() > 1) {
      block.put(
          "leaders",
          taskForce.leads().stream()
              .map(
                  lead -> {
                    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                    entry.put("from", lead.from());
                    entry.put("leader", lead.leader().title());
                    return entry;
                  })
              .toList());
    }
    return Optional.of(block);
  }
}
