package org.zhuanban.request;

import java.util.Optional;
import org.zhuanban.spi.StreamKey;

/**
 * What was done to a batch of streams whose duty rows were refreshed.
 *
 * @param report what was done
 * @param next the place after which the next batch begins, the same as before if the thread was
 *     interrupted; empty if there is none
 */
public record RefreshBatch(SweepReport report, Optional<StreamKey> next) {}
