package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
  private static boolean retryable(KnownDialect dialect, SQLException failure) {
    return new Failures(dialect).exception("do it", failure).retryable();
  }

  @ParameterizedTest
  @CsvSource({
    "H2, 40001, 0, true", // deadlock
    "H2, HYT00, 0, true", // lock timeout
    "H2, 90131, 0, true", // concurrent update
    "H2, 90121, 0, true", // closing
    "H2, 22001, 0, false", // value too long
    "POSTGRESQL, 40001, 0, true", // serialization failure
    "POSTGRESQL, 40P01, 0, true", // deadlock
    "POSTGRESQL, 55P03, 0, true", // lock timeout
    "POSTGRESQL, 57P01, 0, true", // the server stops
    "POSTGRESQL, 25006, 0, true", // it is the primary no more
    "POSTGRESQL, 57P03, 0, true", // the server starts
    "POSTGRESQL, 08006, 0, true", // connection lost
    "POSTGRESQL, 25P02, 0, false", // an earlier statement failed
    "POSTGRESQL, 42501, 0, false", // not allowed
    "MARIADB, 40001, 1213, true", // deadlock, or lost to another node of Galera
    "MARIADB, HY000, 1020, true", // changed since it was read
    "MARIADB, HY000, 1205, true", // lock timeout
    "MARIADB, 08S01, 1047, true", // a node outside of its cluster
    "MARIADB, 70100, 1927, true", // the connection was killed
    "MARIADB, HY000, 1290, true", // it is the primary no more
    "MARIADB, 22001, 1406, false", // value too long
    "MYSQL, HY000, 1290, true", // it is the primary no more
    "MYSQL, HY000, 1836, true", // the same by super_read_only
    "MYSQL, 22001, 1406, false" // value too long
  })
  void tells_what_is_worth_another_try(
      KnownDialect dialect, String state, int code, boolean retryable) {
    assertThat(retryable(dialect, new SQLException("no", state, code))).isEqualTo(retryable);
  }

  @Test
  void looks_for_the_reason_inside_a_failed_batch_and_behind_it() {
    SQLException reason = new SQLException("deadlock", "40001");
    BatchUpdateException behind = new BatchUpdateException(new int[0]);
    behind.setNextException(reason);

    assertThat(retryable(KnownDialect.POSTGRESQL, behind)).isTrue();
    assertThat(retryable(KnownDialect.H2, new BatchUpdateException(new int[0], reason))).isTrue();
  }

  @Test
  void a_pool_that_is_exhausted_is_worth_another_try() {
    assertThat(retryable(KnownDialect.H2, new SQLTransientConnectionException("none left")))
        .isTrue();
  }

  @Test
  void only_what_was_undone_is_certain_to_have_kept_nothing() {
    Failures failures = new Failures(KnownDialect.POSTGRESQL);

    assertThat(failures.undone(new SQLException("deadlock", "40P01"))).isTrue();
    assertThat(failures.undone(new SQLException("connection lost", "08006"))).isFalse();
  }
}
