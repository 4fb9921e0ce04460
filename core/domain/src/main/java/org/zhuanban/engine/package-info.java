/**
 * The engine: one road for every command, in seven steps.
 *
 * <ol>
 *   <li><b>route</b>: {@link org.zhuanban.engine.wire.TypeRegister} names the feature of a command,
 *       and {@link org.zhuanban.engine.CommandEnvelope} carries both.
 *   <li><b>schedule</b>: {@link org.zhuanban.engine.StreamScheduler} queues commands of one stream
 *       ({@link org.zhuanban.engine.StreamQueue}), commits those that wait together ({@link
 *       org.zhuanban.engine.GroupCommit}), and tries again when others wrote meanwhile.
 *   <li><b>load</b>: {@link org.zhuanban.engine.StreamLoader} reads what is new since the stream
 *       was remembered, checks its hashes and folds it to an {@link
 *       org.zhuanban.engine.EventStream}.
 *   <li><b>check</b>: {@link org.zhuanban.engine.Deduplication} answers repetitions, {@link
 *       org.zhuanban.engine.CommandChecks} refuses strangers, actors without rights, and days to
 *       come.
 *   <li><b>decide</b>: {@link org.zhuanban.engine.DecisionStrategy} asks the feature, or replays
 *       the stream for a late command, a replacement or an annulment.
 *   <li><b>assemble</b>: {@link org.zhuanban.engine.CommitAssembler} joins journal entries, duty
 *       rows, messages and the receipt.
 *   <li><b>commit</b>: {@link org.zhuanban.engine.StreamScheduler} stores them at once, or none.
 * </ol>
 *
 * <p>{@link org.zhuanban.engine.CommandBus} shows the seven steps on one screen. {@link
 * org.zhuanban.engine.Engine} is the entry; {@link org.zhuanban.engine.AgendaSweep} and {@link
 * org.zhuanban.engine.DutyRowRebuild} use the same steps without a command. Hosts see none of it.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.engine;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
