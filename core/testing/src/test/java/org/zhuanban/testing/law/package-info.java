/** Tests. */
@NullMarked
package org.zhuanban.testing.law;

import org.jspecify.annotations.NullMarked;
