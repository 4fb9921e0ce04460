/**
 * Rules of {@link org.zhuanban.approval}: receipt, decision and end of applications, deemed effects
 * and duties. The package is not exported.
 *
 * <p>{@link org.zhuanban.approval.rules.ApprovalFeature} describes the feature. {@link
 * org.zhuanban.approval.rules.ApprovalDecider} dispatches each command to the decider of its topic.
 * {@link org.zhuanban.approval.rules.ApplicationContext} provides the data of one decision.
 *
 * <ul>
 *   <li>Plans and materials: {@link org.zhuanban.approval.rules.PlanDecider}, {@link
 *       org.zhuanban.approval.rules.PlanFaults}.
 *   <li>Receipt, one-time notice, acceptance: {@link org.zhuanban.approval.rules.ReceiptDecider},
 *       {@link org.zhuanban.approval.rules.DeferredDocumentDecider} (容缺受理).
 *   <li>Time: {@link org.zhuanban.approval.rules.PauseDecider} (excluded periods), {@link
 *       org.zhuanban.approval.rules.ExtensionDecider}, {@link
 *       org.zhuanban.approval.rules.StartExtensionDecider}.
 *   <li>Decision and after: {@link org.zhuanban.approval.rules.ConclusionDecider} (decision,
 *       refusal, withdrawal, delivery), {@link org.zhuanban.approval.rules.AfterGrantDecider}
 *       (checks of commitments, revocation), {@link org.zhuanban.approval.rules.RenewalDecider},
 *       {@link org.zhuanban.approval.rules.RatingDecider}.
 *   <li>Others: {@link org.zhuanban.approval.rules.JointDecider}, {@link
 *       org.zhuanban.approval.rules.TradeDecider}.
 *   <li>Silence: {@link org.zhuanban.approval.rules.DeemedEffects} computes its effects up to a
 *       day, {@link org.zhuanban.approval.rules.OrganSilence} those of an organ (行政许可法第三十二条、第五十条).
 *   <li>Duties: {@link org.zhuanban.approval.rules.ItemDuties}, {@link
 *       org.zhuanban.approval.rules.JointDuties}, {@link
 *       org.zhuanban.approval.rules.RenewalDuties}.
 * </ul>
 */
@NullMarked
package org.zhuanban.approval.rules;

import org.jspecify.annotations.NullMarked;
