package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What differs between databases; all else is SQL that they share.
 *
 * <p>{@link #h2}, {@link #postgreSql}, {@link #mariaDb} and {@link #mySql} are proved by the
 * contract kit. {@link #kingbaseEs}, {@link #openGauss}, {@link #dm}, {@link #oceanBase} and {@link
 * #tiDb} are derived from them and untested. All are found by asking the connection. For another
 * database write {@link #script} and {@link #put}, look over the answers of the other methods, and
 * hand it to {@link JdbcBuilder#dialect}; the suites of the contract kit then tell whether it will
 * do. {@code spi/docs/dialects.md} walks through an example.
 *
 * <p>Every statement relies on an isolation of at least {@code READ COMMITTED}, in which a
 * transaction waits for a row that another has updated. It relies on {@code VARCHAR} keys that
 * compare byte by byte, {@code LIMIT} behind {@code ORDER BY} and {@code UNION ALL} of bracketed
 * queries. It relies on {@code VALUES} of several rows and on an update count for each update of a
 * batch.
 *
 * @since 0.1
 */
public interface Dialect {
  /**
   * Finds the dialect of the database that a connection leads to, by what its driver says.
   *
   * @param connection the connection, to whose server nothing is sent
   * @return the dialect that is taken where none is set
   * @throws SQLException if the connection is closed
   * @throws IllegalArgumentException if the database is none that is known
   */
  static Dialect of(Connection connection) throws SQLException {
    return Recognition.of(connection);
  }

  /** {@return H2 2.4; durable in a file only with {@code WRITE_DELAY=0}} */
  static Dialect h2() {
    return KnownDialect.H2;
  }

  /** {@return PostgreSQL} */
  static Dialect postgreSql() {
    return KnownDialect.POSTGRESQL;
  }

  /** {@return MariaDB, alone or as a Galera cluster} */
  static Dialect mariaDb() {
    return KnownDialect.MARIADB;
  }

  /** {@return MySQL 8} */
  static Dialect mySql() {
    return KnownDialect.MYSQL;
  }

  /**
   * {@return KingbaseES V8 in its PostgreSQL mode, with strings that differ by case; untested until
   * somebody has run the contracts there}
   */
  static Dialect kingbaseEs() {
    return UntestedDialect.KINGBASE;
  }

  /**
   * {@return openGauss 5 and GaussDB, in a database of compatibility PG; untested until somebody
   * has run the contracts there}
   */
  static Dialect openGauss() {
    return UntestedDialect.OPENGAUSS;
  }

  /**
   * {@return DM 8 with pages of at least 16 KiB, strings that differ by case and an empty text that
   * is not null; untested until somebody has run the contracts there}
   */
  static Dialect dm() {
    return new DmDialect();
  }

  /**
   * {@return OceanBase 4 in its MySQL mode; untested until somebody has run the contracts there}
   */
  static Dialect oceanBase() {
    return UntestedDialect.OCEANBASE;
  }

  /**
   * {@return TiDB 7.5 or later with pessimistic transactions; untested until somebody has run the
   * contracts there}
   */
  static Dialect tiDb() {
    return UntestedDialect.TIDB;
  }

  /**
   * Tells how the tables are made. Statements end with a semicolon; comments take whole lines and
   * begin with two hyphens; the names of tables, indexes and constraints begin with {@code zb_},
   * which is replaced by the prefix that was chosen. The name of an index contains {@code _by_} and
   * that of a constraint ends in {@code _pk}; those take no schema.
   *
   * @return the text of the DDL script
   */
  String script();

  /**
   * Names the folder of its migrations under {@code META-INF/zhuanban/} of the jar.
   *
   * @return the folder; empty for a dialect whose tables the host makes, which is the default
   */
  default Optional<String> folder() {
    return Optional.empty();
  }

  /**
   * Writes the statement that adds rows or, where there is one with the same key, replaces its
   * other columns. It has one parameter for each column of each row, those of the key first. No two
   * of the rows have the same key. Duties are written like that, identifiers (whose {@code
   * identifier_text} is bytes), and heads that are locked.
   *
   * @param table the name of the table
   * @param key the columns of its primary key
   * @param others its other columns
   * @param rows how many rows, from 1
   * @return the text of the statement
   */
  String put(String table, List<String> key, List<String> others, int rows);

  /**
   * Writes the condition that a row is one of several that are named by their keys. It has one
   * parameter for each column of each key. The database has to find each row by the index of the
   * key, and must not look through the table.
   *
   * @param key the columns of the primary key
   * @param rows how many keys, from 1
   * @return the condition; if not called otherwise, the columns of one key or those of another
   */
  default String among(List<String> key, int rows) {
    String one = "(" + String.join(" = ? AND ", key) + " = ?)";
    return "(" + String.join(" OR ", Collections.nCopies(rows, one)) + ")";
  }

  /**
   * Tells whether an index is entered at {@code (a, b, c) > (?, ?, ?)}. Where it is not, pages
   * begin with the same condition spelled out column by column.
   *
   * @return true if it is; false if not called otherwise
   */
  default boolean seeksByRowValue() {
    return false;
  }

  /**
   * Names a table in a query whose page one index gives in its order. A planner that trusts old
   * statistics may choose another index and sort all rows; a hint keeps it from that.
   *
   * @param table the name of the table
   * @param index the name of the index
   * @return the table, with a hint where the database takes one; the table alone if not called
   *     otherwise
   */
  default String walk(String table, String index) {
    return table;
  }

  /**
   * Lets a query hold the rows that it finds, until the transaction ends. Others who hold or change
   * them wait meanwhile.
   *
   * @param query the query
   * @return the query that holds; {@code FOR UPDATE} behind it if not called otherwise
   */
  default String holding(String query) {
    return query + " FOR UPDATE";
  }

  /**
   * Names the file that only one transaction may write at a time, because the database saves it in
   * the midst of others: were the process killed then, parts of theirs would be left in it.
   * Storages with transactions of their own, in this process, then take turns at it.
   *
   * @param connection a connection to the database
   * @return the file, the same for all connections that lead to it; none if not called otherwise
   * @throws SQLException if the database refuses to say
   */
  default Optional<String> writtenInTurn(Connection connection) throws SQLException {
    return Optional.empty();
  }

  /**
   * Sets what the database itself needs, when a storage with transactions of its own is opened.
   *
   * @param connection a connection to the database, without a transaction
   * @throws SQLException if the database fails; what it does not allow is no failure
   */
  default void setUp(Connection connection) throws SQLException {}

  /**
   * Tells whether one prepared statement may hold several, joined by semicolons, that go to the
   * database in one round trip. Its parameters are those of all in their order, and its first
   * update count is that of the first one. One that fails keeps those behind it from being done. A
   * commit then takes a single round trip. A storage asks each pool whether it passes them on,
   * since a wall against injected statements may not.
   *
   * @return whether it does; false if not called otherwise
   */
  default boolean chains() {
    return false;
  }

  /**
   * Makes a query with an order and a limit of its own a part of a {@code UNION ALL}.
   *
   * @param query the query
   * @return the part; the query in brackets if not called otherwise
   */
  default String part(String query) {
    return "(" + query + ")";
  }

  /**
   * Tells whether an insertion failed because the key is taken. It is asked only about insertions
   * whose one constraint that can be violated is the primary key.
   *
   * @param failure what the driver threw; causes and followers are asked about one by one
   * @return whether the key is taken; by default, whether the SQLState is of class 23
   */
  default boolean keyTaken(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().startsWith("23");
  }

  /**
   * Tells whether the database has undone the transaction for the sake of another one. Then nothing
   * was kept, and the same work may be done at once in a new transaction. A storage with
   * transactions of its own does that by itself, a few times. Some databases say so only at the
   * commit.
   *
   * @param failure what the driver threw; causes and followers are asked about one by one
   * @return whether it was undone; by default, whether the SQLState is of class 40 or the exception
   *     a {@link SQLTransactionRollbackException}
   */
  default boolean undone(SQLException failure) {
    return failure instanceof SQLTransactionRollbackException
        || (failure.getSQLState() != null && failure.getSQLState().startsWith("40"));
  }

  /**
   * Tells whether a failure may pass, so that the same call may succeed later: lock timeouts, lost
   * connections, a server that is starting. Whether a commit whose connection was lost has been
   * kept, its receipt tells. What is {@linkplain #undone undone} need not be named again.
   *
   * @param failure what the driver threw; causes and followers are asked about one by one
   * @return whether it may pass; by default, whether the SQLState is of class 08 or the exception a
   *     {@link SQLTransientException} or {@link SQLRecoverableException}
   */
  default boolean passing(SQLException failure) {
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || (failure.getSQLState() != null && failure.getSQLState().startsWith("08"));
  }
}
