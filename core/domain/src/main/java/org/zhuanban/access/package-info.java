/**
 * The rights to act and to read.
 *
 * <p>{@link org.zhuanban.access.RoleTable} gives each {@link org.zhuanban.party.Role} the commands
 * that it may send and the {@linkplain org.zhuanban.access.ViewSection sections} of views that it
 * may read, each with its {@link org.zhuanban.access.Extent}. That is the own streams, the own
 * organ, or the county. {@link org.zhuanban.access.RoleTable#USUAL} is the default, listed in
 * {@code core/docs/generated/roles.md}; a county changes rows.
 *
 * <p>{@link org.zhuanban.access.NotReadableException} is thrown where a person asks for a section
 * that the table denies. The subject of a duty determines the section by which it is read.
 */
@NullMarked
package org.zhuanban.access;

import org.jspecify.annotations.NullMarked;
