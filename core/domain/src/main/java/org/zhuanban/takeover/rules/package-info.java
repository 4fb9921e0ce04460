/**
 * Rules of {@link org.zhuanban.takeover}: how a running project is taken over with what is known of
 * it.
 *
 * <p>The descriptor of the feature ({@code *Feature}) lists its commands and events. Deciders and
 * rules turn a command into events or a refusal; duties say what is owed and by when. The package
 * is not exported.
 */
@NullMarked
package org.zhuanban.takeover.rules;

import org.jspecify.annotations.NullMarked;
