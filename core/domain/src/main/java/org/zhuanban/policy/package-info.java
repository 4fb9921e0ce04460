/**
 * Policies in favour of enterprises (惠企政策): a compendium with conditions as data, the met and unmet
 * conditions of a project, and the payment of its benefits.
 *
 * <p>Entitlements are derived, never stored. There are three kinds of events. An offer holds the
 * compendium and the profile of the project. The enterprise applies, and the organ pays. The offer
 * is an event of its own, since a benefit without application has no act that could start a clock.
 * An application records the version of the policy, so that a later edition takes nothing away.
 *
 * <p>Entry points: {@link org.zhuanban.policy.PolicyCommand}, {@link
 * org.zhuanban.policy.PolicyCatalogue} with its {@linkplain org.zhuanban.policy.Policy policies}
 * and {@linkplain org.zhuanban.policy.PolicyCondition conditions}, {@link
 * org.zhuanban.policy.PolicyStanding} for the entitlements of a project, with each unmet condition
 * {@linkplain org.zhuanban.policy.Unmet explained}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.policy;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
