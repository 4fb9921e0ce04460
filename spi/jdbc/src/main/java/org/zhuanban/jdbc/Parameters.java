package org.zhuanban.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.StreamKey;

/** Sets the parameters of a statement one after the other. */
final class Parameters {
  /**
   * What every column of a body holds and every packet of a server carries. A row that is larger
   * than a packet would end the connection, which looks as if it could go better the next time.
   */
  private static final int LARGEST_BODY = 1 << 20;

  private final PreparedStatement statement;
  private int index;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters text(String value) throws SQLException {
    statement.setString(++index, value);
    return this;
  }

  Parameters number(long value) throws SQLException {
    statement.setLong(++index, value);
    return this;
  }

  Parameters bytes(Bytes value) throws SQLException {
    statement.setBytes(++index, value.toArray());
    return this;
  }

  /** A text in any script, as its bytes, which no collation compares. */
  Parameters letters(String value) throws SQLException {
    statement.setBytes(++index, value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Parameters body(Bytes value) throws SQLException {
    if (value.length() > LARGEST_BODY) {
      throw new SQLDataException(
          "a body has at most %s bytes, but had %s".formatted(LARGEST_BODY, value.length()),
          "22001");
    }
    return bytes(value);
  }

  /** A seal; none is null, since some databases take no bytes for null. */
  Parameters seal(Bytes value) throws SQLException {
    return value.length() == 0 ? none(Types.VARBINARY) : body(value);
  }

  Parameters day(LocalDate value) throws SQLException {
    return number(value.toEpochDay());
  }

  Parameters day(Optional<LocalDate> value) throws SQLException {
    return value.isPresent() ? day(value.get()) : none(Types.BIGINT);
  }

  Parameters flag(boolean value) throws SQLException {
    return number(value ? 1 : 0);
  }

  Parameters due(Optional<DueDate> value) throws SQLException {
    return day(value.map(DueDate::date)).flag(value.filter(DueDate::provisional).isPresent());
  }

  Parameters instant(Instant value) throws SQLException {
    // ChronoUnit.MICROS.between counts in nanoseconds on the way and overflows after 292 years.
    return number(
        Math.addExact(
            Math.multiplyExact(value.getEpochSecond(), 1_000_000L), value.getNano() / 1_000));
  }

  Parameters instant(Optional<Instant> value) throws SQLException {
    return value.isPresent() ? instant(value.get()) : none(Types.BIGINT);
  }

  Parameters text(Optional<String> value) throws SQLException {
    return value.isPresent() ? text(value.get()) : none(Types.VARCHAR);
  }

  Parameters state(MessageState value) throws SQLException {
    return number(
        switch (value) {
          case WAITING -> 0;
          case SENT -> 1;
          case EXPIRED -> 2;
          case BURIED -> 3;
        });
  }

  Parameters number(Optional<Integer> value) throws SQLException {
    return value.isPresent() ? number(value.get()) : none(Types.INTEGER);
  }

  Parameters none(int type) throws SQLException {
    statement.setNull(++index, type);
    return this;
  }

  Parameters stream(String namespace, StreamKey stream) throws SQLException {
    return text(namespace).text(stream.kind()).text(stream.id());
  }

  /** The place of {@link Statements#after}. */
  Parameters after(boolean rowValues, LocalDate day, StreamKey stream, String key)
      throws SQLException {
    day(day).day(day);
    return rowValues
        ? text(stream.kind()).text(stream.id()).text(key)
        : day(day)
            .text(stream.kind())
            .text(stream.kind())
            .text(stream.id())
            .text(stream.id())
            .text(key);
  }

  /** The place of {@link Statements#findIdentifiers}. */
  Parameters after(boolean rowValues, IdentifierMatch last) throws SQLException {
    String kind = last.stream().kind();
    String id = last.stream().id();
    long version = last.identifier().version();
    return (rowValues
            ? text(kind).text(id)
            : text(kind).text(kind).text(kind).text(id).text(id).number(version))
        .number(version)
        .number(last.identifier().place());
  }

  void batch() throws SQLException {
    statement.addBatch();
    index = 0;
  }
}
