package org.zhuanban.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.tck.StorageContract;

class MybatisStorageTest implements StorageContract {
  @Override
  public Storage emptyStorage() {
    return new MybatisStorage(LedgerDatabase.empty(), "one");
  }

  @Override
  public Storage otherNamespace() {
    return new MybatisStorage(LedgerDatabase.LEDGER, "One");
  }

  @Override
  public Storage reopened(Storage storage) {
    return new MybatisStorage(LedgerDatabase.LEDGER, "one");
  }

  @Override
  public Optional<Storage> reopened(Storage storage, UnaryOperator<DataSource> wrapping) {
    return Optional.of(new MybatisStorage(LedgerDatabase.over(wrapping), "one"));
  }

  @Test
  void a_transaction_of_the_host_is_left_as_it_was() throws SQLException {
    LedgerDatabase.empty();
    try (Connection host = LedgerDatabase.SOURCE.getConnection()) {
      host.setAutoCommit(false);
      Storage storage = new MybatisStorage(aware(host), "one");

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> storage.head(new StreamKey("project", "P-1")))
          .withRootCauseInstanceOf(SQLException.class);

      assertThat(host.getAutoCommit()).isFalse();
      host.setAutoCommit(true);
    }
  }

  /** Gives everybody the connection of the host, which nobody else closes. */
  private static DataSource aware(Connection host) {
    Connection lent =
        (Connection)
            Proxy.newProxyInstance(
                MybatisStorageTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(host, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            MybatisStorageTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> lent);
  }
}
