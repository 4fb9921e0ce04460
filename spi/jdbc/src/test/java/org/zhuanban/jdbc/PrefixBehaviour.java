package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.jdbc.Samples.STREAM;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/** Tables with other names, and in schemas of their own. */
abstract class PrefixBehaviour {
  private final Database database;
  private final String namespace;

  PrefixBehaviour(Database database) {
    this.database = database;
    this.namespace = database.fresh("x");
  }

  private JdbcBuilder here(String prefix) {
    return database.pool().options().namespace(namespace).tablePrefix(prefix);
  }

  /** Tables and indexes of the same names lie beside each other in several schemas. */
  @Test
  void tables_with_another_prefix_are_other_tables() throws SQLException {
    database.execute("CREATE SCHEMA IF NOT EXISTS zb");
    database.execute("CREATE SCHEMA IF NOT EXISTS plan");
    Storage usual = here("zb_").open(database.pool());

    for (String prefix : List.of("plan_", "zb.", "plan.", "zb.zb_", "zb.plan_")) {
      EveryCall.of(here(prefix), database.pool());
    }

    assertThat(usual.streams(STREAM.kind(), Optional.empty(), 1)).isEmpty();
    String release = database.texts("SELECT schema_release FROM zb_schema").get(0);
    for (String table : List.of("plan_schema", "zb.schema", "plan.schema", "zb.zb_schema")) {
      assertThat(database.texts("SELECT schema_release FROM " + table)).containsExactly(release);
    }
  }

  @Test
  void tables_that_are_missing_are_named_with_their_schema() throws SQLException {
    database.execute("CREATE SCHEMA IF NOT EXISTS zb");

    StorageException failure =
        catchThrowableOfType(
            StorageException.class, () -> here("zb.nowhere_").open(database.pool()));

    assertThat(failure).isNotNull();
    assertThat(failure.retryable()).isFalse();
    assertThat(failure).hasMessageContaining("表'zb.nowhere_schema'不存在或不可读");
  }
}
