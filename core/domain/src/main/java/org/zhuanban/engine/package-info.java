/**
 * The engine: one path for every command, in seven steps.
 *
 * <ol>
 *   <li><b>route</b>: {@link org.zhuanban.engine.wire.TypeRegister} names the feature of a command,
 *       and {@link org.zhuanban.engine.CommandEnvelope} carries both.
 *   <li><b>schedule</b>: {@link org.zhuanban.engine.StreamScheduler} queues commands of one stream
 *       ({@link org.zhuanban.engine.StreamQueue}), commits waiting ones together ({@link
 *       org.zhuanban.engine.GroupCommit}), and retries after other writers.
 *   <li><b>load</b>: {@link org.zhuanban.engine.StreamLoader} reads the entries after the cached
 *       ones, checks their hashes and folds them to an {@link org.zhuanban.engine.EventStream}.
 *   <li><b>check</b>: {@link org.zhuanban.engine.Deduplication} answers repetitions. {@link
 *       org.zhuanban.engine.CommandChecks} refuses persons that the stream does not name, actors
 *       without rights, and future days.
 *   <li><b>decide</b>: {@link org.zhuanban.engine.DecisionStrategy} asks the feature, or replays
 *       the stream for a late command, a replacement or an annulment.
 *   <li><b>assemble</b>: {@link org.zhuanban.engine.CommitAssembler} joins journal entries, duty
 *       rows, messages and the receipt.
 *   <li><b>commit</b>: {@link org.zhuanban.engine.StreamScheduler} stores all of them at once, or
 *       none.
 * </ol>
 *
 * <p>{@link org.zhuanban.engine.CommandBus} shows the seven steps on one screen. {@link
 * org.zhuanban.engine.Engine} is the entry; {@link org.zhuanban.engine.AgendaSweep} and {@link
 * org.zhuanban.engine.DutyRowRebuild} use the same steps without a command. The package is not
 * exported.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.engine;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
