/**
 * Accountability (督查问责). The library proposes cases and never decides one: {@link
 * org.zhuanban.accountability.Proposal} names a failure, and {@link
 * org.zhuanban.accountability.Evidence} proves it so that anybody can check it. People open a case,
 * notify the facts, hear the statement, decide, deliver, and answer remedies. The dates of all
 * these acts are kept here. Each case is a stream of its own, of kind {@code accountability}. Only
 * the persons named in the case can read it.
 *
 * <p>A case is no proceeding. The open remedy and its time depend on the track and the form of the
 * decision about each party. The steps of a {@linkplain org.zhuanban.proceeding.ProceedingTable
 * table} know neither. Every act is an event of its own.
 *
 * <p>The statement and the remedies are rights of the parties and no duties. They are read from the
 * {@linkplain org.zhuanban.accountability.CaseClocks clocks} of the case and appear on no board.
 * Boards show only the duties of the organ that decides, with no more than the id of the case.
 *
 * <p>Entry points: {@link org.zhuanban.accountability.AccountabilityCommand} for the acts of a
 * case, {@link org.zhuanban.accountability.AccountabilityCase} for its state, {@link
 * org.zhuanban.accountability.CaseClocks} for its days, {@link
 * org.zhuanban.accountability.CaseEffect} for effects such as a ban on promotion. {@link
 * org.zhuanban.accountability.Proposal} and {@link org.zhuanban.accountability.Evidence} are the
 * proposals of the library.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.accountability;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
