/**
 * Rules of {@link org.zhuanban.policy.grant}: how calls are registered and applications for grants
 * decided.
 *
 * <p>{@link org.zhuanban.policy.grant.rules.GrantDecider} decides on calls and applications, {@link
 * org.zhuanban.policy.grant.rules.GrantFeature} lists what is owed.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.policy.grant.rules;

import org.jspecify.annotations.NullMarked;
