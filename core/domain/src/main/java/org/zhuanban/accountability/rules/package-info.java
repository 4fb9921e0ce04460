/**
 * Rules of {@link org.zhuanban.accountability}: how a case is opened, heard, decided and reviewed,
 * with due process at each step.
 *
 * <p>The descriptor of the feature ({@code *Feature}) lists its commands and events. Deciders and
 * rules turn a command into events or a refusal; duties say what is owed and by when. The package
 * is not exported.
 */
@NullMarked
package org.zhuanban.accountability.rules;

import org.jspecify.annotations.NullMarked;
