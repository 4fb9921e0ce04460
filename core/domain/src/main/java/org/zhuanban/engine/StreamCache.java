package org.zhuanban.engine;

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

  private final Optional<StreamCache> under;
  private final Map<StreamKey, LoadedStream> streams =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamKey, LoadedStream> eldest) {
          return size() > MOST;
        }
      };

  private StreamCache(Optional<StreamCache> under) {
    this.under = under;
  }

  static StreamCache empty() {
    return new StreamCache(Optional.empty());
  }

  StreamCache overlay() {
    return new StreamCache(Optional.of(this));
  }

  synchronized Optional<LoadedStream> get(StreamKey stream) {
    return Optional.ofNullable(streams.get(stream))
        .or(() -> under.flatMap(cache -> cache.get(stream)));
  }

  synchronized void put(StreamKey stream, LoadedStream loaded) {
    streams.merge(stream, loaded, (was, is) -> is.version() >= was.version() ? is : was);
  }

  synchronized void drop(StreamKey stream) {
    streams.remove(stream);
    under.ifPresent(cache -> cache.drop(stream));
  }
}
