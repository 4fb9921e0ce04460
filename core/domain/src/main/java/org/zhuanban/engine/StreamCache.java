package org.zhuanban.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.StreamKey;

/**
 * The cache of the streams used last. It may drop any of them. Its content was committed, and may
 * be behind but never wrong.
 *
 * <p>The cache of a joined transaction is a layer over that of the library. It also holds the
 * writes of the transaction, and ends with it. The library learns of no commit of the host. It
 * keeps such writes aside until a head proves them, since its chain covers all entries.
 */
final class StreamCache {
  /** The weight of a stream beside its entries: that of its state and of its duties. */
  private static final int STREAM = 50;

  /** The maximum number of streams whose commit is unknown. */
  private static final int MOST_UNPROVEN = 64;

  private final Optional<StreamCache> under;

  /** The streams, the one used last at the end. */
  private final Map<StreamKey, EventStream> streams = new LinkedHashMap<>(16, 0.75f, true);

  /** The streams that joined transactions have written last. */
  private final Map<StreamKey, EventStream> unproven =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamKey, EventStream> eldest) {
          return size() > MOST_UNPROVEN;
        }
      };

  /** The maximum weight of all streams together, in entries. */
  private final long size;

  /** Whether the cache under this one learns of the streams put here. */
  private final boolean offering;

  private long weight;

  private StreamCache(long size, Optional<StreamCache> under, boolean offering) {
    this.size = size;
    this.under = under;
    this.offering = offering;
  }

  static StreamCache of(long size) {
    return new StreamCache(size, Optional.empty(), false);
  }

  StreamCache overlay() {
    return new StreamCache(size, Optional.of(this), true);
  }

  /** A cache over this one, which learns nothing of what is read there. */
  StreamCache passing() {
    return new StreamCache(size, Optional.of(this), false);
  }

  /** A cache of its own with the streams whose state does not depend on notices. */
  synchronized StreamCache withoutReplayed() {
    StreamCache other = of(size);
    streams.forEach(
        (stream, cached) -> {
          if (!cached.replayed()) {
            other.put(stream, cached);
          }
        });
    return other;
  }

  private static long weight(EventStream stream) {
    return STREAM + stream.version();
  }

  synchronized Optional<EventStream> get(StreamKey stream) {
    return Optional.ofNullable(streams.get(stream))
        .or(() -> under.flatMap(cache -> cache.get(stream)));
  }

  /** The stream at the place of a head, also one that a joined transaction has written. */
  synchronized Optional<EventStream> at(StreamKey stream, Head head) {
    Optional<EventStream> written =
        Optional.ofNullable(unproven.get(stream)).filter(each -> each.endsAt(head));
    if (written.isPresent()) {
      unproven.remove(stream);
      put(stream, written.get());
    }
    return get(stream)
        .filter(each -> each.endsAt(head))
        .or(() -> under.flatMap(cache -> cache.at(stream, head)));
  }

  private synchronized void offer(StreamKey stream, EventStream written) {
    unproven.put(stream, written);
  }

  synchronized void put(StreamKey stream, EventStream loaded) {
    if (offering) {
      under.ifPresent(cache -> cache.offer(stream, loaded));
    }
    EventStream was = streams.get(stream);
    if (was != null && was.version() > loaded.version()) {
      return;
    }
    streams.put(stream, loaded);
    weight += weight(loaded) - (was == null ? 0 : weight(was));
    Iterator<EventStream> eldest = streams.values().iterator();
    while (weight > size && streams.size() > 1) {
      weight -= weight(eldest.next());
      eldest.remove();
    }
  }

  synchronized void drop(StreamKey stream) {
    unproven.remove(stream);
    EventStream was = streams.remove(stream);
    weight -= was == null ? 0 : weight(was);
    under.ifPresent(cache -> cache.drop(stream));
  }
}
