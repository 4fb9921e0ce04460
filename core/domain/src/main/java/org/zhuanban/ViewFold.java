package org.zhuanban;

/**
 * A result of many streams that is built stream by stream: each is read, added and forgotten. An
 * implementation need not be thread-safe.
 *
 * <p>{@link #addAll} has to give the result that adding the same streams one by one would give, in
 * any order. Then the number of workers and the size of pages do not matter, see {@link FoldRun}.
 *
 * @param <V> the view of a stream
 * @param <R> the result
 */
public interface ViewFold<V extends StreamView, R> {
  /**
   * Adds a stream.
   *
   * @param view the view of the stream
   */
  void add(V view);

  /**
   * Adds the result of a fold of other streams.
   *
   * @param part the result
   */
  void addAll(R part);

  /** {@return the result of the streams added so far} */
  R result();
}
