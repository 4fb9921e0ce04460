package org.zhuanban.faults;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.mariadb.jdbc.MariaDbDataSource;
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
    if (url.startsWith("jdbc:mysql:")) {
      MysqlDataSource source = new MysqlDataSource();
      source.setUrl(url);
      return source;
    }
    if (url.startsWith("jdbc:mariadb:")) {
      try {
        return new MariaDbDataSource(url);
      } catch (SQLException malformed) {
        throw new IllegalArgumentException(url, malformed);
      }
    }
    return JdbcConnectionPool.create(url, "sa", "");
  }
}
