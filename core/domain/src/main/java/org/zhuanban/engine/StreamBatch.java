package org.zhuanban.engine;

import java.util.Map;
import java.util.Optional;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.StreamKey;

/**
 * Streams that were read together.
 *
 * @param streams the streams that can be read; one without entries has version 0
 * @param unreadable the causes of the others
 */
public record StreamBatch(
    Map<StreamKey, EventStream> streams, Map<StreamKey, UnreadableStreamException> unreadable) {
  /**
   * Copies the maps.
   *
   * @param streams the streams that can be read
   * @param unreadable the causes of the others
   */
  public StreamBatch {
    streams = Map.copyOf(streams);
    unreadable = Map.copyOf(unreadable);
  }

  /**
   * Finds a stream.
   *
   * @param stream a stream of the batch
   * @return the events and state
   * @throws UnreadableStreamException if the stream cannot be read
   */
  public EventStream of(StreamKey stream) {
    Optional<UnreadableStreamException> damage = Optional.ofNullable(unreadable.get(stream));
    if (damage.isPresent()) {
      throw damage.get();
    }
    return Optional.ofNullable(streams.get(stream)).orElseGet(EventStream::absent);
  }
}
