package org.zhuanban.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** The stored rows of streams, each kind read on its first use, in one call for all of them. */
final class StoredRows {
  private final Storage storage;
  private final Collection<StreamKey> streams;
  private @Nullable Map<StreamKey, List<DutyRow>> duties;
  private @Nullable Map<StreamKey, List<IdentifierRow>> identifiers;

  StoredRows(Storage storage, Collection<StreamKey> streams) {
    this.storage = storage;
    this.streams = streams;
  }

  /** The duty rows of a stream, by their keys. */
  Map<String, DutyProjection.Row> duties(StreamKey stream) {
    if (streams.size() == 1) {
      return DutyProjection.read(storage.duties(stream));
    }
    Map<StreamKey, List<DutyRow>> read = duties;
    if (read == null) {
      read = storage.dutiesOf(streams);
      duties = read;
    }
    return DutyProjection.read(read.getOrDefault(stream, List.of()));
  }

  /** The identifier rows of a stream. */
  List<IdentifierRow> identifiers(StreamKey stream) {
    if (streams.size() == 1) {
      return storage.identifiers(stream);
    }
    Map<StreamKey, List<IdentifierRow>> read = identifiers;
    if (read == null) {
      read = storage.identifiersOf(streams);
      identifiers = read;
    }
    return read.getOrDefault(stream, List.of());
  }
}
