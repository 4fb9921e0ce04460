/** Tests. */
@NullMarked
package org.zhuanban.testing;

import org.jspecify.annotations.NullMarked;
