package org.zhuanban.engine;

/**
 * An operation on one stream. It only reads, so that the scheduler may run it again.
 *
 * @param <R> the type of its result
 */
@FunctionalInterface
interface StreamOperation<R> {
  /** Drafts the result on a stream that was read. */
  Draft<R> on(EventStream loaded);
}
