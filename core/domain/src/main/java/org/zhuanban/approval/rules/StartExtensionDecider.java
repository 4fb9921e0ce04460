package org.zhuanban.approval.rules;

import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.ClockCommand.ExtendStart;
import org.zhuanban.approval.ClockEvent.StartExtended;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Decision;

/**
 * The rules for extensions of the time to start construction after a permit (建筑法第九条). The organ of
 * the permit grants at most two, each no longer than that time itself, which is three months by
 * law.
 */
record StartExtensionDecider(ApplicationContext desk) {
  private static final int MOST = 2;

  /** The maximum number of units of a limit with its extensions. */
  private static final int LONGEST = 3650;

  Decision extend(ExtendStart extend) {
    Optional<Application> permit =
        desk.currentCase()
            .filter(was -> was.revokedOn().isEmpty())
            .filter(was -> was.startClock(terms(was)).isPresent());
    if (permit.isEmpty()) {
      return desk.refused(ApprovalRule.NO_TIME_TO_START);
    }
    Optional<ApprovalRule> broken = broken(extend, permit.get());
    StartExtended extended =
        new StartExtended(desk.code(), extend.by(), extend.approvedBy(), broken.isEmpty());
    return broken
        .map(rule -> desk.violating(rule, "approval.start-extended", extended))
        .orElseGet(() -> desk.happened(extended));
  }

  private ApprovalItem terms(Application permit) {
    return desk.approvals().terms().of(desk.item(), permit);
  }

  private Optional<ApprovalRule> broken(ExtendStart extend, Application permit) {
    ApprovalItem terms = terms(permit);
    LegalClock clock = permit.startClock(terms).orElseThrow();
    if (!desk.belongs(extend.approvedBy(), terms.department())) {
      return Optional.of(ApprovalRule.START_EXTENDED_BY_OTHERS);
    }
    if (permit.startExtensions().size() >= MOST) {
      return Optional.of(ApprovalRule.START_EXTENDED_TWICE);
    }
    TimeLimit once = terms.startWithin().orElseThrow();
    if (extend.by().unit() != once.unit()
        || extend.by().amount() > once.amount()
        || (MOST + 1) * once.amount() > LONGEST) {
      return Optional.of(ApprovalRule.START_EXTENSION_TOO_LONG);
    }
    return clock
            .deadline(desk.context().calendar(desk.approvals().terms().calendar(terms, permit)))
            .passedBy(desk.today())
        ? Optional.of(ApprovalRule.START_EXTENSION_LATE)
        : Optional.empty();
  }
}
