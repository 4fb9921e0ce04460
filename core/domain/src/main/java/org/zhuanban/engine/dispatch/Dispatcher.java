package org.zhuanban.engine.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.engine.audit.HashChain;
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
 * put off untried. A channel that does not even give interrupted threads back is left alone once
 * sixteen are caught in it, until they come back. Whatever cannot be read or has failed too often
 * is buried, to be {@linkplain Outbox#revive revived} by hand. What is useless by now is recorded
 * and not sent. A reminder whose time comes on a rest day waits for the next working day, also when
 * it is tried again.
 *
 * <p>Over a channel that has a {@linkplain Timetable#digests digest}, all that one run finds ready
 * for an address goes as one letter. It is for its messages what a letter is for one: each is
 * settled as sent only after the digest was delivered, and what the channel says counts for all of
 * them, except that of a digest that is refused each message goes by itself in the same run, so
 * that one that nobody takes holds up no other. So every message that is sent is in at least one
 * letter that was delivered. The id of a digest follows from its messages: if a node dies after the
 * delivery, before it wrote any of that down, the same digest comes again under the same id; if it
 * dies amid writing it down, or messages are added or expire meanwhile, what is left comes in
 * another digest under another id, and a receiver knows the messages again by the ids of its
 * {@linkplain Letter#parts parts}. A message that is alone goes as it is. An address gets one
 * digest a day as long as one node dispatches at its time and the channel takes it; two nodes at
 * the same time may each send a part of it, and what is recorded while the digest is on its way
 * goes by itself.
 */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final DispatchReport UNKNOWN = new DispatchReport(0, 0, 0, 0, 1);
  private static final int BATCH = 16;

  /** After how many deliveries that did not end a channel is left alone for the rest of a run. */
  private static final int SILENCE = 2;

  /** How long what goes into digests may be collected and sent. */
  private static final Duration COLLECTING = Duration.ofMinutes(30);

  /** How many messages are collected for digests before those are sent. */
  private static final int MOST_COLLECTED = 10_000;

  /** How often the end of a message is written down before the storage is taken to have failed. */
  private static final int SETTLEMENTS = 3;

  private final Outbox outbox;
  private final Map<String, Channel> channels;
  private final Wording wording;
  private final RetryPolicy policy;
  private final Clock clock;
  private final Timetable timetable;

  /** By channels, how many calls have not come back though they were given up. */
  private final Map<String, Integer> stuck = new ConcurrentHashMap<>();

  /**
   * Makes a dispatcher.
   *
   * @param outbox where messages wait
   * @param channels what carries them, each name once
   * @param wording puts them in words
   * @param policy when they are tried again
   * @param clock the time of sending
   * @param timetable when they may go
   * @throws IllegalArgumentException if two channels have the same name
   */
  public Dispatcher(
      Outbox outbox,
      List<? extends Channel> channels,
      Wording wording,
      RetryPolicy policy,
      Clock clock,
      Timetable timetable) {
    this.outbox = outbox;
    this.wording = wording;
    this.policy = policy;
    this.clock = clock;
    this.timetable = timetable;
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

  /**
   * What goes as one letter.
   *
   * @param messages the messages, to one address over one channel
   * @param until when their leases end
   */
  private record Parcel(List<LeasedMessage> messages, Instant until) {
    String channel() {
      return messages.get(0).message().channel();
    }

    /** How often the one was tried that was tried most. */
    int attempt() {
      return messages.stream().mapToInt(LeasedMessage::attempt).max().orElseThrow();
    }

    /** The end of each. */
    List<Optional<Settlement>> all(Function<LeasedMessage, Settlement> end) {
      return messages.stream().map(end).map(Optional::of).toList();
    }
  }

  /** A call to a channel, which may outlast its run. */
  private final class Call implements Callable<List<Optional<Settlement>>> {
    private final Parcel parcel;
    private boolean begun;
    private boolean over;
    private boolean givenUp;

    Call(Parcel parcel) {
      this.parcel = parcel;
    }

    @Override
    public List<Optional<Settlement>> call() {
      begin();
      try {
        return deliver(parcel);
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      begun = true;
    }

    private synchronized void end() {
      over = true;
      if (givenUp) {
        stuck.merge(parcel.channel(), -1, Integer::sum);
      }
    }

    synchronized void giveUp() {
      if (begun && !over) {
        givenUp = true;
        stuck.merge(parcel.channel(), 1, Integer::sum);
      }
    }
  }

  /**
   * Deliveries under way.
   *
   * @param call the call
   * @param answer what becomes of it
   */
  private record UnderWay(Call call, Future<List<Optional<Settlement>>> answer) {
    void giveUp() {
      call.giveUp();
      answer.cancel(true);
    }
  }

  /** One run, and which channels did not answer in it. */
  private final class Run {
    private final Instant start;
    private final Map<String, Integer> silent = new HashMap<>();
    private final Map<List<String>, List<LeasedMessage>> collected = new LinkedHashMap<>();
    private DispatchReport report = DispatchReport.NOTHING;
    private Optional<StorageException> failure = Optional.empty();

    Run(Instant start) {
      this.start = start;
    }

    DispatchReport report() {
      ExecutorService threads = Executors.newCachedThreadPool(Dispatcher::daemon);
      try {
        boolean more = true;
        while (more) {
          more = round(threads) && goesOn();
        }
      } finally {
        threads.shutdownNow();
      }
      if (failure.isPresent()) {
        throw failure.get();
      }
      return report;
    }

    private boolean goesOn() {
      return failure.isEmpty() && !Thread.currentThread().isInterrupted();
    }

    /** Sends what is ready, digests at the end; whether there may be more than was collected. */
    private boolean round(ExecutorService threads) {
      // The lease outlives the slowest delivery of a batch, and a stretch for the settlements.
      Duration lease = policy.patience().multipliedBy(2).plusSeconds(60);
      Duration longer = timetable.digests().isEmpty() ? lease : lease.plus(COLLECTING);
      Optional<Instant> first = Optional.empty();
      int size = 0;
      List<LeasedMessage> batch;
      do {
        Instant until = now().plus(longer);
        batch = outbox.lease(start, until, BATCH);
        List<Parcel> alone = new ArrayList<>();
        for (LeasedMessage leased : batch) {
          if (digested(leased)) {
            collected
                .computeIfAbsent(
                    List.of(leased.message().channel(), leased.message().address()),
                    key -> new ArrayList<>())
                .add(leased);
            first = first.or(() -> Optional.of(until));
            size++;
          } else {
            alone.add(new Parcel(List.of(leased), until));
          }
        }
        send(alone, threads);
      } while (batch.size() == BATCH && size < MOST_COLLECTED && goesOn());
      if (first.isPresent()) {
        sendDigests(first.get().minus(lease), threads);
      }
      return batch.size() == BATCH;
    }

    private void sendDigests(Instant latest, ExecutorService threads) {
      List<Parcel> waiting = new ArrayList<>();
      collected.values().forEach(messages -> waiting.add(new Parcel(messages, latest)));
      collected.clear();
      while (!waiting.isEmpty()) {
        List<Parcel> next = waiting.subList(0, Math.min(waiting.size(), BATCH));
        List<Parcel> some = List.copyOf(next);
        next.clear();
        if (goesOn() && now().isBefore(latest)) {
          waiting.addAll(send(some, threads));
        } else {
          some.forEach(parcel -> unknown(parcel));
        }
      }
    }

    /** Sends parcels; what was refused together comes back one by one, to be sent so. */
    private List<Parcel> send(List<Parcel> batch, ExecutorService threads) {
      List<Parcel> apart = new ArrayList<>();
      List<UnderWay> underWay = new ArrayList<>();
      for (Parcel parcel : batch) {
        Call call = new Call(parcel);
        underWay.add(
            new UnderWay(
                call,
                answers(parcel.channel())
                    ? threads.submit(call)
                    : CompletableFuture.completedFuture(putOff(parcel))));
      }
      long deadline = System.nanoTime() + policy.patience().toNanos();
      for (int i = 0; i < batch.size(); i++) {
        Parcel parcel = batch.get(i);
        Optional<List<Optional<Settlement>>> ends = await(parcel, underWay.get(i), deadline);
        // Every end that is known is written down, whatever becomes of the others.
        if (ends.isEmpty()) {
          unknown(parcel);
          continue;
        }
        for (int j = 0; j < parcel.messages().size(); j++) {
          LeasedMessage leased = parcel.messages().get(j);
          ends.get()
              .get(j)
              .ifPresentOrElse(
                  end -> report = report.plus(settle(leased, end)),
                  () -> apart.add(new Parcel(List.of(leased), parcel.until())));
        }
      }
      return apart;
    }

    private boolean answers(String channel) {
      boolean alone = stuck.getOrDefault(channel, 0) >= BATCH;
      if (alone) {
        report = report.plus(new DispatchReport(0, 0, 0, 0, 0, Set.of(channel)));
      }
      return !alone && silent.getOrDefault(channel, 0) < SILENCE;
    }

    private void unknown(Parcel parcel) {
      parcel.messages().forEach(leased -> report = report.plus(UNKNOWN));
    }

    /** What became of the messages; empty if the thread was interrupted before it was known. */
    private Optional<List<Optional<Settlement>>> await(
        Parcel parcel, UnderWay delivery, long deadline) {
      try {
        // What is done already is taken even where the thread was interrupted meanwhile.
        long wait = delivery.answer().isDone() ? 0 : Math.max(0, deadline - System.nanoTime());
        return Optional.of(delivery.answer().get(wait, TimeUnit.NANOSECONDS));
      } catch (InterruptedException e) {
        delivery.giveUp();
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        return Optional.of(failed(parcel, reason("failed", e), Optional.empty()));
      } catch (TimeoutException | CancellationException e) {
        delivery.giveUp();
        silent.merge(parcel.channel(), 1, Integer::sum);
        return Optional.of(
            failed(parcel, "took longer than %s".formatted(policy.patience()), Optional.empty()));
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

  private boolean digested(LeasedMessage leased) {
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

  private List<Optional<Settlement>> putOff(Parcel parcel) {
    return failed(
        parcel, "channel '%s' does not answer".formatted(parcel.channel()), Optional.empty());
  }

  /**
   * What is said of a message in a letter.
   *
   * @param leased the message
   * @param topic what sort
   * @param words its words
   */
  private record Said(LeasedMessage leased, String topic, String words) {
    Letter.Part part() {
      return new Letter.Part(leased.message().id(), leased.stream(), topic);
    }
  }

  /**
   * Delivers what can be said, and answers for every message of the parcel, in their order; empty
   * for one that was refused only together with others.
   */
  private List<Optional<Settlement>> deliver(Parcel parcel) {
    Map<LeasedMessage, Optional<Settlement>> ends = new HashMap<>();
    List<Said> said = new ArrayList<>();
    for (LeasedMessage leased : parcel.messages()) {
      prepare(leased, said).ifPresent(end -> ends.put(leased, Optional.of(end)));
    }
    if (!said.isEmpty()) {
      Parcel sent = new Parcel(said.stream().map(Said::leased).toList(), parcel.until());
      List<Optional<Settlement>> ofSent = deliver(sent, letter(sent, said));
      for (int i = 0; i < said.size(); i++) {
        ends.put(said.get(i).leased(), ofSent.get(i));
      }
    }
    return parcel.messages().stream()
        .map(leased -> Objects.requireNonNull(ends.get(leased)))
        .toList();
  }

  /** Puts a message in words; if it does not go, that is its end. */
  private Optional<Settlement> prepare(LeasedMessage leased, List<Said> said) {
    // More attempts than allowed were begun only if a worker died of the last one.
    if (leased.attempt() > policy.attempts()) {
      return Optional.of(
          new Settlement.Buried(
              now(), "tried %s times without an end".formatted(leased.attempt() - 1)));
    }
    if (leased.message().expires().filter(end -> !end.isAfter(now())).isPresent()) {
      return Optional.of(new Settlement.Expired(now()));
    }
    Parcel alone = new Parcel(List.of(leased), Instant.MAX);
    try {
      Notification notification;
      try {
        notification = MessageFactory.notification(leased.message());
      } catch (RuntimeException e) {
        return Optional.of(buried(leased, reason("cannot be read", e)));
      }
      Instant now = now();
      Instant worked = working(leased, notification, now);
      if (worked.isAfter(now)) {
        return Optional.of(new Settlement.Again(worked, "waits for a working day"));
      }
      said.add(new Said(leased, notification.topic(), words(notification)));
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      // Those that share its digest go without it.
      String why = reason("cannot be put in words", e);
      return failed(alone, why, Optional.empty()).get(0);
    }
  }

  private Letter letter(Parcel parcel, List<Said> said) {
    LeasedMessage first = parcel.messages().get(0);
    String address = first.message().address();
    if (said.size() == 1) {
      return new Letter(
          first.message().id(),
          first.stream(),
          address,
          said.get(0).topic(),
          said.get(0).words(),
          first.attempt());
    }
    return new Letter(
        digestId(parcel),
        first.stream(),
        address,
        Letter.DIGEST,
        wording.digest(said.stream().map(Said::words).toList()),
        parcel.attempt(),
        said.stream().map(Said::part).toList());
  }

  private static String digestId(Parcel parcel) {
    return HexFormat.of()
        .formatHex(
            HashChain.digest(
                    parcel.messages().stream()
                        .map(leased -> leased.message().id())
                        .sorted()
                        .map(id -> id.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new))
                .toArray());
  }

  private List<Optional<Settlement>> deliver(Parcel parcel, Letter letter) {
    Channel channel = channels.get(parcel.channel());
    if (channel == null) {
      return failed(
          parcel, "there is no channel '%s'".formatted(parcel.channel()), Optional.empty());
    }
    Delivery delivery;
    try {
      delivery = channel.deliver(letter);
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return failed(
          parcel, reason("channel '%s' failed".formatted(parcel.channel()), e), Optional.empty());
    }
    if (delivery instanceof Delivery.Later later) {
      return failed(parcel, later.why(), later.after());
    }
    if (delivery instanceof Delivery.Refused refused) {
      return parcel.messages().size() > 1
          ? parcel.messages().stream().map(leased -> Optional.<Settlement>empty()).toList()
          : parcel.all(leased -> buried(leased, refused.why()));
    }
    return delivery instanceof Delivery.Delivered
        ? parcel.all(leased -> new Settlement.Sent(now()))
        : failed(
            parcel, "channel '%s' answered nothing".formatted(parcel.channel()), Optional.empty());
  }

  /** Together they come again, so that they stay one letter; each as often as it may. */
  private List<Optional<Settlement>> failed(Parcel parcel, String why, Optional<Duration> after) {
    Duration wait = policy.waitAfter(parcel.attempt(), parcel.messages().get(0).message().id());
    Duration longer = after.filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    Instant next = now().plus(longer).truncatedTo(ChronoUnit.MICROS);
    return parcel.all(
        leased ->
            leased.attempt() >= policy.attempts()
                ? buried(leased, why)
                : new Settlement.Again(
                    read(leased).map(told -> working(leased, told, next)).orElse(next),
                    Plain.reason(why, leased.message().address())));
  }

  private Settlement buried(LeasedMessage leased, String why) {
    return new Settlement.Buried(now(), Plain.reason(why, leased.message().address()));
  }

  private Instant working(LeasedMessage leased, Notification notification, Instant at) {
    return timetable.working(
        leased.message().channel(), notification, at, leased.message().expires());
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
    return what + ": " + failure;
  }
}
