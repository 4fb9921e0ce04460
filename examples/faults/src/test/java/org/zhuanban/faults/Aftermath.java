package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

/** What is kept and told after officers have worked through kills. */
final class Aftermath {
  private Aftermath() {}

  /**
   * Nothing that was acknowledged is lost, and nothing is doubled.
   *
   * @param acknowledged for each officer the last command that was; -1 if none was
   */
  static void assertKept(Storage storage, int[] acknowledged) {
    Map<String, Integer> times = new HashMap<>();
    for (int project = 0; project < Work.PROJECTS; project++) {
      List<Entry> entries = storage.read(Work.project(project), 0, 1_000_000);
      for (Entry entry : entries) {
        times.merge(Work.project(project) + " " + entry.commandKey(), 1, Integer::sum);
      }
      // Reading through the library verifies the chain and folds every event.
      assertThat(
              Zhuanban.builder()
                  .storage(storage)
                  .build()
                  .read(StreamKind.PROJECT, "P-" + project)
                  .version())
          .isEqualTo(entries.size());
    }
    assertThat(times.values()).as("how often each command took effect").containsOnly(1);
    for (int officer = 0; officer < Work.OFFICERS; officer++) {
      for (int number = 0; number <= acknowledged[officer]; number++) {
        assertThat(times).containsKey(Work.project(number) + " " + Work.key(officer, number));
      }
      // Beyond the last acknowledged one, a command may have been kept, but only one.
      assertThat(times)
          .doesNotContainKey(
              Work.project(acknowledged[officer] + 2)
                  + " "
                  + Work.key(officer, acknowledged[officer] + 2));
    }
  }

  /** {@return the keys of all commands that took effect} */
  static Stream<String> commands(Storage storage) {
    return Stream.iterate(0, project -> project < Work.PROJECTS, project -> project + 1)
        .flatMap(project -> storage.read(Work.project(project), 0, 1_000_000).stream())
        .map(Entry::commandKey)
        .distinct();
  }

  /** Each letter is there once, and told; one that was under way is told by a later host. */
  static void assertTold(JdbcBuilder builder, DataSource source, Set<String> letters) {
    // Letters are delivered on several threads.
    Set<String> told = ConcurrentHashMap.newKeySet();
    told.addAll(letters);
    Zhuanban later =
        Host.open(
            builder,
            source,
            new Channel() {
              @Override
              public String name() {
                return "stdout";
              }

              @Override
              public Delivery deliver(Letter letter) {
                told.add(letter.id());
                return new Delivery.Delivered();
              }
            },
            Clock.fixed(Instant.parse("2024-04-08T12:00:00Z"), ZoneOffset.UTC));
    later.dispatch();
    Outbox outbox = builder.outbox(source);
    assertThat(outbox.list(MessageState.WAITING, Optional.empty(), 10)).isEmpty();
    assertThat(outbox.list(MessageState.BURIED, Optional.empty(), 10)).isEmpty();
    Set<String> sent =
        outbox.list(MessageState.SENT, Optional.empty(), 1_000_000).stream()
            .map(KeptMessage::message)
            .map(message -> message.id())
            .collect(Collectors.toSet());
    assertThat(told).isEqualTo(sent);
    Storage storage = builder.open(source);
    long accepted =
        Stream.iterate(0, project -> project < Work.PROJECTS, project -> project + 1)
            .flatMap(project -> storage.read(Work.project(project), 0, 1_000_000).stream())
            .filter(entry -> entry.type().equals("approval.application-accepted"))
            .count();
    assertThat(sent).hasSize((int) accepted);
  }

  /** All that the tables hold of a namespace, as text, in the order of their keys. */
  static String rows(DataSource source, String namespace) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection connection = source.getConnection();
        Statement sql = connection.createStatement()) {
      for (String table : List.of("head", "entry", "text", "duty", "message")) {
        try (ResultSet rows =
            sql.executeQuery(
                "SELECT * FROM zb_%s WHERE namespace_id = '%s' ORDER BY 1, 2, 3, 4, 5"
                    .formatted(table, namespace))) {
          while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
              Object value = rows.getObject(column);
              all.append(
                      value instanceof byte[] bytes
                          ? new String(bytes, StandardCharsets.UTF_8)
                          : String.valueOf(value))
                  .append('|');
            }
            all.append('\n');
          }
        }
      }
    }
    return all.toString();
  }
}
