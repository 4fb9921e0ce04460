package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.audit.Verifier;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Storage;

/**
 * The JVM of a chore on many projects, or on the whole of one, is killed at one place after the
 * other, until it comes to its end. {@code -Dzhuanban.faults.step=1} tries every place.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledChoresTest {
  /** How many statements, and ends of transactions, lie between two kills. */
  private static final int STEP = Integer.getInteger("zhuanban.faults.step", 120);

  @TempDir private Path folder;

  /** A check of what is kept, with a library of its own. */
  @FunctionalInterface
  private interface Check {
    void of(Chores chores, DataSource source) throws IOException, SQLException;
  }

  /** Kills a chore at every place in turn; returns what it says at its end. */
  private String killed(Places place, String namespace, String chore, int first, Check between)
      throws Exception {
    // The tables are there before the first kill: PostgreSQL cannot make them twice at a time.
    check(place, namespace, (chores, source) -> {});
    int kills = 0;
    while (true) {
      List<String> said = new ArrayList<>();
      boolean killed =
          Child.killed(
              Chores.class,
              List.of(
                  place.address(folder),
                  namespace,
                  chore,
                  String.valueOf(first + kills * STEP),
                  file().toString()),
              said::add,
              line -> line.startsWith("cut "));
      check(place, namespace, between);
      if (!killed) {
        assertThat(kills).as("kills").isPositive();
        return said.get(said.size() - 1);
      }
      assertThat(said).hasSize(1);
      kills++;
    }
  }

  private Path file() {
    return folder.resolve("file");
  }

  private void check(Places place, String namespace, Check check) throws Exception {
    DataSource source = Sources.of(place.address(folder));
    try {
      JdbcStorage.createSchema(source);
      check.of(new Chores(source, namespace), source);
    } finally {
      if (source instanceof JdbcConnectionPool pool) {
        pool.dispose();
      }
    }
  }

  private static long deemed(Storage storage, int project) {
    return storage.read(Chores.project(project), 0, 1_000).stream()
        .map(Entry::type)
        .filter("approval.acceptance-deemed"::equals)
        .count();
  }

  /** Whatever has come of a project has come once, with its letter. */
  private static int sweptOnce(Chores chores) {
    Storage storage = chores.storage();
    int swept = 0;
    for (int project = 0; project < Chores.PROJECTS; project++) {
      long deemed = deemed(storage, project);
      assertThat(deemed).isLessThanOrEqualTo(1);
      swept += (int) deemed;
    }
    assertThat(new Verifier(storage).streams("project").findings()).isEmpty();
    assertThat(new Verifier(storage).messages(chores.outbox()).findings()).isEmpty();
    assertThat(
            chores.outbox().list(MessageState.WAITING, Optional.empty(), 1_000).stream()
                .map(kept -> new String(kept.message().body().toArray(), StandardCharsets.UTF_8))
                .filter(letter -> letter.contains("\"topic\":\"deemed\"")))
        .hasSize(swept);
    return swept;
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void a_killed_sweep_keeps_whole_groups_and_the_next_goes_on(Places place) throws Exception {
    String namespace = Places.fresh();
    check(place, namespace, (chores, source) -> chores.takeIn());

    assertThat(
            killed(
                place,
                namespace,
                "sweep",
                1,
                (chores, source) -> assertThat(sweptOnce(chores)).isIn(0, 20, 50, 70, 100, 120)))
        .isEqualTo("done true");

    check(
        place,
        namespace,
        (chores, source) -> {
          assertThat(sweptOnce(chores)).isEqualTo(Chores.PROJECTS);
          Zhuanban library = chores.library(Work.DAY.plusDays(22));
          assertThat(library.sweep().changed()).isZero();
          assertThat(library.verifyDutyRows().sound()).isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void a_killed_rebuild_leaves_each_project_its_old_rows_or_its_new_ones(Places place)
      throws Exception {
    String namespace = Places.fresh();
    check(
        place,
        namespace,
        (chores, source) -> {
          chores.takeIn();
          try (Connection connection = source.getConnection();
              Statement sql = connection.createStatement()) {
            assertThat(
                    sql.executeUpdate(
                        "UPDATE zb_duty SET owner_id = 'ECO' WHERE namespace_id = '%s'"
                            .formatted(namespace)))
                .isGreaterThanOrEqualTo(Chores.PROJECTS);
          }
        });

    assertThat(
            killed(
                place,
                namespace,
                "rebuild",
                1,
                (chores, source) -> {
                  for (int project = 0; project < Chores.PROJECTS; project++) {
                    assertThat(
                            chores.storage().duties(Chores.project(project)).stream()
                                .map(row -> row.owner().equals("ECO"))
                                .distinct())
                        .hasSize(1);
                  }
                }))
        .isEqualTo("done true");

    check(
        place,
        namespace,
        (chores, source) ->
            assertThat(chores.library(Work.DAY).verifyDutyRows().findings()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void a_killed_fold_is_resumed_and_passes_no_project_over(Places place) throws Exception {
    String namespace = Places.fresh();
    long[] wanted = {0};
    check(
        place,
        namespace,
        (chores, source) -> {
          chores.takeIn();
          wanted[0] = chores.foldedAtOnce();
        });

    assertThat(killed(place, namespace, "fold", 1, (chores, source) -> {}))
        .isEqualTo("done " + wanted[0]);
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void a_killed_import_leaves_nothing_and_its_repetition_all(Places place) throws Exception {
    String namespace = Places.fresh();
    Storage memory = new InMemoryStorage();
    Chores.close(memory, Optional.empty());
    byte[] exported = Chores.exported(memory);
    Files.write(file(), exported);
    check(
        place,
        namespace,
        (chores, source) -> assertThat(chores.storage().head(Chores.CLOSED)).isEmpty());

    killed(
        place,
        namespace,
        "import",
        1,
        (chores, source) -> {
          if (chores.storage().head(Chores.CLOSED).isEmpty()) {
            assertThat(Aftermath.rows(source, namespace)).isEmpty();
          } else {
            assertThat(Chores.exported(chores.storage())).isEqualTo(exported);
            assertThat(chores.storage().duties(Chores.CLOSED))
                .isEqualTo(memory.duties(Chores.CLOSED));
          }
        });

    check(
        place,
        namespace,
        (chores, source) -> {
          assertThat(Chores.exported(chores.storage())).isEqualTo(exported);
          assertThat(chores.library(Work.DAY.plusDays(22)).verifyDutyRows().findings()).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void a_killed_destruction_leaves_all_or_nothing_of_the_content(Places place) throws Exception {
    String namespace = Places.fresh();
    String[] before = {""};
    check(
        place,
        namespace,
        (chores, source) -> {
          Chores.close(chores.storage(), Optional.of(chores.outbox()));
          before[0] = Aftermath.rows(source, namespace);
        });
    assertThat(before[0]).contains("电话138000039", "paper-9", "n-39", "deemed");

    assertThat(
            killed(
                place,
                namespace,
                "destroy",
                1,
                (chores, source) -> {
                  String now = Aftermath.rows(source, namespace);
                  if (!now.equals(before[0])) {
                    assertThat(now)
                        .contains("order-35", "head-1")
                        .doesNotContain("电话", "paper-9", "n-39", "deemed", "LAND");
                  }
                  assertThat(new Verifier(chores.storage()).stream(Chores.CLOSED).findings())
                      .isEmpty();
                }))
        .isEqualTo("done true");

    check(
        place,
        namespace,
        (chores, source) -> {
          assertThat(chores.destroyed())
              .isInstanceOfSatisfying(
                  Outcome.Done.class, again -> assertThat(again.repeated()).isTrue());
          assertThat(
                  chores
                      .library(Work.DAY)
                      .read(StreamKind.PROJECT, Chores.CLOSED.id())
                      .destruction())
              .isPresent();
        });
  }
}
