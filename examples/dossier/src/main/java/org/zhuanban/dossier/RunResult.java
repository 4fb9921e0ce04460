package org.zhuanban.dossier;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run.
 *
 * @param computed what {@code --out} writes, in the keys of {@code expected}
 * @param notCompared paths of {@code expected} that say nothing about this run, such as {@code
 *     renewals} or {@code items.A13}
 * @param refused whether an event was refused
 */
record RunResult(
    Map<String, @Nullable Object> computed, Set<String> notCompared, boolean refused) {}
