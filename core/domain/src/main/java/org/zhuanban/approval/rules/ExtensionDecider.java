package org.zhuanban.approval.rules;

import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockEvent.LimitExtended;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.feature.Decision;

/** The rules for extensions of limits (行政许可法第四十二条). */
record ExtensionDecider(ApplicationContext desk) {
  Decision extend(ExtendLimit extend) {
    Optional<Application> running = desk.runningCase();
    if (running.isEmpty()) {
      return desk.refused(ApprovalRule.CLOCK_NOT_RUNNING);
    }
    Optional<ApprovalRule> broken = broken(extend, running.get());
    LimitExtended extended =
        new LimitExtended(
            desk.code(),
            extend.by(),
            extend.approvedBy(),
            extend.notifiedOn(),
            broken.isEmpty(),
            extend.notice(),
            extend.lateApprovedBy());
    return broken
        .map(rule -> desk.violating(rule, "approval.limit-extended", extended))
        .orElseGet(() -> desk.happened(extended));
  }

  private Optional<ApprovalRule> broken(ExtendLimit extend, Application running) {
    ApprovalItem item = desk.item();
    if (item.extension().isEmpty()) {
      return Optional.of(ApprovalRule.EXTENSION_NOT_ALLOWED);
    }
    if (running.extension().isPresent()) {
      return Optional.of(ApprovalRule.EXTENSION_REPEATED);
    }
    if (extend.by().unit() != item.extension().get().unit()
        || extend.by().amount() > item.extension().get().amount()) {
      return Optional.of(ApprovalRule.EXTENSION_TOO_LONG);
    }
    boolean competent =
        item.kind() == ItemKind.JOINT
            ? desk.approvals()
                .plan()
                .flatMap(plan -> plan.department(item.department()))
                .filter(extend.approvedBy()::headsGovernmentOf)
                .isPresent()
            : extend.approvedBy().headsOrgan()
                && desk.belongs(extend.approvedBy(), item.department());
    if (!competent) {
      return Optional.of(ApprovalRule.EXTENSION_BY_WRONG_OFFICER);
    }
    return desk.lastDuePassed(running)
        ? Optional.of(ApprovalRule.EXTENSION_LATE)
        : Optional.empty();
  }
}
