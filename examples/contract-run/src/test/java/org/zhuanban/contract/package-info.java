/** The command as its users give it, and dialects as hosts write them. */
@NullMarked
package org.zhuanban.contract;

import org.jspecify.annotations.NullMarked;
