package org.zhuanban.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.spi.StreamKey;

/**
 * The cache of the streams used last. It may drop any of them. Its content was committed, and may
 * be behind but never wrong.
 *
 * <p>The cache of a joined transaction is a layer over that of the library. It also holds the
 * writes of the transaction, and ends with it.
 */
final class StreamCache {
  private static final int MOST = 256;

  /** The maximum number of entries of all streams together, which take most of the memory. */
  private static final long MOST_ENTRIES = 100_000;

  private final Optional<StreamCache> under;

  /** The streams, the one used last at the end. */
  private final Map<StreamKey, EventStream> streams = new LinkedHashMap<>(16, 0.75f, true);

  private long entries;

  private StreamCache(Optional<StreamCache> under) {
    this.under = under;
  }

  static StreamCache empty() {
    return new StreamCache(Optional.empty());
  }

  StreamCache overlay() {
    return new StreamCache(Optional.of(this));
  }

  synchronized Optional<EventStream> get(StreamKey stream) {
    return Optional.ofNullable(streams.get(stream))
        .or(() -> under.flatMap(cache -> cache.get(stream)));
  }

  synchronized void put(StreamKey stream, EventStream loaded) {
    EventStream was = streams.get(stream);
    if (was != null && was.version() > loaded.version()) {
      return;
    }
    streams.put(stream, loaded);
    entries += loaded.version() - (was == null ? 0 : was.version());
    Iterator<EventStream> eldest = streams.values().iterator();
    while (streams.size() > MOST || (entries > MOST_ENTRIES && streams.size() > 1)) {
      entries -= eldest.next().version();
      eldest.remove();
    }
  }

  synchronized void drop(StreamKey stream) {
    EventStream was = streams.remove(stream);
    entries -= was == null ? 0 : was.version();
    under.ifPresent(cache -> cache.drop(stream));
  }
}
