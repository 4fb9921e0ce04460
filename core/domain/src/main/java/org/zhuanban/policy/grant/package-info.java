/**
 * Applications to a higher level (向上申报). The county applies to the city, the province or the nation
 * on behalf of a project, under a programme with a call for applications.
 *
 * <p>The county pays benefits of its own policies; here it is the applicant. Its papers are due on
 * the day that the call names, or on the day named with a return. The acts of the higher level are
 * no duties that this library could enforce. An application is no proceeding: papers return any
 * number of times, grants and arrivals are sums, and the days are named, not counted.
 *
 * <p>Money from a higher level is not the investor's and no part of {@code
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
