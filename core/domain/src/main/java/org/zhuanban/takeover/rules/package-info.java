/**
 * Rules of {@link org.zhuanban.takeover}: how a running project is taken over with what is known of
 * it.
 *
 * <p>{@link org.zhuanban.takeover.rules.TakeoverFeature} decides, {@link
 * org.zhuanban.takeover.rules.TakeoverCheck} finds all that is wrong with a record, {@link
 * org.zhuanban.takeover.rules.OpeningStates} are the states in which the other features begin.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.takeover.rules;

import org.jspecify.annotations.NullMarked;
