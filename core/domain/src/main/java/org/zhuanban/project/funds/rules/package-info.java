/**
 * Rules of {@link org.zhuanban.project.funds}: recording, verification and reversal of arrivals of
 * funds.
 *
 * <p>{@link org.zhuanban.project.funds.rules.FundsDecider} decides on arrivals, verdicts and
 * reversals.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.funds.rules;

import org.jspecify.annotations.NullMarked;
