/**
 * Policies that favour enterprises (惠企政策): a compendium with conditions as data, what a project
 * meets and what it does not, and the paying out of what it is entitled to.
 *
 * <p>Who is entitled to what is derived, never stored. Three kinds of events: the compendium and
 * what is known of the project are laid down beside it, since whoever gets a benefit without
 * applying does nothing that could start a clock; the enterprise applies; the organ pays. An
 * application writes the policy down as it was, so that a later edition takes nothing away.
 *
 * <p>Entry points: {@link org.zhuanban.policy.PolicyCommand}, {@link
 * org.zhuanban.policy.PolicyCatalogue} with its {@linkplain org.zhuanban.policy.Policy policies}
 * and {@linkplain org.zhuanban.policy.PolicyCondition conditions}, {@link
 * org.zhuanban.policy.PolicyStanding} for what a project is entitled to, each unmet condition being
 * {@linkplain org.zhuanban.policy.Unmet explained}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.policy;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
