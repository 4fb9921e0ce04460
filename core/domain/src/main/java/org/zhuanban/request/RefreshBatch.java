package org.zhuanban.request;

import java.util.Optional;
import org.zhuanban.spi.StreamKey;

/**
 * The result of a refresh of the duty rows of a batch of streams.
 *
 * @param report the report of the batch
 * @param next the place before the next batch, unchanged if the thread was interrupted; empty at
 *     the end
 */
public record RefreshBatch(SweepReport report, Optional<StreamKey> next) {}
