/**
 * Who may do and read what.
 *
 * <p>{@link org.zhuanban.access.RoleTable} gives each {@link org.zhuanban.party.Role} the commands
 * that it may send and the {@linkplain org.zhuanban.access.ViewSection parts} that it may read,
 * each with its {@link org.zhuanban.access.Extent}: one's own streams, one's own organ, or the
 * county. {@link org.zhuanban.access.RoleTable#USUAL} is the default, listed in {@code
 * core/docs/roles.md}; a county changes rows. {@link org.zhuanban.access.RoleAccess} answers for
 * commands by that table.
 *
 * <p>{@link org.zhuanban.access.Rights} is what the positions of one person give together. {@link
 * org.zhuanban.access.DutyParts} says by which part a duty is read. {@link
 * org.zhuanban.access.NotReadableException} is thrown where somebody asks for a part that the table
 * denies.
 */
@NullMarked
package org.zhuanban.access;

import org.jspecify.annotations.NullMarked;
