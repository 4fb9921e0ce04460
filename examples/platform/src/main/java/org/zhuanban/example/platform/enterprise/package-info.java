/** The own project of an enterprise or an agent. */
@NullMarked
package org.zhuanban.example.platform.enterprise;

import org.jspecify.annotations.NullMarked;
