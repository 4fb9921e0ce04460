/**
 * Rules of {@link org.zhuanban.supervision}: issue, feedback and closing of orders.
 *
 * <p>{@link org.zhuanban.supervision.rules.SupervisionDecider} decides on orders and returns,
 * {@link org.zhuanban.supervision.rules.SupervisionDuties} lists the duties.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.supervision.rules;

import org.jspecify.annotations.NullMarked;
