package org.zhuanban.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Approvals.TradeStepOn;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.project.ProjectDuty;

/** How land was traded: every round of every item, since a listing without a buyer is repeated. */
record LandBlock(ProjectView view, CalendarBook calendars, LocalDate end) {
  /**
   * {@return a block for each round in which a listing began, by items in the order of the plan}
   */
  List<Map<String, @Nullable Object>> blocks() {
    return view.approvals().state().items().stream()
        .flatMap(item -> rounds(item).stream().map(round -> block(item, round)))
        .filter(block -> !block.isEmpty())
        .toList();
  }

  /** Each round begins with its announcement. */
  private List<List<TradeStepOn>> rounds(ApprovalItem item) {
    List<List<TradeStepOn>> rounds = new ArrayList<>();
    for (TradeStepOn step :
        view.approvals().state().trades().getOrDefault(item.code(), List.of())) {
      if (rounds.isEmpty() || step.step() == TradeStep.ANNOUNCED) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(rounds.size() - 1).add(step);
    }
    return rounds;
  }

  private Map<String, @Nullable Object> block(ApprovalItem item, List<TradeStepOn> round) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    Optional<LocalDate> announced = day(round, TradeStep.ANNOUNCED);
    Optional<LocalDate> began = since(announced, day(round, TradeStep.LISTING_STARTED));
    Optional<LocalDate> sold = day(round, TradeStep.SOLD);
    Optional<LocalDate> ended = since(began, sold.or(() -> day(round, TradeStep.UNSOLD)));
    began.ifPresent(
        on -> block.put("announcement_days_before_listing", days(announced.orElseThrow(), on)));
    ended.ifPresent(on -> block.put("listing_days", days(began.orElseThrow(), on)));
    sold.flatMap(on -> contract(item, on)).ifPresent(duty -> contract(duty, block));
    return block;
  }

  private static Optional<LocalDate> day(List<TradeStepOn> round, TradeStep step) {
    return round.stream().filter(each -> each.step() == step).map(TradeStepOn::on).findFirst();
  }

  private static Optional<LocalDate> since(Optional<LocalDate> first, Optional<LocalDate> day) {
    return day.filter(on -> first.isPresent());
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  private Optional<Duty> contract(ApprovalItem item, LocalDate sold) {
    return view.duties(end).stream()
        .filter(duty -> duty.kind() == ProjectDuty.SIGN_LAND_CONTRACT)
        .filter(duty -> duty.subject().equals(item.code()) && duty.openedOn().equals(sold))
        .findFirst();
  }

  private void contract(Duty contract, Map<String, @Nullable Object> block) {
    Deadline.Due due = contract.clock().statutoryDue(calendars.asOf(end)).orElseThrow();
    DueKey.put(block, "contract_due", due);
    Kept.inTime(contract, due.date(), end).ifPresent(kept -> block.put("contract_on_time", kept));
  }
}
