package org.zhuanban.mybatis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.StreamKey;

/** A line of {@code t_identifier}. */
record IdentifierLine(
    String namespace,
    String streamKind,
    String streamId,
    long version,
    int place,
    String kind,
    String text,
    @Nullable String item,
    @Nullable Integer attempt) {
  static IdentifierLine of(String namespace, StreamKey stream, IdentifierRow row) {
    return new IdentifierLine(
        namespace,
        stream.kind(),
        stream.id(),
        row.version(),
        row.place(),
        row.kind(),
        row.text(),
        row.item().orElse(null),
        row.attempt().orElse(null));
  }

  IdentifierRow row() {
    return new IdentifierRow(
        version, place, kind, text, Optional.ofNullable(item), Optional.ofNullable(attempt));
  }

  IdentifierMatch match() {
    return new IdentifierMatch(namespace, new StreamKey(streamKind, streamId), row());
  }
}
