package org.zhuanban.faults;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the databases of the tests by their addresses. */
final class Sources {
  private Sources() {}

  static DataSource of(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      return source;
    }
    return JdbcConnectionPool.create(url, "sa", "");
  }
}
