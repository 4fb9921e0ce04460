/**
 * Rules of {@link org.zhuanban.proceeding}: how proceedings with steps in an order move on.
 *
 * <p>The descriptor of the feature ({@code *Feature}) lists its commands and events. Deciders and
 * rules turn a command into events or a refusal; duties say what is owed and by when. The package
 * is not exported.
 */
@NullMarked
package org.zhuanban.proceeding.rules;

import org.jspecify.annotations.NullMarked;
