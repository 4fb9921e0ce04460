/**
 * Rules of {@link org.zhuanban.policy.grant}: registration of calls and decisions on applications
 * for grants.
 *
 * <p>{@link org.zhuanban.policy.grant.rules.GrantDecider} decides on calls and applications, {@link
 * org.zhuanban.policy.grant.rules.GrantFeature} lists the duties.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.policy.grant.rules;

import org.jspecify.annotations.NullMarked;
