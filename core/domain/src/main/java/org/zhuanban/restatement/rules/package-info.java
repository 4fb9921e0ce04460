/**
 * Rules of {@link org.zhuanban.restatement}: search and record of moved days.
 *
 * <p>{@link org.zhuanban.restatement.rules.RestatementFeature} finds, from {@link
 * org.zhuanban.restatement.rules.NotifiedDays} of a duty, each {@link
 * org.zhuanban.restatement.rules.News} of a notice.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.restatement.rules;

import org.jspecify.annotations.NullMarked;
