package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.dispatch.LogChannel;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Channel;

/** How often a whole command, with its duty rows and a message, goes to the database. */
class RoundTripsTest {
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void a_command_takes_at_most_four_round_trips_and_a_commit(Places place) {
    Zhuanban writer = library(place.source());
    writer.handle(Work.plan(0));
    DataSource counted = watched(place.source(), DataSource.class);
    Zhuanban node = library(counted);
    node.read(StreamKind.PROJECT, "P-0");
    calls.clear();

    // The first one finds out which duty rows are kept; from then on, the node remembers them.
    assertThat(node.handle(Work.command(0, 0))).isInstanceOf(Outcome.Done.class);
    // PostgreSQL takes head, entry, duty rows and message in one.
    String updates = "update ".repeat(place == Places.POSTGRESQL ? 1 : 4);
    assertThat(String.join(" ", calls)).isEqualTo("query " + updates + "commit");
    calls.clear();
    assertThat(node.handle(Work.command(1, 0))).isInstanceOf(Outcome.Done.class);
    assertThat(String.join(" ", calls)).isEqualTo(updates + "commit");
    calls.clear();

    // Under a key that was used before, the receipt is asked for and nothing is written.
    assertThat(node.handle(Work.command(1, 0))).isInstanceOf(Outcome.Done.class);
    assertThat(calls).doesNotContain("update", "commit").hasSizeLessThanOrEqualTo(4);
  }

  private static Zhuanban library(DataSource source) {
    Channel log = new LogChannel();
    Clock noon = Clock.fixed(Instant.parse("2024-04-08T04:00:00Z"), ZoneOffset.UTC);
    return Host.open(source, log, noon);
  }

  /** The same, counting what goes over the line. */
  private <T> T watched(Object target, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "executeQuery" -> calls.add("query");
                case "executeUpdate", "executeBatch", "execute" -> calls.add("update");
                case "commit" -> calls.add("commit");
                default -> {}
              }
              try {
                Object result = method.invoke(target, arguments);
                return switch (method.getName()) {
                  case "getConnection" -> watched(result, Connection.class);
                  case "prepareStatement" -> watched(result, PreparedStatement.class);
                  default -> result;
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
