/** The same for programs. */
@NullMarked
package org.zhuanban.example.platform.api;

import org.jspecify.annotations.NullMarked;
