/**
 * Rules of {@link org.zhuanban.correction}: the state of what the journal says about its own
 * entries.
 *
 * <p>{@link org.zhuanban.correction.rules.CorrectionFeature} folds corrections; the engine decides
 * them, since they are about its own journal ({@link org.zhuanban.engine.replay}).
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.correction.rules;

import org.jspecify.annotations.NullMarked;
