/**
 * Rules of {@link org.zhuanban.violation}: the state of violated rules.
 *
 * <p>{@link org.zhuanban.violation.rules.ViolationFeature} folds violations; deciders of other
 * features find them.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.violation.rules;

import org.jspecify.annotations.NullMarked;
