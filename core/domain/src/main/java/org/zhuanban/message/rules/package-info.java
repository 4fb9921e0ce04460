/**
 * The finding of the messages of a county: which matter arises from an event, a withdrawal or a
 * commit, and for which roles.
 *
 * <p>{@link org.zhuanban.message.rules.CountyMessages} asks {@code MatterFinder} for the matters of
 * an event and {@code ApprovalMatters} for last days that moved. It sends each to the roles of the
 * {@linkplain org.zhuanban.message.MessagePolicy table}.
 */
@NullMarked
package org.zhuanban.message.rules;

import org.jspecify.annotations.NullMarked;
