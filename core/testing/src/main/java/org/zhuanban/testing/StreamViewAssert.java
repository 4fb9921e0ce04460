package org.zhuanban.testing;

import org.zhuanban.StreamView;

/** Assertions about a stream of any kind. */
public final class StreamViewAssert extends AbstractStreamViewAssert<StreamViewAssert, StreamView> {
  /**
   * Begins assertions.
   *
   * @param actual the stream
   */
  public StreamViewAssert(StreamView actual) {
    super(actual, StreamViewAssert.class);
  }
}
