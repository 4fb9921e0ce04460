package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    assertThat(SuiteOutcome.until(named, lie.suite()).failed())
        .as("%s, with the seed %s", lie.name(), RunSeed.FRESH)
        .anyMatch(named);
  }

  @Test
  void every_clause_is_broken_by_a_liar() {
    assertThat(liars().map(lie -> lie.getPayload().clause())).containsAll(Clauses.names());
  }
}
