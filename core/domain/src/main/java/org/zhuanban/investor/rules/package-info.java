/**
 * Rules of {@link org.zhuanban.investor}: registration of investors, and the way of their leads.
 *
 * <p>{@link org.zhuanban.investor.rules.InvestorDecider} decides, {@link
 * org.zhuanban.investor.rules.LeadDuties} lists the duties about each lead, by one holder after
 * another.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.investor.rules;

import org.jspecify.annotations.NullMarked;
