package org.zhuanban.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.StreamKey;

/**
 * The queues of operations on streams at this node. Of several drafts on one version of a stream
 * only one can be committed. The others would load the database in vain. The command at the head of
 * a queue serves those that wait behind it, so that twelve departments at once cost hardly more
 * than one.
 *
 * <p>The queue is an optimisation, not a lock. After a maximum wait a command continues without its
 * place, and the storage decides, as it does between nodes.
 */
final class StreamQueue {
  private static final int STRIPES = 256;

  /**
   * The maximum number of commands that are served at once, so that no transaction stays open for
   * long.
   */
  private static final int MOST = 64;

  private final Duration patience;
  private final List<Stripe> stripes = Stream.generate(Stripe::new).limit(STRIPES).toList();

  StreamQueue(Duration patience) {
    this.patience = patience;
  }

  /** The place of a command in the queue. */
  static final class Ticket {
    private final StreamKey stream;
    private final String key;
    private final StreamOperation<Outcome> operation;
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile @Nullable Outcome outcome;

    Ticket(StreamKey stream, String key, StreamOperation<Outcome> operation) {
      this.stream = stream;
      this.key = key;
      this.operation = operation;
    }

    StreamKey stream() {
      return stream;
    }

    /** The key of the command. */
    String key() {
      return key;
    }

    StreamOperation<Outcome> operation() {
      return operation;
    }

    void serve(Outcome answer) {
      outcome = answer;
      released.countDown();
    }

    private Optional<Outcome> outcome() {
      return Optional.ofNullable(outcome);
    }
  }

  private static final class Stripe {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ConcurrentLinkedQueue<Ticket> tickets = new ConcurrentLinkedQueue<>();
  }

  /** The commands that wait for one stream, served by one of them. */
  static final class Group {
    private final StreamKey stream;
    private final ConcurrentLinkedQueue<Ticket> queue;
    private final List<Ticket> members = new ArrayList<>();

    private Group(StreamKey stream, ConcurrentLinkedQueue<Ticket> queue) {
      this.stream = stream;
      this.queue = queue;
    }

    StreamKey stream() {
      return stream;
    }

    /** The commands not served yet, also later ones, in that order. */
    List<Ticket> tickets() {
      members.removeIf(each -> each.outcome().isPresent());
      for (Iterator<Ticket> all = queue.iterator(); all.hasNext() && members.size() < MOST; ) {
        Ticket each = all.next();
        if (each.stream.equals(stream)) {
          all.remove();
          members.add(each);
        }
      }
      return List.copyOf(members);
    }

    /** Lets a command run alone. */
    void leave(Ticket one) {
      members.remove(one);
      one.released.countDown();
    }

    private void leaveAll() {
      List.copyOf(members).forEach(this::leave);
    }
  }

  /** The attempt of one command alone. */
  interface Attempt {
    /**
     * Runs the command.
     *
     * @param help the help after other writers; empty if there is none
     * @return the outcome
     */
    Outcome run(Supplier<Optional<Outcome>> help);
  }

  /**
   * Waits for the head of the queue, or for the service of another command.
   *
   * @param mine the command
   * @param together serves the commands of a stream together; the remaining ones run alone
   * @param alone runs one command; after other writers it is served with those that wait behind it
   * @return the outcome
   */
  Outcome share(Ticket mine, Consumer<Group> together, Attempt alone) {
    Stripe stripe = stripe(mine.stream);
    stripe.tickets.add(mine);
    if (!waited(stripe.lock)) {
      if (!stripe.tickets.remove(mine)) {
        awaitOutcome(mine);
      }
      return mine.outcome().orElseGet(() -> alone.run(Optional::empty));
    }
    try {
      if (mine.released.getCount() > 0) {
        serve(new Group(mine.stream, stripe.tickets), 2, together);
      }
      return mine.outcome()
          .orElseGet(
              () ->
                  alone.run(
                      () -> {
                        Group again = new Group(mine.stream, stripe.tickets);
                        again.members.add(mine);
                        serve(again, 1, together);
                        return mine.outcome();
                      }));
    } finally {
      stripe.lock.unlock();
    }
  }

  private static void serve(Group group, int least, Consumer<Group> together) {
    try {
      if (group.tickets().size() >= least) {
        together.accept(group);
      }
    } finally {
      group.leaveAll();
    }
  }

  /** Waits for the head of the queue, for an act that no other command can serve. */
  <T> T occupy(StreamKey stream, Supplier<T> act) {
    Stripe stripe = stripe(stream);
    boolean own = waited(stripe.lock);
    try {
      return act.get();
    } finally {
      if (own) {
        stripe.lock.unlock();
      }
    }
  }

  private Stripe stripe(StreamKey stream) {
    return stripes.get(Math.floorMod(stream.hashCode(), STRIPES));
  }

  private boolean waited(ReentrantLock lock) {
    try {
      return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits while another command serves this one. */
  private static void awaitOutcome(Ticket mine) {
    try {
      mine.released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
