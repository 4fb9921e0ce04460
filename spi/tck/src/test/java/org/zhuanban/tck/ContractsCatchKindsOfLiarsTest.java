package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsCatchKindsOfLiarsTest {
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

    assertThat(SuiteOutcome.until(test -> true, lie.suite()).failed())
        .as("%s, with the seed %s", lie.name(), RunSeed.FRESH)
        .isNotEmpty();
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
    SuiteOutcome outcome = SuiteOutcome.of(suite);

    assertThat(outcome.skipped()).isZero();
    assertThat(outcome.failed()).isEmpty();
    assertThat(outcome.succeeded()).isGreaterThan(9);
  }
}
