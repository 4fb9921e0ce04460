package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.AccountabilityView;
import org.zhuanban.accountability.CaseClocks;
import org.zhuanban.accountability.CaseClocks.RemedyClock;
import org.zhuanban.deadline.Deadline;

/**
 * How it stands with a case of accountability. It is no part of the project: what was broken stands
 * in its own block.
 *
 * @param view the case at the end of the run
 * @param end the last day of the run
 */
record AccountabilityBlock(AccountabilityView view, LocalDate end) {
  /** What the key of a case begins with; its name follows. */
  static final String KEY = "accountability_";

  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    CaseClocks clocks = view.clocks();
    clocks
        .statementDue()
        .ifPresent(
            due -> {
              DueKey.put(block, "statement_due_LOCAL_5WD", due);
              clocks.statementOn().ifPresent(on -> block.put("statement_received", on));
              Kept.inTime(clocks.statementOn(), due.date(), end)
                  .ifPresent(kept -> block.put("statement_on_time", kept));
            });
    remedies(clocks.remedies(), block);
    List<Map<String, @Nullable Object>> violations = SuggestionBlock.violations(view.violations());
    if (!violations.isEmpty()) {
      block.put("violations", violations);
    }
    return block;
  }

  /**
   * Of several parties, the last day on which one of them can still appeal; of several appeals, the
   * first one.
   */
  private void remedies(List<RemedyClock> remedies, Map<String, @Nullable Object> block) {
    remedies.stream()
        .filter(clock -> clock.remedy().before().isEmpty())
        .map(RemedyClock::due)
        .max(Comparator.comparing(Deadline.Due::date))
        .ifPresent(due -> DueKey.put(block, "appeal_due", due));
    Optional<RemedyClock> appealed =
        remedies.stream()
            .filter(clock -> clock.soughtOn().isPresent())
            .min(Comparator.comparing(clock -> clock.soughtOn().orElseThrow()));
    if (!remedies.isEmpty()) {
      block.put("appealed", appealed.isPresent());
    }
    appealed.ifPresent(
        clock ->
            clock
                .answerDue()
                .ifPresent(
                    due -> {
                      block.put("appeal_decision_nominal_due", due.nominal());
                      DueKey.put(block, "appeal_decision_due", due);
                      Kept.inTime(clock.answeredOn(), due.date(), end)
                          .ifPresent(kept -> block.put("appeal_decided_on_time", kept));
                    }));
  }
}
