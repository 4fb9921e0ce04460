package org.zhuanban.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0x08, 0x0B, '\r', 0x7F, 0x200B, 0x202E, 0xFEFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x10FFFF
      })
  void a_character_that_nobody_sees_or_some_database_changes_is_found(int point) {
    assertThat(SafeText.unsafe("石林" + Character.toString(point) + "县")).hasValue(point);
    assertThat(SafeText.shown("石林" + Character.toString(point)))
        .isEqualTo("石林" + SafeText.name(point));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {'\n', '\t', ' ', 'a', '〔', '县', 0x20BB7, 0xE000, 0x0378, 0xFDCF, 0xFDF0, 0xFFFD})
  void any_other_is_safe(int point) {
    assertThat(SafeText.unsafe("石林" + Character.toString(point))).isEmpty();
  }

  @Test
  void half_a_character_is_found() {
    assertThat(SafeText.unsafe("a\ud842")).hasValue(0xD842);
    assertThat(SafeText.unsafe("\udfb7a")).hasValue(0xDFB7);
  }

  @Test
  void a_hundred_characters_are_shown_in_full_and_one_more_is_left_out() {
    assertThat(SafeText.shown("𠮷".repeat(100))).isEqualTo("𠮷".repeat(100));
    assertThat(SafeText.shown("𠮷".repeat(101))).isEqualTo("𠮷".repeat(100) + "…");
    assertThat(SafeText.shown("a\n\tb")).isEqualTo("aU+000AU+0009b");
  }
}
