package org.zhuanban.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Databases that speak like one which is known. They are derived from what their makers have
 * written; nobody has run the contracts on them yet.
 */
enum UntestedDialect implements Dialect {
  KINGBASE("kingbase", KnownDialect.POSTGRESQL),

  OPENGAUSS("opengauss", KnownDialect.POSTGRESQL) {
    @Override
    public String put(String table, List<String> key, List<String> others, int rows) {
      // ON CONFLICT is of PostgreSQL 9.5, from whose 9.2 openGauss comes.
      return "INSERT INTO %s (%s) VALUES %s ON DUPLICATE KEY UPDATE %s"
          .formatted(
              table,
              KnownDialect.columns(key, others),
              KnownDialect.marks(key, others, rows),
              others.stream().map(c -> c + " = EXCLUDED." + c).collect(Collectors.joining(", ")));
    }
  },

  OCEANBASE("oceanbase", KnownDialect.MYSQL) {
    @Override
    public boolean passing(SQLException failure) {
      // A statement or transaction that took too long.
      return super.passing(failure) || failure.getErrorCode() == 4012;
    }
  },

  TIDB("tidb", KnownDialect.MYSQL) {
    @Override
    public boolean undone(SQLException failure) {
      // A write conflict in its several forms; all of them roll back.
      return super.undone(failure)
          || Set.of(8002, 8005, 8022, 9007).contains(failure.getErrorCode());
    }

    @Override
    public boolean passing(SQLException failure) {
      // Timeouts, busy servers and regions that move.
      return super.passing(failure)
          || Set.of(9001, 9002, 9003, 9004, 9005).contains(failure.getErrorCode());
    }
  };

  private final String name;
  private final KnownDialect like;

  UntestedDialect(String name, KnownDialect like) {
    this.name = name;
    this.like = like;
  }

  @Override
  public String script() {
    return SchemaScript.shipped(name);
  }

  @Override
  public Optional<String> folder() {
    return Optional.of(name);
  }

  @Override
  public String put(String table, List<String> key, List<String> others, int rows) {
    return like.put(table, key, others, rows);
  }

  @Override
  public boolean seeksByRowValue() {
    return like.seeksByRowValue();
  }

  @Override
  public String walk(String table, String index) {
    return like.walk(table, index);
  }

  @Override
  public String holding(String query) {
    return like.holding(query);
  }

  @Override
  public String part(String query) {
    return like.part(query);
  }

  @Override
  public boolean keyTaken(SQLException failure) {
    return like.keyTaken(failure);
  }

  @Override
  public boolean undone(SQLException failure) {
    return like.undone(failure);
  }

  @Override
  public boolean passing(SQLException failure) {
    return like.passing(failure);
  }
}
