package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.spi.Storage;

/** The JVM of a host is killed under load, again and again, and started anew each time. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledHostTest {
  private static final int KILLS = Integer.getInteger("zhuanban.faults.kills", 5);

  @TempDir private Path folder;

  /** What all hosts together said before they were killed. */
  private static final class Heard {
    /** For each officer the last command that was acknowledged; -1 if none was. */
    final int[] acknowledged = new int[Work.OFFICERS];

    final Set<String> letters = new HashSet<>();
    final List<String> strange = new ArrayList<>();
    int heard;

    Heard() {
      Arrays.fill(acknowledged, -1);
    }

    void hear(String line) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("ack")) {
        int officer = Integer.parseInt(words[1]);
        assertThat(Integer.parseInt(words[2])).isEqualTo(acknowledged[officer] + 1);
        acknowledged[officer]++;
        heard++;
      } else if (words[0].equals("letter")) {
        letters.add(words[1]);
      } else {
        strange.add(line);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void kills_lose_and_double_nothing(Places place) throws Exception {
    String namespace = Places.fresh();
    Heard heard = killed(Host.class, place, namespace, place == Places.H2 ? KILLS * 5 / 2 : KILLS);

    DataSource source = Sources.of(place.address(folder));
    JdbcBuilder builder = JdbcStorage.builder().namespace(namespace);
    Aftermath.assertKept(builder.open(source), heard.acknowledged);
    Aftermath.assertTold(builder, source, heard.letters);
    close(source);
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void a_transaction_of_a_host_that_dies_keeps_both_its_rows_and_the_command_or_neither(
      Places place) throws Exception {
    String namespace = Places.fresh();
    Heard heard = killed(JoinedHost.class, place, namespace, KILLS / 2);

    DataSource source = Sources.of(place.address(folder));
    Storage storage = JdbcStorage.builder().namespace(namespace).open(source);
    Aftermath.assertKept(storage, heard.acknowledged);
    assertThat(acts(source, namespace))
        .containsExactlyInAnyOrderElementsOf(
            Aftermath.commands(storage).filter(key -> !key.equals("plan")).toList());
    close(source);
  }

  private Heard killed(Class<?> program, Places place, String namespace, int times)
      throws Exception {
    DataSource first = Sources.of(place.address(folder));
    JdbcStorage.createSchema(first);
    JoinedHost.makeTable(first);
    close(first);
    Heard said = new Heard();
    for (int kill = 0; kill < times; kill++) {
      // Each host works a little longer or shorter than the one before.
      int enough = said.heard + 5 + kill * 7 % 60;
      List<String> arguments = new ArrayList<>(List.of(place.address(folder), namespace));
      for (int last : said.acknowledged) {
        arguments.add(String.valueOf(last + 1));
      }
      // An officer who died or was refused says no more, and what he said is the finding.
      assertThat(
              Child.killed(
                  program,
                  arguments,
                  said::hear,
                  line -> !said.strange.isEmpty() || said.heard >= enough))
          .isTrue();
      assertThat(said.strange).as("said beside what was acknowledged, host %s", kill).isEmpty();
    }
    return said;
  }

  /** The commands that the host has rows for. */
  private static List<String> acts(DataSource source, String namespace) throws SQLException {
    List<String> acts = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement sql =
            connection.prepareStatement("SELECT act FROM host_act WHERE namespace_id = ?")) {
      sql.setString(1, namespace);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          acts.add(rows.getString(1));
        }
      }
    }
    return acts;
  }

  private static void close(DataSource source) {
    if (source instanceof JdbcConnectionPool pool) {
      pool.dispose();
    }
  }
}
