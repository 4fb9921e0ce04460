/**
 * Rules of {@link org.zhuanban.access}: what the table of roles makes of the positions of a person.
 *
 * <p>{@link org.zhuanban.access.rules.RoleAccess} answers for commands by the table. {@link
 * org.zhuanban.access.rules.Rights} is what the positions of one person give together, {@link
 * org.zhuanban.access.rules.ReadScope} what of one stream they let that person read. {@link
 * org.zhuanban.access.rules.DutyParts} says by which section a duty is read.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.access.rules;

import org.jspecify.annotations.NullMarked;
