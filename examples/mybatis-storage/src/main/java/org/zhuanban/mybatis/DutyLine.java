package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;

/** A line of {@code t_duty}. */
@TableName("t_duty")
record DutyLine(
    @TableField(insertStrategy = FieldStrategy.NEVER) @Nullable String namespace,
    String streamKind,
    String streamId,
    String dutyKey,
    String kind,
    String owner,
    String subject,
    @Nullable LocalDate bindingDue,
    boolean bindingProvisional,
    @Nullable LocalDate committedDue,
    boolean committedProvisional,
    @Nullable LocalDate statutoryDue,
    boolean statutoryProvisional,
    @Nullable LocalDate nextReviewOn,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    boolean open,
    long dueDay) {
  static DutyLine of(StreamKey stream, DutyRow row) {
    return new DutyLine(
        null,
        stream.kind(),
        stream.id(),
        row.key(),
        row.kind(),
        row.owner(),
        row.subject(),
        date(row.bindingDue()),
        provisional(row.bindingDue()),
        date(row.committedDue()),
        provisional(row.committedDue()),
        date(row.statutoryDue()),
        provisional(row.statutoryDue()),
        row.nextReviewOn().orElse(null),
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
        .bindingDue(due(bindingDue, bindingProvisional))
        .committedDue(due(committedDue, committedProvisional))
        .statutoryDue(due(statutoryDue, statutoryProvisional))
        .nextReviewOn(Optional.ofNullable(nextReviewOn))
        .openedOn(openedOn)
        .closedOn(Optional.ofNullable(closedOn))
        .build();
  }

  private static @Nullable LocalDate date(Optional<DueDate> due) {
    return due.map(DueDate::date).orElse(null);
  }

  private static boolean provisional(Optional<DueDate> due) {
    return due.filter(DueDate::provisional).isPresent();
  }

  private static Optional<DueDate> due(@Nullable LocalDate date, boolean provisional) {
    return Optional.ofNullable(date).map(day -> new DueDate(day, provisional));
  }

  StreamKey stream() {
    return new StreamKey(streamKind, streamId);
  }

  DueDuty due() {
    return new DueDuty(row().nextReviewOn().orElseThrow(), stream(), dutyKey);
  }

  BoardRow boardRow() {
    return new BoardRow(Objects.requireNonNull(namespace), stream(), row());
  }
}
