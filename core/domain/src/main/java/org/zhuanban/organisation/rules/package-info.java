/**
 * Rules of {@link org.zhuanban.organisation}: how units, their staff and the committee change.
 *
 * <p>The descriptor of the feature ({@code *Feature}) lists its commands and events. Deciders and
 * rules turn a command into events or a refusal; duties say what is owed and by when. The package
 * is not exported.
 */
@NullMarked
package org.zhuanban.organisation.rules;

import org.jspecify.annotations.NullMarked;
