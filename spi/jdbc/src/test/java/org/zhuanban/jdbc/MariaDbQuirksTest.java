package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.jdbc.Samples.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/** What is MariaDB's own way, and what is MySQL's where MariaDB can be set to behave like it. */
class MariaDbQuirksTest {
  private final Database database = Database.MARIADB;
  private final String namespace = database.fresh("q");
  private final Pool pool = database.pool();

  private JdbcBuilder here() {
    return JdbcStorage.builder().namespace(namespace);
  }

  private Connection host(boolean snapshotIsolation) throws SQLException {
    Connection host = database.connection();
    try (Statement statement = host.createStatement()) {
      statement.execute("SET innodb_snapshot_isolation = " + (snapshotIsolation ? "ON" : "OFF"));
    }
    host.setAutoCommit(false);
    return host;
  }

  @Test
  void J3_a_stream_that_moved_since_the_host_read_it_is_worth_another_transaction()
      throws SQLException {
    here().open(pool).commit(commit(0, "c-1"));
    try (Connection host = host(true)) {
      Storage joined = here().join(host);
      assertThat(joined.head(Samples.STREAM)).isPresent();
      here().open(pool).commit(commit(2, "c-2"));

      StorageException failure =
          catchThrowableOfType(StorageException.class, () -> joined.commit(commit(2, "c-3")));

      assertThat(failure).isNotNull();
      assertThat(failure.retryable()).isTrue();
      host.rollback();
    }
  }

  @Test
  void J3_where_a_second_look_shows_the_first_the_conflict_is_told_all_the_same()
      throws SQLException {
    here().open(pool).commit(commit(0, "c-1"));
    try (Connection host = host(false)) {
      Storage joined = here().join(host);
      assertThat(joined.head(Samples.STREAM)).isPresent();
      here().open(pool).commit(commit(2, "c-2"));

      assertThat(joined.commit(commit(2, "c-3"))).isEqualTo(new Conflict());
      host.rollback();
    }

    assertThat(here().open(pool).commit(commit(4, "c-3"))).isEqualTo(new Committed(6));
  }
}
