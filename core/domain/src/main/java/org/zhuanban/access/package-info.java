/**
 * Who may do and read what.
 *
 * <p>{@link org.zhuanban.access.RoleTable} gives each {@link org.zhuanban.party.Role} the commands
 * that it may send and the {@linkplain org.zhuanban.access.ViewSection sections} of views that it
 * may read, each with its {@link org.zhuanban.access.Extent}: one's own streams, one's own organ,
 * or the county. {@link org.zhuanban.access.RoleTable#USUAL} is the default, listed in {@code
 * core/docs/roles.md}; a county changes rows.
 *
 * <p>{@link org.zhuanban.access.NotReadableException} is thrown where somebody asks for a section
 * that the table denies. What a duty is about decides by which section it is read.
 */
@NullMarked
package org.zhuanban.access;

import org.jspecify.annotations.NullMarked;
