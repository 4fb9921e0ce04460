/** The road of a command: read the stream, decide, commit once, answer. */
@NullMarked
package org.zhuanban.engine;

import org.jspecify.annotations.NullMarked;
