/**
 * The matters of the messages of a county: those of events, withdrawals and commits, with their
 * roles.
 *
 * <p>{@link org.zhuanban.message.rules.CountyMessages} asks {@code MatterFinder} for the matters of
 * an event and {@code ApprovalMatters} for moved last days. It sends each to the roles of the
 * {@linkplain org.zhuanban.message.MessagePolicy table}.
 */
@NullMarked
package org.zhuanban.message.rules;

import org.jspecify.annotations.NullMarked;
