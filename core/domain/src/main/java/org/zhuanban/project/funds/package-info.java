/**
 * Funding (到位资金): arrivals of the money of an agreement, with evidence, verified or rejected, and
 * their reversals. The sum that counts is derived: verified money from the day of arrival, less
 * reversals from their days.
 *
 * <p>There are three kinds of events, since three parties act on days of their own. Money arrives,
 * a later check verifies it, and a reversal takes it back.
 *
 * <p>{@link org.zhuanban.project.funds.Indicators} over many projects (履约率、开工率、落地率、投产率、资金到位率) are
 * the sum of those of each. A rate keeps its numerator and denominator and is rounded only for
 * display. A rate of nothing is not applicable, and never 0 %. The steps of a project decide what
 * counts as performing, landed, started and producing; money counts when it was verified.
 *
 * <p>Entry points: {@link org.zhuanban.project.funds.FundsCommand} to record, verify and reverse an
 * {@link org.zhuanban.project.funds.Arrival}, {@link org.zhuanban.project.funds.Funding} for the
 * money arrived by a day, {@link org.zhuanban.project.funds.Money} for exact sums.
 */
@NullMarked
package org.zhuanban.project.funds;

import org.jspecify.annotations.NullMarked;
