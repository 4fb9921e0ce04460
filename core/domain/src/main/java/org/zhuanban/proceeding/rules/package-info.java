/**
 * Rules of {@link org.zhuanban.proceeding}: how proceedings with steps in an order move on.
 *
 * <p>{@link org.zhuanban.proceeding.rules.ProceedingDecider} opens proceedings and completes steps
 * under their guards, {@link org.zhuanban.proceeding.rules.ProceedingFeature} lists the steps that
 * are owed.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.proceeding.rules;

import org.jspecify.annotations.NullMarked;
