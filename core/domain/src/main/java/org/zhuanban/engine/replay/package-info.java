/**
 * The replay of streams whose entries did not take effect in the order of recording.
 *
 * <ol>
 *   <li>{@link org.zhuanban.engine.replay.EventLog} holds the recorded events.
 *   <li>{@link org.zhuanban.engine.replay.EffectiveEntries} finds the entries in effect: those that
 *       were not annulled, known on a day.
 *   <li>{@link org.zhuanban.engine.replay.Replayer} decides their commands again, each on the day
 *       of its effect, in a {@link org.zhuanban.engine.replay.ReplaySession} that can be rewound.
 *   <li>{@link org.zhuanban.engine.replay.RetroactiveChange} compares the replay with and without a
 *       late command, a replacement, an annulment or released facts, and reviews the differences.
 *   <li>{@link org.zhuanban.engine.replay.PendingFactPlacement} finds the place of pending facts.
 * </ol>
 *
 * <p>A stream whose entries took effect in order is never replayed: its state is the fold of its
 * events, by {@link org.zhuanban.engine.replay.Replayer#fold}.
 */
@NullMarked
package org.zhuanban.engine.replay;

import org.jspecify.annotations.NullMarked;
