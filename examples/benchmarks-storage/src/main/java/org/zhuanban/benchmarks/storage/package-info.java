/**
 * Measures the engine over real databases: beside the same rows written by hand, and beside a
 * workflow engine.
 *
 * <p>{@link org.zhuanban.benchmarks.storage.StorageBenchmarks} is where it starts.
 */
@NullMarked
package org.zhuanban.benchmarks.storage;

import org.jspecify.annotations.NullMarked;
