package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {
  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> YamlDocument.read("f.yaml", "# nothing\n"))
        .isInstanceOf(InputException.class)
        .hasMessage("f.yaml: the file is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\0',
      value = {
        "a: 1\\nb: [1, 2 ! 2",
        "a: 1\\n  b: 2 ! 2",
        "a: 1\\n\\tb: 2 ! 2",
        "a: \"x ! 1",
        "a: 1\\n---\\nb: 2 ! 2",
        "a: 1\\n%b ! 2",
      })
  void what_is_no_yaml_is_refused_with_its_line(String text, int line) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> YamlDocument.read("f.yaml", text.replace("\\n", "\n").replace("\\t", "\t")))
        .withMessageStartingWith("f.yaml, line ")
        .satisfies(fault -> assertThat(fault.line()).isBetween(line, line + 1))
        .satisfies(fault -> assertThat(String.valueOf(fault.getMessage())).hasLineCount(1));
  }

  @Test
  void a_raw_control_character_is_refused_with_its_line() {
    assertThatThrownBy(() -> YamlDocument.read("f.yaml", "a: 1\nb: x\u0007\n"))
        .isInstanceOf(InputException.class)
        .hasMessage("f.yaml, line 2: the character U+0007 is not accepted in YAML");
  }

  @Test
  void the_end_of_a_line_where_a_name_is_expected_does_not_break_the_sentence() {
    assertThatThrownBy(() -> YamlDocument.read("f.yaml", "a: &\nb: 2\n"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("f.yaml, line 1: this is not YAML: ")
        .hasMessageContaining("\uFFFD(10)");
  }

  @Test
  void aliases_are_refused_before_they_can_multiply() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%s: &a%s [*a%s, *a%s]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> YamlDocument.read("f.yaml", bomb.toString()))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "f.yaml, line 1: anchors (&name) are not accepted; write the value out where it is used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void deep_nesting_is_refused(String opening) {
    assertThatThrownBy(() -> YamlDocument.read("f.yaml", opening.repeat(200_000)))
        .isInstanceOf(InputException.class)
        .hasMessage("f.yaml, line 1: lists and maps are nested more than 20 levels deep");
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    assertThatThrownBy(() -> YamlDocument.read("f.yaml", "a: \"x\\ud800\"\n"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("f.yaml, line 1: ");
  }

  @Test
  void a_key_that_is_no_text_is_refused() {
    assertThatThrownBy(() -> YamlDocument.read("f.yaml", "{[a]: 1}\n"))
        .isInstanceOf(InputException.class)
        .hasMessage("f.yaml, line 1: a key must be a text");
  }

  @Test
  void a_root_that_is_no_map_is_refused() {
    assertThatThrownBy(
            () ->
                DossierReader.read(
                    "f.yaml", "- a\n".getBytes(StandardCharsets.UTF_8), Sample.book()))
        .isInstanceOf(InputException.class)
        .hasMessage("f.yaml, line 1: the dossier must be a map of keys and values, but was a list");
  }

  @Test
  void plain_values_keep_their_kinds() {
    assertThat(
            YamlTree.of(
                YamlDocument.read(
                    "f.yaml",
                    "[1, 5000000000, -2, 30.63, true, null, ~, 2024-01-31, 2024-02-31, \"1\", 'true', NONE]")))
        .isEqualTo(
            Arrays.asList(
                1,
                5_000_000_000L,
                -2,
                new java.math.BigDecimal("30.63"),
                true,
                null,
                null,
                LocalDate.of(2024, 1, 31),
                "2024-02-31",
                "1",
                "true",
                "NONE"));
    assertThat(YamlTree.of(YamlDocument.read("f.yaml", "[]"))).isEqualTo(List.of());
  }
}
