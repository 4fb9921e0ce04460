package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.StorageException;

/**
 * Opens the storages, outboxes and boards of a database; each option has a default.
 *
 * <p>All that it opens reads and writes the tables of one prefix, in one namespace:
 *
 * <pre>{@code
 * JdbcBuilder county = JdbcStorage.builder().namespace("county");
 * Storage storage = county.open(source);
 * Outbox outbox = county.outbox(source);
 * Board board = county.board(source);
 * }</pre>
 *
 * @since 0.1
 */
public final class JdbcBuilder {
  private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  private String namespace = "default";
  private TablePrefix prefix = new TablePrefix("zb_");
  private @Nullable Dialect dialect;
  private Projection projection = (connection, commit) -> {};
  private boolean withoutAutoCommit;

  JdbcBuilder() {}

  /**
   * Sets what sets this storage apart from others in the same tables; {@code default} if not
   * called.
   *
   * @param value 1 to 128 characters out of {@code A-Z a-z 0-9 . _ : -}, compared byte by byte
   * @return this
   * @throws IllegalArgumentException if it is malformed
   */
  public JdbcBuilder namespace(String value) {
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
   * Sets what the names of the tables begin with; {@code zb_} if not called. With a schema, as in
   * {@code zb.} or {@code zb.zb_}, the tables lie in that schema (on MySQL, in that database),
   * which the host has made. Indexes and constraints lie beside their tables.
   *
   * @param value the beginning of a name, a schema and a dot, or both; each a letter and at most 31
   *     letters, digits and underscores
   * @return this
   * @throws IllegalArgumentException if it is malformed
   */
  public JdbcBuilder tablePrefix(String value) {
    prefix = new TablePrefix(value);
    return this;
  }

  /**
   * Sets which database it is; asked of the connection if not called.
   *
   * @param value the database, or the one that yours behaves like
   * @return this
   */
  public JdbcBuilder dialect(Dialect value) {
    dialect = value;
    return this;
  }

  /**
   * Sets what writes the host's own tables in the transaction of each commit, joined or own;
   * nothing if not called.
   *
   * @param value the projection
   * @return this
   */
  public JdbcBuilder projection(Projection value) {
    projection = value;
    return this;
  }

  /**
   * Says that the pool hands out fresh connections that are not in auto-commit mode. It never hands
   * out one in the middle of a transaction of the host. If not called, each connection that arrives
   * like that is refused, since to end its transaction could commit or roll back rows of the host.
   *
   * <p>A data source that knows the transactions of a framework, such as a transaction-aware proxy
   * or one with managed transactions, is not such a pool: give the pool behind it, or {@linkplain
   * #join join}.
   *
   * @return this
   */
  public JdbcBuilder pooledWithoutAutoCommit() {
    withoutAutoCommit = true;
    return this;
  }

  /**
   * Opens a storage with transactions of its own.
   *
   * @param source where connections are taken from, one for each call
   * @return the storage
   * @throws StorageException if the database cannot be reached, if its tables are missing or of
   *     another release, or if a connection may be in the middle of a transaction, see {@link
   *     #pooledWithoutAutoCommit}; so does each call
   * @throws IllegalArgumentException if it is none that is known, and no dialect was set
   */
  public JdbcStorage open(DataSource source) {
    Place place = place(source);
    boolean chaining =
        place.statements().chains()
            && place.transactions().read("find out how it is reached", Chain::passes);
    return new JdbcStorage(place, projection, chaining);
  }

  /**
   * Joins the transaction that the host has begun on a connection. The storage never ends it; it
   * marks each commit with a savepoint, so that one that did not succeed leaves no trace.
   *
   * @param connection the host's, not in auto-commit mode
   * @return the storage, for this transaction and its thread only; the release of its tables is not
   *     checked, since a failed query can spoil the transaction of the host
   * @throws StorageException if the connection is broken
   * @throws IllegalArgumentException if its database is none that is known, and no dialect was set
   */
  public JdbcStorage join(Connection connection) {
    Dialect spoken = spoken(connection);
    Failures failures = new Failures(spoken);
    return new JdbcStorage(
        place(new JoinedTransaction(connection, failures), failures, spoken), projection, false);
  }

  /**
   * Opens the outbox of the namespace. It locks nothing while messages are under way: of the
   * workers that reach for the same message, the first to move its fence has it.
   *
   * @param source where connections are taken from
   * @return the outbox
   * @throws StorageException if the database cannot be reached, or its tables are missing or of
   *     another release
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
   * @throws StorageException if the database cannot be reached, or its tables are missing or of
   *     another release
   * @throws IllegalArgumentException if it is none that is known, and no dialect was set
   */
  public Board board(DataSource source) {
    return new JdbcBoard(place(source));
  }

  /**
   * Opens one board over several namespaces, such as a prefecture's over those of its counties; the
   * builder's own is among them only if it is named.
   *
   * @param source where connections are taken from, one for each page
   * @param namespaces the namespaces, at least one
   * @return the board, whose page takes a round trip for each namespace
   * @throws StorageException if the database cannot be reached, or its tables are missing or of
   *     another release
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
   * Finds the turn that a host takes around its own transactions that a storage {@linkplain #join
   * joins}, where the database needs it.
   *
   * @param source where the connection is taken from
   * @return the turn, the same for all that write the same file
   * @throws StorageException if the database cannot be asked
   * @throws IllegalArgumentException if it is none that is known, and no dialect was set
   */
  public WriteTurn turn(DataSource source) {
    return opened(source).turn();
  }

  /**
   * Lists the migrations of the database that lie in the jar, for tools that run them.
   *
   * @param source where the connection is taken from
   * @return the resources in their order, such as {@code META-INF/zhuanban/h2/V0.1__zhuanban.sql};
   *     empty for a dialect of the host
   * @throws StorageException if the database cannot be asked
   * @throws IllegalArgumentException if it is none that is known, and no dialect was set
   */
  public List<String> migrations(DataSource source) {
    return opened(source).dialect().folder().stream()
        .flatMap(
            folder ->
                SchemaScript.MIGRATIONS.stream()
                    .map(script -> "META-INF/zhuanban/" + folder + "/" + script))
        .toList();
  }

  /**
   * Makes the tables where they are missing: for examples and tests.
   *
   * @param source where the connection is taken from
   * @throws StorageException if the database refuses
   * @throws IllegalArgumentException if it is none that is known, and no dialect was set
   */
  public void createSchema(DataSource source) {
    try (Connection connection = source.getConnection()) {
      OwnTransactions.requireFree(connection, withoutAutoCommit);
      new SchemaScript(spoken(connection), prefix).run(connection);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException failure) {
      throw new StorageException(
          "could not make the tables '%1$shead', '%1$sentry', '%1$sduty' and '%1$smessage': %2$s"
              .formatted(prefix.value(), failure.getMessage()),
          false,
          failure);
    }
  }

  private Place place(DataSource source) {
    Opened opened = opened(source);
    Failures failures = new Failures(opened.dialect());
    Transactions transactions =
        new OwnTransactions(source, withoutAutoCommit, failures, opened.turn());
    SchemaScript script = new SchemaScript(opened.dialect(), prefix);
    transactions.read(
        "open the tables '" + prefix.value() + "'",
        connection -> {
          script.check(connection, failures);
          return true;
        });
    return place(transactions, failures, opened.dialect());
  }

  private Place place(Transactions transactions, Failures failures, Dialect spoken) {
    return new Place(transactions, failures, new Statements(prefix, spoken), namespace);
  }

  private Opened opened(DataSource source) {
    return asked(
        () -> {
          try (OwnTransactions.Lease lease = new OwnTransactions.Lease(source.getConnection())) {
            Connection connection = lease.connection();
            OwnTransactions.requireFree(connection, withoutAutoCommit);
            Dialect spoken = dialect == null ? Recognition.of(connection) : dialect;
            spoken.setUp(connection);
            return new Opened(spoken, WriteTurn.at(spoken.writtenInTurn(connection)));
          }
        });
  }

  private Dialect spoken(Connection connection) {
    return dialect == null ? asked(() -> Recognition.of(connection)) : dialect;
  }

  private static <T> T asked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (SQLException failure) {
      throw new StorageException(
          "could not ask the connection which database it leads to: " + failure.getMessage(),
          !(failure instanceof SQLNonTransientException),
          failure);
    }
  }

  /** What a database speaks, and whose turn it is to write to it. */
  private record Opened(Dialect dialect, WriteTurn turn) {}

  /** Asks a connection what it leads to. */
  private interface Asking<T> {
    T ask() throws SQLException;
  }
}
