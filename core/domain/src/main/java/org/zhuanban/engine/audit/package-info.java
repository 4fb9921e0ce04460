/** The hash chain over a stream, and its verification. */
@NullMarked
package org.zhuanban.engine.audit;

import org.jspecify.annotations.NullMarked;
