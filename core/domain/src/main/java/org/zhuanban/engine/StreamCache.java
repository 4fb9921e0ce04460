package org.zhuanban.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.spi.StreamKey;

/**
 * The streams used last. It may forget anything; what it holds is only ever behind, never wrong.
 */
final class StreamCache {
  private static final int MOST = 256;

  private final Map<StreamKey, LoadedStream> streams =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamKey, LoadedStream> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<LoadedStream> get(StreamKey stream) {
    return Optional.ofNullable(streams.get(stream));
  }

  synchronized void put(StreamKey stream, LoadedStream loaded) {
    streams.merge(stream, loaded, (was, is) -> is.version() > was.version() ? is : was);
  }
}
