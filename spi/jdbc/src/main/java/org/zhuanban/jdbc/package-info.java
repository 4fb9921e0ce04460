/**
 * The storage of the SPI over JDBC, with its outbox and its boards.
 *
 * <p>{@link org.zhuanban.jdbc.JdbcStorage} either takes connections from a data source and owns its
 * transactions, or joins the transaction of one connection of the host. {@link
 * org.zhuanban.jdbc.JdbcBuilder} holds the options, such as namespace, table prefix and dialect; it
 * opens outboxes and boards as well. A {@link org.zhuanban.jdbc.Projection} writes the host's own
 * tables in the same transactions. A {@link org.zhuanban.jdbc.Dialect} says what a database does
 * its own way.
 *
 * <p>{@code Statements} holds the SQL. {@code CommitWriter} appends a commit, {@code BulkReader}
 * reads many streams at once, and {@code SchemaScript} runs a script for examples and tests.
 *
 * <p>The tables are the host's to create. The scripts {@code schema-h2.sql}, {@code
 * schema-postgresql.sql}, {@code schema-mariadb.sql} and {@code schema-mysql.sql} lie beside the
 * classes of this package. From the second release on, scripts such as {@code
 * schema-h2-0.1-to-0.2.sql} lead from one release to the next.
 */
@NullMarked
package org.zhuanban.jdbc;

import org.jspecify.annotations.NullMarked;
