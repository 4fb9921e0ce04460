/**
 * Rules of {@link org.zhuanban.policy}: how policies are published, matched to projects and
 * honoured.
 *
 * <p>{@link org.zhuanban.policy.rules.PolicyDecider} decides, {@link
 * org.zhuanban.policy.rules.PolicyMatch} says what a project meets and what it does not.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.policy.rules;

import org.jspecify.annotations.NullMarked;
