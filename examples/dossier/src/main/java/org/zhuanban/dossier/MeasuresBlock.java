package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.CompendiumView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.policy.compendium.CompendiumDuty;

/** How it stands with the measures of the county, each by package and number. */
record MeasuresBlock(CompendiumView view, CalendarBook calendars, LocalDate end) {
  /** The key of the block. */
  static final String KEY = "measures";

  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    for (Duty duty : view.duties(end)) {
      if (duty.kind() == CompendiumDuty.MEASURE) {
        block.put(duty.subject(), measure(duty));
      }
    }
    List<Map<String, @Nullable Object>> violations = SuggestionBlock.violations(view.violations());
    if (!violations.isEmpty()) {
      block.put("violations", violations);
    }
    return block;
  }

  private Map<String, @Nullable Object> measure(Duty duty) {
    Map<String, @Nullable Object> measure = new LinkedHashMap<>();
    measure.put("unit", duty.owner());
    duty.clock()
        .bindingDue(calendars)
        .ifPresent(
            due -> {
              measure.put("due", due.date());
              duty.clock()
                  .ending()
                  .filter(ending -> !ending.on().isAfter(end))
                  .ifPresent(ending -> measure.put("closed", ending.on()));
              Kept.inTime(duty, due.date(), end).ifPresent(kept -> measure.put("on_time", kept));
            });
    return measure;
  }
}
