/**
 * Rules of {@link org.zhuanban.access}: the rights that the table of roles gives to the positions
 * of a person.
 *
 * <p>{@link org.zhuanban.access.rules.RoleAccess} checks commands against the table. {@link
 * org.zhuanban.access.rules.Rights} holds the rights of all positions of one person, {@link
 * org.zhuanban.access.rules.ReadScope} the readable part of one stream. {@link
 * org.zhuanban.access.rules.DutyParts} names the section of a duty.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.access.rules;

import org.jspecify.annotations.NullMarked;
