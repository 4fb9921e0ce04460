package org.zhuanban.engine;

import org.zhuanban.feature.DecisionContext;
import org.zhuanban.spi.StreamKey;

/**
 * A commit that is about to be written.
 *
 * @param stream its stream
 * @param before the stream before
 * @param after the stream after
 * @param context what is known on the day of recording, which is its today
 */
public record CommitSummary(
    StreamKey stream, EventStream before, EventStream after, DecisionContext context) {}
