/**
 * Applications to a higher level (向上申报): the county applies for support of the city, the province
 * or the nation on behalf of a project, under a programme whose organ has called for applications.
 *
 * <p>What a policy of the county's own gives is paid by the county; here it is the applicant. It
 * owes its papers by the day that the call names, and by the day that is named when they come back;
 * what the higher level does with them is no duty that this library could hold it to. No proceeding
 * carries it: papers come back any number of times, grants and arrivals are sums, and the days are
 * named, not counted.
 *
 * <p>Money that arrives from above is none of the investor's and is no part of {@code
 * org.zhuanban.project.funds}.
 *
 * <p>Entry points: {@link org.zhuanban.policy.grant.GrantCommand} to register calls and to move
 * applications, {@link org.zhuanban.policy.grant.GrantCall}, {@link
 * org.zhuanban.policy.grant.GrantApplication} with its {@link
 * org.zhuanban.policy.grant.GrantStatus}.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.policy.grant;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
