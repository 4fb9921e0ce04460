package org.zhuanban;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.spi.StorageException;

/**
 * The result of a {@link FoldRun}.
 *
 * @param <R> the result of the fold
 */
public sealed interface FoldResult<R> {
  /**
   * Every stream was visited.
   *
   * @param value the result of the streams that can be read
   * @param streams the number of visited streams
   * @param missing the causes, by the identifiers of the streams that the result lacks: damaged and
   *     absent ones; empty if the result is whole
   * @param <R> the result of the fold
   */
  record Finished<R>(R value, long streams, SortedMap<String, String> missing)
      implements FoldResult<R> {
    /**
     * Copies the map.
     *
     * @param value the result of the streams that can be read
     * @param streams the number of visited streams
     * @param missing the causes, by the identifiers of the streams that the result lacks
     */
    public Finished {
      missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    @Override
    public R whole() {
      if (missing.isEmpty()) {
        return value;
      }
      throw new IncompleteFoldException(
          "the result lacks %s of %s streams: %s".formatted(missing.size(), streams, missing));
    }
  }

  /**
   * The run was stopped by its listener, by an interruption of the thread, or by a failure of the
   * storage.
   *
   * @param state the state, to be {@linkplain FoldRun#resume resumed}
   * @param failure the failure of the storage; empty for another cause
   * @param <R> the result of the fold
   */
  record Stopped<R>(FoldState<R> state, Optional<StorageException> failure)
      implements FoldResult<R> {
    @Override
    public R whole() {
      if (failure.isPresent()) {
        throw failure.get();
      }
      throw new IncompleteFoldException(
          "the run was stopped after %s streams; resume it".formatted(state.done()));
    }
  }

  /**
   * Requires the result of all streams.
   *
   * @return the result
   * @throws IncompleteFoldException if a stream is missing, or if the run was stopped
   * @throws StorageException if a failure of the storage stopped the run
   */
  R whole();
}
