/**
 * The effect of a notice of holidays on notified days (重述). A notice may move the last day of an
 * open duty that a person was notified of. The person is then notified of the new day and the
 * notice, once.
 *
 * <p>The restatement is an event, since it is a notification. The earlier notification stays in the
 * journal.
 *
 * <p>Entry point: {@link org.zhuanban.restatement.RestatementHistory}, the last days that notices
 * have moved.
 */
@NullMarked
package org.zhuanban.restatement;

import org.jspecify.annotations.NullMarked;
