/**
 * The storage of the SPI over JDBC.
 *
 * <p>{@link org.zhuanban.jdbc.JdbcStorage} either takes connections from a data source and owns its
 * transactions, or joins the transaction of one connection of the host. The tables are the host's
 * to create: the scripts {@code schema-h2.sql} and {@code schema-postgresql.sql} lie beside the
 * classes of this package.
 */
@NullMarked
package org.zhuanban.jdbc;

import org.jspecify.annotations.NullMarked;
