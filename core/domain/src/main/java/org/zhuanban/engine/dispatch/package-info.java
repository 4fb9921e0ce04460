/** From what happened to letters, and from the outbox to the channels. */
@NullMarked
package org.zhuanban.engine.dispatch;

import org.jspecify.annotations.NullMarked;
