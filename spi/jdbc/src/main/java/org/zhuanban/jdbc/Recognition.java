package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** Which database a connection leads to, by what the driver says without asking the server. */
final class Recognition {
  private Recognition() {}

  static Dialect of(Connection connection) throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    return of(
        database.getDatabaseProductName(),
        String.valueOf(database.getDatabaseProductVersion()),
        String.valueOf(database.getURL()));
  }

  static Dialect of(String product, String version, String url) {
    // Asked to, its driver calls it Oracle.
    if (url.startsWith("jdbc:dm:")) {
      return Dialect.dm();
    }
    return switch (product) {
      case "H2" -> Dialect.h2();
      case "PostgreSQL" -> postgreSql(version, url);
      case "MariaDB" -> Dialect.mariaDb();
      case "MySQL" -> mySql(version);
      case "KingbaseES" -> Dialect.kingbaseEs();
      case "openGauss", "GaussDB" -> Dialect.openGauss();
      case "DM DBMS" -> Dialect.dm();
      case "OceanBase" -> Dialect.oceanBase();
      default ->
          throw new IllegalArgumentException(
              ("the database calls itself '%s', but known are H2, PostgreSQL, MariaDB and MySQL,"
                      + " and untested KingbaseES, openGauss, DM, OceanBase and TiDB; name the dialect"
                      + " that it follows")
                  .formatted(product));
    };
  }

  /** Drivers of PostgreSQL and of openGauss both say PostgreSQL, with the version it came from. */
  private static Dialect postgreSql(String version, String url) {
    return version.startsWith("9.2")
            || url.startsWith("jdbc:opengauss:")
            || url.startsWith("jdbc:gaussdb:")
        ? Dialect.openGauss()
        : Dialect.postgreSql();
  }

  /** Such as 8.0.11-TiDB-v8.5.1 and 5.7.25-OceanBase_CE-v4.2.1.8. */
  private static Dialect mySql(String version) {
    String said = version.toLowerCase(Locale.ROOT);
    if (said.contains("tidb")) {
      return Dialect.tiDb();
    }
    return said.contains("oceanbase") ? Dialect.oceanBase() : Dialect.mySql();
  }
}
