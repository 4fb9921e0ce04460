package org.zhuanban.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much an outbox holds that nobody has got, for its operators.
 *
 * @param waiting how many messages wait, also those whose first instant is still to come and those
 *     that are leased
 * @param buried how many messages are buried
 * @param oldest the earliest {@link Message#notBefore} of those that wait; empty if none waits
 * @since 0.1
 */
public record Backlog(long waiting, long buried, Optional<Instant> oldest) {
  private static final int PAGE = 1_000;

  /**
   * Says how long the oldest message has waited.
   *
   * @param now the instant of the question
   * @return the time since it could first be sent; zero if none waits, or only for instants to come
   */
  public Duration age(Instant now) {
    return oldest
        .filter(now::isAfter)
        .map(since -> Duration.between(since, now))
        .orElse(Duration.ZERO);
  }

  /** Counts by listing. */
  static Backlog counted(Outbox outbox) {
    long waiting = 0;
    Optional<Instant> oldest = Optional.empty();
    long buried = 0;
    for (MessageState state : List.of(MessageState.WAITING, MessageState.BURIED)) {
      Optional<String> after = Optional.empty();
      List<KeptMessage> page;
      do {
        page = outbox.list(state, after, PAGE);
        for (KeptMessage kept : page) {
          Instant first = kept.message().notBefore();
          if (state == MessageState.BURIED) {
            buried++;
          } else {
            waiting++;
            oldest = oldest.filter(first::isAfter).or(() -> Optional.of(first));
          }
          after = Optional.of(kept.message().id());
        }
      } while (page.size() == PAGE);
    }
    return new Backlog(waiting, buried, oldest);
  }
}
