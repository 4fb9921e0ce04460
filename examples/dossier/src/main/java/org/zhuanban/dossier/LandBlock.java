package org.zhuanban.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalItem;
import org.zhuanban.approval.Approvals.TradeStepOn;
import org.zhuanban.approval.TradeStep;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.project.ProjectDuty;

/** How land was traded: of each item the last listing, since one without a buyer is repeated. */
record LandBlock(ProjectView view, CalendarBook calendars, LocalDate end) {
  /** {@return a block for each item of which a listing began, in the order of the plan} */
  List<Map<String, @Nullable Object>> blocks() {
    return view.approvals().items().stream()
        .map(this::block)
        .filter(block -> !block.isEmpty())
        .toList();
  }

  private Map<String, @Nullable Object> block(ApprovalItem item) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    Optional<LocalDate> announced = last(item, TradeStep.ANNOUNCED);
    Optional<LocalDate> began = since(announced, last(item, TradeStep.LISTING_STARTED));
    Optional<LocalDate> ended =
        since(began, last(item, TradeStep.SOLD).or(() -> last(item, TradeStep.UNSOLD)));
    began.ifPresent(
        on -> block.put("announcement_days_before_listing", days(announced.orElseThrow(), on)));
    ended.ifPresent(on -> block.put("listing_days", days(began.orElseThrow(), on)));
    contract(item).ifPresent(duty -> contract(duty, block));
    return block;
  }

  private List<TradeStepOn> steps(ApprovalItem item) {
    return view.approvals().trades().getOrDefault(item.code(), List.of());
  }

  /** The last round begins with the last announcement. */
  private Optional<LocalDate> last(ApprovalItem item, TradeStep step) {
    List<TradeStepOn> steps = steps(item);
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).step() == step) {
        return Optional.of(steps.get(i).on());
      }
      if (steps.get(i).step() == TradeStep.ANNOUNCED) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> since(Optional<LocalDate> first, Optional<LocalDate> day) {
    return day.filter(on -> first.isPresent());
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  private Optional<Duty> contract(ApprovalItem item) {
    return view.duties(end).stream()
        .filter(duty -> duty.kind() == ProjectDuty.SIGN_LAND_CONTRACT)
        .filter(duty -> duty.subject().equals(item.code()))
        .reduce((earlier, later) -> later);
  }

  private void contract(Duty contract, Map<String, @Nullable Object> block) {
    LocalDate due = contract.clock().statutoryDue(calendars.asOf(end)).orElseThrow();
    block.put("contract_due", due);
    Kept.inTime(contract, due, end).ifPresent(kept -> block.put("contract_on_time", kept));
  }
}
