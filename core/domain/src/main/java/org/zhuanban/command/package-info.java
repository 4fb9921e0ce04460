/**
 * The words that every feature shares.
 *
 * <p>A {@link org.zhuanban.command.Command} is an order to a stream, an {@link
 * org.zhuanban.command.Event} a change of it that has happened. A {@link
 * org.zhuanban.command.Refusal} names the {@link org.zhuanban.command.Rule} that a command
 * violates, with its legal source and the way out. A {@link org.zhuanban.command.Notification} is a
 * message for a recipient. Each feature has one sealed family of commands, one of events and one
 * enum of rules.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.command;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
