package org.zhuanban.contract;

import java.sql.SQLException;
import java.util.List;
import org.zhuanban.jdbc.Dialect;

/** H2, but never sees that a key is taken. */
final class Stubborn implements Dialect {
  @Override
  public String script() {
    return Dialect.h2().script();
  }

  @Override
  public String put(String table, List<String> key, List<String> others, int rows) {
    return Dialect.h2().put(table, key, others, rows);
  }

  @Override
  public boolean keyTaken(SQLException failure) {
    return false;
  }
}
