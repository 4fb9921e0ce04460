package org.zhuanban.dispatch;

import java.time.Duration;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The policy of retries of messages.
 *
 * <p>The n-th wait is {@code first} times 2 to the power of n - 1, at most {@code longest}. It is
 * then shortened by up to half, by a share derived from the message and the attempt. So messages
 * that failed together do not return together.
 *
 * @param attempts the maximum number of attempts, from 1
 * @param first the first wait
 * @param longest the longest wait
 * @param patience the maximum time of one delivery before it is interrupted and counts as failed
 */
public record RetryPolicy(int attempts, Duration first, Duration longest, Duration patience) {
  /**
   * The default policy: twenty attempts within two to four days, which cover a weekend, of half a
   * minute each.
   */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(20, Duration.ofMinutes(1), Duration.ofHours(8), Duration.ofSeconds(30));

  private static final int MOST_DOUBLINGS = 20;
  private static final int MOST_ATTEMPTS = 1_000_000;

  /**
   * Checks the numbers.
   *
   * @param attempts the maximum number of attempts
   * @param first the first wait
   * @param longest the longest wait
   * @param patience the maximum time of one delivery
   * @throws org.zhuanban.input.InputException if a number is below 1, if a duration is not
   *     positive, or if the longest wait is shorter than the first
   */
  public RetryPolicy {
    Input.within("RetryPolicy.attempts", attempts, 1, MOST_ATTEMPTS);
    requirePositive("RetryPolicy.first", first);
    requirePositive("RetryPolicy.longest", longest);
    requirePositive("RetryPolicy.patience", patience);
    if (longest.compareTo(first) < 0) {
      throw InputFault.ORDER.at("RetryPolicy.longest", longest, "RetryPolicy.first", first);
    }
  }

  private static void requirePositive(String place, Duration duration) {
    if (Input.given(place, duration).isNegative() || duration.isZero()) {
      throw InputFault.MORE.at(place, Duration.ZERO, duration);
    }
  }

  /**
   * {@return the wait after a failed attempt}
   *
   * @param attempt the number of the attempt, from 1
   * @param id the id of the message, which makes nodes wait for different times
   */
  public Duration waitAfter(int attempt, String id) {
    Duration full = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    long millis = Math.min(full.toMillis(), longest.toMillis());
    int share = Math.floorMod((id + attempt).hashCode(), 1000);
    return Duration.ofMillis(millis - millis / 2 * share / 1000);
  }
}
