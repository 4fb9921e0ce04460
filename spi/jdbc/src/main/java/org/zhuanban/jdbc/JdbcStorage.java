package org.zhuanban.jdbc;

import static org.zhuanban.spi.CommitResult.Committed;
import static org.zhuanban.spi.CommitResult.Conflict;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * Keeps everything in five tables of a relational database.
 *
 * <p>Opened {@linkplain #of over a data source}, each call is a transaction of its own on a
 * connection that goes back as it came; such a storage is safe for use by many threads. A
 * connection that may already be in a transaction of the host is refused untouched, see {@link
 * Builder#pooledWithoutAutoCommit}: nothing of a host is ever committed or rolled back. {@linkplain
 * #joining Joining a connection}, all calls run in the transaction that the host has begun there,
 * so that the host's own rows and those of the library are committed or rolled back together:
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
 * more, and one that erases texts. Only one with more than 200 entries, texts, duty rows or
 * messages, or with 4 MiB of them, takes more. A body has at most 1 MiB.
 *
 * @since 0.1
 */
public final class JdbcStorage implements Storage {
  private final Place place;
  private final Projection projection;

  private JdbcStorage(Place place, Projection projection) {
    this.place = place;
    this.projection = projection;
  }

  /**
   * Opens the namespace {@code default} in tables with the prefix {@code zb_}, in transactions of
   * its own.
   *
   * @param source where connections are taken from, one for each call
   * @return the storage
   * @throws StorageException if the database cannot be reached
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
   * host runs the scripts beside this class in migrations of its own.
   *
   * @param source where the connection is taken from
   * @throws StorageException if the database refuses
   * @throws IllegalArgumentException if it is none that is known
   */
  public static void createSchema(DataSource source) {
    builder().createSchema(source);
  }

  /** {@return the options, all at their defaults} */
  public static Builder builder() {
    return new Builder();
  }

  /** How far a commit came. */
  private enum Reached {
    /** Another was first, and nothing was written. */
    NOTHING,
    /** Another was first, which was found out when something had been written. */
    HALF,
    ALL
  }

  @Override
  public CommitResult commit(Commit commit) {
    return kept(List.of(commit)) ? new Committed(commit.head().version()) : new Conflict();
  }

  /** All or none, in one transaction, which takes no more round trips than that of one commit. */
  @Override
  public int commitAll(List<Commit> commits) {
    return kept(commits) ? commits.size() : 0;
  }

  private boolean kept(List<Commit> commits) {
    Steps steps = new Steps(commits);
    Reached reached =
        place
            .transactions()
            .write(
                said("keep entries after version " + steps.expectedVersion(), steps.stream()),
                connection -> keep(connection, steps),
                // Where nothing was written there is nothing to undo; and H2 may undo twice, the
                // second time over what another has kept meanwhile.
                result -> result != Reached.HALF);
    return reached == Reached.ALL;
  }

  private Reached keep(Connection connection, Steps steps) throws SQLException {
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

  private void insertEntries(Connection connection, Steps steps) throws SQLException {
    for (List<Entry> entries : Chunks.of(steps.entries(), entry -> entry.body().length())) {
      Place.update(
          connection,
          place.statements().insertEntries(entries.size()),
          row -> {
            for (Entry entry : entries) {
              row.stream(place.namespace(), steps.stream())
                  .number(entry.version())
                  .text(entry.type())
                  .number(entry.schema())
                  .day(entry.effectiveOn())
                  .instant(entry.recordedAt())
                  .text(entry.actor())
                  .text(entry.commandKey())
                  .body(entry.body())
                  .bytes(entry.chain());
              Receipt receipt = steps.receiptAt(entry.version());
              if (receipt != null) {
                row.text(receipt.commandKey())
                    .bytes(receipt.digest())
                    .number(receipt.firstVersion());
              } else {
                row.none(Types.VARCHAR).none(Types.VARBINARY).none(Types.BIGINT);
              }
            }
          });
    }
  }

  private void insertTexts(Connection connection, Steps steps) throws SQLException {
    for (List<KeptText> texts : Chunks.of(steps.texts(), text -> text.content().length())) {
      Place.update(
          connection,
          place.statements().insertTexts(texts.size()),
          row -> {
            for (KeptText text : texts) {
              row.stream(place.namespace(), steps.stream())
                  .number(text.version())
                  .number(text.place())
                  .body(text.content());
            }
          });
    }
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

  @Override
  public CommitResult refresh(StreamKey stream, long version, List<DutyChange> duties) {
    return place
        .transactions()
        .write(
            said("refresh the duties after version " + version, stream),
            connection -> refreshed(connection, stream, version, duties),
            // As above: a conflict has written nothing.
            result -> true);
  }

  private CommitResult refreshed(
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

  private void putDuties(Connection connection, StreamKey stream, List<DutyChange> all)
      throws SQLException {
    for (List<DutyChange> changes : Chunks.of(all, change -> 0)) {
      Place.update(
          connection,
          place.statements().putDuties(changes.size()),
          row -> {
            for (DutyChange change : changes) {
              DutyRow duty = change instanceof DutyChange.Put put ? put.row() : gone(change.key());
              Standing standing =
                  change instanceof DutyChange.Put ? Standing.of(duty) : Standing.GONE;
              row.stream(place.namespace(), stream)
                  .text(duty.key())
                  .text(duty.kind())
                  .text(duty.owner())
                  .text(duty.subject())
                  .day(duty.due().orElse(Standing.NEVER))
                  .flag(duty.bindingDue().filter(DueDate::provisional).isPresent())
                  .due(duty.committedDue())
                  .due(duty.statutoryDue())
                  .day(duty.nextLook())
                  .day(duty.openedOn())
                  .day(duty.closedOn())
                  .number(standing.code);
            }
          });
    }
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
    for (List<Message> messages : Chunks.of(steps.messages(), told -> told.body().length())) {
      Place.update(
          connection,
          place.statements().insertMessages(messages.size()),
          row -> {
            for (Message message : messages) {
              row.stream(place.namespace(), steps.stream())
                  .text(message.id())
                  .text(message.channel())
                  .text(message.address())
                  .instant(message.notBefore())
                  .instant(message.expires())
                  .body(message.body())
                  .instant(message.notBefore());
            }
          });
    }
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return place
        .query(
            said("find the head", stream),
            place.statements().selectHead,
            parameters -> parameters.stream(place.namespace(), stream),
            row -> new Head(row.getLong(1), Columns.bytes(row, 2)))
        .stream()
        .findFirst();
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    Place.checkPage(max);
    return place.query(
        said("read entries after version " + after, stream),
        place.statements().selectEntries,
        parameters -> parameters.stream(place.namespace(), stream).number(after).number(max),
        row ->
            Entry.builder()
                .version(row.getLong(1))
                .type(row.getString(2))
                .schema(row.getInt(3))
                .effectiveOn(Columns.day(row, 4))
                .recordedAt(Columns.instant(row, 5))
                .actor(row.getString(6))
                .commandKey(row.getString(7))
                .body(Columns.bytes(row, 8))
                .chain(Columns.bytes(row, 9))
                .build());
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return place
        .query(
            said("find the receipt of command '" + commandKey + "'", stream),
            place.statements().selectReceipt,
            parameters -> parameters.stream(place.namespace(), stream).text(commandKey),
            row ->
                new Receipt(
                    row.getString(2), Columns.bytes(row, 3), row.getLong(4), row.getLong(1)))
        .stream()
        .findFirst();
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
        row -> new KeptText(row.getLong(1), row.getInt(2), Columns.bytes(row, 3)));
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
                place.statements().rowValues(), last.nextLook(), last.stream(), last.key());
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

  /** The options of a {@link JdbcStorage}; each has a default. */
  public static final class Builder {
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    private String namespace = "default";
    private String prefix = "zb_";
    private @Nullable Dialect dialect;
    private Projection projection = (connection, commit) -> {};
    private boolean withoutAutoCommit;

    private Builder() {}

    /**
     * Sets what sets this storage apart from others in the same tables; {@code default} if not
     * called.
     *
     * @param value 1 to 128 characters out of {@code A-Z a-z 0-9 . _ : -}, compared byte by byte
     * @return this builder
     * @throws IllegalArgumentException if it is malformed
     */
    public Builder namespace(String value) {
      namespace = checked(value);
      return this;
    }

    private static String checked(String namespace) {
      if (!NAMESPACE.matcher(namespace).matches()) {
        throw new IllegalArgumentException(
            "namespace must be 1 to 128 characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
                .formatted(namespace));
      }
      return namespace;
    }

    /**
     * Sets what the names of the tables begin with; {@code zb_} if not called.
     *
     * @param value a letter and at most 31 letters, digits and underscores
     * @return this builder
     * @throws IllegalArgumentException if it is malformed
     */
    public Builder tablePrefix(String value) {
      if (!PREFIX.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "tablePrefix must be a letter and at most 31 letters, digits and underscores, but was"
                + " '%s'".formatted(value));
      }
      prefix = value;
      return this;
    }

    /**
     * Sets which database it is; asked of the connection if not called.
     *
     * @param value the database, or the one that yours behaves like
     * @return this builder
     */
    public Builder dialect(Dialect value) {
      dialect = value;
      return this;
    }

    /**
     * Sets what writes the host's own tables in the transaction of each commit, joined or own;
     * nothing if not called.
     *
     * @param value the projection
     * @return this builder
     */
    public Builder projection(Projection value) {
      projection = value;
      return this;
    }

    /**
     * Says that the pool hands out fresh connections that are not in auto-commit mode, and that it
     * never hands out one in the middle of a transaction of the host. If not called, each
     * connection that arrives like that is refused, since to end its transaction could commit or
     * roll back rows of the host.
     *
     * <p>A data source that knows the transactions of a framework, such as a transaction-aware
     * proxy or one with managed transactions, is not such a pool: give the pool behind it, or
     * {@linkplain #join join}.
     *
     * @return this builder
     */
    public Builder pooledWithoutAutoCommit() {
      withoutAutoCommit = true;
      return this;
    }

    /**
     * Opens a storage with transactions of its own.
     *
     * @param source where connections are taken from, one for each call
     * @return the storage
     * @throws StorageException if the database cannot be reached, or a connection may be in the
     *     middle of a transaction, see {@link #pooledWithoutAutoCommit}; so does each call
     * @throws IllegalArgumentException if it is none that is known, and no dialect was set
     */
    public JdbcStorage open(DataSource source) {
      return new JdbcStorage(place(source), projection);
    }

    /**
     * Joins the transaction that the host has begun on a connection. The storage never ends it; it
     * marks each commit with a savepoint, so that one that did not succeed leaves no trace.
     *
     * @param connection the host's, not in auto-commit mode
     * @return the storage, for this transaction and its thread only
     * @throws StorageException if the connection is broken
     * @throws IllegalArgumentException if its database is none that is known, and no dialect was
     *     set
     */
    public JdbcStorage join(Connection connection) {
      Dialect spoken = spoken(() -> KnownDialect.of(connection));
      Failures failures = new Failures(spoken);
      return new JdbcStorage(
          place(new JoinedTransaction(connection, failures), failures, spoken), projection);
    }

    /**
     * Opens the outbox of the namespace. It locks nothing while messages are under way: of the
     * workers that reach for the same message, the first to move its fence has it.
     *
     * @param source where connections are taken from
     * @return the outbox
     * @throws StorageException if the database cannot be reached
     * @throws IllegalArgumentException if it is none that is known, and no dialect was set
     */
    public Outbox outbox(DataSource source) {
      return new JdbcOutbox(place(source));
    }

    /**
     * Opens the board of the namespace.
     *
     * @param source where connections are taken from, one for each page
     * @return the board
     * @throws StorageException if the database cannot be reached
     * @throws IllegalArgumentException if it is none that is known, and no dialect was set
     */
    public Board board(DataSource source) {
      return new JdbcBoard(place(source));
    }

    /**
     * Opens one board over several namespaces, such as a prefecture's over those of its counties;
     * the builder's own is among them only if it is named.
     *
     * @param source where connections are taken from, one for each page
     * @param namespaces the namespaces, at least one
     * @return the board, whose page takes a round trip for each namespace
     * @throws StorageException if the database cannot be reached
     * @throws IllegalArgumentException if a namespace is malformed or none is given, or if the
     *     database is none that is known, and no dialect was set
     */
    public Board board(DataSource source, Set<String> namespaces) {
      if (namespaces.isEmpty()) {
        throw new IllegalArgumentException("a board needs at least one namespace, but had none");
      }
      Place own = place(source);
      return Board.over(
          namespaces.stream().map(name -> new JdbcBoard(own.in(checked(name)))).toList());
    }

    /**
     * Makes the tables where they are missing: for examples and tests.
     *
     * @param source where the connection is taken from
     * @throws StorageException if the database refuses
     * @throws IllegalArgumentException if it is none that is known, and no dialect was set
     */
    public void createSchema(DataSource source) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        OwnTransactions.requireFree(connection, withoutAutoCommit);
        String script = spoken(() -> KnownDialect.of(connection)).script();
        for (String sql :
            script.replace("zb_", prefix).replaceAll("(?m)^\\s*--.*$", "").split(";", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
        if (!connection.getAutoCommit()) {
          connection.commit();
        }
      } catch (SQLException failure) {
        throw new StorageException(
            "could not make the tables '%1$shead', '%1$sentry', '%1$sduty' and '%1$smessage': %2$s"
                .formatted(prefix, failure.getMessage()),
            false,
            failure);
      }
    }

    private Place place(DataSource source) {
      Dialect spoken =
          spoken(
              () -> {
                try (Connection connection = source.getConnection()) {
                  OwnTransactions.requireFree(connection, withoutAutoCommit);
                  return KnownDialect.of(connection);
                }
              });
      Failures failures = new Failures(spoken);
      return place(new OwnTransactions(source, withoutAutoCommit, failures), failures, spoken);
    }

    private Place place(Transactions transactions, Failures failures, Dialect spoken) {
      return new Place(transactions, failures, new Statements(prefix, spoken), namespace);
    }

    private Dialect spoken(Asking asking) {
      if (dialect != null) {
        return dialect;
      }
      try {
        return asking.ask();
      } catch (SQLException failure) {
        throw new StorageException(
            "could not ask the connection which database it leads to: " + failure.getMessage(),
            !(failure instanceof SQLNonTransientException),
            failure);
      }
    }

    /** Asks a connection what it leads to. */
    private interface Asking {
      Dialect ask() throws SQLException;
    }
  }
}
