package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {
  @ParameterizedTest
  @CsvSource({
    "21 WD, 20 WD, true",
    "20 WD, 20 WD, false",
    "13 MONTHS, 1 YEARS, true",
    "1 YEARS, 12 MONTHS, false",
    "1 WD, IMMEDIATE, true",
    "IMMEDIATE, 1 WD, false",
    "IMMEDIATE, IMMEDIATE, false",
    "40 WD, 30 CD, false",
    "4 MONTHS, 30 CD, false"
  })
  void is_longer_only_where_that_is_certain(String one, String other, boolean longer) {
    assertThat(length(one).longerThan(length(other))).isEqualTo(longer);
  }

  @Test
  void is_written_as_it_was_read() {
    assertThat(length("20 WD")).hasToString("20 WD");
    assertThat(length("IMMEDIATE")).hasToString("IMMEDIATE");
    assertThat(length("2 YEARS").limit("合同")).hasToString("2 YEARS");
  }

  private static Length length(String text) {
    return Length.parse(text).orElseThrow();
  }
}
