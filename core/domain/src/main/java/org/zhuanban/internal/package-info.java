/** What this module keeps to itself. */
@NullMarked
package org.zhuanban.internal;

import org.jspecify.annotations.NullMarked;
