/**
 * Rules of {@link org.zhuanban.accountability}: the opening, hearing, decision and review of a
 * case, with due process at each step.
 *
 * <p>{@link org.zhuanban.accountability.rules.AccountabilityDecider} lists the commands and passes
 * each to the decider of its topic:
 *
 * <ul>
 *   <li>{@link org.zhuanban.accountability.rules.OpeningDecider},
 *   <li>{@link org.zhuanban.accountability.rules.NoticeDecider} for the notice of facts,
 *   <li>{@link org.zhuanban.accountability.rules.CaseDecisionDecider}: no party is held to account
 *       unheard, or by more than its notice,
 *   <li>{@link org.zhuanban.accountability.rules.RemedyDecider},
 *   <li>{@link org.zhuanban.accountability.rules.CaseExtensionDecider}.
 * </ul>
 *
 * {@link org.zhuanban.accountability.rules.MeasureCheck} checks forms against the type of
 * accountability. {@link org.zhuanban.accountability.rules.CaseContext} gathers the context of one
 * decision.
 *
 * <p>{@link org.zhuanban.accountability.rules.ProposalFinder} finds proposals, {@link
 * org.zhuanban.accountability.rules.EvidenceRules} collects their evidence. {@link
 * org.zhuanban.accountability.rules.AccountabilityDuties} lists the duties of the organ that
 * decides.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.accountability.rules;

import org.jspecify.annotations.NullMarked;
