package org.zhuanban.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The script that makes the tables of a database, under their prefix, and the check that they are
 * those of this release.
 */
record SchemaScript(Dialect dialect, TablePrefix prefix) {
  /** The migrations that lead to the tables of this release, in their order. */
  static final List<String> MIGRATIONS = List.of("V0.1__zhuanban.sql");

  /** The release that the last migration writes into the tables. */
  static final String RELEASE = "0.1";

  private static final String TABLES_ELSEWHERE =
      "表'%1$sschema'%2$s，而本库需要%3$s版的表；"
          + " 请先运行zhuanban-jdbc中META-INF/zhuanban/<数据库>/下的脚本（Flyway、Liquibase可直接使用）。Table"
          + " '%1$sschema' %4$s, but this library needs the tables of release %3$s; run the scripts"
          + " in META-INF/zhuanban/<database>/ of zhuanban-jdbc first, by Flyway, by Liquibase or"
          + " by hand";

  /**
   * The migrations that lie in the jar.
   *
   * @param database the folder of the database
   */
  static String shipped(String database) {
    return MIGRATIONS.stream()
        .map(migration -> resource("/META-INF/zhuanban/" + database + "/" + migration))
        .collect(Collectors.joining("\n"));
  }

  private static String resource(String path) {
    try (InputStream in = SchemaScript.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar of zhuanban-jdbc lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + path, e);
    }
  }

  /**
   * Checks that the tables are there and of this release.
   *
   * @throws SQLException if they are not, which names the way out, or if the database fails
   */
  void check(Connection connection, Failures failures) throws SQLException {
    List<String> releases;
    try {
      releases =
          Place.query(
              connection,
              prefix.in("SELECT schema_release FROM zb_schema"),
              parameters -> {},
              row -> row.getString(1));
    } catch (SQLException failure) {
      if (failures.mayPass(failure)) {
        throw failure;
      }
      String why = " (" + failure.getMessage() + ")";
      throw wrong("不存在或不可读" + why, "is missing or cannot be read" + why, failure);
    }
    if (!releases.equals(List.of(RELEASE))) {
      throw wrong("记载的版本是" + releases, "says release " + releases);
    }
  }

  /** The cause is suppressed, so that its state is not taken for that of the whole. */
  private SQLException wrong(String zh, String en, SQLException... causes) {
    SQLException wrong =
        new SQLNonTransientException(TABLES_ELSEWHERE.formatted(prefix.value(), zh, RELEASE, en));
    for (SQLException cause : causes) {
      wrong.addSuppressed(cause);
    }
    return wrong;
  }

  void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements()) {
        statement.execute(sql);
      }
    }
  }

  List<String> statements() {
    String script = prefix.in(dialect.script()).replaceAll("(?m)^\\s*--.*$", "");
    return Arrays.stream(script.split(";", -1)).filter(sql -> !sql.isBlank()).toList();
  }
}
