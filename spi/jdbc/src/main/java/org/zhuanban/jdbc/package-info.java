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
 * <p>The tables are the host's to create, by the migrations in {@code META-INF/zhuanban/} of the
 * jar: Flyway and Liquibase run them as they are. Opening a storage checks that the tables are
 * those of this release.
 */
@NullMarked
package org.zhuanban.jdbc;

import org.jspecify.annotations.NullMarked;
