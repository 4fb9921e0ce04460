/**
 * The parts of a feature of the domain: commands in, events out, refusals with their rule.
 *
 * <p>Everything here is pure. A feature is one package with one {@link
 * org.zhuanban.feature.Feature} descriptor; the engine iterates over descriptors and names none.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.feature;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
