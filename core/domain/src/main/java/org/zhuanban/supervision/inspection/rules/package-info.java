/**
 * Rules of {@link org.zhuanban.supervision.inspection}: how inspections are planned and begun.
 *
 * <p>The descriptor of the feature ({@code *Feature}) lists its commands and events. Deciders and
 * rules turn a command into events or a refusal; duties say what is owed and by when. The package
 * is not exported.
 */
@NullMarked
package org.zhuanban.supervision.inspection.rules;

import org.jspecify.annotations.NullMarked;
