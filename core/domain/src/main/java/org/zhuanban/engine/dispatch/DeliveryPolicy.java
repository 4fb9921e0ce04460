package org.zhuanban.engine.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.MaskedText;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Settlement;

/** The policy of deliveries: the choice of messages, their retries, and the end of retries. */
record DeliveryPolicy(RetryPolicy retries, Timetable timetable, Clock clock) {
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Duration patience() {
    return retries.patience();
  }

  /** Checks whether any channel has a digest. */
  boolean hasDigests() {
    return !timetable.digests().isEmpty();
  }

  /** Checks whether a message is part of a digest; an unreadable one is sent alone. */
  boolean digested(LeasedMessage leased) {
    return timetable.digests().containsKey(leased.message().channel())
        && read(leased)
            .filter(notification -> timetable.digests(leased.message().channel(), notification))
            .isPresent();
  }

  private static Optional<Notification> read(LeasedMessage leased) {
    try {
      return Optional.of(MessageFactory.notification(leased.message()));
    } catch (RuntimeException | VirtualMachineError e) {
      return Optional.empty();
    }
  }

  /** The end of a message after too many attempts or without use; empty if it may be sent. */
  Optional<Settlement> overdue(LeasedMessage leased) {
    // There are more attempts than allowed only if a worker died of the last one.
    if (leased.attempt() > retries.attempts()) {
      return Optional.of(
          new Settlement.Buried(
              now(), "tried %s times without an end".formatted(leased.attempt() - 1)));
    }
    return leased
        .message()
        .expires()
        .filter(end -> !end.isAfter(now()))
        .map(end -> new Settlement.Expired(now()));
  }

  /** The end of a message that waits for a working day; empty if today is one. */
  Optional<Settlement> onRestDay(LeasedMessage leased, Notification notification) {
    Instant now = now();
    Instant working = working(leased, notification, now);
    return working.isAfter(now)
        ? Optional.of(new Settlement.Again(working, "waits for a working day"))
        : Optional.empty();
  }

  private Instant working(LeasedMessage leased, Notification notification, Instant at) {
    return timetable.working(
        leased.message().channel(), notification, at, leased.message().expires());
  }

  /** The end of the messages of a failed parcel, not before the time that the channel asks for. */
  List<DeliveryResult> failure(Parcel parcel, String why, Optional<Duration> after) {
    // They return together, to stay one letter; each keeps its own number of attempts.
    Instant next = next(parcel.attempt(), parcel.first(), after);
    return parcel.ends(leased -> failure(leased, why, next));
  }

  /** The end of a message that failed alone. */
  Settlement failure(LeasedMessage leased, String why) {
    return failure(leased, why, next(leased.attempt(), leased, Optional.empty()));
  }

  private Settlement failure(LeasedMessage leased, String why, Instant next) {
    return leased.attempt() >= retries.attempts()
        ? buried(leased, why)
        : new Settlement.Again(
            read(leased).map(notification -> working(leased, notification, next)).orElse(next),
            MaskedText.reason(why, leased.message().address()));
  }

  private Instant next(int attempt, LeasedMessage first, Optional<Duration> after) {
    Duration wait = retries.waitAfter(attempt, first.message().id());
    Duration longer = after.filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    return now().plus(longer).truncatedTo(ChronoUnit.MICROS);
  }

  Settlement buried(LeasedMessage leased, String why) {
    return new Settlement.Buried(now(), MaskedText.reason(why, leased.message().address()));
  }

  /** The text of a failure, for a log. */
  static String reason(String what, Throwable failure) {
    return what + ": " + failure;
  }
}
