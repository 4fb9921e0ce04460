/** Tests. */
@NullMarked
package org.zhuanban.testing.generate;

import org.jspecify.annotations.NullMarked;
