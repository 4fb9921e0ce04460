package org.zhuanban.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.StreamKey;

/** Sets the parameters of a statement one after the other. */
final class Parameters {
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

  Parameters day(LocalDate value) throws SQLException {
    return number(value.toEpochDay());
  }

  Parameters day(Optional<LocalDate> value) throws SQLException {
    return value.isPresent() ? day(value.get()) : none(Types.BIGINT);
  }

  Parameters instant(Instant value) throws SQLException {
    // ChronoUnit.MICROS.between counts in nanoseconds on the way and overflows after 292 years.
    return number(
        Math.addExact(
            Math.multiplyExact(value.getEpochSecond(), 1_000_000L), value.getNano() / 1_000));
  }

  Parameters none(int type) throws SQLException {
    statement.setNull(++index, type);
    return this;
  }

  Parameters stream(String namespace, StreamKey stream) throws SQLException {
    return text(namespace).text(stream.kind()).text(stream.id());
  }

  void batch() throws SQLException {
    statement.addBatch();
    index = 0;
  }
}
