/**
 * Rules of {@link org.zhuanban.restatement}: how moved days are found and written down.
 *
 * <p>{@link org.zhuanban.restatement.rules.RestatementFeature} finds, from {@link
 * org.zhuanban.restatement.rules.NotifiedDays} of a duty, each {@link
 * org.zhuanban.restatement.rules.News} that a notice brings.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.restatement.rules;

import org.jspecify.annotations.NullMarked;
