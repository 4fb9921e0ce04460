/**
 * Funding (到位资金): arrivals of the money of an agreement, with evidence, verified or rejected, and
 * their reversals. The sum that counts is derived: verified money from the day of arrival, less
 * reversals from their days.
 *
 * <p>There are three kinds of events, since three parties act on days of their own. Money arrives,
 * a later check verifies it, and a reversal takes it back.
 *
 * <p>Entry points: {@link org.zhuanban.project.funds.FundsCommand} to record, verify and reverse an
 * {@link org.zhuanban.project.funds.Arrival}, {@link org.zhuanban.project.funds.Funding} for the
 * money arrived by a day, {@link org.zhuanban.project.funds.Money} for exact sums.
 */
@NullMarked
package org.zhuanban.project.funds;

import org.jspecify.annotations.NullMarked;
