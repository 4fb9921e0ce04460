/**
 * Funding (到位资金): what arrived of the money that an agreement promised, with evidence, verified or
 * rejected, and what was taken back since. What counts is derived: verified, from the day on which
 * it arrived, less what was reversed, from the day of the reversal.
 *
 * <p>Three kinds of events, since three parties act on days of their own: money arrives, somebody
 * verifies it later, and money leaves again.
 *
 * <p>{@link org.zhuanban.project.funds.Indicators} over many projects (履约率、开工率、落地率、投产率、资金到位率) are
 * the sum of those of each. A rate keeps its numerator and denominator and is rounded only for
 * display. A rate of nothing is not applicable, and never 0 %. The steps of a project decide what
 * counts as performing, landed, started and producing; money counts when it was verified.
 *
 * <p>Entry points: {@link org.zhuanban.project.funds.FundsCommand} to record, verify and reverse an
 * {@link org.zhuanban.project.funds.Arrival}, {@link org.zhuanban.project.funds.Funding} for what
 * has arrived by a day, {@link org.zhuanban.project.funds.Money} for exact sums.
 */
@NullMarked
package org.zhuanban.project.funds;

import org.jspecify.annotations.NullMarked;
