package org.zhuanban.jdbc;

import java.sql.SQLException;

/** Takes statements that write rows, in their order. */
interface Writing {
  void write(String sql, Place.Filling filling) throws SQLException;
}
