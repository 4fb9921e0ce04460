package org.zhuanban.contract;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.zhuanban.jdbc.Dialect;

/**
 * SQLite, as a host writes it. The URL has {@code transaction_mode=IMMEDIATE}, {@code
 * journal_mode=WAL} and a {@code busy_timeout}: a transaction then holds the whole file from its
 * beginning, so that nothing is left to hold row by row.
 */
final class SqliteDialect implements Dialect {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int CONSTRAINT = 19;

  @Override
  public String script() {
    return Dialect.postgreSql().script().replace(" COLLATE \"C\"", "").replace("BYTEA", "BLOB");
  }

  @Override
  public String put(String table, List<String> key, List<String> others, int rows) {
    return Dialect.postgreSql().put(table, key, others, rows);
  }

  @Override
  public boolean seeksByRowValue() {
    return true;
  }

  @Override
  public String holding(String query) {
    return query;
  }

  /** A bracketed query is a value here. */
  @Override
  public String part(String query) {
    return "SELECT * FROM (" + query + ")";
  }

  @Override
  public boolean keyTaken(SQLException failure) {
    return failure.getErrorCode() == CONSTRAINT;
  }

  @Override
  public boolean passing(SQLException failure) {
    return Set.of(BUSY, LOCKED).contains(failure.getErrorCode()) || Dialect.super.passing(failure);
  }
}
