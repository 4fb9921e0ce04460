package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** Writes what commits change, each table in statements of many rows. */
final class CommitWriter {
  private final Place place;
  private final Projection projection;

  CommitWriter(Place place, Projection projection) {
    this.place = place;
    this.projection = projection;
  }

  /** How far a commit came. */
  enum Reached {
    /** Another was first, and nothing was written. */
    NOTHING,
    /** Another was first, which was found out when something had been written. */
    HALF,
    ALL
  }

  Reached keep(Connection connection, Steps steps) throws SQLException {
    boolean first = steps.expectedVersion() == 0;
    if (!first && !headMoved(connection, steps)) {
      return Reached.NOTHING;
    }
    if ((first && !headCreated(connection, steps)) || !entriesInserted(connection, steps)) {
      return Reached.HALF;
    }
    insertTexts(connection, steps);
    eraseTexts(connection, steps);
    putDuties(connection, steps.stream(), steps.duties());
    insertMessages(connection, steps);
    for (Commit commit : steps.commits()) {
      projection.apply(connection, commit);
    }
    return Reached.ALL;
  }

  CommitResult refresh(
      Connection connection, StreamKey stream, long version, List<DutyChange> duties)
      throws SQLException {
    List<Long> held =
        Place.query(
            connection,
            place.statements().holdHead,
            parameters -> parameters.stream(place.namespace(), stream).number(version),
            row -> row.getLong(1));
    if (held.isEmpty()) {
      return new Conflict();
    }
    putDuties(connection, stream, duties);
    return new Committed(version);
  }

  private boolean headMoved(Connection connection, Steps steps) throws SQLException {
    Head head = steps.head();
    return Place.updated(
        connection,
        place.statements().moveHead,
        parameters ->
            parameters.number(head.version()).bytes(head.chain()).stream(
                    place.namespace(), steps.stream())
                .number(steps.expectedVersion()));
  }

  private boolean headCreated(Connection connection, Steps steps) throws SQLException {
    Head head = steps.head();
    return added(
        () ->
            Place.updated(
                connection,
                place.statements().createHead,
                parameters ->
                    parameters.stream(place.namespace(), steps.stream())
                        .number(head.version())
                        .bytes(head.chain())));
  }

  /**
   * A node of a cluster may have let the head go forward although another node was first, and only
   * find the other's entries there.
   */
  private boolean entriesInserted(Connection connection, Steps steps) throws SQLException {
    return added(
        () -> {
          insertEntries(connection, steps);
          return true;
        });
  }

  /** Tells whether rows were added whose key was not taken. */
  private boolean added(Adding adding) throws SQLException {
    try {
      return adding.add();
    } catch (SQLException failure) {
      if (place.failures().keyTaken(failure)) {
        return false;
      }
      throw failure;
    }
  }

  /** Adds rows. */
  private interface Adding {
    boolean add() throws SQLException;
  }

  /** Gives a statement the parameters of one of its rows. */
  private interface RowFilling<T> {
    void fill(Parameters parameters, T row) throws SQLException;
  }

  /** Writes rows by statements of many rows, each of which begins with the stream. */
  private <T> void write(
      Connection connection,
      StreamKey stream,
      List<T> rows,
      ToIntFunction<T> size,
      IntFunction<String> statement,
      RowFilling<T> filling)
      throws SQLException {
    for (List<T> chunk : Chunks.of(rows, size)) {
      Place.update(
          connection,
          statement.apply(chunk.size()),
          parameters -> {
            for (T row : chunk) {
              filling.fill(parameters.stream(place.namespace(), stream), row);
            }
          });
    }
  }

  private void insertEntries(Connection connection, Steps steps) throws SQLException {
    write(
        connection,
        steps.stream(),
        steps.entries(),
        entry -> entry.body().length() + entry.seal().length(),
        place.statements()::insertEntries,
        (row, entry) -> {
          row.number(entry.version())
              .text(entry.type())
              .number(entry.schema())
              .day(entry.effectiveOn())
              .instant(entry.recordedAt())
              .text(entry.actor())
              .text(entry.commandKey())
              .body(entry.body())
              .seal(entry.seal())
              .bytes(entry.chain());
          Receipt receipt = steps.receiptAt(entry.version());
          if (receipt != null) {
            row.text(receipt.commandKey()).bytes(receipt.digest()).number(receipt.firstVersion());
          } else {
            row.none(Types.VARCHAR).none(Types.VARBINARY).none(Types.BIGINT);
          }
        });
  }

  private void insertTexts(Connection connection, Steps steps) throws SQLException {
    write(
        connection,
        steps.stream(),
        steps.texts(),
        text -> text.content().length(),
        place.statements()::insertTexts,
        (row, text) -> row.number(text.version()).number(text.place()).body(text.content()));
  }

  private void eraseTexts(Connection connection, Steps steps) throws SQLException {
    for (List<Long> versions : Chunks.of(steps.erased(), version -> 0)) {
      Place.update(
          connection,
          place.statements().eraseTexts(versions.size()),
          parameters -> {
            parameters.stream(place.namespace(), steps.stream());
            for (long version : versions) {
              parameters.number(version);
            }
          });
    }
  }

  private void putDuties(Connection connection, StreamKey stream, List<DutyChange> changes)
      throws SQLException {
    write(
        connection,
        stream,
        changes,
        change -> 0,
        place.statements()::putDuties,
        (row, change) -> {
          DutyRow duty = change instanceof DutyChange.Put put ? put.row() : gone(change.key());
          Standing standing = change instanceof DutyChange.Put ? Standing.of(duty) : Standing.GONE;
          row.text(duty.key())
              .text(duty.kind())
              .text(duty.owner())
              .text(duty.subject())
              .day(duty.due().orElse(Standing.NEVER))
              .flag(duty.bindingDue().filter(DueDate::provisional).isPresent())
              .due(duty.committedDue())
              .due(duty.statutoryDue())
              .day(duty.nextReviewOn())
              .day(duty.openedOn())
              .day(duty.closedOn())
              .number(standing.code);
        });
  }

  private static DutyRow gone(String key) {
    return DutyRow.builder()
        .key(key)
        .kind("-")
        .owner("-")
        .subject("-")
        .openedOn(LocalDate.EPOCH)
        .build();
  }

  private void insertMessages(Connection connection, Steps steps) throws SQLException {
    write(
        connection,
        steps.stream(),
        steps.messages(),
        message -> message.body().length(),
        place.statements()::insertMessages,
        (row, message) ->
            row.text(message.id())
                .text(message.channel())
                .text(message.address())
                .instant(message.notBefore())
                .instant(message.expires())
                .body(message.body())
                .instant(message.notBefore()));
  }
}
