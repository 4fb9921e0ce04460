/** Suggestions of deputies. */
@NullMarked
package org.zhuanban.example.platform.suggestion;

import org.jspecify.annotations.NullMarked;
