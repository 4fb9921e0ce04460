package org.zhuanban.engine.replay;

import java.util.List;
import java.util.Map;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.StreamState;

/**
 * The result of a replay.
 *
 * @param state the state at its end
 * @param events the events of each command by its entry, in the order of effect
 * @param timeEvents the events of the passage of time
 * @param impossible the impossible commands, in the order of effect, with their reasons
 * @param unlawful the commands refused only as requests, with their reasons
 */
record ReplayResult(
    StreamState state,
    Map<Long, List<DatedEvent>> events,
    List<DatedEvent> timeEvents,
    Map<ReplayedCommand, Decision.Denied> impossible,
    Map<ReplayedCommand, Decision.Denied> unlawful) {}
