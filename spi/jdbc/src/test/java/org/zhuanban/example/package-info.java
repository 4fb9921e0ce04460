/** What a host writes, which sees only what is public. */
@NullMarked
package org.zhuanban.example;

import org.jspecify.annotations.NullMarked;
