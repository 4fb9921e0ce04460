package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

class ContractsCatchLiarsTest {
  static Stream<Class<?>> liars() {
    return Stream.of(Liars.class, OutboxLiars.class, BoardLiars.class)
        .flatMap(liars -> Arrays.stream(liars.getDeclaredClasses()))
        .filter(suite -> suite.getSimpleName().matches("[A-Z]\\d+_.*"))
        .sorted((a, b) -> a.getName().compareTo(b.getName()));
  }

  @ParameterizedTest
  @MethodSource("liars")
  void a_liar_fails_a_test_of_the_clause_it_breaks_and_nothing_is_skipped(Class<?> suite) {
    String clause = suite.getSimpleName().replaceAll("_.*", "_");

    Outcome outcome = Outcome.of(suite);

    assertThat(outcome.skipped).isZero();
    assertThat(outcome.failed).anyMatch(test -> test.startsWith(clause));
  }

  @Test
  void every_clause_is_broken_by_a_liar() {
    assertThat(liars().map(suite -> suite.getSimpleName().replaceAll("_.*", "")))
        .containsAll(Clauses.names());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        StorageContractTest.class,
        JoinedStorageContractTest.class,
        OutboxContractTest.class,
        BoardContractTest.class
      })
  void a_correct_storage_passes_and_nothing_is_skipped(Class<?> suite) {
    Outcome outcome = Outcome.of(suite);

    assertThat(outcome.skipped).isZero();
    assertThat(outcome.failed).isEmpty();
    assertThat(outcome.succeeded).isGreaterThan(10);
  }

  /** What both engines made of a suite. */
  private record Outcome(long succeeded, List<String> failed, long skipped) {
    static Outcome of(Class<?> suite) {
      long succeeded = 0;
      long skipped = 0;
      List<String> failed = new ArrayList<>();
      for (String engine : List.of("junit-jupiter", "jqwik")) {
        Events tests =
            EngineTestKit.engine(engine)
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .selectors(selectClass(suite))
                .execute()
                .testEvents();
        succeeded += tests.succeeded().count();
        skipped += tests.skipped().count() + tests.aborted().count();
        tests.failed().map(Event::getTestDescriptor).forEach(t -> failed.add(t.getDisplayName()));
      }
      return new Outcome(succeeded, failed, skipped);
    }
  }
}
