package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/** The migrations of the tables, as hosts run them, and the release that they write down. */
class SchemaHistoryTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/META-INF/zhuanban");
  private static final String DATABASES =
      "h2 postgresql mariadb mysql kingbase opengauss dm oceanbase tidb";

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private final Pool pool = new Pool(() -> DriverManager.getConnection(url), true);

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void assertOpens() {
    assertThat(JdbcStorage.of(pool).commit(Samples.commit(0, "c-1"))).isNotNull();
    JdbcStorage.builder().outbox(pool);
    JdbcStorage.builder().board(pool);
  }

  @Test
  void flyway_runs_the_migrations_as_they_are() {
    Flyway flyway =
        Flyway.configure()
            .dataSource(url, "", "")
            .locations("classpath:META-INF/zhuanban/h2")
            .table("zhuanban_schema_history")
            .load();

    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(SchemaScript.MIGRATIONS.size());
    assertOpens();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  @Test
  void flyway_runs_them_in_another_schema_which_the_prefix_then_names() {
    Flyway.configure()
        .dataSource(url, "", "")
        .locations("classpath:META-INF/zhuanban/h2")
        .table("zhuanban_schema_history")
        .defaultSchema("ZB")
        .load()
        .migrate();

    Storage storage = JdbcStorage.builder().tablePrefix("zb.zb_").open(pool);
    assertThat(storage.head(Samples.STREAM)).isEmpty();
    assertThatExceptionOfType(StorageException.class).isThrownBy(() -> JdbcStorage.of(pool));
  }

  @Test
  void liquibase_runs_the_migrations_as_they_are() throws Exception {
    Scope.child(
        Scope.Attr.ui,
        new LoggerUIService(),
        () -> {
          for (String migration : SchemaScript.MIGRATIONS) {
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.URL_ARG, url)
                .addArgumentValue(
                    UpdateCommandStep.CHANGELOG_FILE_ARG, "META-INF/zhuanban/h2/" + migration)
                .execute();
          }
        });

    assertOpens();
  }

  @Test
  void the_migrations_are_named_for_tools_that_run_them() {
    assertThat(JdbcStorage.builder().migrations(pool))
        .isEqualTo(SchemaScript.MIGRATIONS.stream().map("META-INF/zhuanban/h2/"::concat).toList());
    assertThat(
            Stream.of(
                Dialect.h2(),
                Dialect.postgreSql(),
                Dialect.mariaDb(),
                Dialect.mySql(),
                Dialect.kingbaseEs(),
                Dialect.openGauss(),
                Dialect.dm(),
                Dialect.oceanBase(),
                Dialect.tiDb()))
        .extracting(dialect -> dialect.folder().orElseThrow())
        .containsExactly(DATABASES.split(" "));
  }

  @Test
  void tables_that_are_missing_are_named_with_the_way_out() {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> JdbcStorage.of(pool))
        .withMessageContaining("表'zb_schema'不存在或不可读")
        .withMessageContaining("META-INF/zhuanban/<database>/")
        .satisfies(failure -> assertThat(failure.retryable()).isFalse());
  }

  @Test
  void tables_of_another_release_are_refused_by_all_that_opens() throws SQLException {
    JdbcStorage.createSchema(pool);
    JdbcStorage.createSchema(pool);
    assertOpens();

    execute("UPDATE zb_schema SET schema_release = '0.9'");

    for (Runnable opening :
        List.<Runnable>of(
            () -> JdbcStorage.of(pool),
            () -> JdbcStorage.builder().outbox(pool),
            () -> JdbcStorage.builder().board(pool))) {
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(opening::run)
          .withMessageContaining("记载的版本是[0.9]，而本库需要0.1版的表")
          .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }
  }

  @Test
  void every_database_has_every_migration_and_the_last_one_writes_the_release() throws IOException {
    for (String database : DATABASES.split(" ", -1)) {
      try (Stream<Path> files = Files.list(MIGRATIONS.resolve(database))) {
        assertThat(files.map(file -> file.getFileName().toString()).sorted())
            .isEqualTo(SchemaScript.MIGRATIONS);
      }
      String last = SchemaScript.MIGRATIONS.get(SchemaScript.MIGRATIONS.size() - 1);
      assertThat(Files.readString(MIGRATIONS.resolve(database).resolve(last)))
          .startsWith("-- liquibase formatted sql\n-- changeset zhuanban:" + SchemaScript.RELEASE)
          .contains("'" + SchemaScript.RELEASE + "'");
      assertThat(last).startsWith("V" + SchemaScript.RELEASE + "__");
    }
  }

  /**
   * Two words or more are no word of any database's own, and of these types none has a zone or a
   * charset.
   */
  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql", "dm"})
  void no_name_is_reserved_and_no_column_is_of_a_type_that_is_converted(String database)
      throws IOException {
    String script = Files.readString(MIGRATIONS.resolve(database).resolve("V0.1__zhuanban.sql"));
    List<String> columns =
        Pattern.compile("(?m)^  ([a-z]\\w*) +(\\w+)")
            .matcher(script)
            .results()
            .map(column -> column.group(1) + " " + column.group(2))
            .toList();
    List<String> named =
        Pattern.compile("(?:TABLE|INDEX|CONSTRAINT)(?: IF NOT EXISTS)? (\\w+)")
            .matcher(script)
            .results()
            .map(name -> name.group(1))
            .toList();

    assertThat(columns)
        .hasSize(69)
        .allMatch(
            column ->
                column.matches(
                    "[a-z]+(_[a-z]+)+"
                        + " (VARCHAR|BIGINT|INTEGER|SMALLINT|VARBINARY|BYTEA|BLOB|LONGBLOB)"));
    assertThat(columns)
        .noneMatch(column -> column.matches("(current|session|system|user|local|row)_.*"));
    assertThat(named).hasSizeGreaterThan(10).allMatch(name -> name.startsWith("zb_"));
    assertThat(named.stream().filter(name -> !script.contains("TABLE IF NOT EXISTS " + name + " ")))
        .allMatch(name -> name.matches("zb_\\w+_by_\\w+|zb_\\w+_pk"));
  }
}
