package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.zhuanban.jdbc.Samples.STREAM;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.put;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/** A host's own tables in the transaction that keeps a commit. */
abstract class ProjectionBehaviour {
  private final Database database;
  private final String table;

  ProjectionBehaviour(Database database) {
    this.database = database;
    this.table = database.fresh("project_");
  }

  private JdbcBuilder here() throws SQLException {
    database.pool();
    database.execute("CREATE TABLE " + table + " (command VARCHAR(64) NOT NULL)");
    return JdbcStorage.builder().namespace(table).projection(this::write);
  }

  private void write(Connection connection, Commit commit) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (?)")) {
      insert.setString(1, commit.receipt().commandKey());
      insert.executeUpdate();
    }
  }

  @Test
  void J1_the_hosts_rows_are_kept_with_the_commit_and_not_for_a_conflict() throws SQLException {
    Storage storage = here().open(database.pool());

    assertThat(storage.commit(commit(0, "c-1", put("d")))).isEqualTo(new Committed(2));
    assertThat(storage.commit(commit(0, "c-2"))).isEqualTo(new Conflict());
    assertThat(storage.commit(commit(1, "c-3"))).isEqualTo(new Conflict());
    assertThat(storage.commit(commit(2, "c-4"))).isEqualTo(new Committed(4));

    assertThat(database.texts("SELECT command FROM " + table + " ORDER BY command"))
        .containsExactly("c-1", "c-4");
  }

  @Test
  void T1_nothing_is_kept_when_the_database_refuses_the_hosts_rows() throws SQLException {
    Storage storage =
        here()
            .projection(
                (connection, commit) -> {
                  write(connection, commit);
                  try (PreparedStatement insert =
                      connection.prepareStatement("INSERT INTO " + table + " VALUES (NULL)")) {
                    insert.executeUpdate();
                  }
                })
            .open(database.pool());

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.commit(commit(0, "c-1", put("d"))))
        .matches(failure -> !failure.retryable());

    assertNothingKept(storage);
  }

  @Test
  void T1_nothing_is_kept_when_the_projection_gives_up() throws SQLException {
    Storage storage =
        here()
            .projection(
                (connection, commit) -> {
                  write(connection, commit);
                  throw new IllegalStateException("no such project");
                })
            .open(database.pool());

    assertThatIllegalStateException()
        .isThrownBy(() -> storage.commit(commit(0, "c-1", put("d"))))
        .withMessage("no such project");

    assertNothingKept(storage);
    assertThat(database.pool().lent()).isZero();
  }

  @Test
  void T1_in_the_hosts_transaction_its_rows_go_with_it() throws SQLException {
    JdbcBuilder here = here();
    try (Connection host = database.connection()) {
      host.setAutoCommit(false);
      here.join(host).commit(commit(0, "c-1", put("d")));
      host.rollback();
      assertNothingKept(here.open(database.pool()));

      here.join(host).commit(commit(0, "c-1", put("d")));
      host.commit();
    }

    assertThat(database.texts("SELECT command FROM " + table)).containsExactly("c-1");
  }

  @Test
  void T3_a_projection_that_gives_up_leaves_nothing_even_if_the_host_commits() throws SQLException {
    JdbcBuilder here = here();
    try (Connection host = database.connection()) {
      host.setAutoCommit(false);
      Storage joined =
          here.projection(
                  (connection, commit) -> {
                    write(connection, commit);
                    throw new IllegalStateException("no such project");
                  })
              .join(host);
      assertThatIllegalStateException().isThrownBy(() -> joined.commit(commit(0, "c-1")));
      assertThatExceptionOfType(StorageException.class).isThrownBy(() -> joined.head(STREAM));
      host.commit();
    }

    assertNothingKept(here.open(database.pool()));
  }

  @Test
  void J2_what_the_database_undid_is_done_again_in_a_new_transaction() throws SQLException {
    AtomicInteger tries = new AtomicInteger();
    Storage storage =
        here()
            .projection(
                (connection, commit) -> {
                  write(connection, commit);
                  if (tries.incrementAndGet() < 3) {
                    throw new SQLException("chosen as the victim of a deadlock", "40001");
                  }
                })
            .open(database.pool());

    assertThat(storage.commit(commit(0, "c-1", put("d")))).isEqualTo(new Committed(2));
    assertThat(tries).hasValue(3);
    assertThat(database.texts("SELECT command FROM " + table)).containsExactly("c-1");
  }

  @Test
  void what_is_undone_again_and_again_is_told_after_a_while() throws SQLException {
    AtomicInteger tries = new AtomicInteger();
    Storage storage =
        here()
            .projection(
                (connection, commit) -> {
                  tries.incrementAndGet();
                  throw new SQLException("chosen as the victim of a deadlock", "40001");
                })
            .open(database.pool());

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.commit(commit(0, "c-1")))
        .matches(StorageException::retryable);
    assertThat(tries).hasValue(8);
    assertNothingKept(storage);
  }

  private void assertNothingKept(Storage storage) throws SQLException {
    assertThat(storage.head(STREAM)).isEmpty();
    assertThat(storage.read(STREAM, 0, 1)).isEmpty();
    assertThat(storage.duties(STREAM)).isEmpty();
    assertThat(database.texts("SELECT command FROM " + table)).isEmpty();
  }
}
