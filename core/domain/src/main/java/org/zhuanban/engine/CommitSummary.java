package org.zhuanban.engine;

import org.zhuanban.feature.DecisionContext;
import org.zhuanban.spi.StreamKey;

/**
 * A commit before it is written.
 *
 * @param stream the stream
 * @param before the stream before
 * @param after the stream after
 * @param context the context on the day of recording, which is its today
 */
public record CommitSummary(
    StreamKey stream, EventStream before, EventStream after, DecisionContext context) {}
