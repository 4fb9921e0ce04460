/**
 * What a host sets for the delivery of messages.
 *
 * <p>Entry points: {@link org.zhuanban.dispatch.Wording} puts messages in words, {@link
 * org.zhuanban.dispatch.RetryPolicy} says when a failed delivery is tried again, {@link
 * org.zhuanban.dispatch.DispatchReport} counts the results of a round. {@link
 * org.zhuanban.dispatch.LogChannel} writes letters to the log, with what {@link
 * org.zhuanban.dispatch.MaskedText} leaves of them.
 */
@NullMarked
package org.zhuanban.dispatch;

import org.jspecify.annotations.NullMarked;
