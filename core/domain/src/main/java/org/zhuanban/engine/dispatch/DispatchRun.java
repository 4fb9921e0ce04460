package org.zhuanban.engine.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.SealedMessages;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.dispatch.MaskedText;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StorageException;

/**
 * One run of a dispatcher: it leases ready messages, sends them and settles them with the outbox.
 */
final class DispatchRun {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final DispatchReport UNKNOWN = new DispatchReport(0, 0, 0, 0, 1);
  private static final int BATCH = 16;

  /** The number of deliveries without an end after which the run stops using a channel. */
  private static final int SILENCE = 2;

  /** The maximum time to collect and send digests. */
  private static final Duration COLLECTING = Duration.ofMinutes(30);

  /** The maximum number of messages collected for digests before they are sent. */
  private static final int MOST_COLLECTED = 10_000;

  /** The maximum number of attempts to settle a message before the storage counts as failed. */
  private static final int SETTLEMENTS = 3;

  private final Outbox outbox;
  private final SealedMessages seals;
  private final ParcelDelivery delivery;
  private final DeliveryPolicy policy;

  /** The number of abandoned calls of all runs that have not returned, by channel. */
  private final Map<String, Integer> stuck;

  private final Instant start;
  private final Map<String, Integer> silent = new HashMap<>();
  private final Map<List<String>, List<LeasedMessage>> collected = new LinkedHashMap<>();
  private DispatchReport report = DispatchReport.NOTHING;
  private Optional<StorageException> storageFailure = Optional.empty();

  DispatchRun(
      Outbox outbox,
      SealedMessages seals,
      ParcelDelivery delivery,
      DeliveryPolicy policy,
      Map<String, Integer> stuck) {
    this.outbox = outbox;
    this.seals = seals;
    this.delivery = delivery;
    this.policy = policy;
    this.stuck = stuck;
    this.start = policy.now();
  }

  /**
   * A delivery in progress.
   *
   * @param call the call
   * @param answer the future of its results
   */
  private record PendingDelivery(ChannelCall call, Future<List<DeliveryResult>> answer) {
    void giveUp() {
      call.giveUp();
      answer.cancel(true);
    }
  }

  DispatchReport run() {
    ExecutorService threads = Executors.newCachedThreadPool(DispatchRun::daemon);
    try {
      boolean more = true;
      while (more) {
        more = round(threads) && goesOn();
      }
    } finally {
      threads.shutdownNow();
    }
    if (storageFailure.isPresent()) {
      throw storageFailure.get();
    }
    return report;
  }

  private boolean goesOn() {
    return storageFailure.isEmpty() && !Thread.currentThread().isInterrupted();
  }

  /** Sends ready messages, digests at the end; returns whether there may be more. */
  private boolean round(ExecutorService threads) {
    // The lease covers the slowest delivery of a batch, and a margin for the settlements.
    Duration lease = policy.patience().multipliedBy(2).plusSeconds(60);
    Duration longer = policy.hasDigests() ? lease.plus(COLLECTING) : lease;
    Optional<Instant> first = Optional.empty();
    int size = 0;
    List<LeasedMessage> batch;
    do {
      Instant until = policy.now().plus(longer);
      batch = outbox.lease(start, until, BATCH);
      List<Parcel> alone = new ArrayList<>();
      for (LeasedMessage leased : recorded(batch)) {
        if (policy.digested(leased)) {
          collected
              .computeIfAbsent(
                  List.of(leased.message().channel(), leased.message().address()),
                  key -> new ArrayList<>())
              .add(leased);
          first = first.or(() -> Optional.of(until));
          size++;
        } else {
          alone.add(Parcel.of(leased, until));
        }
      }
      send(alone, threads);
    } while (batch.size() == BATCH && size < MOST_COLLECTED && goesOn());
    if (first.isPresent()) {
      sendDigests(first.get().minus(lease), threads);
    }
    return batch.size() == BATCH;
  }

  /** The messages that fit the journal; the others are settled and not sent. */
  private List<LeasedMessage> recorded(List<LeasedMessage> batch) {
    Map<LeasedMessage, SealedMessages.Posted> posted = new LinkedHashMap<>();
    batch.forEach(
        leased -> posted.put(leased, new SealedMessages.Posted(leased.stream(), leased.message())));
    Map<SealedMessages.Posted, Finding> findings = seals.findings(List.copyOf(posted.values()));
    List<LeasedMessage> recorded = new ArrayList<>();
    posted.forEach(
        (leased, message) -> {
          Finding finding = findings.get(message);
          if (finding == null) {
            recorded.add(leased);
          } else {
            report = report.plus(unrecorded(leased, finding));
          }
        });
    return recorded;
  }

  private DispatchReport unrecorded(LeasedMessage leased, Finding finding) {
    boolean unknown =
        finding.flaw() == Finding.Flaw.ALGORITHM || finding.flaw() == Finding.Flaw.UNREADABLE;
    String why =
        MaskedText.reason(
            "%s: %s; %s".formatted(finding.stream(), finding.detail(), finding.chinese()),
            leased.message().address());
    LOG.error("Message {} is not sent: {}", leased.message().id(), why);
    return settled(leased, unknown ? policy.failure(leased, why) : policy.buried(leased, why))
        .plus(unknown ? DispatchReport.NOTHING : DispatchReport.NOTHING.withUnrecorded(why));
  }

  private void sendDigests(Instant latest, ExecutorService threads) {
    List<Parcel> waiting = new ArrayList<>();
    collected.values().forEach(messages -> waiting.add(new Parcel(messages, latest)));
    collected.clear();
    while (!waiting.isEmpty()) {
      List<Parcel> next = waiting.subList(0, Math.min(waiting.size(), BATCH));
      List<Parcel> some = List.copyOf(next);
      next.clear();
      if (goesOn() && policy.now().isBefore(latest)) {
        waiting.addAll(send(some, threads));
      } else {
        some.forEach(this::unknown);
      }
    }
  }

  /** Sends parcels; returns the messages refused together, to be sent one by one. */
  private List<Parcel> send(List<Parcel> batch, ExecutorService threads) {
    List<Parcel> apart = new ArrayList<>();
    List<PendingDelivery> pending = new ArrayList<>();
    for (Parcel parcel : batch) {
      ChannelCall call = new ChannelCall(parcel, delivery, stuck);
      pending.add(
          new PendingDelivery(
              call,
              answers(parcel.channel())
                  ? threads.submit(call)
                  : CompletableFuture.completedFuture(
                      failure(
                          parcel, "channel '%s' does not answer".formatted(parcel.channel())))));
    }
    long deadline = System.nanoTime() + policy.patience().toNanos();
    for (int i = 0; i < batch.size(); i++) {
      Parcel parcel = batch.get(i);
      Optional<List<DeliveryResult>> results = await(parcel, pending.get(i), deadline);
      // Every known end is settled, also if another one is unknown.
      results.ifPresentOrElse(
          all -> apart.addAll(settle(all, parcel.until())), () -> unknown(parcel));
    }
    return apart;
  }

  private boolean answers(String channel) {
    boolean alone = stuck.getOrDefault(channel, 0) >= BATCH;
    if (alone) {
      report = report.plus(DispatchReport.NOTHING.withLeftAlone(channel));
    }
    return !alone && silent.getOrDefault(channel, 0) < SILENCE;
  }

  private void unknown(Parcel parcel) {
    parcel.messages().forEach(leased -> report = report.plus(UNKNOWN));
  }

  /** The results of a parcel; empty if the thread was interrupted before they were known. */
  private Optional<List<DeliveryResult>> await(
      Parcel parcel, PendingDelivery pending, long deadline) {
    try {
      // A finished delivery is taken even if the thread was interrupted meanwhile.
      long wait = pending.answer().isDone() ? 0 : Math.max(0, deadline - System.nanoTime());
      return Optional.of(pending.answer().get(wait, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      pending.giveUp();
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(failure(parcel, DeliveryPolicy.reason("failed", e)));
    } catch (TimeoutException | CancellationException e) {
      pending.giveUp();
      silent.merge(parcel.channel(), 1, Integer::sum);
      return Optional.of(failure(parcel, "took longer than %s".formatted(policy.patience())));
    }
  }

  private List<DeliveryResult> failure(Parcel parcel, String why) {
    return policy.failure(parcel, why, Optional.empty());
  }

  /** Settles results with an end; returns the others, to be sent one by one. */
  private List<Parcel> settle(List<DeliveryResult> results, Instant until) {
    List<Parcel> apart = new ArrayList<>();
    for (DeliveryResult result : results) {
      if (result instanceof DeliveryResult.End end) {
        report = report.plus(settled(end.leased(), end.settlement()));
      } else {
        apart.add(Parcel.of(result.leased(), until));
      }
    }
    return apart;
  }

  private DispatchReport settled(LeasedMessage leased, Settlement settlement) {
    for (int tries = 1; true; tries++) {
      try {
        return settleOnce(leased, settlement);
      } catch (StorageException e) {
        if (!e.retryable() || tries == SETTLEMENTS) {
          storageFailure = storageFailure.or(() -> Optional.of(e));
          return UNKNOWN;
        }
      }
    }
  }

  private DispatchReport settleOnce(LeasedMessage leased, Settlement settlement) {
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

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "zhuanban-dispatch");
    thread.setDaemon(true);
    return thread;
  }
}
