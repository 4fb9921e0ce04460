/** The page before a meeting. */
@NullMarked
package org.zhuanban.example.platform.taskforce;

import org.jspecify.annotations.NullMarked;
