package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.zhuanban.deadline.LimitUnit;

class TextsTest {
  @Test
  void both_languages_say_the_same_things() throws IOException {
    assertThat(keys("messages_zh.properties")).isEqualTo(keys("messages.properties"));
    assertThat(keys("messages_en.properties")).isEmpty();
  }

  @Test
  void the_language_of_the_machine_does_not_mix_in() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(Texts.of(Texts.Language.en).say("span.open", "2024-04-12"))
          .isEqualTo("2024-04-12, still open");
      Locale.setDefault(Locale.ENGLISH);
      assertThat(Texts.of(Texts.Language.zh).say("span.open", "2024-04-12"))
          .isEqualTo("2024-04-12 起，尚未结束");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void every_unit_has_a_clause() {
    for (Texts.Language language : Texts.Language.values()) {
      Texts texts = Texts.of(language);
      for (LimitUnit unit : LimitUnit.values()) {
        assertThat(texts.name("basis", unit)).isNotBlank();
      }
    }
  }

  private static Iterable<Object> keys(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return new java.util.TreeSet<>(properties.keySet());
  }
}
