package org.zhuanban.engine.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.feature.Notification;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StorageException;

/**
 * Carries the messages of an outbox to the channels, at least once each. Any number of nodes may
 * run one.
 *
 * <p>Messages go out side by side, each for itself: one whose channel fails, hangs or throws is
 * tried again later and delays no other. Whatever cannot be read or has failed too often is buried,
 * to be {@linkplain Outbox#revive revived} by hand. What is useless by now is recorded and not
 * sent.
 */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int BATCH = 16;

  private final Outbox outbox;
  private final Map<String, Channel> channels;
  private final Wording wording;
  private final RetryPolicy policy;
  private final Clock clock;

  /**
   * Makes a dispatcher.
   *
   * @param outbox where messages wait
   * @param channels what carries them, each name once
   * @param wording puts them in words
   * @param policy when they are tried again
   * @param clock the time of sending
   * @throws IllegalArgumentException if two channels have the same name
   */
  public Dispatcher(
      Outbox outbox,
      List<? extends Channel> channels,
      Wording wording,
      RetryPolicy policy,
      Clock clock) {
    this.outbox = outbox;
    this.wording = wording;
    this.policy = policy;
    this.clock = clock;
    Map<String, Channel> byName = new HashMap<>();
    for (Channel channel : channels) {
      if (byName.put(channel.name(), channel) != null) {
        throw new IllegalArgumentException(
            "there are two channels with the name '%s'".formatted(channel.name()));
      }
    }
    this.channels = Map.copyOf(byName);
  }

  /**
   * Sends what is ready now, each message once.
   *
   * @return what became of the messages
   * @throws StorageException if the outbox fails; what was leased comes back when its lease ends
   */
  public DispatchReport run() {
    Instant now = now();
    DispatchReport report = DispatchReport.NOTHING;
    ExecutorService threads = Executors.newCachedThreadPool(Dispatcher::daemon);
    try {
      List<LeasedMessage> batch;
      do {
        // The lease outlives the slowest delivery of a batch, and a stretch for the settlements.
        Instant until = now().plus(policy.patience().multipliedBy(2)).plusSeconds(60);
        batch = outbox.lease(now, until, BATCH);
        report = report.plus(send(batch, threads));
      } while (batch.size() == BATCH);
    } finally {
      threads.shutdownNow();
    }
    return report;
  }

  private DispatchReport send(List<LeasedMessage> batch, ExecutorService threads) {
    List<Future<Settlement>> underWay = new ArrayList<>();
    for (LeasedMessage leased : batch) {
      underWay.add(threads.submit(() -> deliver(leased)));
    }
    long deadline = System.nanoTime() + policy.patience().toNanos();
    DispatchReport report = DispatchReport.NOTHING;
    for (int i = 0; i < batch.size(); i++) {
      Settlement settlement = await(batch.get(i), underWay.get(i), deadline);
      report = report.plus(settle(batch.get(i), settlement));
    }
    return report;
  }

  private Settlement deliver(LeasedMessage leased) {
    // More attempts than allowed were begun only if a worker died of the last one.
    if (leased.attempt() > policy.attempts()) {
      return new Settlement.Buried(
          now(), "tried %d times without an end".formatted(leased.attempt() - 1));
    }
    if (leased.message().expires().filter(end -> !end.isAfter(now())).isPresent()) {
      return new Settlement.Expired(now());
    }
    Letter letter;
    try {
      letter = letter(leased);
    } catch (RuntimeException e) {
      return new Settlement.Buried(now(), reason("cannot be put in words", e));
    }
    Channel channel = channels.get(leased.message().channel());
    if (channel == null) {
      return failed(
          leased,
          "there is no channel '%s'".formatted(leased.message().channel()),
          Optional.empty());
    }
    return deliver(leased, channel, letter);
  }

  private Settlement deliver(LeasedMessage leased, Channel channel, Letter letter) {
    Delivery delivery;
    try {
      delivery = channel.deliver(letter);
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return failed(
          leased, reason("channel '%s' failed".formatted(channel.name()), e), Optional.empty());
    }
    if (delivery instanceof Delivery.Later later) {
      return failed(leased, later.why(), later.after());
    }
    if (delivery instanceof Delivery.Refused refused) {
      return new Settlement.Buried(now(), plain(refused.why()));
    }
    return new Settlement.Sent(now());
  }

  private Settlement await(LeasedMessage leased, Future<Settlement> delivery, long deadline) {
    try {
      return delivery.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      delivery.cancel(true);
      Thread.currentThread().interrupt();
      return failed(leased, "interrupted", Optional.empty());
    } catch (ExecutionException e) {
      return failed(leased, reason("failed", e), Optional.empty());
    } catch (java.util.concurrent.TimeoutException | CancellationException e) {
      delivery.cancel(true);
      return failed(leased, "took longer than %s".formatted(policy.patience()), Optional.empty());
    }
  }

  private Settlement failed(LeasedMessage leased, String why, Optional<Duration> after) {
    if (leased.attempt() >= policy.attempts()) {
      return new Settlement.Buried(now(), plain(why));
    }
    Duration wait = policy.waitAfter(leased.attempt(), leased.message().id());
    Duration longer = after.filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    return new Settlement.Again(now().plus(longer).truncatedTo(ChronoUnit.MICROS), plain(why));
  }

  private DispatchReport settle(LeasedMessage leased, Settlement settlement) {
    if (settlement instanceof Settlement.Buried buried) {
      LOG.warn("Message {} was buried: {}", leased.message().id(), buried.why());
    }
    if (!outbox.settle(leased, settlement)) {
      return new DispatchReport(0, 0, 0, 0, 1);
    }
    return new DispatchReport(
        settlement instanceof Settlement.Sent ? 1 : 0,
        settlement instanceof Settlement.Again ? 1 : 0,
        settlement instanceof Settlement.Expired ? 1 : 0,
        settlement instanceof Settlement.Buried ? 1 : 0,
        0);
  }

  private Letter letter(LeasedMessage leased) {
    Notification notification = Mail.notification(leased.message());
    return new Letter(
        leased.message().id(),
        leased.stream(),
        leased.message().address(),
        notification.topic(),
        wording.of(notification),
        leased.attempt());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "zhuanban-dispatch");
    thread.setDaemon(true);
    return thread;
  }

  private static String reason(String what, Throwable failure) {
    return plain(what + ": " + failure);
  }

  /** Keeps what every database can hold, within the length of a reason. */
  private static String plain(String why) {
    StringBuilder plain = new StringBuilder();
    why.chars()
        .limit(Outbox.REASON)
        .map(c -> Character.isISOControl(c) || Character.isSurrogate((char) c) ? '?' : c)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
