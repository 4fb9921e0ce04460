package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  @Test
  void names_the_path_of_each_difference() {
    Differences differences =
        Differences.between(
            Map.of("items", Map.of("A08", Map.of("committed_due", LocalDate.of(2024, 6, 5)))),
            Map.of("items", Map.of("A08", Map.of("committed_due", LocalDate.of(2024, 6, 6)))),
            Set.of());

    assertThat(differences.none()).isFalse();
    assertThat(differences.lines())
        .containsExactly(
            "items.A08.committed_due: expected 2024-06-05, computed 2024-06-06",
            "0 of 1 values as expected");
  }

  @Test
  void passes_over_what_was_computed_beyond_what_was_expected() {
    Differences differences =
        Differences.between(
            Map.of("a", Map.of("x", 1)), Map.of("a", Map.of("x", 1, "y", 2), "b", 3), Set.of());

    assertThat(differences.none()).isTrue();
    assertThat(differences.lines()).containsExactly("1 of 1 values as expected");
  }

  @Test
  void names_what_is_missing() {
    assertThat(
            Differences.between(
                    Map.of("policies", Map.of("PL-01", Map.of("eligible", true))),
                    Map.of("policies", Map.of()),
                    Set.of())
                .lines())
        .startsWith("policies.PL-01: expected {eligible: true}, computed nothing");
  }

  @Test
  void compares_by_value() {
    assertThat(same(1, 1L)).isTrue();
    assertThat(same(new BigDecimal("30.63"), new BigDecimal("30.630"))).isTrue();
    assertThat(same(62, new BigDecimal("62.00"))).isTrue();
    assertThat(same("2024-06-05", LocalDate.of(2024, 6, 5))).isTrue();
    assertThat(same("GREEN", Thread.State.NEW)).isFalse();
    assertThat(same("NEW", Thread.State.NEW)).isTrue();
    assertThat(same(true, "true")).isFalse();
    assertThat(same(1, "1")).isFalse();
    assertThat(same("true", true)).isFalse();
    assertThat(same(Map.of(), List.of())).isFalse();
    assertThat(same(Map.of("a", 1), "x")).isFalse();
  }

  @Test
  void null_equals_null_alone() {
    Map<String, @Nullable Object> nothing = java.util.Collections.singletonMap("a", null);

    assertThat(Differences.between(nothing, nothing, Set.of()).none()).isTrue();
    assertThat(Differences.between(nothing, Map.of("a", 1), Set.of()).lines())
        .startsWith("a: expected null, computed 1");
  }

  @Test
  void lists_have_the_same_length_and_order() {
    assertThat(same(List.of(1, 2), List.of(1, 2))).isTrue();
    assertThat(
            Differences.between(
                    Map.of("l", List.of(1, 2, 3)), Map.of("l", List.of(1, 3, 2)), Set.of())
                .lines())
        .containsExactly(
            "l[1]: expected 2, computed 3",
            "l[2]: expected 3, computed 2",
            "1 of 3 values as expected");
    assertThat(
            Differences.between(
                    Map.of("l", List.of("a")), Map.of("l", Arrays.asList("a", null)), Set.of())
                .lines())
        .startsWith("l: expected 1 entries [a], computed 2 entries [a, null]");
  }

  @Test
  void says_what_was_not_compared() {
    Differences differences =
        Differences.between(
            Map.of("items", Map.of("A13", Map.of("used", 1))),
            Map.of("items", Map.of("A13", Map.of("used", 2))),
            Set.of("items.A13"));

    assertThat(differences.none()).isTrue();
    assertThat(differences.lines())
        .containsExactly("items.A13: not compared", "nothing was compared");
  }

  private static boolean same(Object expected, Object computed) {
    return Differences.between(Map.of("x", expected), Map.of("x", computed), Set.of()).none();
  }
}
