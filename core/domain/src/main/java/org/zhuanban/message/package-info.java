/**
 * The messages of a county (通知), with their topics, roles and causes.
 *
 * <p>No law requires most of them, and none is a service of a document. Where the law requires a
 * notification, its document is an act of its own, and the message refers to it. So the table of
 * {@linkplain org.zhuanban.message.MessageTopic topics} is our convention, and a county changes it
 * by {@link org.zhuanban.message.MessagePolicy}.
 *
 * <p>Messages are no events. They follow from an event, or from the changes of a commit as a whole,
 * and are part of the same commit. Messages by days alone are steps of an escalation policy, which
 * {@code escalation} records.
 *
 * <p>Entry points: {@link org.zhuanban.message.MessagePolicy} for the recipients of each topic,
 * {@link org.zhuanban.message.MessageTopic} for the topics with their arguments.
 */
@NullMarked
package org.zhuanban.message;

import org.jspecify.annotations.NullMarked;
