package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.CountyReport;
import org.zhuanban.project.Project;
import org.zhuanban.report.ReportPeriod;

/**
 * The written reports of the county to the committee: of every period that ended within the run,
 * from the quarter of the signing.
 */
record ReportBlock(
    ProjectView view,
    Optional<OrganisationView> county,
    CalendarBook calendars,
    LocalRuleBook rules,
    LocalDate end) {
  /** The key of the last days. */
  static final String DUE = "reports_LOCAL_10WD";

  /** The key of what was handed in. */
  static final String SUBMITTED = "reports_submitted";

  private static final Set<String> KEYS = Set.of(DUE, SUBMITTED);

  /** Whether a key of {@code expected} is about reports. */
  static boolean holds(String key) {
    return KEYS.contains(key);
  }

  /** Whether a period ended, or its report was handed in, only after the run was cut. */
  static boolean later(String period, @Nullable Object told, LocalDate end) {
    boolean submittedLater =
        told instanceof Map<?, ?> block
            && block.get("submitted") instanceof LocalDate on
            && on.isAfter(end);
    return submittedLater
        || ReportPeriod.of(period).filter(it -> it.lastDay().isAfter(end)).isPresent();
  }

  void put(Map<String, @Nullable Object> computed) {
    Optional<Project.Signing> signed = view.project().signed();
    if (signed.isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> dues = new LinkedHashMap<>();
    Map<String, @Nullable Object> submissions = new LinkedHashMap<>();
    for (ReportPeriod period : ended(signed.get())) {
      Optional<LocalDate> submitted =
          county
              .flatMap(organised -> organised.organisation().report(period))
              .map(CountyReport::on);
      Deadline.Due due =
          (Deadline.Due)
              period
                  .clock(rules)
                  .deadline(calendars.asOf(end).calendar(signed.get().leadBureau().calendar()));
      DueKey.put(dues, period.text(), due);
      Map<String, @Nullable Object> block = new LinkedHashMap<>();
      submitted.ifPresent(on -> block.put("submitted", on));
      Kept.inTime(submitted, due.date(), end).ifPresent(kept -> block.put("on_time", kept));
      if (!block.isEmpty()) {
        submissions.put(period.text(), block);
      }
    }
    if (!dues.isEmpty()) {
      computed.put(DUE, dues);
    }
    if (!submissions.isEmpty()) {
      computed.put(SUBMITTED, submissions);
    }
  }

  private List<ReportPeriod> ended(Project.Signing signed) {
    return ReportPeriod.written(signed.on(), end).stream()
        .filter(period -> !period.lastDay().isAfter(end))
        .toList();
  }
}
