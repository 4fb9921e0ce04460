/**
 * Rules of {@link org.zhuanban.approval}: how applications are received, decided and ended, how
 * deemed effects set in, and what is owed on the way.
 *
 * <p>The descriptor of the feature ({@code *Feature}) lists its commands and events. Deciders and
 * rules turn a command into events or a refusal; duties say what is owed and by when. The package
 * is not exported.
 */
@NullMarked
package org.zhuanban.approval.rules;

import org.jspecify.annotations.NullMarked;
