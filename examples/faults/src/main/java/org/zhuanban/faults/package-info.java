/** A small host under load, for tests that kill it. */
@NullMarked
package org.zhuanban.faults;

import org.jspecify.annotations.NullMarked;
