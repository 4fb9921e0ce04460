package org.zhuanban.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.DutyRow;

/** Reads the columns of a row. */
final class Columns {
  private Columns() {}

  static Bytes bytes(ResultSet row, int column) throws SQLException {
    return Bytes.of(Objects.requireNonNull(row.getBytes(column)));
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

  static DutyRow duty(ResultSet row, int first) throws SQLException {
    return DutyRow.builder()
        .key(row.getString(first))
        .kind(row.getString(first + 1))
        .owner(row.getString(first + 2))
        .subject(row.getString(first + 3))
        .committedDue(someDay(row, first + 4))
        .statutoryDue(someDay(row, first + 5))
        .nextLook(someDay(row, first + 6))
        .openedOn(day(row, first + 7))
        .closedOn(someDay(row, first + 8))
        .build();
  }
}
