/**
 * Rules of {@link org.zhuanban.accountability}: how a case is opened, heard, decided and reviewed,
 * with due process at each step.
 *
 * <p>{@link org.zhuanban.accountability.rules.AccountabilityDecider} lists the commands and hands
 * each to the decider of its topic: {@link org.zhuanban.accountability.rules.OpeningDecider},
 * {@link org.zhuanban.accountability.rules.NoticeDecider} (notice of facts), {@link
 * org.zhuanban.accountability.rules.CaseDecisionDecider} (nobody is held to account unheard, and
 * nothing is heavier than what was told), {@link org.zhuanban.accountability.rules.RemedyDecider},
 * {@link org.zhuanban.accountability.rules.CaseExtensionDecider}. {@link
 * org.zhuanban.accountability.rules.MeasureCheck} checks forms against the type of accountability.
 * {@link org.zhuanban.accountability.rules.CaseContext} gathers what one decision needs.
 *
 * <p>{@link org.zhuanban.accountability.rules.ProposalFinder} finds what may be asked about, {@link
 * org.zhuanban.accountability.rules.EvidenceRules} what shows it. {@link
 * org.zhuanban.accountability.rules.AccountabilityDuties} lists what the organ that decides owes.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.accountability.rules;

import org.jspecify.annotations.NullMarked;
