/**
 * The settings of a host for the delivery of messages.
 *
 * <p>{@link org.zhuanban.dispatch.Wording} formats messages. {@link
 * org.zhuanban.dispatch.RetryPolicy} sets the retries of a failed delivery. {@link
 * org.zhuanban.dispatch.CommitRule} notifies programs of a commit as a whole. {@link
 * org.zhuanban.dispatch.DispatchReport} counts the results of a run.
 */
@NullMarked
package org.zhuanban.dispatch;

import org.jspecify.annotations.NullMarked;
