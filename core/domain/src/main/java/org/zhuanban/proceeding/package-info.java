/**
 * Proceedings: ordered sets of duties with guards, as tables.
 *
 * <p>A {@link org.zhuanban.proceeding.ProceedingTable} says which steps there are, who owes each,
 * how long it may take, after which others it begins, and which must have ended before it may be
 * taken. A hearing, a task of a meeting and an inspection are tables of the library; a host adds
 * its own. The table is written down with the proceeding, so that a later edition of it changes
 * nothing that has begun.
 *
 * <p>Entry points: {@link org.zhuanban.proceeding.ProceedingCommand} to open a proceeding and to
 * complete a {@link org.zhuanban.proceeding.Step}, {@link org.zhuanban.proceeding.ProceedingList}
 * for those of a stream.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.proceeding;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
