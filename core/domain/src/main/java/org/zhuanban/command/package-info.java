/**
 * The words that every feature shares.
 *
 * <p>A {@link org.zhuanban.command.Command} is what is asked of a stream, an {@link
 * org.zhuanban.command.Event} what has happened in it. A {@link org.zhuanban.command.Refusal} names
 * the {@link org.zhuanban.command.Rule} that a command breaks, with its legal source and the way
 * out. A {@link org.zhuanban.command.Notification} is what somebody is to be told. Each feature has
 * one sealed family of commands, one of events and one enum of rules.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.command;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
