/**
 * Proceedings: ordered sets of duties with guards, as tables.
 *
 * <p>A {@link org.zhuanban.proceeding.ProceedingTable} lists the steps. Each has an owner, a time,
 * the steps that begin it, and its guards. A hearing, a task of a meeting and an inspection are
 * tables of the library; a host adds its own. The proceeding records its table, so that a later
 * edition does not change a running one.
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
