package org.zhuanban.testing.generate;

import java.time.LocalDate;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.command.Command;

/**
 * An act of a history.
 *
 * @param on the day of the act
 * @param reportedOn the day of its entry, not before the act
 * @param command the command for the act
 */
public record ProjectAct(LocalDate on, LocalDate reportedOn, Command command) {
  /** {@return the days, the type and the components; of a plan its items alone} */
  @Override
  public String toString() {
    return on
        + (reportedOn.equals(on) ? " " : " (reported on " + reportedOn + ") ")
        + (command instanceof AdoptPlan adopt
            ? "AdoptPlan" + adopt.plan().items().stream().map(ApprovalItem::code).toList()
            : command);
  }
}
