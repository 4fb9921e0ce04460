package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;

/** A line of {@code t_entry}. */
@TableName("t_entry")
record EntryLine(
    @TableField(insertStrategy = FieldStrategy.NEVER) @Nullable String namespace,
    String streamKind,
    String streamId,
    long version,
    String type,
    int schemaNo,
    LocalDate effectiveOn,
    Instant recordedAt,
    String actor,
    String commandKey,
    Bytes body,
    Bytes seal,
    Bytes chain) {
  static EntryLine of(StreamKey stream, Entry entry) {
    return new EntryLine(
        null,
        stream.kind(),
        stream.id(),
        entry.version(),
        entry.type(),
        entry.schema(),
        entry.effectiveOn(),
        entry.recordedAt(),
        entry.actor(),
        entry.commandKey(),
        entry.body(),
        entry.seal(),
        entry.chain());
  }

  Entry entry() {
    return Entry.builder()
        .version(version)
        .type(type)
        .schema(schemaNo)
        .effectiveOn(effectiveOn)
        .recordedAt(recordedAt)
        .actor(actor)
        .commandKey(commandKey)
        .body(body)
        .seal(seal)
        .chain(chain)
        .build();
  }
}
