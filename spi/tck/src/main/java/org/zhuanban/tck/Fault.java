package org.zhuanban.tck;

import java.time.Duration;

/** What goes wrong with one call. */
public sealed interface Fault {
  /** Nothing. */
  record None() implements Fault {}

  /**
   * The call fails and was never carried out.
   *
   * @param retryable what the exception says of trying again
   */
  record Before(boolean retryable) implements Fault {}

  /**
   * The call is carried out and its answer lost, so that it seems to have failed.
   *
   * @param retryable what the exception says of trying again
   */
  record After(boolean retryable) implements Fault {}

  /**
   * The call is carried out late.
   *
   * @param pause how late
   */
  record Late(Duration pause) implements Fault {}

  /** The call is carried out twice, and only the second answer arrives. */
  record Twice() implements Fault {}
}
