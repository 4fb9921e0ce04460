package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

class JdbcStorageTest {
  private final JdbcBuilder options = JdbcStorage.builder();

  @Test
  void opens_with_defaults_over_a_data_source_and_over_a_connection() throws SQLException {
    Pool pool =
        new Pool(() -> DriverManager.getConnection("jdbc:h2:mem:defaults;DB_CLOSE_DELAY=-1"), true);
    JdbcStorage.createSchema(pool);

    assertThat(JdbcStorage.of(pool).joined()).isFalse();
    try (Connection host = pool.getConnection()) {
      host.setAutoCommit(false);
      Storage joined = JdbcStorage.joining(host);
      assertThat(joined.joined()).isTrue();
      assertThat(joined.commit(Samples.commit(0, "c-1"))).isEqualTo(new Committed(2));
      host.rollback();
      host.setAutoCommit(true);
    }
    assertThat(JdbcStorage.of(pool).head(Samples.STREAM)).isEmpty();
    assertThat(pool.lent()).isZero();
  }

  @Test
  void names_the_databases_it_knows_when_it_meets_another() throws SQLException {
    try (Connection connection = Database.H2_MEMORY.connection()) {
      Connection stranger =
          Watch.proxy(
              Connection.class,
              connection,
              (method, arguments) ->
                  Watch.proxy(
                      DatabaseMetaData.class,
                      connection.getMetaData(),
                      (asked, nothing) -> "Tibero"));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> options.join(stranger))
          .withMessage(
              "the database calls itself 'Tibero', but known are H2, PostgreSQL, MariaDB and MySQL,"
                  + " and untested KingbaseES, openGauss, DM, OceanBase and TiDB; name the dialect"
                  + " that it follows");
      assertThat(options.dialect(Dialect.h2()).join(stranger).joined()).isTrue();
    }
  }

  @Test
  void refuses_a_namespace_that_databases_would_compare_differently() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.namespace("示例县"))
        .withMessage(
            "namespace must be 1 to 128 characters out of A-Z a-z 0-9 . _ : -, but was '示例县'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "zb; DROP",
        "zb.zb.",
        "a.b.c",
        ".zb_",
        "_zb",
        "1zb_",
        "zb-",
        "zb\"",
        "`zb`.",
        "县_",
        "zb_ ",
        "a2345678901234567890123456789012345678"
      })
  void refuses_a_table_prefix_that_is_no_plain_name(String prefix) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.tablePrefix(prefix))
        .withMessage(
            "tablePrefix must be the beginning of a name ('zb_'), a schema and a dot ('zb.') or"
                + " both ('zb.zb_'), each a letter and at most 31 letters, digits and underscores,"
                + " but was '"
                + prefix
                + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "zb_, zb_duty zb_duty_by_due zb_duty_pk",
    "plan_, plan_duty plan_duty_by_due plan_duty_pk",
    "zb., zb.duty duty_by_due duty_pk",
    "zb.zb_, zb.zb_duty zb_duty_by_due zb_duty_pk",
  })
  void a_schema_stands_before_tables_alone(String prefix, String named) {
    assertThat(new TablePrefix(prefix).in("zb_duty zb_duty_by_due zb_duty_pk")).isEqualTo(named);
  }

  @Test
  void names_a_row_that_another_program_broke() throws SQLException {
    Pool pool = new Pool(() -> DriverManager.getConnection("jdbc:h2:mem:broken"), true);
    try (Connection other = pool.getConnection()) {
      JdbcStorage.createSchema(pool);
      Storage storage = JdbcStorage.of(pool);
      storage.commit(Samples.commit(0, "c-1", Samples.put("D-1")));
      try (Statement statement = other.createStatement()) {
        statement.executeUpdate("UPDATE zb_duty SET stream_id = 'P 1' WHERE duty_key = 'D-1'");
      }

      assertThatThrownBy(() -> storage.due(LocalDate.MAX, Optional.empty(), 10))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("could not list what is due on")
          .hasMessageContaining("a row is malformed, {")
          .hasMessageContaining("stream_id=P 1, duty_key=D-1}: id must be");
    }
  }

  @Test
  void refuses_an_empty_page() {
    Storage storage = options.open(Database.H2_MEMORY.pool());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.due(Samples.DAY, Optional.empty(), 0))
        .withMessage("max must be at least 1, but was 0");
  }
}
