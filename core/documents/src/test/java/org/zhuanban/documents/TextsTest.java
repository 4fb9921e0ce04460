package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhuanban.input.InputException;

class TextsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[a-z]+}");

  /** Half-width marks that Chinese has its own for (GB/T 15834—2011), and Latin letters. */
  private static final Pattern FOREIGN = Pattern.compile("[,;:()?!A-Za-z]");

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(DocumentTexts.of(Locale.CHINESE).keys())
        .isEqualTo(DocumentTexts.of(Locale.ENGLISH).keys());
  }

  @Test
  void chinese_texts_have_chinese_marks_and_no_latin_letter() {
    ResourceBundle bundle =
        ResourceBundle.getBundle("org.zhuanban.documents.texts", Locale.CHINESE);
    for (String key : bundle.keySet()) {
      assertThat(FOREIGN.matcher(ARGUMENT.matcher(bundle.getString(key)).replaceAll("")).find())
          .as(key)
          .isFalse();
    }
  }

  @Test
  void a_county_sets_a_text_of_its_own() {
    DocumentTexts own = DocumentTexts.of(Locale.CHINESE).with("projects.title", "{county}重点项目清单");
    assertThat(own.say("projects.title", Map.of("county", "石林县"))).isEqualTo("石林县重点项目清单");
  }

  @Test
  void faults_of_a_text_are_found_when_it_is_set() {
    DocumentTexts texts = DocumentTexts.of(Locale.CHINESE);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> texts.with("projects.titel", "x"))
        .withMessageContaining("projects.titel");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> texts.with("projects.title", "{land}"))
        .withMessageContaining("land")
        .withMessageContaining("county");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> texts.with("projects.title", "{county"));
  }
}
