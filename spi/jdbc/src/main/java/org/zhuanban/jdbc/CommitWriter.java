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
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.StreamKey;

/** Writes what commits change, each table in statements of many rows. */
final class CommitWriter {
  private final Place place;
  private final Projection projection;
  private final boolean chaining;

  /**
   * Writes with a projection.
   *
   * @param chaining whether a {@link Chain} passes to the database
   */
  CommitWriter(Place place, Projection projection, boolean chaining) {
    this.place = place;
    this.projection = projection;
    this.chaining = chaining;
  }

  /** Whether these steps are tried in a chain first. */
  boolean chains(List<Steps> all) {
    return chaining && all.size() == 1;
  }

  /**
   * Keeps the steps of those streams that stand where they are expected.
   *
   * <p>A head that cannot go forward is known before anything else of its stream is written. That
   * somebody else was first with a new stream shows when its head is added. On a node of a cluster
   * it shows when entries are, although the head went forward.
   *
   * @param all the steps of each stream, in the order of {@link Handover#ORDER}
   * @param again whether rows of them were written in vain before
   * @return the streams whose steps are kept; empty if rows were written in vain
   */
  Optional<Set<StreamKey>> keep(Connection connection, List<Steps> all, boolean again)
      throws SQLException {
    if (chains(all) && !again) {
      return chained(connection, all);
    }
    List<Steps> standing = all.size() == 1 ? moved(connection, all) : held(connection, all, again);
    if (!added(connection, standing)) {
      return Optional.empty();
    }
    writeRest(on(connection), standing);
    return kept(connection, standing);
  }

  /**
   * Keeps the steps of one stream in one round trip. That its head did not go forward, or which key
   * was taken, is known only afterwards.
   */
  private Optional<Set<StreamKey>> chained(Connection connection, List<Steps> one)
      throws SQLException {
    Chain chain = new Chain();
    Steps steps = one.get(0);
    if (steps.founding()) {
      writeHeads(chain, one, place.statements()::createHeads);
    } else {
      chain.write(place.statements().moveHead, moving(steps));
    }
    insertEntries(chain, rows(one, Steps::lines));
    writeRest(chain, one);
    boolean[] stood = new boolean[1];
    boolean added = added(() -> stood[0] = chain.run(connection) == 1);
    return added && stood[0] ? kept(connection, one) : Optional.empty();
  }

  /** Writes what follows on head and entries. */
  private void writeRest(Writing writing, List<Steps> standing) throws SQLException {
    insertTexts(writing, rows(standing, Steps::texts));
    for (Steps steps : standing) {
      eraseTexts(writing, steps);
    }
    putDuties(writing, rows(standing, Steps::duties));
    for (Steps steps : standing) {
      deleteIdentifiers(
          writing,
          steps.stream(),
          steps.identifiers().stream()
              .map(EntryIdentifiers::version)
              .filter(version -> version <= steps.expectedVersion())
              .toList());
    }
    putIdentifiers(writing, rows(standing, Steps::identifiers));
    insertMessages(writing, rows(standing, Steps::messages));
  }

  private Optional<Set<StreamKey>> kept(Connection connection, List<Steps> standing)
      throws SQLException {
    for (Steps steps : standing) {
      for (Commit commit : steps.commits()) {
        projection.apply(connection, commit);
      }
    }
    return Optional.of(standing.stream().map(Steps::stream).collect(Collectors.toSet()));
  }

  /** Writes each statement at once. */
  private static Writing on(Connection connection) {
    return (sql, filling) -> Place.update(connection, sql, filling);
  }

  List<CommitResult> refresh(Connection connection, List<RowRefresh> refreshes)
      throws SQLException {
    Map<StreamKey, Long> versions =
        versions(
            connection, refreshes.stream().map(RowRefresh::stream).sorted(Handover.ORDER).toList());
    List<Row<DutyChange>> changes = new ArrayList<>();
    List<Row<EntryIdentifiers>> identifiers = new ArrayList<>();
    List<CommitResult> results = new ArrayList<>();
    for (RowRefresh refresh : refreshes) {
      boolean stands = versions.getOrDefault(refresh.stream(), 0L) == refresh.version();
      if (stands) {
        refresh.duties().forEach(change -> changes.add(new Row<>(refresh.stream(), change)));
        refresh
            .identifiers()
            .forEach(change -> identifiers.add(new Row<>(refresh.stream(), change)));
        deleteIdentifiers(
            on(connection),
            refresh.stream(),
            refresh.identifiers().stream().map(EntryIdentifiers::version).toList());
      }
      results.add(stands ? new Committed(refresh.version()) : new Conflict());
    }
    putDuties(on(connection), changes);
    putIdentifiers(on(connection), identifiers);
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
    if (!added(() -> insertEntries(on(connection), lines))) {
      return Optional.empty();
    }
    putIdentifiers(on(connection), rows(order, Steps::identifiers));
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
    boolean stands =
        steps.founding() || Place.updated(connection, place.statements().moveHead, moving(steps));
    return stands ? one : List.of();
  }

  private Place.Filling moving(Steps steps) {
    return parameters ->
        parameters.number(steps.head().version()).bytes(steps.head().chain()).stream(
                place.namespace(), steps.stream())
            .number(steps.expectedVersion());
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
        on(connection),
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
              on(connection),
              standing.stream().filter(Steps::founding).toList(),
              place.statements()::createHeads);
          insertEntries(on(connection), rows(standing, Steps::lines));
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
      Writing writing,
      List<Row<T>> rows,
      ToIntFunction<T> size,
      IntFunction<String> statement,
      RowFilling<T> filling)
      throws SQLException {
    for (List<Row<T>> chunk : Chunks.of(rows, row -> size.applyAsInt(row.value))) {
      writing.write(
          statement.apply(chunk.size()),
          parameters -> {
            for (Row<T> row : chunk) {
              filling.fill(parameters.stream(place.namespace(), row.stream), row.value);
            }
          });
    }
  }

  private void writeHeads(Writing writing, List<Steps> standing, IntFunction<String> statement)
      throws SQLException {
    write(
        writing,
        rows(standing, steps -> List.of(steps.head())),
        head -> 0,
        statement,
        (row, head) -> row.number(head.version()).bytes(head.chain()));
  }

  private void insertEntries(Writing writing, List<Row<Steps.Line>> lines) throws SQLException {
    write(
        writing,
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

  private void insertTexts(Writing writing, List<Row<KeptText>> texts) throws SQLException {
    write(
        writing,
        texts,
        text -> text.content().length(),
        place.statements()::insertTexts,
        (row, text) -> row.number(text.version()).number(text.place()).body(text.content()));
  }

  private void eraseTexts(Writing writing, Steps steps) throws SQLException {
    for (List<Long> versions : Chunks.of(steps.erased(), version -> 0)) {
      writing.write(
          place.statements().eraseTexts(versions.size()),
          parameters -> {
            parameters.stream(place.namespace(), steps.stream());
            for (long version : versions) {
              parameters.number(version);
            }
          });
    }
  }

  private void putDuties(Writing writing, List<Row<DutyChange>> changes) throws SQLException {
    write(
        writing,
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

  private void deleteIdentifiers(Writing writing, StreamKey stream, List<Long> entries)
      throws SQLException {
    for (List<Long> versions : Chunks.of(entries, version -> 0)) {
      writing.write(
          place.statements().deleteIdentifiers(versions.size()),
          parameters -> {
            parameters.stream(place.namespace(), stream);
            for (long version : versions) {
              parameters.number(version);
            }
          });
    }
  }

  /** The entries have no rows left that are not among these. */
  private void putIdentifiers(Writing writing, List<Row<EntryIdentifiers>> entries)
      throws SQLException {
    write(
        writing,
        entries.stream()
            .flatMap(
                entry ->
                    entry.value.rows().stream()
                        .map(identifier -> new Row<>(entry.stream, identifier)))
            .toList(),
        identifier -> 0,
        place.statements()::putIdentifiers,
        (row, identifier) ->
            row.number(identifier.version())
                .number(identifier.place())
                .text(identifier.kind())
                .letters(identifier.text())
                .text(identifier.item())
                .number(identifier.attempt()));
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

  private void insertMessages(Writing writing, List<Row<Message>> messages) throws SQLException {
    write(
        writing,
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
