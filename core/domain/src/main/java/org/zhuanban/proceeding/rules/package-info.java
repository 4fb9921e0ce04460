/**
 * Rules of {@link org.zhuanban.proceeding}: the progress of proceedings with ordered steps.
 *
 * <p>{@link org.zhuanban.proceeding.rules.ProceedingDecider} opens proceedings and completes steps
 * under their guards. {@link org.zhuanban.proceeding.rules.ProceedingFeature} lists the duties of
 * steps.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.proceeding.rules;

import org.jspecify.annotations.NullMarked;
