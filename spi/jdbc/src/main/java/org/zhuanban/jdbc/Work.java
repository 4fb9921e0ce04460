package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done on a connection inside a transaction. */
interface Work<T> {
  T on(Connection connection) throws SQLException;
}
