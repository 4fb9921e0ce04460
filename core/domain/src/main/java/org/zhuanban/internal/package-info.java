/** The internal types of this module. */
@NullMarked
package org.zhuanban.internal;

import org.jspecify.annotations.NullMarked;
