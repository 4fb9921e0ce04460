package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.Renewal;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.view.LicenceValidity;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;

/**
 * How it stands with the renewal of licences that say until when they are valid: of each the last
 * renewal that was applied for, or what comes next.
 */
record RenewalBlock(Approvals approvals, CalendarBook calendars, LocalDate end) {
  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    approvals.plan().map(plan -> plan.items()).stream()
        .flatMap(items -> items.stream())
        .filter(item -> item.renewBefore().isPresent())
        .forEach(
            item ->
                LicenceValidity.of(item, approvals, end, calendars)
                    .ifPresent(validity -> put(item, shown(validity), block)));
    return block;
  }

  private static LicenceValidity.ValidityPeriod shown(LicenceValidity validity) {
    return validity.periods().stream()
        .filter(period -> period.lastRenewal().isPresent())
        .reduce((earlier, later) -> later)
        .orElse(validity.periods().get(validity.periods().size() - 1));
  }

  private void put(
      ApprovalItem item,
      LicenceValidity.ValidityPeriod period,
      Map<String, @Nullable Object> block) {
    put(block, item, "valid_to", Optional.of(period.validTo()));
    period.applyBy().ifPresent(due -> DueKey.put(block, item.code() + "_apply_by", due));
    Optional<LicenceValidity.RenewalPeriod> last = period.lastRenewal();
    Optional<Renewal> renewal = last.map(LicenceValidity.RenewalPeriod::renewal);
    put(block, item, "applied", renewal.map(Renewal::appliedOn));
    put(block, item, "applied_on_time", last.map(LicenceValidity.RenewalPeriod::inTime));
    last.map(LicenceValidity.RenewalPeriod::answerDue)
        .ifPresent(
            answer -> {
              if (answer instanceof Deadline.Due due) {
                DueKey.put(block, item.code() + "_answer_due", due);
              }
            });
    put(block, item, "answered", renewal.flatMap(Renewal::answeredOn));
    put(block, item, "renewed_to", renewal.flatMap(Renewal::renewedTo));
  }

  private static void put(
      Map<String, @Nullable Object> block, ApprovalItem item, String key, Optional<?> value) {
    value.ifPresent(told -> block.put(item.code() + "_" + key, told));
  }
}
