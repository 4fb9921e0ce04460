package org.zhuanban.approval.rules;

import java.util.Optional;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalEvent.TradeStepTaken;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;

/** The rules for the steps of a public trade (土地管理法实施条例第十八条). */
record TradeDecider(ApplicationContext desk) {
  Decision take(TakeTradeStep take) {
    if (desk.item().kind() != ItemKind.PUBLIC_TRADE) {
      return desk.refused(ApprovalRule.NOT_A_TRADE, desk.item().kind());
    }
    Optional<TradeStep> before =
        desk.approvals().lastTradeStep(desk.code()).map(Approvals.TradeStepOn::step);
    return take.step().mayFollow(before)
        ? desk.happened(new TradeStepTaken(desk.code(), take.step()))
        : desk.refused(
            ApprovalRule.TRADE_STEP_OUT_OF_ORDER,
            take.step(),
            before.map(Refusal::word).orElse("-"));
  }
}
