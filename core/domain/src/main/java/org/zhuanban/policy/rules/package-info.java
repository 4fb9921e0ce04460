/**
 * Rules of {@link org.zhuanban.policy}: publication of policies, their match with projects and
 * their payment.
 *
 * <p>{@link org.zhuanban.policy.rules.PolicyDecider} decides, {@link
 * org.zhuanban.policy.rules.PolicyMatch} finds met and unmet conditions.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.policy.rules;

import org.jspecify.annotations.NullMarked;
