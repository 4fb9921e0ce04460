package org.zhuanban.jdbc;

import static org.zhuanban.spi.CommitResult.Committed;
import static org.zhuanban.spi.CommitResult.Conflict;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * Keeps everything in three tables of a relational database.
 *
 * <p>Opened {@linkplain #of over a data source}, each call is a transaction of its own on a
 * connection that goes back as it came; such a storage is safe for use by many threads. {@linkplain
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
 * <p>A commit takes at most four round trips and its own commit; a joined one takes at most four
 * and two for its savepoint.
 *
 * @since 0.1
 */
public final class JdbcStorage implements Storage {
  private final Transactions transactions;
  private final Dialect dialect;
  private final String namespace;
  private final Statements statements;

  private JdbcStorage(Transactions transactions, Dialect dialect, Builder options) {
    this.transactions = transactions;
    this.dialect = dialect;
    this.namespace = options.namespace;
    this.statements = new Statements(options.prefix);
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

  @Override
  public CommitResult commit(Commit commit) {
    return transactions.write(
        said("keep entries after version " + commit.expectedVersion(), commit.stream()),
        connection -> {
          if (!headMoved(connection, commit)) {
            return new Conflict();
          }
          insertEntries(connection, commit);
          changeDuties(connection, commit);
          return new Committed(commit.head().version());
        });
  }

  private boolean headMoved(Connection connection, Commit commit) throws SQLException {
    Head head = commit.head();
    if (commit.expectedVersion() > 0) {
      try (PreparedStatement update = connection.prepareStatement(statements.moveHead)) {
        new Parameters(update)
            .number(head.version()).bytes(head.chain()).stream(namespace, commit.stream())
                .number(commit.expectedVersion());
        return update.executeUpdate() == 1;
      }
    }
    try (PreparedStatement insert = connection.prepareStatement(statements.createHead)) {
      new Parameters(insert)
          .stream(namespace, commit.stream()).number(head.version()).bytes(head.chain()).stream(
              namespace, commit.stream());
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      if (dialect.uniqueViolation(failure)) {
        return false;
      }
      throw failure;
    }
  }

  private void insertEntries(Connection connection, Commit commit) throws SQLException {
    Receipt receipt = commit.receipt();
    try (PreparedStatement insert = connection.prepareStatement(statements.insertEntry)) {
      Parameters row = new Parameters(insert);
      for (Entry entry : commit.entries()) {
        row.stream(namespace, commit.stream())
            .number(entry.version())
            .text(entry.type())
            .number(entry.schema())
            .day(entry.effectiveOn())
            .instant(entry.recordedAt())
            .text(entry.actor())
            .text(entry.commandKey())
            .bytes(entry.body())
            .bytes(entry.chain());
        if (entry.version() == receipt.lastVersion()) {
          row.text(receipt.commandKey()).bytes(receipt.digest()).number(receipt.firstVersion());
        } else {
          row.none(Types.VARCHAR).none(Types.VARBINARY).none(Types.BIGINT);
        }
        row.batch();
      }
      insert.executeBatch();
    }
  }

  private void changeDuties(Connection connection, Commit commit) throws SQLException {
    if (commit.expectedVersion() > 0 && !commit.duties().isEmpty()) {
      try (PreparedStatement delete = connection.prepareStatement(statements.deleteDuty)) {
        Parameters row = new Parameters(delete);
        for (DutyChange change : commit.duties()) {
          row.stream(namespace, commit.stream()).text(change.key()).batch();
        }
        delete.executeBatch();
      }
    }
    List<DutyRow> puts = new ArrayList<>();
    for (DutyChange change : commit.duties()) {
      if (change instanceof DutyChange.Put put) {
        puts.add(put.row());
      }
    }
    if (puts.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(statements.insertDuty)) {
      Parameters row = new Parameters(insert);
      for (DutyRow duty : puts) {
        row.stream(namespace, commit.stream())
            .text(duty.key())
            .text(duty.kind())
            .text(duty.owner())
            .text(duty.subject())
            .day(duty.committedDue())
            .day(duty.statutoryDue())
            .day(duty.nextLook())
            .day(duty.openedOn())
            .day(duty.closedOn())
            .batch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return query(
            said("find the head", stream),
            statements.selectHead,
            parameters -> parameters.stream(namespace, stream),
            row -> new Head(row.getLong(1), bytes(row, 2)))
        .stream()
        .findFirst();
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    checkPage(max);
    return query(
        said("read entries after version " + after, stream),
        statements.selectEntries,
        parameters -> parameters.stream(namespace, stream).number(after).number(max),
        row ->
            Entry.builder()
                .version(row.getLong(1))
                .type(row.getString(2))
                .schema(row.getInt(3))
                .effectiveOn(day(row, 4))
                .recordedAt(Instant.EPOCH.plus(row.getLong(5), ChronoUnit.MICROS))
                .actor(row.getString(6))
                .commandKey(row.getString(7))
                .body(bytes(row, 8))
                .chain(bytes(row, 9))
                .build());
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return query(
            said("find the receipt of command '" + commandKey + "'", stream),
            statements.selectReceipt,
            parameters -> parameters.stream(namespace, stream).text(commandKey),
            row -> new Receipt(row.getString(2), bytes(row, 3), row.getLong(4), row.getLong(1)))
        .stream()
        .findFirst();
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return query(
        said("list the duties", stream),
        statements.selectDuties,
        parameters -> parameters.stream(namespace, stream),
        row ->
            DutyRow.builder()
                .key(row.getString(1))
                .kind(row.getString(2))
                .owner(row.getString(3))
                .subject(row.getString(4))
                .committedDue(someDay(row, 5))
                .statutoryDue(someDay(row, 6))
                .nextLook(someDay(row, 7))
                .openedOn(day(row, 8))
                .closedOn(someDay(row, 9))
                .build());
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    checkPage(max);
    return query(
        "list what is due on %s in namespace '%s'".formatted(asOf, namespace),
        after.isPresent() ? statements.selectDueAfter : statements.selectDue,
        parameters -> {
          parameters.text(namespace).day(asOf);
          if (after.isPresent()) {
            DueDuty place = after.get();
            parameters
                .day(place.nextLook())
                .day(place.nextLook())
                .text(place.stream().kind())
                .text(place.stream().id())
                .text(place.key());
          }
          parameters.number(max);
        },
        row ->
            new DueDuty(
                day(row, 1), new StreamKey(row.getString(2), row.getString(3)), row.getString(4)));
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    checkPage(max);
    return query(
        "list the streams of kind '%s' in namespace '%s'".formatted(kind, namespace),
        statements.selectStreams,
        // No identifier is empty, so all of them come after the empty one.
        parameters -> parameters.text(namespace).text(kind).text(after.orElse("")).number(max),
        row -> new StreamKey(kind, row.getString(1)));
  }

  @Override
  public boolean joined() {
    return transactions.joined();
  }

  private <T> List<T> query(String what, String sql, Filling filling, Mapping<T> mapping) {
    return transactions.read(
        what,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            filling.fill(new Parameters(select));
            try (ResultSet rows = select.executeQuery()) {
              List<T> found = new ArrayList<>();
              while (rows.next()) {
                found.add(mapping.map(rows));
              }
              return List.copyOf(found);
            }
          }
        });
  }

  private String said(String what, StreamKey stream) {
    return "%s of stream '%s' in namespace '%s'".formatted(what, stream, namespace);
  }

  private static void checkPage(int max) {
    if (max < 1) {
      throw new IllegalArgumentException("max must be at least 1, but was " + max);
    }
  }

  private static Bytes bytes(ResultSet row, int column) throws SQLException {
    return Bytes.of(Objects.requireNonNull(row.getBytes(column)));
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return LocalDate.ofEpochDay(row.getLong(column));
  }

  private static Optional<LocalDate> someDay(ResultSet row, int column) throws SQLException {
    long day = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /** Gives a query its parameters. */
  private interface Filling {
    void fill(Parameters parameters) throws SQLException;
  }

  /** Makes a value of a row. */
  private interface Mapping<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** The options of a {@link JdbcStorage}; each has a default. */
  public static final class Builder {
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    private String namespace = "default";
    private String prefix = "zb_";
    private @Nullable Dialect dialect;

    private Builder() {}

    /**
     * Sets what sets this storage apart from others in the same tables; {@code default} if not
     * called.
     *
     * @param value 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}, compared byte by byte
     * @return this builder
     * @throws IllegalArgumentException if it is malformed
     */
    public Builder namespace(String value) {
      if (!NAMESPACE.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "namespace must be 1 to 64 characters out of A-Z a-z 0-9 . _ : -, but was '%s'"
                .formatted(value));
      }
      namespace = value;
      return this;
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
     * Opens a storage with transactions of its own.
     *
     * @param source where connections are taken from, one for each call
     * @return the storage
     * @throws StorageException if the database cannot be reached
     * @throws IllegalArgumentException if it is none that is known, and no dialect was set
     */
    public JdbcStorage open(DataSource source) {
      Dialect spoken = dialect;
      if (spoken == null) {
        try (Connection connection = source.getConnection()) {
          spoken = Dialect.of(connection);
        } catch (SQLException failure) {
          throw unreachable(failure);
        }
      }
      return new JdbcStorage(new OwnTransactions(source, spoken), spoken, this);
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
      Dialect spoken = dialect;
      if (spoken == null) {
        try {
          spoken = Dialect.of(connection);
        } catch (SQLException failure) {
          throw unreachable(failure);
        }
      }
      return new JdbcStorage(new JoinedTransaction(connection, spoken), spoken, this);
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
        Dialect spoken = dialect == null ? Dialect.of(connection) : dialect;
        for (String sql : spoken.schema(prefix).replaceAll("(?m)^--.*$", "").split(";", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
        if (!connection.getAutoCommit()) {
          connection.commit();
        }
      } catch (SQLException failure) {
        throw new StorageException(
            "could not make the tables '%shead', '%sentry' and '%sduty': %s"
                .formatted(prefix, prefix, prefix, failure.getMessage()),
            false,
            failure);
      }
    }

    private static StorageException unreachable(SQLException failure) {
      return new StorageException(
          "could not ask the connection which database it leads to: " + failure.getMessage(),
          true,
          failure);
    }
  }
}
