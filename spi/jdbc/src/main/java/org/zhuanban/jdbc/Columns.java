package org.zhuanban.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;

/** Reads the columns of a row. */
final class Columns {
  private Columns() {}

  static Bytes bytes(ResultSet row, int column) throws SQLException {
    return Bytes.of(Objects.requireNonNull(row.getBytes(column)));
  }

  /** Bytes of which none are null. */
  private static Bytes someBytes(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? Bytes.empty() : Bytes.of(bytes);
  }

  static LocalDate day(ResultSet row, int column) throws SQLException {
    return LocalDate.ofEpochDay(row.getLong(column));
  }

  static Optional<LocalDate> someDay(ResultSet row, int column) throws SQLException {
    long day = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
  }

  static Optional<Instant> someInstant(ResultSet row, int column) throws SQLException {
    Instant instant = instant(row, column);
    return row.wasNull() ? Optional.empty() : Optional.of(instant);
  }

  private static Optional<DueDate> due(ResultSet row, int column) throws SQLException {
    Optional<LocalDate> date = someDay(row, column);
    boolean provisional = row.getBoolean(column + 1);
    return date.map(day -> new DueDate(day, provisional));
  }

  static DutyRow duty(ResultSet row, int first) throws SQLException {
    return DutyRow.builder()
        .key(row.getString(first))
        .kind(row.getString(first + 1))
        .owner(row.getString(first + 2))
        .subject(row.getString(first + 3))
        .bindingDue(due(row, first + 4).filter(due -> !due.date().equals(Standing.NEVER)))
        .committedDue(due(row, first + 6))
        .statutoryDue(due(row, first + 8))
        .nextReviewOn(someDay(row, first + 10))
        .openedOn(day(row, first + 11))
        .closedOn(someDay(row, first + 12))
        .build();
  }

  /** The head from a column on. */
  static Head head(ResultSet row, int first) throws SQLException {
    return new Head(row.getLong(first), bytes(row, first + 1));
  }

  /** The receipt from a column on. */
  static Receipt receipt(ResultSet row, int first) throws SQLException {
    return new Receipt(
        row.getString(first + 1),
        bytes(row, first + 2),
        row.getLong(first + 3),
        row.getLong(first));
  }

  /** The entry from a column on. */
  static Entry entry(ResultSet row, int first) throws SQLException {
    return Entry.builder()
        .version(row.getLong(first))
        .type(row.getString(first + 1))
        .schema(row.getInt(first + 2))
        .effectiveOn(day(row, first + 3))
        .recordedAt(instant(row, first + 4))
        .actor(row.getString(first + 5))
        .commandKey(row.getString(first + 6))
        .body(bytes(row, first + 7))
        .seal(someBytes(row, first + 8))
        .chain(bytes(row, first + 9))
        .build();
  }

  /** The identifier of an entry from a column on. */
  static IdentifierRow identifier(ResultSet row, int first) throws SQLException {
    int number = row.getInt(first + 5);
    Optional<Integer> attempt = row.wasNull() ? Optional.empty() : Optional.of(number);
    return new IdentifierRow(
        row.getLong(first),
        row.getInt(first + 1),
        row.getString(first + 2),
        new String(Objects.requireNonNull(row.getBytes(first + 3)), StandardCharsets.UTF_8),
        Optional.ofNullable(row.getString(first + 4)),
        attempt);
  }

  /** The text of an entry from a column on. */
  static KeptText text(ResultSet row, int first) throws SQLException {
    return new KeptText(row.getLong(first), row.getInt(first + 1), bytes(row, first + 2));
  }
}
