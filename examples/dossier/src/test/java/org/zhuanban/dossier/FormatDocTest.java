package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The pages on the format say what is read, all of it. */
class FormatDocTest {
  private static final String TEXT = Sample.text(Path.of("docs", "format.md"));

  private static final String EVENTS =
      Sample.text(Path.of("docs", "events.md")) + Sample.text(Path.of("docs", "events-county.md"));

  @ParameterizedTest
  @EnumSource(EventType.class)
  void every_type_stands_there_with_its_keys(EventType type) {
    String keys =
        type.keys().stream()
            .map(key -> (key.required() ? "`%s`" : "[`%s`]").formatted(key.name()))
            .collect(Collectors.joining(" "));

    assertThat(EVENTS).contains("\n| `%s` | %s | ".formatted(type, keys.isEmpty() ? "-" : keys));
  }

  @Test
  void no_other_type_stands_there() {
    assertThat(EVENTS.lines().filter(line -> line.matches("\\| `[A-Z_]+` \\| .*")))
        .hasSize(EventType.values().length);
  }

  @ParameterizedTest
  @FieldSource("org.zhuanban.dossier.ItemReader#KEYS")
  void every_key_of_items_stands_there(String key) {
    assertThat(TEXT).contains("`%s`".formatted(key));
  }
}
