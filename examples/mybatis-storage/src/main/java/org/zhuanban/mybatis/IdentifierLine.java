package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.StreamKey;

/** A line of {@code t_identifier}. */
@TableName("t_identifier")
record IdentifierLine(
    @TableField(insertStrategy = FieldStrategy.NEVER) @Nullable String namespace,
    String streamKind,
    String streamId,
    long version,
    int place,
    String kind,
    String text,
    @Nullable String item,
    @Nullable Integer attempt) {
  static IdentifierLine of(StreamKey stream, IdentifierRow row) {
    return new IdentifierLine(
        null,
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
    return new IdentifierMatch(
        Objects.requireNonNull(namespace), new StreamKey(streamKind, streamId), row());
  }
}
