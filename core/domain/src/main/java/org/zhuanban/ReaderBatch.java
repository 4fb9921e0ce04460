package org.zhuanban;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuanban.access.ViewSection;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.access.rules.Rights;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.StreamBatch;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;

/**
 * The streams that a person asks for together, read in as many calls to the storage as for one.
 *
 * <p>Where no organ matters, the right is checked before any reading. So neither time nor damage
 * discloses what exists.
 */
final class ReaderBatch {
  private final Engine engine;
  private final Rights rights;
  private final ViewSection part;
  private final Set<StreamKey> asked;
  private final StreamBatch batch;
  private @Nullable Map<StreamKey, List<DutyRow>> rows;

  /**
   * Reads the streams that the person may read, as far as organs do not decide otherwise.
   *
   * @param engine the engine
   * @param rights the rights of the person
   * @param part the section that reading such streams needs
   * @param streams the streams
   */
  ReaderBatch(Engine engine, Rights rights, ViewSection part, Collection<StreamKey> streams) {
    this.engine = engine;
    this.rights = rights;
    this.part = part;
    this.asked =
        streams.stream()
            .filter(stream -> rights.reads(part, stream, rights::organs))
            .collect(Collectors.toSet());
    this.batch = engine.readAll(asked);
  }

  /**
   * The scope of the person in a stream.
   *
   * @throws org.zhuanban.access.NotReadableException if the section may not be read
   */
  ReadScope scope(StreamKey stream) {
    ReadScope scope =
        ReadScope.of(
            rights, stream, () -> asked.contains(stream) ? participants(stream) : Set.of());
    scope.require(part);
    return scope;
  }

  /** The stream; a damaged one throws its cause. */
  EventStream stream(StreamKey stream) {
    return batch.of(stream);
  }

  /** The duty rows of a stream, read for all streams on the first use. */
  synchronized List<DutyRow> rows(StreamKey stream) {
    Map<StreamKey, List<DutyRow>> read = rows;
    if (read == null) {
      read = engine.rows(asked);
      rows = read;
    }
    return read.getOrDefault(stream, List.of());
  }

  /** The streams that can be read. */
  Map<StreamKey, EventStream> streams() {
    return batch.streams();
  }

  /** The organs of a stream. Those of a damaged stream come from its duty rows. */
  private Set<String> participants(StreamKey stream) {
    return engine.participants(Optional.ofNullable(batch.streams().get(stream)), rows(stream));
  }
}
