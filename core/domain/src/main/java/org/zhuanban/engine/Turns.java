package org.zhuanban.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhuanban.spi.StreamKey;

/**
 * Lets those who act on the same stream at this node take turns: of what is decided on the same
 * version only one can be kept, and everybody else would decide in vain and keep the database busy.
 *
 * <p>A turn is a courtesy, not a lock. Whoever has waited long enough goes on without one, and the
 * storage decides, as it does between nodes.
 */
final class Turns {
  private static final int STRIPES = 256;

  private final Duration patience;
  private final List<ReentrantLock> stripes =
      Stream.generate(() -> new ReentrantLock(true)).limit(STRIPES).toList();

  Turns(Duration patience) {
    this.patience = patience;
  }

  <T> T take(StreamKey stream, Supplier<T> act) {
    ReentrantLock stripe = stripes.get(Math.floorMod(stream.hashCode(), STRIPES));
    boolean own = waited(stripe);
    try {
      return act.get();
    } finally {
      if (own) {
        stripe.unlock();
      }
    }
  }

  private boolean waited(ReentrantLock stripe) {
    try {
      return stripe.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
