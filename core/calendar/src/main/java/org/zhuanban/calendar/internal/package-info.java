/** What this module keeps to itself. */
@NullMarked
package org.zhuanban.calendar.internal;

import org.jspecify.annotations.NullMarked;
