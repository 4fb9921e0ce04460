/**
 * Internal parts of this module. The package is not exported.
 *
 * <p>{@link org.zhuanban.calendar.internal.BuilderStyle} sets the style of the generated builders.
 */
@NullMarked
package org.zhuanban.calendar.internal;

import org.jspecify.annotations.NullMarked;
