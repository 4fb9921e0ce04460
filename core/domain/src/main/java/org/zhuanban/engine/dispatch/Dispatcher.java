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
import java.util.concurrent.TimeoutException;
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
 * <p>Messages go out side by side, each for itself: one whose channel fails or throws is tried
 * again later and delays no other. A channel that does not answer holds the others up for the
 * {@linkplain RetryPolicy#patience patience}, at most twice a run; the rest of its messages is then
 * put off untried. Whatever cannot be read or has failed too often is buried, to be {@linkplain
 * Outbox#revive revived} by hand. What is useless by now is recorded and not sent.
 */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final DispatchReport UNKNOWN = new DispatchReport(0, 0, 0, 0, 1);
  private static final int BATCH = 16;

  /** After how many deliveries that did not end a channel is left alone for the rest of a run. */
  private static final int SILENCE = 2;

  /** How often the end of a message is written down before the storage is taken to have failed. */
  private static final int SETTLEMENTS = 3;

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
   * Sends what is ready now, each message once. Where the thread is interrupted, it ends early, and
   * what was under way comes back when its lease ends.
   *
   * @return what became of the messages
   * @throws StorageException if the outbox fails; what was leased comes back when its lease ends
   */
  public DispatchReport run() {
    return new Run(now()).report();
  }

  /** One run, and which channels did not answer in it. */
  private final class Run {
    private final Instant start;
    private final Map<String, Integer> silent = new HashMap<>();
    private DispatchReport report = DispatchReport.NOTHING;
    private Optional<StorageException> failure = Optional.empty();

    Run(Instant start) {
      this.start = start;
    }

    DispatchReport report() {
      ExecutorService threads = Executors.newCachedThreadPool(Dispatcher::daemon);
      try {
        List<LeasedMessage> batch;
        do {
          // The lease outlives the slowest delivery of a batch, and a stretch for the settlements.
          Instant until = now().plus(policy.patience().multipliedBy(2)).plusSeconds(60);
          batch = outbox.lease(start, until, BATCH);
          send(batch, threads);
        } while (batch.size() == BATCH
            && failure.isEmpty()
            && !Thread.currentThread().isInterrupted());
      } finally {
        threads.shutdownNow();
      }
      if (failure.isPresent()) {
        throw failure.get();
      }
      return report;
    }

    private void send(List<LeasedMessage> batch, ExecutorService threads) {
      List<Future<Settlement>> underWay = new ArrayList<>();
      for (LeasedMessage leased : batch) {
        boolean quiet = silent.getOrDefault(leased.message().channel(), 0) >= SILENCE;
        underWay.add(threads.submit(() -> quiet ? putOff(leased) : deliver(leased)));
      }
      long deadline = System.nanoTime() + policy.patience().toNanos();
      for (int i = 0; i < batch.size(); i++) {
        LeasedMessage leased = batch.get(i);
        Optional<Settlement> settlement = await(leased, underWay.get(i), deadline);
        // Every end that is known is written down, whatever becomes of the others.
        report = report.plus(settlement.map(end -> settle(leased, end)).orElse(UNKNOWN));
      }
    }

    /** What became of a message; empty if the thread was interrupted before it was known. */
    private Optional<Settlement> await(
        LeasedMessage leased, Future<Settlement> delivery, long deadline) {
      try {
        // What is done already is taken even where the thread was interrupted meanwhile.
        long wait = delivery.isDone() ? 0 : Math.max(0, deadline - System.nanoTime());
        return Optional.of(delivery.get(wait, TimeUnit.NANOSECONDS));
      } catch (InterruptedException e) {
        delivery.cancel(true);
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        return Optional.of(failed(leased, reason("failed", e), Optional.empty()));
      } catch (TimeoutException | CancellationException e) {
        delivery.cancel(true);
        silent.merge(leased.message().channel(), 1, Integer::sum);
        return Optional.of(
            failed(leased, "took longer than %s".formatted(policy.patience()), Optional.empty()));
      }
    }

    private DispatchReport settle(LeasedMessage leased, Settlement settlement) {
      for (int tries = 1; true; tries++) {
        try {
          return Dispatcher.this.settle(leased, settlement);
        } catch (StorageException e) {
          if (!e.retryable() || tries == SETTLEMENTS) {
            failure = failure.or(() -> Optional.of(e));
            return UNKNOWN;
          }
        }
      }
    }
  }

  private Settlement putOff(LeasedMessage leased) {
    return failed(
        leased,
        "channel '%s' does not answer".formatted(leased.message().channel()),
        Optional.empty());
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
    Notification notification;
    try {
      notification = Mail.notification(leased.message());
    } catch (RuntimeException e) {
      return new Settlement.Buried(now(), reason("cannot be read", e));
    }
    Letter letter;
    try {
      letter = letter(leased, notification);
    } catch (RuntimeException e) {
      return failed(leased, reason("cannot be put in words", e), Optional.empty());
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
      return UNKNOWN;
    }
    return new DispatchReport(
        settlement instanceof Settlement.Sent ? 1 : 0,
        settlement instanceof Settlement.Again ? 1 : 0,
        settlement instanceof Settlement.Expired ? 1 : 0,
        settlement instanceof Settlement.Buried ? 1 : 0,
        0);
  }

  private Letter letter(LeasedMessage leased, Notification notification) {
    return new Letter(
        leased.message().id(),
        leased.stream(),
        leased.message().address(),
        notification.topic(),
        words(notification),
        leased.attempt());
  }

  private String words(Notification notification) {
    return (notification.topic().equals(CommitRule.TOPIC) ? Wording.PLAIN : wording)
        .of(notification);
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
