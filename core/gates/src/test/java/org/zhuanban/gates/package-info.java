/** What holds for all published modules together. */
@NullMarked
package org.zhuanban.gates;

import org.jspecify.annotations.NullMarked;
