package org.zhuanban.mybatis;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;

/** A line of {@code t_duty}. */
record DutyLine(
    String namespace,
    String streamKind,
    String streamId,
    String dutyKey,
    String kind,
    String owner,
    String subject,
    @Nullable LocalDate committedDue,
    @Nullable LocalDate statutoryDue,
    @Nullable LocalDate nextLook,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    boolean open,
    long dueDay) {
  static DutyLine of(String namespace, StreamKey stream, DutyRow row) {
    return new DutyLine(
        namespace,
        stream.kind(),
        stream.id(),
        row.key(),
        row.kind(),
        row.owner(),
        row.subject(),
        row.committedDue().orElse(null),
        row.statutoryDue().orElse(null),
        row.nextLook().orElse(null),
        row.openedOn(),
        row.closedOn().orElse(null),
        row.closedOn().isEmpty(),
        // Rows without a day come after every day.
        row.due().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
  }

  DutyRow row() {
    return DutyRow.builder()
        .key(dutyKey)
        .kind(kind)
        .owner(owner)
        .subject(subject)
        .committedDue(Optional.ofNullable(committedDue))
        .statutoryDue(Optional.ofNullable(statutoryDue))
        .nextLook(Optional.ofNullable(nextLook))
        .openedOn(openedOn)
        .closedOn(Optional.ofNullable(closedOn))
        .build();
  }

  StreamKey stream() {
    return new StreamKey(streamKind, streamId);
  }

  DueDuty due() {
    return new DueDuty(row().nextLook().orElseThrow(), stream(), dutyKey);
  }

  BoardRow boardRow() {
    return new BoardRow(namespace, stream(), row());
  }
}
