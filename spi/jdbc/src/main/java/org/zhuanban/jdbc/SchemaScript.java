package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** The script that makes the tables of a database, under their prefix. */
record SchemaScript(Dialect dialect, String prefix) {
  void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements()) {
        statement.execute(sql);
      }
    }
  }

  List<String> statements() {
    String script = dialect.script().replace("zb_", prefix).replaceAll("(?m)^\\s*--.*$", "");
    return Arrays.stream(script.split(";", -1)).filter(sql -> !sql.isBlank()).toList();
  }
}
