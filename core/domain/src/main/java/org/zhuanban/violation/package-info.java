/** Rules that were broken by what has happened: recorded with their article, never undone. */
@NullMarked
package org.zhuanban.violation;

import org.jspecify.annotations.NullMarked;
