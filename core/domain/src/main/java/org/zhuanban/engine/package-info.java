/** The road of a command: read the stream, decide, commit once, answer. */
@NullMarked
@BuilderStyle
package org.zhuanban.engine;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
