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
import org.zhuanban.spi.StreamKey;

/**
 * Lets those who act on the same stream at this node take turns: of what is decided on the same
 * version only one can be kept, and everybody else would decide in vain and keep the database busy.
 * Whoever has the turn also serves those who are waiting for it, so that what twelve departments do
 * at once costs hardly more than what one does.
 *
 * <p>A turn is a courtesy, not a lock. Whoever has waited long enough goes on without one, and the
 * storage decides, as it does between nodes.
 */
final class StreamQueue {
  private static final int STRIPES = 256;

  /** How many are served at once at most, so that nobody holds a transaction open for long. */
  private static final int MOST = 64;

  private final Duration patience;
  private final List<Stripe> stripes = Stream.generate(Stripe::new).limit(STRIPES).toList();

  StreamQueue(Duration patience) {
    this.patience = patience;
  }

  /** Somebody who waits for a turn. */
  static final class Waiting {
    private final StreamKey stream;
    private final String key;
    private final Draft.Drafting drafting;
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile @Nullable Outcome outcome;

    Waiting(StreamKey stream, String key, Draft.Drafting drafting) {
      this.stream = stream;
      this.key = key;
      this.drafting = drafting;
    }

    StreamKey stream() {
      return stream;
    }

    /** The key of the command. */
    String key() {
      return key;
    }

    Draft.Drafting drafting() {
      return drafting;
    }

    void served(Outcome answer) {
      outcome = answer;
      released.countDown();
    }

    private Optional<Outcome> served() {
      return Optional.ofNullable(outcome);
    }
  }

  private static final class Stripe {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  }

  /** Those who wait for one stream, and are served by one of them. */
  static final class Group {
    private final StreamKey stream;
    private final ConcurrentLinkedQueue<Waiting> queue;
    private final List<Waiting> members = new ArrayList<>();

    private Group(StreamKey stream, ConcurrentLinkedQueue<Waiting> queue) {
      this.stream = stream;
      this.queue = queue;
    }

    StreamKey stream() {
      return stream;
    }

    /** Who has not been served yet, with those who have come meanwhile, in that order. */
    List<Waiting> waiting() {
      members.removeIf(each -> each.served().isPresent());
      for (Iterator<Waiting> all = queue.iterator(); all.hasNext() && members.size() < MOST; ) {
        Waiting each = all.next();
        if (each.stream.equals(stream)) {
          all.remove();
          members.add(each);
        }
      }
      return List.copyOf(members);
    }

    /** Leaves somebody to himself. */
    void leave(Waiting one) {
      members.remove(one);
      one.released.countDown();
    }

    private void leaveAll() {
      List.copyOf(members).forEach(this::leave);
    }
  }

  /** Serves one by himself. */
  interface Alone {
    /**
     * Serves him.
     *
     * @param outrun asks for help against others who got ahead; empty if there is none
     * @return what came out
     */
    Outcome serve(Supplier<Optional<Outcome>> outrun);
  }

  /**
   * Waits for a turn.
   *
   * @param mine who waits
   * @param together serves those of a stream whom it can; the others are left to themselves
   * @param alone serves one; whom others outrun in his turn is served with those who wait for it
   * @return what came out
   */
  Outcome take(Waiting mine, Consumer<Group> together, Alone alone) {
    Stripe stripe = stripe(mine.stream);
    stripe.waiting.add(mine);
    if (!waited(stripe.lock)) {
      if (!stripe.waiting.remove(mine)) {
        awaitServed(mine);
      }
      return mine.served().orElseGet(() -> alone.serve(Optional::empty));
    }
    try {
      if (mine.released.getCount() > 0) {
        serve(new Group(mine.stream, stripe.waiting), 2, together);
      }
      return mine.served()
          .orElseGet(
              () ->
                  alone.serve(
                      () -> {
                        Group again = new Group(mine.stream, stripe.waiting);
                        again.members.add(mine);
                        serve(again, 1, together);
                        return mine.served();
                      }));
    } finally {
      stripe.lock.unlock();
    }
  }

  private static void serve(Group group, int least, Consumer<Group> together) {
    try {
      if (group.waiting().size() >= least) {
        together.accept(group);
      }
    } finally {
      group.leaveAll();
    }
  }

  /** Waits for a turn that nobody else can take over. */
  <T> T take(StreamKey stream, Supplier<T> act) {
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

  /** Somebody is at it, and tells soon. */
  private static void awaitServed(Waiting mine) {
    try {
      mine.released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
