package org.zhuanban.jdbc;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * Keeps everything in seven tables of a relational database.
 *
 * <p>Opened {@linkplain #of over a data source}, each call is a transaction of its own on a
 * connection that goes back as it came; such a storage is safe for use by many threads. A
 * connection that may already be in a transaction of the host is refused untouched, see {@link
 * JdbcBuilder#pooledWithoutAutoCommit}: nothing of a host is ever committed or rolled back.
 * {@linkplain #joining Joining a connection}, all calls run in the transaction that the host has
 * begun there. The host's own rows and those of the library are then committed or rolled back
 * together:
 *
 * <pre>{@code
 * connection.setAutoCommit(false);
 * insertHostRow(connection);
 * JdbcStorage.joining(connection).commit(commit);
 * connection.commit();
 * }</pre>
 *
 * <p>A commit takes at most four round trips (head, entries, duty rows, messages) and its own
 * commit; a joined one takes at most four and two for its savepoint. One with free texts takes one
 * more, one that erases texts, and one that changes identifiers one or two. With transactions of
 * its own it takes a single one and its commit where a dialect {@linkplain Dialect#chains chains}
 * statements, such as PostgreSQL's. Only one with more than 200 entries, texts, duty rows,
 * identifiers or messages, or with 4 MiB of them, takes more. A body has at most 1 MiB.
 *
 * @since 0.1
 */
public final class JdbcStorage implements Storage {
  /** How often a group is kept anew that was overtaken with a new stream of its own. */
  private static final int TRIES = 8;

  private final Place place;
  private final CommitWriter writer;
  private final BulkReader bulk;

  /**
   * Opens a storage.
   *
   * @param chaining whether a {@link Chain} passes to the database
   */
  JdbcStorage(Place place, Projection projection, boolean chaining) {
    this.place = place;
    writer = new CommitWriter(place, projection, chaining);
    bulk = new BulkReader(place);
  }

  /**
   * Opens the namespace {@code default} in tables with the prefix {@code zb_}, in transactions of
   * its own.
   *
   * @param source where connections are taken from, one for each call
   * @return the storage
   * @throws StorageException if the database cannot be reached, or its tables are missing or of
   *     another release
   * @throws IllegalArgumentException if it is none that is known
   */
  public static JdbcStorage of(DataSource source) {
    return builder().open(source);
  }

  /**
   * Joins the host's transaction, with the namespace {@code default} in tables with the prefix
   * {@code zb_}.
   *
   * @param connection the host's, not in auto-commit mode; the host ends the transaction
   * @return the storage, for this transaction and its thread only
   * @throws StorageException if the connection is broken
   * @throws IllegalArgumentException if its database is none that is known
   */
  public static JdbcStorage joining(Connection connection) {
    return builder().join(connection);
  }

  /**
   * Makes the tables with the prefix {@code zb_} where they are missing: for examples and tests. A
   * host runs the scripts in {@code META-INF/zhuanban/} by Flyway, Liquibase or migrations of its
   * own.
   *
   * @param source where the connection is taken from
   * @throws StorageException if the database refuses
   * @throws IllegalArgumentException if it is none that is known
   */
  public static void createSchema(DataSource source) {
    builder().createSchema(source);
  }

  /** {@return the options, all at their defaults} */
  public static JdbcBuilder builder() {
    return new JdbcBuilder();
  }

  @Override
  public CommitResult commit(Commit commit) {
    return commitAll(List.of(commit)).get(0);
  }

  /**
   * All in one transaction, without those that are in conflict. It takes two round trips more than
   * that of one commit, and none more for each stream.
   */
  @Override
  public List<CommitResult> commitAll(List<Commit> commits) {
    Handover handover = new Handover(commits);
    List<Steps> all = handover.steps();
    for (int tries = 0; tries < TRIES && !all.isEmpty(); tries++) {
      Optional<Set<StreamKey>> kept = kept(all, tries > 0);
      // Which link of a chain was in vain is known only without it.
      boolean unknown = all.size() > 1 || (tries == 0 && writer.chains(all));
      if (kept.isPresent() || !unknown) {
        return handover.results(kept.orElse(Set.of()));
      }
    }
    return Storage.super.commitAll(commits);
  }

  private Optional<Set<StreamKey>> kept(List<Steps> all, boolean again) {
    return place
        .transactions()
        .write(
            all.size() == 1
                ? said(
                    "keep entries after version " + all.get(0).expectedVersion(),
                    all.get(0).stream())
                : "keep entries of %s streams in namespace '%s'"
                    .formatted(all.size(), place.namespace()),
            connection -> writer.keep(connection, all, again),
            // Where nothing was written there is nothing to undo; and H2 may undo twice, the
            // second time over what another has kept meanwhile.
            Optional::isPresent);
  }

  @Override
  public CommitResult refresh(RowRefresh refresh) {
    return refreshAll(List.of(refresh)).get(0);
  }

  /** All in one transaction, without those that are in conflict. */
  @Override
  public List<CommitResult> refreshAll(List<RowRefresh> refreshes) {
    if (refreshes.isEmpty()) {
      return List.of();
    }
    return place
        .transactions()
        .write(
            refreshes.size() == 1
                ? said(
                    "refresh the rows after version " + refreshes.get(0).version(),
                    refreshes.get(0).stream())
                : "refresh the rows of %s streams in namespace '%s'"
                    .formatted(refreshes.size(), place.namespace()),
            connection -> writer.refresh(connection, refreshes),
            // As above: a conflict has written nothing.
            result -> true);
  }

  @Override
  public CommitResult destroy(Destruction destruction) {
    return place
            .transactions()
            .write(
                said("destroy the entries", destruction.stream()),
                connection -> writer.destroy(connection, destruction),
                // As for a commit.
                Optional::isPresent)
            .orElse(false)
        ? new CommitResult.Committed(destruction.order().head().version())
        : new CommitResult.Conflict();
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return place
        .query(
            said("find the head", stream),
            place.statements().selectHead,
            parameters -> parameters.stream(place.namespace(), stream),
            row -> Columns.head(row, 1))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Head> hold(StreamKey stream) {
    return joined()
        ? place
            .query(
                said("hold the head", stream),
                place.statements().lockHead,
                parameters -> parameters.stream(place.namespace(), stream),
                row -> Columns.head(row, 1))
            .stream()
            .findFirst()
        : head(stream);
  }

  @Override
  public Map<StreamKey, Head> heads(Collection<StreamKey> streams) {
    return bulk.heads(streams);
  }

  @Override
  public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
    Place.checkPage(max);
    return bulk.pages(positions, max);
  }

  @Override
  public Map<StreamKey, List<DutyRow>> dutiesOf(Collection<StreamKey> streams) {
    return bulk.duties(streams);
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    Place.checkPage(max);
    return place.query(
        said("read entries after version " + after, stream),
        place.statements().selectEntries,
        parameters -> parameters.stream(place.namespace(), stream).number(after).number(max),
        row -> Columns.entry(row, 1));
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return place
        .query(
            said("find the receipt of command '" + commandKey + "'", stream),
            place.statements().selectReceipt,
            parameters -> parameters.stream(place.namespace(), stream).text(commandKey),
            row -> Columns.receipt(row, 1))
        .stream()
        .findFirst();
  }

  @Override
  public Map<ReceiptKey, Receipt> receipts(Collection<ReceiptKey> keys) {
    return bulk.receipts(keys);
  }

  @Override
  public boolean keepsTexts() {
    return true;
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return place.query(
        said("read texts of the entries after version " + after, stream),
        place.statements().selectTexts,
        parameters -> parameters.stream(place.namespace(), stream).number(after).number(upTo),
        row -> Columns.text(row, 1));
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return place.query(
        said("list the duties", stream),
        place.statements().selectDuties,
        parameters -> parameters.stream(place.namespace(), stream),
        row -> Columns.duty(row, 1));
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return place.query(
        said("list the identifiers", stream),
        place.statements().selectIdentifiers,
        parameters -> parameters.stream(place.namespace(), stream),
        row -> Columns.identifier(row, 1));
  }

  @Override
  public Map<StreamKey, List<IdentifierRow>> identifiersOf(Collection<StreamKey> streams) {
    return bulk.identifiers(streams);
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    Place.checkPage(max);
    return place.query(
        "list what is due on %s in namespace '%s'".formatted(asOf, place.namespace()),
        after.isPresent() ? place.statements().selectDueAfter : place.statements().selectDue,
        parameters -> {
          parameters.text(place.namespace()).day(asOf);
          if (after.isPresent()) {
            DueDuty last = after.get();
            parameters.after(
                place.statements().rowValues(), last.nextReviewOn(), last.stream(), last.key());
          }
          parameters.number(max);
        },
        row ->
            new DueDuty(
                Columns.day(row, 1),
                new StreamKey(row.getString(2), row.getString(3)),
                row.getString(4)));
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    Place.checkPage(max);
    return place.query(
        "list the streams of kind '%s' in namespace '%s'".formatted(kind, place.namespace()),
        place.statements().selectStreams,
        // Every identifier comes after a blank; after nothing at all none would where '' is null.
        parameters ->
            parameters.text(place.namespace()).text(kind).text(after.orElse(" ")).number(max),
        row -> new StreamKey(kind, row.getString(1)));
  }

  @Override
  public boolean joined() {
    return place.transactions().joined();
  }

  private String said(String what, StreamKey stream) {
    return "%s of stream '%s' in namespace '%s'".formatted(what, stream, place.namespace());
  }
}
