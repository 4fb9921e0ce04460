/**
 * Rules of {@link org.zhuanban.supervision}: how orders of supervision are given, answered and
 * closed.
 *
 * <p>{@link org.zhuanban.supervision.rules.SupervisionDecider} decides on orders and returns,
 * {@link org.zhuanban.supervision.rules.SupervisionDuties} lists what is owed.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.supervision.rules;

import org.jspecify.annotations.NullMarked;
