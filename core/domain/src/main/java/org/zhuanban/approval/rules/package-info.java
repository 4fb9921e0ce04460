/**
 * Rules of {@link org.zhuanban.approval}: how applications are received, decided and ended, how
 * deemed effects set in, and what is owed on the way.
 *
 * <p>{@link org.zhuanban.approval.rules.ApprovalFeature} describes the feature. {@link
 * org.zhuanban.approval.rules.ApprovalDecider} lists the commands and hands each to the decider of
 * its topic: {@link org.zhuanban.approval.rules.PlanDecider} with {@link
 * org.zhuanban.approval.rules.PlanFaults} (plans and materials), {@link
 * org.zhuanban.approval.rules.ReceiptDecider} (receipt, one-time notice, acceptance), {@link
 * org.zhuanban.approval.rules.DeferredDocumentDecider} (容缺受理), {@link
 * org.zhuanban.approval.rules.PauseDecider} (excluded periods), {@link
 * org.zhuanban.approval.rules.ExtensionDecider} and {@link
 * org.zhuanban.approval.rules.StartExtensionDecider}, {@link
 * org.zhuanban.approval.rules.ConclusionDecider} (decision, refusal, withdrawal, delivery), {@link
 * org.zhuanban.approval.rules.AfterGrantDecider} (checks of commitments, revocation), {@link
 * org.zhuanban.approval.rules.JointDecider}, {@link org.zhuanban.approval.rules.RenewalDecider},
 * {@link org.zhuanban.approval.rules.RatingDecider}, {@link
 * org.zhuanban.approval.rules.TradeDecider}. {@link org.zhuanban.approval.rules.ApplicationContext}
 * gathers what one decision needs.
 *
 * <p>{@link org.zhuanban.approval.rules.DeemedEffects} finds what silence brings about up to a day;
 * {@link org.zhuanban.approval.rules.OrganSilence} says when the silence of an organ has its effect
 * (行政许可法第三十二条、第五十条). {@link org.zhuanban.approval.rules.ApprovalDuties}, {@link
 * org.zhuanban.approval.rules.JointDuties} and {@link org.zhuanban.approval.rules.RenewalDuties}
 * list what is owed.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.approval.rules;

import org.jspecify.annotations.NullMarked;
