package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.policy.BenefitAccount;
import org.zhuanban.policy.PolicyDuty;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.Unmet;
import org.zhuanban.project.funds.Money;

/** What money arrived, and what the policies give. */
record MoneyBlocks(ProjectView view, CalendarBook calendars, LocalDate end) {
  /** What stands for a rate that has no denominator. */
  private static final String NOT_APPLICABLE = "not applicable";

  /** {@return a block for each of some days, in their order} */
  List<Map<String, @Nullable Object>> funds(Collection<LocalDate> days) {
    return days.stream().map(this::funds).toList();
  }

  private Map<String, @Nullable Object> funds(LocalDate day) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("as_of", day);
    block.put("arrived", plain(view.funds().funding().arrivedBy(day)));
    block.put(
        "rate_percent",
        view.funds()
            .funding()
            .rateOn(view.project(), day)
            .percent()
            .<Object>map(percent -> percent)
            .orElse(NOT_APPLICABLE));
    return block;
  }

  private static BigDecimal plain(Money money) {
    return new BigDecimal(money.amount().stripTrailingZeros().toPlainString());
  }

  /** {@return a block for each policy by its code; empty without policies} */
  Map<String, @Nullable Object> policies() {
    Map<String, @Nullable Object> blocks = new LinkedHashMap<>();
    view.policies()
        .standings(end)
        .forEach(standing -> blocks.put(standing.policy().code(), policy(standing)));
    return blocks;
  }

  private Map<String, @Nullable Object> policy(PolicyStanding standing) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("eligible", standing.entitled());
    if (standing.entitled()) {
      block.put("amount", plain(standing.amount()));
      standing
          .policy()
          .benefit()
          .percent()
          .ifPresent(percent -> block.put("uncapped", plain(standing.uncapped())));
    } else {
      block.put("failed", standing.unmet().stream().map(Unmet::code).toList());
    }
    Optional<Duty> duty = duty(standing.policy().code());
    Optional<Deadline.Due> due = duty.flatMap(pay -> pay.clock().bindingDue(calendars.asOf(end)));
    due.ifPresent(day -> DueKey.put(block, "pay_due", day));
    standing.servedOn().or(() -> lastPayment(standing)).ifPresent(day -> block.put("paid", day));
    due.flatMap(day -> Kept.inTime(duty.orElseThrow(), day.date(), end))
        .ifPresent(kept -> block.put("paid_on_time", kept));
    return block;
  }

  private static Optional<LocalDate> lastPayment(PolicyStanding standing) {
    return standing.payments().stream()
        .map(BenefitAccount.Payment::on)
        .reduce((earlier, later) -> later);
  }

  private Optional<Duty> duty(String policy) {
    return view.duties(end).stream()
        .filter(duty -> duty.kind() == PolicyDuty.PAY && duty.subject().equals(policy))
        .findFirst();
  }
}
