package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;

class DifferenceTest {
  private static final Entry ENTRY = Rows.anEntry(1, "c-1").build();

  @Test
  void row_component_and_place_of_a_long_value_are_named() {
    byte[] large = new byte[1 << 20];
    byte[] changed = large.clone();
    Arrays.fill(changed, 700_000, 700_002, (byte) 0x2a);
    List<Entry> wanted = List.of(ENTRY, Rows.anEntry(2, "c-1").body(Bytes.of(large)).build());
    List<Entry> met = List.of(ENTRY, Rows.anEntry(2, "c-1").body(Bytes.of(changed)).build());

    String said = Difference.between("J6 entries", wanted, met).orElseThrow();

    assertThat(said)
        .startsWith(
            "J6 entries, row 2 of 2, body (hex), which is 1048576 long and not 1048576, at place"
                + " 700000")
        .contains("met:    ...0000000000000000000000002a2a")
        .hasSizeLessThan(2_000);
  }

  @Test
  void what_is_missing_is_told_with_the_first_row_that_is() {
    assertThat(Difference.between("J6 entries", List.of(ENTRY), List.of()).orElseThrow())
        .startsWith("J6 entries, which has 0 rows and not 1, from row 1 on")
        .contains("met:    no more rows");
  }

  @Test
  void what_nobody_sees_is_spelled_out() {
    assertThat(Difference.between("O7 why", "a\r\n b ", "a\n b").orElseThrow())
        .contains("wanted: a\\u000d\\u000a b ")
        .contains("met:    a\\u000a b");
  }

  @Test
  void equal_answers_do_not_differ() {
    assertThat(Difference.between("all", Map.of("a", List.of(1)), Map.of("a", List.of(1))))
        .isEqualTo(Optional.empty());
  }
}
