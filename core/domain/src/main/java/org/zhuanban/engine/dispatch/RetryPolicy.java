package org.zhuanban.engine.dispatch;

import java.time.Duration;

/**
 * How often and when a message is tried again.
 *
 * <p>The n-th wait is {@code first} times 2 to the power of n - 1, at most {@code longest}, and
 * then up to half of it shorter, by a share that follows from the message and the attempt: messages
 * that failed together do not come back together.
 *
 * @param attempts how often a message is tried before it is buried, from 1
 * @param first the first wait
 * @param longest the longest wait
 * @param patience how long one delivery may take before it is interrupted and counts as failed
 */
public record RetryPolicy(int attempts, Duration first, Duration longest, Duration patience) {
  /** Twenty attempts within two to four days, so that a weekend passes, of half a minute each. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(20, Duration.ofMinutes(1), Duration.ofHours(8), Duration.ofSeconds(30));

  private static final int MOST_DOUBLINGS = 20;

  /**
   * Checks the numbers.
   *
   * @param attempts how often a message is tried
   * @param first the first wait
   * @param longest the longest wait
   * @param patience how long one delivery may take
   * @throws IllegalArgumentException if a number is below 1 or a duration not positive, or the
   *     longest wait is shorter than the first
   */
  public RetryPolicy {
    if (attempts < 1
        || first.isNegative()
        || first.isZero()
        || longest.compareTo(first) < 0
        || patience.isNegative()
        || patience.isZero()) {
      throw new IllegalArgumentException(
          "a retry policy has at least 1 attempt, positive waits and patience, and a longest wait not below the first, but had %s, %s, %s, %s"
              .formatted(attempts, first, longest, patience));
    }
  }

  /** How long to wait after an attempt that failed. */
  Duration waitAfter(int attempt, String id) {
    Duration full = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    long millis = Math.min(full.toMillis(), longest.toMillis());
    int share = Math.floorMod((id + attempt).hashCode(), 1000);
    return Duration.ofMillis(millis - millis / 2 * share / 1000);
  }
}
