/**
 * Rules of {@link org.zhuanban.project.taskforce}: how a task force is founded, changed, convened
 * and dissolved.
 *
 * <p>The descriptor of the feature ({@code *Feature}) lists its commands and events. Deciders and
 * rules turn a command into events or a refusal; duties say what is owed and by when. The package
 * is not exported.
 */
@NullMarked
package org.zhuanban.project.taskforce.rules;

import org.jspecify.annotations.NullMarked;
