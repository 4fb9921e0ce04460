/**
 * Rules of {@link org.zhuanban.correction}: the state of the corrections of a journal.
 *
 * <p>{@link org.zhuanban.correction.rules.CorrectionFeature} folds corrections. The engine decides
 * them, since they are about its own journal ({@link org.zhuanban.engine.replay}).
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.correction.rules;

import org.jspecify.annotations.NullMarked;
