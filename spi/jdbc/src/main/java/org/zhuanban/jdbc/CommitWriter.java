package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRefresh;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
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

  /**
   * Keeps the steps of those streams that stand where they are expected.
   *
   * <p>A head that cannot go forward is known before anything else of its stream is written. That
   * somebody else was first with a new stream shows when its head is added. On a node of a cluster
   * it shows when entries are, although the head went forward.
   *
   * @param all the steps of each stream, in the order of {@link Handover#ORDER}
   * @param again whether somebody else was first with a new stream among them
   * @return the streams whose steps are kept; empty if rows were written in vain
   */
  Optional<Set<StreamKey>> keep(Connection connection, List<Steps> all, boolean again)
      throws SQLException {
    List<Steps> standing = all.size() == 1 ? moved(connection, all) : held(connection, all, again);
    if (!added(connection, standing)) {
      return Optional.empty();
    }
    insertTexts(connection, rows(standing, Steps::texts));
    for (Steps steps : standing) {
      eraseTexts(connection, steps);
    }
    putDuties(connection, rows(standing, Steps::duties));
    insertMessages(connection, rows(standing, Steps::messages));
    for (Steps steps : standing) {
      for (Commit commit : steps.commits()) {
        projection.apply(connection, commit);
      }
    }
    return Optional.of(standing.stream().map(Steps::stream).collect(Collectors.toSet()));
  }

  List<CommitResult> refresh(Connection connection, List<DutyRefresh> refreshes)
      throws SQLException {
    Map<StreamKey, Long> versions =
        versions(
            connection,
            refreshes.stream().map(DutyRefresh::stream).sorted(Handover.ORDER).toList());
    List<Row<DutyChange>> changes = new ArrayList<>();
    List<CommitResult> results = new ArrayList<>();
    for (DutyRefresh refresh : refreshes) {
      boolean stands = versions.getOrDefault(refresh.stream(), 0L) == refresh.version();
      if (stands) {
        refresh.duties().forEach(change -> changes.add(new Row<>(refresh.stream(), change)));
      }
      results.add(stands ? new Committed(refresh.version()) : new Conflict());
    }
    putDuties(connection, changes);
    return results;
  }

  /**
   * Destroys a stream.
   *
   * @return whether it stood where it was expected; empty if rows were written in vain
   */
  Optional<Boolean> destroy(Connection connection, Destruction destruction) throws SQLException {
    List<Steps> order = List.of(new Steps(destruction.order()));
    if (moved(connection, order).isEmpty()) {
      return Optional.of(false);
    }
    StreamKey stream = destruction.stream();
    for (String table : Statements.OF_STREAMS) {
      Place.update(
          connection,
          place.statements().deleteAll(table),
          parameters -> parameters.stream(place.namespace(), stream));
    }
    deleteMessages(connection, stream);
    List<Row<Steps.Line>> lines = new ArrayList<>();
    destruction
        .residues()
        .forEach(
            residue -> lines.add(new Row<>(stream, new Steps.Line(residue, Optional.empty()))));
    lines.addAll(rows(order, Steps::lines));
    if (!added(() -> insertEntries(connection, lines))) {
      return Optional.empty();
    }
    projection.apply(connection, destruction.order());
    return Optional.of(true);
  }

  /** By their ids: only those are locked, however many others the table holds. */
  private void deleteMessages(Connection connection, StreamKey stream) throws SQLException {
    List<String> ids =
        Place.query(
            connection,
            place.statements().selectMessagesOf,
            parameters -> parameters.stream(place.namespace(), stream),
            row -> row.getString(1));
    for (List<String> chunk : Chunks.of(ids, id -> 0)) {
      Place.update(
          connection,
          place.statements().deleteMessages(chunk.size()),
          parameters -> {
            parameters.text(place.namespace());
            for (String id : chunk) {
              parameters.text(id);
            }
          });
    }
  }

  /** Moves the head of one stream in one round trip, unless the stream stands elsewhere. */
  private List<Steps> moved(Connection connection, List<Steps> one) throws SQLException {
    Steps steps = one.get(0);
    Head head = steps.head();
    boolean stands =
        steps.founding()
            || Place.updated(
                connection,
                place.statements().moveHead,
                parameters ->
                    parameters.number(head.version()).bytes(head.chain()).stream(
                            place.namespace(), steps.stream())
                        .number(steps.expectedVersion()));
    return stands ? one : List.of();
  }

  /**
   * Holds the heads of many streams, and moves those that stand where they are expected. Heads are
   * always held in the same order, so that no two transactions wait for each other.
   */
  private List<Steps> held(Connection connection, List<Steps> all, boolean again)
      throws SQLException {
    Map<StreamKey, Long> versions =
        versions(
            connection,
            all.stream().filter(steps -> again || !steps.founding()).map(Steps::stream).toList());
    List<Steps> standing =
        all.stream()
            .filter(steps -> versions.getOrDefault(steps.stream(), 0L) == steps.expectedVersion())
            .toList();
    writeHeads(
        connection,
        standing.stream().filter(steps -> !steps.founding()).toList(),
        place.statements()::putHeads);
    return standing;
  }

  /** Holds the heads of streams; those that there are. */
  private Map<StreamKey, Long> versions(Connection connection, List<StreamKey> streams)
      throws SQLException {
    Map<StreamKey, Long> versions = new HashMap<>();
    for (List<StreamKey> chunk : Chunks.of(streams, stream -> 0)) {
      Place.query(
              connection,
              place.statements().holdHeads(chunk.size()),
              parameters -> {
                for (StreamKey stream : chunk) {
                  parameters.stream(place.namespace(), stream);
                }
              },
              row -> Map.entry(new StreamKey(row.getString(1), row.getString(2)), row.getLong(3)))
          .forEach(head -> versions.put(head.getKey(), head.getValue()));
    }
    return versions;
  }

  /** Adds new heads, and entries. */
  private boolean added(Connection connection, List<Steps> standing) throws SQLException {
    return added(
        () -> {
          writeHeads(
              connection,
              standing.stream().filter(Steps::founding).toList(),
              place.statements()::createHeads);
          insertEntries(connection, rows(standing, Steps::lines));
        });
  }

  /** Tells whether rows were added whose key was not taken. */
  private boolean added(Adding adding) throws SQLException {
    try {
      adding.add();
      return true;
    } catch (SQLException failure) {
      if (place.failures().keyTaken(failure)) {
        return false;
      }
      throw failure;
    }
  }

  /** Adds rows. */
  private interface Adding {
    void add() throws SQLException;
  }

  /** Gives a statement the parameters of one of its rows. */
  private interface RowFilling<T> {
    void fill(Parameters parameters, T row) throws SQLException;
  }

  /** A row of a stream. */
  private record Row<T>(StreamKey stream, T value) {}

  private static <T> List<Row<T>> rows(List<Steps> all, Function<Steps, List<T>> part) {
    return all.stream()
        .flatMap(steps -> part.apply(steps).stream().map(value -> new Row<>(steps.stream(), value)))
        .toList();
  }

  /** Writes rows by statements of many rows, each of which begins with its stream. */
  private <T> void write(
      Connection connection,
      List<Row<T>> rows,
      ToIntFunction<T> size,
      IntFunction<String> statement,
      RowFilling<T> filling)
      throws SQLException {
    for (List<Row<T>> chunk : Chunks.of(rows, row -> size.applyAsInt(row.value))) {
      Place.update(
          connection,
          statement.apply(chunk.size()),
          parameters -> {
            for (Row<T> row : chunk) {
              filling.fill(parameters.stream(place.namespace(), row.stream), row.value);
            }
          });
    }
  }

  private void writeHeads(
      Connection connection, List<Steps> standing, IntFunction<String> statement)
      throws SQLException {
    write(
        connection,
        rows(standing, steps -> List.of(steps.head())),
        head -> 0,
        statement,
        (row, head) -> row.number(head.version()).bytes(head.chain()));
  }

  private void insertEntries(Connection connection, List<Row<Steps.Line>> lines)
      throws SQLException {
    write(
        connection,
        lines,
        line -> line.entry().body().length() + line.entry().seal().length(),
        place.statements()::insertEntries,
        (row, line) -> {
          Entry entry = line.entry();
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
          if (line.receipt().isPresent()) {
            Receipt receipt = line.receipt().get();
            row.text(receipt.commandKey()).bytes(receipt.digest()).number(receipt.firstVersion());
          } else {
            row.none(Types.VARCHAR).none(Types.VARBINARY).none(Types.BIGINT);
          }
        });
  }

  private void insertTexts(Connection connection, List<Row<KeptText>> texts) throws SQLException {
    write(
        connection,
        texts,
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

  private void putDuties(Connection connection, List<Row<DutyChange>> changes) throws SQLException {
    write(
        connection,
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

  private void insertMessages(Connection connection, List<Row<Message>> messages)
      throws SQLException {
    write(
        connection,
        messages,
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
