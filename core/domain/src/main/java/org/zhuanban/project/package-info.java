/** The project itself: its investment agreement. */
@NullMarked
package org.zhuanban.project;

import org.jspecify.annotations.NullMarked;
