/**
 * The settings of a host for the delivery of messages. {@link org.zhuanban.Messaging} collects them
 * with the channels and the rules of notification.
 *
 * <p>Entry points: {@link org.zhuanban.dispatch.Wording} formats messages, {@link
 * org.zhuanban.dispatch.RetryPolicy} sets the retries of a failed delivery, {@link
 * org.zhuanban.dispatch.DispatchReport} counts the results of a run. {@link
 * org.zhuanban.dispatch.LogChannel} writes letters to the log, with addresses shortened by {@link
 * org.zhuanban.dispatch.MaskedText}.
 */
@NullMarked
package org.zhuanban.dispatch;

import org.jspecify.annotations.NullMarked;
