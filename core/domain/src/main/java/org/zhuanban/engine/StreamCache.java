package org.zhuanban.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.spi.StreamKey;

/**
 * The streams used last. It may forget anything; what it holds was committed, and is only ever
 * behind, never wrong.
 *
 * <p>That of a joined transaction lies over the library's own: it holds besides what the
 * transaction has written itself, and goes with it.
 */
final class StreamCache {
  private static final int MOST = 256;

  /** How many entries are held of all streams together; they are what takes the room. */
  private static final long MOST_ENTRIES = 100_000;

  private final Optional<StreamCache> under;

  /** The one that was used last is the last. */
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
