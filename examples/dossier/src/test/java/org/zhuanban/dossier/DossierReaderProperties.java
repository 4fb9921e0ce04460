package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a dossier, it is read or refused in sentences that name the file. */
class DossierReaderProperties {
  private static final byte[] BYTES = Sample.TEXT.getBytes(StandardCharsets.UTF_8);
  private static final String MARKS = "{}[]:,-#&*!|>'\"%@`\n\t 0aZ\u0000";

  @Property(tries = 300)
  void a_character_put_in_anywhere_breaks_nothing(
      @ForAll @IntRange(max = 16_000) int at, @ForAll @IntRange(max = 24) int mark) {
    int place = Math.min(at, Sample.TEXT.length());
    readOrRefused(
        (Sample.TEXT.substring(0, place)
                + MARKS.charAt(mark % MARKS.length())
                + Sample.TEXT.substring(place))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void a_passage_left_out_breaks_nothing(
      @ForAll @IntRange(max = 16_000) int from, @ForAll @IntRange(min = 1, max = 400) int length) {
    int start = Math.min(from, Sample.TEXT.length());
    int end = Math.min(start + length, Sample.TEXT.length());
    readOrRefused(
        (Sample.TEXT.substring(0, start) + Sample.TEXT.substring(end))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void a_byte_changed_anywhere_breaks_nothing(
      @ForAll @IntRange(max = 22_000) int at, @ForAll byte value) {
    byte[] changed = BYTES.clone();
    changed[at % changed.length] = value;
    readOrRefused(changed);
  }

  private static void readOrRefused(byte[] content) {
    try {
      assertThat(DossierReader.read("d.yaml", content, Sample.book()).file()).isEqualTo("d.yaml");
    } catch (InputException fault) {
      assertThat(String.valueOf(fault.getMessage()).lines())
          .allSatisfy(
              line -> assertThat(line).matches("d\\.yaml(, line [0-9]+)?: .+|and [0-9]+ more"));
    }
  }
}
