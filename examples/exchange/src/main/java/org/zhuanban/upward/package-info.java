/** An example: the cases of a county are sent into the tables of a national platform. */
@NullMarked
package org.zhuanban.upward;

import org.jspecify.annotations.NullMarked;
