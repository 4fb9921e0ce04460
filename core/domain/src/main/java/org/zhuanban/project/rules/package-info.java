/**
 * Rules of {@link org.zhuanban.project}: how a project passes from signing to full effect.
 *
 * <p>The descriptor of the feature ({@code *Feature}) lists its commands and events. Deciders and
 * rules turn a command into events or a refusal; duties say what is owed and by when. The package
 * is not exported.
 */
@NullMarked
package org.zhuanban.project.rules;

import org.jspecify.annotations.NullMarked;
