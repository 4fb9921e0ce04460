package org.zhuanban.jdbc;

import com.alibaba.druid.pool.DruidDataSource;
import com.alibaba.druid.wall.WallConfig;
import com.alibaba.druid.wall.WallFilter;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database behind a pool that platforms use. */
final class PooledDatabase extends Database {
  /** How many milliseconds somebody waits for a connection that nobody gives back. */
  private static final int WAIT = 30_000;

  static final PooledDatabase H2_DRUID = druid(Database.H2_MEMORY);
  static final PooledDatabase H2_HIKARI = hikari(Database.H2_MEMORY);
  static final PooledDatabase POSTGRESQL_DRUID = druid(Database.POSTGRESQL);
  static final PooledDatabase POSTGRESQL_HIKARI = hikari(Database.POSTGRESQL);
  static final PooledDatabase MARIADB_DRUID = druid(Database.MARIADB);
  static final PooledDatabase MARIADB_HIKARI = hikari(Database.MARIADB);
  static final PooledDatabase MYSQL_DRUID = druid(Database.MYSQL);
  static final PooledDatabase MYSQL_HIKARI = hikari(Database.MYSQL);

  private final Database behind;
  private final Opening opening;
  private @Nullable DataSource source;

  /** On which costs are asked about, past the pool. */
  private @Nullable Connection asking;

  /** Opens a pool of so many connections, which are lent with or without auto-commit. */
  private interface Opening {
    DataSource open(int size, boolean autoCommit);
  }

  private PooledDatabase(Database behind, Opening opening) {
    super(behind.dialect, true);
    this.behind = behind;
    this.opening = opening;
  }

  /** Druid, whose wall looks at every statement. */
  private static PooledDatabase druid(Database behind) {
    return new PooledDatabase(
        behind,
        (size, autoCommit) -> {
          DruidDataSource pool = new DruidDataSource();
          pool.setUrl(behind.url());
          pool.setMaxActive(size);
          pool.setMaxWait(WAIT);
          pool.setDefaultAutoCommit(autoCommit);
          pool.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
          pool.setProxyFilters(List.of(wall(behind.dialect)));
          return pool;
        });
  }

  private static WallFilter wall(Dialect dialect) {
    WallConfig config = new WallConfig();
    // Its parser for H2 knows neither MERGE nor CREATE INDEX IF NOT EXISTS.
    config.setStrictSyntaxCheck(dialect != Dialect.h2());
    WallFilter wall = new WallFilter();
    wall.setConfig(config);
    return wall;
  }

  /** HikariCP over p6spy. */
  private static PooledDatabase hikari(Database behind) {
    return new PooledDatabase(
        behind,
        (size, autoCommit) -> {
          HikariDataSource pool = new HikariDataSource();
          pool.setJdbcUrl(behind.url().replaceFirst("^jdbc:", "jdbc:p6spy:"));
          pool.setMaximumPoolSize(size);
          pool.setConnectionTimeout(WAIT);
          pool.setAutoCommit(autoCommit);
          return pool;
        });
  }

  /** A pool of one connection. */
  Pool ofOne(boolean autoCommit) {
    return Pool.over(opening.open(1, autoCommit), autoCommit);
  }

  private synchronized DataSource source() {
    if (source == null) {
      source = opening.open(32, true);
    }
    return source;
  }

  @Override
  String start() {
    return behind.url();
  }

  @Override
  Pool newPool(boolean autoCommit) {
    return Pool.over(autoCommit ? source() : opening.open(32, false), autoCommit);
  }

  @Override
  Connection connection() throws SQLException {
    return source().getConnection();
  }

  @Override
  String fresh(String prefix) {
    return behind.fresh(prefix);
  }

  /** What a test does beside the storages is none of the pool's business. */
  @Override
  void execute(String sql) throws SQLException {
    behind.execute(sql);
  }

  @Override
  String impatience() {
    return behind.impatience();
  }

  @Override
  String waiting() {
    return behind.waiting();
  }

  @Override
  String numbers(int upTo) {
    return behind.numbers(upTo);
  }

  @Override
  String analyze(String table) {
    return behind.analyze(table);
  }

  @Override
  synchronized long cost(Connection connection, PreparedQuery query) throws SQLException {
    if (asking == null) {
      asking = behind.connection();
    }
    return behind.cost(asking, query);
  }
}
