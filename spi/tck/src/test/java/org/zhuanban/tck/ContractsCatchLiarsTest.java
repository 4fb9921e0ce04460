package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

class ContractsCatchLiarsTest {
  static Stream<Named<Lie>> liars() {
    return Stream.of(
            Liars.ALL,
            HandoverLiars.ALL,
            HostLiars.ALL,
            OutboxLiars.ALL,
            BoardLiars.ALL,
            ConnectionLiars.ALL,
            AuditLiars.ALL,
            IdentifierLiars.ALL,
            NamespaceLiars.ALL)
        .flatMap(List::stream)
        .map(lie -> Named.of(lie.name(), lie));
  }

  @ParameterizedTest
  @MethodSource("liars")
  void a_liar_fails_a_test_of_the_clause_it_breaks(Lie lie) {
    lie.tell();

    // jqwik writes the name of a property in words.
    Predicate<String> named = test -> test.matches(lie.clause() + "[_ ].*");
    assertThat(Outcome.until(named, lie.suite()).failed)
        .as("%s, with the seed %s", lie.name(), RunSeed.FRESH)
        .anyMatch(named);
  }

  static Stream<Named<Lie>> kinds() {
    return Stream.of(
            KindLiars.ALL,
            KindLateLiars.ALL,
            KindHostLiars.ALL,
            KindOutboxLiars.ALL,
            KindMessageLiars.ALL,
            KindBoardLiars.ALL,
            IdentifierLiars.KINDS)
        .flatMap(List::stream)
        .map(lie -> Named.of(lie.name(), lie));
  }

  /** A walk is named by one clause, and tells in its message which one of all is broken. */
  @ParameterizedTest
  @MethodSource("kinds")
  void a_liar_of_a_kind_that_adapters_tell_fails_the_suite_over_that_kind(Lie lie) {
    lie.tell();

    assertThat(Outcome.until(test -> true, lie.suite()).failed)
        .as("%s, with the seed %s", lie.name(), RunSeed.FRESH)
        .isNotEmpty();
  }

  @Test
  void every_clause_is_broken_by_a_liar() {
    assertThat(liars().map(lie -> lie.getPayload().clause())).containsAll(Clauses.names());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        StorageContractTest.class,
        JoinedStorageContractTest.class,
        OutboxContractTest.class,
        BoardContractTest.class,
        AuditContractTest.class
      })
  void a_correct_storage_passes_and_nothing_is_skipped(Class<?> suite) {
    Outcome outcome = Outcome.of(suite);

    assertThat(outcome.skipped).isZero();
    assertThat(outcome.failed).isEmpty();
    assertThat(outcome.succeeded).isGreaterThan(9);
  }

  /** What both engines made of a suite. */
  private record Outcome(long succeeded, List<String> failed, long skipped) {
    static Outcome of(Class<?> suite) {
      return until(test -> false, suite);
    }

    /** What the engines make of a suite, one after the other, until a test of those has failed. */
    static Outcome until(Predicate<String> wanted, Class<?> suite) {
      long succeeded = 0;
      long skipped = 0;
      List<String> failed = new ArrayList<>();
      for (String engine : List.of("junit-jupiter", "jqwik")) {
        if (failed.stream().anyMatch(wanted)) {
          break;
        }
        Events tests =
            EngineTestKit.engine(engine)
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                // What another liar was caught by is not tried first.
                .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                .configurationParameter("jqwik.shrinking.default", "OFF")
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
