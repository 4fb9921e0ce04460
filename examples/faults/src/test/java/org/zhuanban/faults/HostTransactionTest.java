package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.dispatch.LogChannel;
import org.zhuanban.jdbc.JdbcStorage;

/** A host opens the library over a data source that knows of its transactions. */
class HostTransactionTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-06-03T04:00:00Z"), ZoneOffset.UTC);

  static Stream<Arguments> works() {
    List<Arguments> works =
        List.of(
            work("project", library -> library.read(StreamKind.PROJECT, "P-0")),
            work("handle", library -> library.handle(Work.command(0, 1))),
            work("sweep", Zhuanban::sweep),
            work("refresh", Zhuanban::rebuildDutyRows),
            work("dispatch", Zhuanban::dispatch));
    return Places.here()
        .flatMap(place -> works.stream().map(work -> Arguments.of(place, work.get()[0])));
  }

  private static Arguments work(String name, Consumer<Zhuanban> work) {
    return Arguments.of(Named.of(name, work));
  }

  @ParameterizedTest
  @MethodSource("works")
  void nothing_that_the_library_does_ends_the_transaction_of_the_host(
      Places place, Consumer<Zhuanban> work) throws SQLException {
    Host.open(place.source(), new LogChannel(), NOON).handle(Work.plan(0));
    execute(place, "CREATE TABLE IF NOT EXISTS host_task (id VARCHAR(64))");
    execute(place, "DELETE FROM host_task");
    try (Connection host = place.source().getConnection()) {
      DataSource aware = aware(host);
      Zhuanban library =
          Zhuanban.builder()
              .storage(JdbcStorage.of(aware))
              .messaging(Messaging.builder().outbox(JdbcStorage.builder().outbox(aware)).build())
              .clock(NOON)
              .build();
      host.setAutoCommit(false);
      execute(host, "INSERT INTO host_task VALUES ('kept')");

      Throwable refusal = catchThrowable(() -> work.accept(library));

      assertThat(refusal).hasMessageContainingAll("宿主的事务", "pooledWithoutAutoCommit");
      assertThat(rows(place)).isZero();
      execute(host, "INSERT INTO host_task VALUES ('kept, too')");
      host.commit();
      host.setAutoCommit(true);
    }

    assertThat(rows(place)).isEqualTo(2);
  }

  private static void execute(Places place, String sql) throws SQLException {
    try (Connection connection = place.source().getConnection()) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int rows(Places place) throws SQLException {
    try (Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM host_task")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Gives everybody the connection of the host, which nobody else closes. */
  private static DataSource aware(Connection host) {
    Connection lent =
        proxy(
            Connection.class,
            (self, method, arguments) -> {
              try {
                return method.getName().equals("close") ? null : method.invoke(host, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return proxy(DataSource.class, (self, method, arguments) -> lent);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            HostTransactionTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
