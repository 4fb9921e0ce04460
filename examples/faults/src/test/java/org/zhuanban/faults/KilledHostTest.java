package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhuanban.jdbc.JdbcStorage;

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
    Aftermath.assertKept(JdbcStorage.of(source), said.acknowledged);
    Aftermath.assertTold(source, said.letters);
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

  private static void close(DataSource source) {
    if (source instanceof JdbcConnectionPool pool) {
      pool.dispose();
    }
  }
}
