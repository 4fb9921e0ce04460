package org.zhuanban.benchmarks.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorageBenchmarksTest {
  private static final Effort TINY = new Effort(0, 1, 2, 1, 30, 20, 200, 3, 2, 20, 40, 120);
  private static final List<Database> OPEN = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    OPEN.add(new Database(Server.h2File()));
    OPEN.add(new Database(Server.postgreSql()));
  }

  @AfterAll
  static void close() throws IOException {
    for (Database database : OPEN) {
      database.close();
    }
  }

  static List<Database> databases() {
    return OPEN;
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void of_two_officers_who_act_at_once_none_has_to_repeat_a_call(Database database)
      throws Exception {
    AtomicInteger decidedAgain = new AtomicInteger();

    int lost = Officers.lost(database, 600, decidedAgain);

    assertThat(lost).isZero();
    // Else nobody was in anybody's way, and the test says nothing.
    assertThat(decidedAgain).hasPositiveValue();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void every_part_measures_something(Database database) throws Exception {
    for (Part part :
        List.of(
            new Commits(),
            new Loading(),
            new Foreseeing(),
            new Sweep(),
            new SideBySide(),
            new Nodes(),
            new TakingOver(),
            new Pages(),
            new QuarterlyReport(),
            new NewNotice(),
            new Year())) {
      assertThat(part.run(database, TINY))
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.value()).isPositive());
    }
  }
}
