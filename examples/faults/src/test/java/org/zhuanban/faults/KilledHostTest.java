package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

/** The JVM of a host is killed under load, again and again, and started anew each time. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledHostTest {
  @TempDir private Path folder;

  /** What all hosts together said before they were killed. */
  private static final class Said {
    /** For each officer the last command that was acknowledged; -1 if none was. */
    final int[] acknowledged = new int[Work.OFFICERS];

    final Set<String> letters = new HashSet<>();
    final List<String> strange = new ArrayList<>();

    Said() {
      Arrays.fill(acknowledged, -1);
    }

    void hear(String line) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("ack")) {
        int officer = Integer.parseInt(words[1]);
        assertThat(Integer.parseInt(words[2])).isEqualTo(acknowledged[officer] + 1);
        acknowledged[officer]++;
      } else if (words[0].equals("letter")) {
        letters.add(words[1]);
      } else {
        strange.add(line);
      }
    }
  }

  @Test
  void fifty_kills_lose_and_double_nothing_in_a_file() throws Exception {
    killed("jdbc:h2:file:" + folder.resolve("county").toAbsolutePath() + ";WRITE_DELAY=0", 50);
  }

  @Test
  void twenty_kills_lose_and_double_nothing_on_a_server() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      killed(server.getJdbcUrl("postgres", "postgres"), 20);
    }
  }

  private static void killed(String url, int times) throws IOException, InterruptedException {
    DataSource first = Sources.of(url);
    JdbcStorage.createSchema(first);
    close(first);
    Said said = new Said();
    for (int kill = 0; kill < times; kill++) {
      // Each host works a little longer or shorter than the one before.
      hostKilledAfter(url, said, 5 + kill * 7 % 60);
    }
    assertThat(said.strange).isEmpty();
    DataSource source = Sources.of(url);
    assertKept(JdbcStorage.of(source), said);
    assertTold(source, said);
    close(source);
  }

  private static void hostKilledAfter(String url, Said said, int acknowledgements)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Host.class.getName(),
                url));
    for (int last : said.acknowledged) {
      command.add(String.valueOf(last + 1));
    }
    Process host =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8))) {
      int heard = 0;
      String line = out.readLine();
      while (line != null && heard < acknowledgements) {
        said.hear(line);
        heard += line.startsWith("ack") ? 1 : 0;
        line = out.readLine();
      }
      assertThat(heard).as("acknowledgements before the kill").isEqualTo(acknowledgements);
      // The handle, unlike the process, leaves its output open.
      host.toHandle().destroyForcibly();
      // What it said before it died is said.
      while (line != null) {
        said.hear(line);
        line = out.readLine();
      }
    }
    assertThat(host.waitFor()).as("exit code of a killed process").isEqualTo(137);
  }

  private static void assertKept(Storage storage, Said said) {
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
      for (int number = 0; number <= said.acknowledged[officer]; number++) {
        assertThat(times).containsKey(Work.project(number) + " " + Work.key(officer, number));
      }
      // Beyond the last acknowledged one, a command may have been kept, but only one.
      assertThat(times)
          .doesNotContainKey(
              Work.project(said.acknowledged[officer] + 2)
                  + " "
                  + Work.key(officer, said.acknowledged[officer] + 2));
    }
  }

  /** Whoever was under way when a host died is told by a later one. */
  private static void assertTold(DataSource source, Said said) {
    Set<String> told = new HashSet<>(said.letters);
    Zhuanban later =
        Host.open(
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
    Outbox outbox = JdbcStorage.builder().outbox(source);
    assertThat(outbox.list(MessageState.WAITING, Optional.empty(), 10)).isEmpty();
    assertThat(outbox.list(MessageState.BURIED, Optional.empty(), 10)).isEmpty();
    Set<String> sent =
        outbox.list(MessageState.SENT, Optional.empty(), 1_000_000).stream()
            .map(KeptMessage::message)
            .map(message -> message.id())
            .collect(Collectors.toSet());
    assertThat(told).isEqualTo(sent);
    Storage storage = JdbcStorage.of(source);
    long accepted =
        Stream.iterate(0, project -> project < Work.PROJECTS, project -> project + 1)
            .flatMap(project -> storage.read(Work.project(project), 0, 1_000_000).stream())
            .filter(entry -> entry.type().equals("approval.application-accepted"))
            .count();
    assertThat(sent).hasSize((int) accepted);
  }

  private static void close(DataSource source) {
    if (source instanceof JdbcConnectionPool pool) {
      pool.dispose();
    }
  }
}
