package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.alibaba.druid.pool.DruidDataSource;
import com.alibaba.druid.wall.Violation;
import com.alibaba.druid.wall.WallConfig;
import com.alibaba.druid.wall.WallFilter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What can be said of dialects without a server of theirs. */
class UntestedDialectsTest {
  private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/zhuanban");
  static final List<String> DATABASES = DerivedScripts.DATABASES;

  private static String script(String database, String migration) throws IOException {
    return Files.readString(SCRIPTS.resolve(database).resolve(migration));
  }

  /** After a change: {@code -Dscripts.write=true}. */
  @ParameterizedTest
  @FieldSource("DATABASES")
  void their_scripts_follow_from_those_of_the_tested(String database) throws IOException {
    for (String migration : SchemaScript.MIGRATIONS) {
      String derived =
          DerivedScripts.of(database, script("postgresql", migration), script("mysql", migration));
      if (Boolean.getBoolean("scripts.write")) {
        Files.createDirectories(SCRIPTS.resolve(database));
        Files.writeString(SCRIPTS.resolve(database).resolve(migration), derived);
      }

      assertThat(script(database, migration)).isEqualTo(derived).contains("-- UNTESTED: ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "H2, 2.4.240, jdbc:h2:mem:x, h2",
    "PostgreSQL, 18.6, jdbc:postgresql://h/d, postgresql",
    "PostgreSQL, 9.2.4, jdbc:postgresql://h/d, opengauss",
    "PostgreSQL, 14.2, jdbc:opengauss://h/d, opengauss",
    "PostgreSQL, 14.2, jdbc:gaussdb://h/d, opengauss",
    "openGauss, 5.0.0, jdbc:opengauss://h/d, opengauss",
    "GaussDB, 5.0.0, jdbc:gaussdb://h/d, opengauss",
    "KingbaseES, V008R006C008, jdbc:kingbase8://h/d, kingbase",
    "DM DBMS, 8.1.3.140, jdbc:dm://h, dm",
    "Oracle, 11.2, jdbc:dm://h?compatibleMode=oracle, dm",
    "MariaDB, 11.8.9-MariaDB, jdbc:mariadb://h/d, mariadb",
    "MySQL, 8.0.12, jdbc:mysql://h/d, mysql",
    "MySQL, 8.0.11-TiDB-v8.5.1, jdbc:mysql://h/d, tidb",
    "MySQL, 5.7.25-TiDB-v4.0.0, jdbc:mysql://h/d, tidb",
    "MySQL, 5.7.25-OceanBase_CE-v4.2.1.8, jdbc:mysql://h/d, oceanbase",
    "OceanBase, 4.2.1, jdbc:oceanbase://h/d, oceanbase",
  })
  void a_database_is_known_by_what_its_drivers_say(
      String product, String version, String url, String database) {
    assertThat(Recognition.of(product, version, url).script())
        .isEqualTo(SchemaScript.shipped(database));
  }

  @Test
  void oracle_is_none_of_them() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recognition.of("Oracle", "19", "jdbc:oracle:thin:@h"))
        .withMessageStartingWith("the database calls itself 'Oracle', but known are H2, ");
  }

  @ParameterizedTest
  @CsvSource({
    "tidb, 8002, true, true",
    "tidb, 8022, true, true",
    "tidb, 9007, true, true",
    "tidb, 9005, false, true",
    "tidb, 1205, false, true",
    "tidb, 1146, false, false",
    "oceanbase, 4012, false, true",
    "oceanbase, 1146, false, false",
    "dm, -6403, false, true",
    "dm, -6407, false, true",
    "dm, -6602, false, false",
  })
  void what_their_makers_say_of_failures_counts(
      String database, int code, boolean undone, boolean passing) {
    Dialect dialect = dialect(database);
    SQLException failure = new SQLException("failed", "HY000", code);

    assertThat(dialect.undone(failure)).isEqualTo(undone);
    assertThat(dialect.undone(failure) || dialect.passing(failure)).isEqualTo(passing);
    assertThat(dialect.keyTaken(failure)).isEqualTo(code == -6602);
  }

  private static Dialect dialect(String database) {
    return switch (database) {
      case "kingbase" -> Dialect.kingbaseEs();
      case "opengauss" -> Dialect.openGauss();
      case "dm" -> Dialect.dm();
      case "oceanbase" -> Dialect.oceanBase();
      case "tidb" -> Dialect.tiDb();
      case "postgresql" -> Dialect.postgreSql();
      case "mariadb" -> Dialect.mariaDb();
      default -> Dialect.mySql();
    };
  }

  /**
   * Druid 1.2 has no wall for KingbaseES and DM, so that a host names the one that fits. Its
   * parsers for Oracle and for GaussDB do not know all that DM and openGauss do.
   */
  @ParameterizedTest
  @CsvSource({
    "postgresql, postgresql, true",
    "mariadb, mariadb, true",
    "mysql, mysql, true",
    "kingbase, postgresql, true",
    "opengauss, gaussdb, false",
    "dm, oracle, false",
    "oceanbase, oceanbase, true",
    "tidb, tidb, true",
  })
  void a_wall_lets_every_statement_pass(String database, String wallOf, boolean strict)
      throws ReflectiveOperationException {
    try (DruidDataSource source = new DruidDataSource()) {
      source.setDbType(wallOf);
      WallConfig config = new WallConfig();
      config.setStrictSyntaxCheck(strict);
      WallFilter wall = new WallFilter();
      wall.setConfig(config);
      wall.setDbType(wallOf);
      wall.init(source);

      for (String prefix : List.of("zb_", "zb.")) {
        for (String sql : statements(new Statements(new TablePrefix(prefix), dialect(database)))) {
          assertThat(wall.getProvider().check(sql).getViolations())
              .extracting(Violation::getMessage)
              .as(sql)
              .isEmpty();
        }
      }
    }
  }

  private static List<String> statements(Statements statements)
      throws ReflectiveOperationException {
    List<String> all = new ArrayList<>();
    for (Field field : Statements.class.getDeclaredFields()) {
      // A private one is the beginning of a statement of a method.
      if (field.getType() == String.class
          && !Modifier.isStatic(field.getModifiers())
          && !Modifier.isPrivate(field.getModifiers())) {
        all.add((String) field.get(statements));
      }
    }
    for (Method method : Statements.class.getDeclaredMethods()) {
      if (!Modifier.isPrivate(method.getModifiers())
          && List.of(method.getParameterTypes()).equals(List.of(int.class))) {
        all.add((String) method.invoke(statements, 1));
        all.add((String) method.invoke(statements, 3));
      }
    }
    String page =
        statements.board(
            List.of("namespace_id", "owner_id", "duty_standing"),
            List.of(
                "(stream_kind = ? OR stream_kind = ? AND duty_kind NOT IN (?, ?))",
                "opened_on <= ?",
                statements.after("board_due")));
    all.add(page);
    all.add(page + " UNION ALL " + page);
    assertThat(all).hasSizeGreaterThan(30);
    return all;
  }
}
