/**
 * Rules of {@link org.zhuanban.activity}: records of activities, and the answers to wishes.
 *
 * <p>{@link org.zhuanban.activity.rules.ActivityDecider} decides, {@link
 * org.zhuanban.activity.rules.ActivityFeature} also lists the duties about wishes.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.activity.rules;

import org.jspecify.annotations.NullMarked;
