/**
 * What a host sets for the delivery of messages.
 *
 * <p>{@link org.zhuanban.dispatch.Wording} puts messages in words, {@link
 * org.zhuanban.dispatch.RetryPolicy} says when a failed delivery is tried again, {@link
 * org.zhuanban.dispatch.CommitRule} tells programs of a commit as a whole, and {@link
 * org.zhuanban.dispatch.DispatchReport} counts what became of a round.
 */
@NullMarked
package org.zhuanban.dispatch;

import org.jspecify.annotations.NullMarked;
