package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a file of rules, it is read or refused in sentences that name the file. */
class RulesReaderProperties {
  private static final String TEXT = Sample.text(Sample.FOLDER.resolve("rules-1.yaml"));
  private static final String MARKS = "{}[]:,-#&*!|>'\"%@`\n\t 0aZ\u0000";

  @Property(tries = 300)
  void a_character_put_in_anywhere_breaks_nothing(
      @ForAll @IntRange(max = 1_500) int at, @ForAll @IntRange(max = 24) int mark) {
    int place = Math.min(at, TEXT.length());
    readOrRefused(
        TEXT.substring(0, place) + MARKS.charAt(mark % MARKS.length()) + TEXT.substring(place));
  }

  @Property(tries = 300)
  void a_passage_left_out_breaks_nothing(
      @ForAll @IntRange(max = 1_500) int from, @ForAll @IntRange(min = 1, max = 200) int length) {
    int start = Math.min(from, TEXT.length());
    int end = Math.min(start + length, TEXT.length());
    readOrRefused(TEXT.substring(0, start) + TEXT.substring(end));
  }

  private static void readOrRefused(String text) {
    try {
      assertThat(RulesReader.read("r.yaml", text).entries()).hasSizeLessThanOrEqualTo(6);
    } catch (InputException fault) {
      assertThat(String.valueOf(fault.getMessage()).lines())
          .allSatisfy(
              line -> assertThat(line).matches("r\\.yaml(, line [0-9]+)?: .+|and [0-9]+ more"));
    }
  }
}
