/**
 * Rules of {@link org.zhuanban.takeover}: the take-over of a running project with its known facts.
 *
 * <p>{@link org.zhuanban.takeover.rules.TakeoverFeature} decides. {@link
 * org.zhuanban.takeover.rules.TakeoverCheck} finds all faults of a record. {@link
 * org.zhuanban.takeover.rules.OpeningStates} are the first states of the other features.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.takeover.rules;

import org.jspecify.annotations.NullMarked;
