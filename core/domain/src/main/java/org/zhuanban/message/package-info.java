/**
 * The messages of a county (通知): who is told what, in which role, because of what happened.
 *
 * <p>No law asks for most of them, and none is a service of a paper; where the law asks that
 * somebody is told, the paper that it asks for is written down as an act, and the message says that
 * it is there. So the table of {@linkplain org.zhuanban.message.MessageTopic topics} is our
 * convention, and a county changes it by {@link org.zhuanban.message.MessagePolicy}.
 *
 * <p>No event is added: what somebody is told follows from an event, or from what a commit as a
 * whole has changed, and the message lies in the same commit. What follows from days alone, a step
 * of an escalation policy tells, and {@code escalation} writes that down.
 *
 * <p>Entry points: {@link org.zhuanban.message.MessagePolicy} for the recipients of each topic,
 * {@link org.zhuanban.message.MessageTopic} for the topics with their arguments.
 */
@NullMarked
package org.zhuanban.message;

import org.jspecify.annotations.NullMarked;
