package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DueCalendarProperties {
  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of("a", " ", "é", "办", "建", "\uD842\uDFB7", "\\n", ":")
        .list()
        .ofMaxSize(300)
        .map(parts -> String.join("", parts));
  }

  @Property
  void folding_cuts_no_character_and_leaves_no_line_too_long_or_shorter_than_it_need_be(
      @ForAll("lines") String line) {
    String folded = DueCalendar.folded(line + "\r\n");

    assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    String[] parts = folded.split("\r\n", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      int octets = parts[i].getBytes(StandardCharsets.UTF_8).length;
      assertThat(octets).isBetween(i < parts.length - 2 ? 72 : 0, 75);
    }
  }
}
