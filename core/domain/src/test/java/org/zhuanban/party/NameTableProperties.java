package org.zhuanban.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhuanban.party.NameTable.CodeName;
import org.zhuanban.party.NameTable.NameKind;

class NameTableProperties {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  /** First days of the names of one code, with the names; day -1 stands for ever. */
  @Provide
  Arbitrary<Map<Integer, String>> names() {
    return Arbitraries.maps(
            Arbitraries.integers().between(-1, 400), Arbitraries.of("甲局", "乙局", "丙局"))
        .ofMaxSize(6);
  }

  private static CodeName entry(NameKind kind, int day, String name) {
    return new CodeName(
        kind, "NRB", name, day < 0 ? Optional.empty() : Optional.of(FIRST.plusDays(day)));
  }

  /** The name of a day is the last one by then, in whatever order they were written down. */
  @Property
  void a_day_has_the_last_name_by_then(
      @ForAll("names") Map<Integer, String> names, @ForAll Random random) {
    List<CodeName> entries = new ArrayList<>();
    names.forEach((day, name) -> entries.add(entry(NameKind.ORGAN, day, name)));
    entries.add(entry(NameKind.PLACE, 7, "某镇"));
    Collections.shuffle(entries, random);
    NameTable table = new NameTable(entries);
    TreeMap<Integer, String> sorted = new TreeMap<>(names);

    for (int day = 0; day <= 410; day++) {
      assertThat(table.name(NameKind.ORGAN, "NRB", FIRST.plusDays(day)))
          .isEqualTo(Optional.ofNullable(sorted.floorEntry(day)).map(Map.Entry::getValue));
    }
    assertThat(table.name(NameKind.PLACE, "NRB", FIRST.plusDays(6))).isEmpty();
    assertThat(table.name(NameKind.PLACE, "NRB", FIRST.plusDays(7))).contains("某镇");
    assertThat(table.name(NameKind.INDUSTRY, "NRB", FIRST.plusDays(410))).isEmpty();
  }

  @Test
  void a_code_has_one_name_from_a_day_on() {
    NameTable table = NameTable.NONE.with(NameKind.ORGAN, "NRB", "县国土资源局");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.with(NameKind.ORGAN, "NRB", "县自然资源局"))
        .withMessageContaining("NRB");
    assertThat(
            table
                .with(NameKind.ORGAN, "NRB", "县自然资源局", FIRST)
                .name(NameKind.ORGAN, "NRB", FIRST.minusDays(1)))
        .contains("县国土资源局");
  }
}
