package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultWriterTest {
  @Test
  void writes_what_fits_on_one_line_and_breaks_what_does_not() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("items", map("A03", map("accepted", LocalDate.of(2024, 4, 1), "used", 4)));
    tree.put(
        "light_timeline_A08",
        List.of(
            map("from", LocalDate.of(2024, 5, 27), "light", "GREEN"),
            map("from", LocalDate.of(2024, 6, 4), "light", Thread.State.NEW)));
    tree.put("snapshots", List.of(map("as_of", LocalDate.of(2024, 5, 6), "A04", map("used", 4))));
    tree.put("funds", map("rate_percent", new BigDecimal("30.63"), "arrived", 38_600_000L));
    tree.put("reports", map("2024-Q1", true, "2024-annual", Arrays.asList("x", null)));
    tree.put("none", map());
    tree.put("empty", List.of());

    assertThat(ResultWriter.write(tree))
        .isEqualTo(
            """
            items:
              A03: {accepted: 2024-04-01, used: 4}
            light_timeline_A08:
              - {from: 2024-05-27, light: GREEN}
              - {from: 2024-06-04, light: NEW}
            snapshots:
              - as_of: 2024-05-06
                A04: {used: 4}
            funds: {rate_percent: 30.63, arrived: 38600000}
            reports:
              2024-Q1: true
              2024-annual: [x, null]
            none: {}
            empty: []
            """);
  }

  @Test
  void breaks_long_maps_and_lists() {
    Map<String, Object> wide = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      wide.put("key_" + i, "四十个字的文本".repeat(5));
    }

    assertThat(ResultWriter.write(Map.of("a", List.of(wide))).lines())
        .hasSize(5)
        .startsWith("a:", "  - key_0: 四十个字的文本四十个字的文本四十个字的文本四十个字的文本四十个字的文本");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " a",
        "a ",
        "a: b",
        "a #b",
        "- a",
        "null",
        "True",
        "no",
        "ON",
        "y",
        "1",
        "1.5",
        "1e3",
        "0x1F",
        "2024-01-31",
        "12:30",
        "~",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "[a]",
        "{a}",
        "a,b",
        "\"a\"",
        "'a'",
        "a\\b",
        "a\nb",
        "a\u202Eb",
        "a\u2028b",
        ".inf",
        "?",
        ":",
        "|",
        ">",
        "=",
        "<<"
      })
  void quotes_a_text_that_could_be_taken_for_something_else(String text) {
    assertThat(ResultWriter.inline(text)).startsWith("\"").endsWith("\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREEN", "受理", "PB-01", "CN+SHILIN", "a b", "x (y)", "法第42条", "2024-Q1"})
  void leaves_a_harmless_text_as_it_is(String text) {
    assertThat(ResultWriter.inline(text)).isEqualTo(text);
  }

  @Test
  void an_empty_tree_is_an_empty_map() {
    assertThat(ResultWriter.write(Map.of())).isEqualTo("{}\n");
  }

  @Test
  void refuses_what_a_result_does_not_hold() {
    assertThatThrownBy(() -> ResultWriter.write(Map.of("a", 'x')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a result holds no java.lang.Character");
  }

  private static Map<String, Object> map(@Nullable Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(
          String.valueOf(keysAndValues[i]), java.util.Objects.requireNonNull(keysAndValues[i + 1]));
    }
    return map;
  }
}
