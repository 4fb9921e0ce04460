package org.zhuanban;

import java.util.function.Consumer;
import java.util.function.Supplier;

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

  /**
   * Makes a fold of functions, such as one that adds streams of another kind to the same result.
   *
   * @param add adds a stream
   * @param addAll adds the result of a fold of other streams
   * @param result the result of the streams added so far
   * @param <V> the view of a stream
   * @param <R> the result
   * @return the fold
   */
  static <V extends StreamView, R> ViewFold<V, R> of(
      Consumer<V> add, Consumer<R> addAll, Supplier<R> result) {
    return new ViewFold<>() {
      @Override
      public void add(V view) {
        add.accept(view);
      }

      @Override
      public void addAll(R part) {
        addAll.accept(part);
      }

      @Override
      public R result() {
        return result.get();
      }
    };
  }
}
