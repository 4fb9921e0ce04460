package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

class ResultProperties {
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void what_is_written_reads_back_the_same(@ForAll("trees") Map<String, @Nullable Object> tree) {
    String text = ResultWriter.write(tree);

    Object read =
        YamlTree.of(new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow());

    assertThat(read).isEqualTo(tree);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void nothing_differs_from_itself(@ForAll("trees") Map<String, @Nullable Object> tree) {
    assertThat(Differences.between(tree, tree, Set.of()).none()).isTrue();
  }

  @Provide
  Arbitrary<Map<String, Object>> trees() {
    return trees(2);
  }

  private static Arbitrary<Map<String, Object>> trees(int depth) {
    Arbitrary<Object> values = scalars();
    if (depth > 0) {
      Arbitrary<Map<String, Object>> inner = trees(depth - 1);
      values =
          Arbitraries.oneOf(
              scalars(),
              scalars().list().ofMaxSize(4).map(Object.class::cast),
              inner.map(Object.class::cast),
              inner.list().ofMaxSize(2).map(Object.class::cast));
    }
    return Arbitraries.maps(keys(), values).ofMaxSize(3);
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().numeric().withChars("_-.: ").ofMaxLength(12),
        Arbitraries.of("2024-Q1", "A03", "null", "承诺", "1", "2024-01-31"));
  }

  private static Arbitrary<Object> scalars() {
    return Arbitraries.oneOf(
        Arbitraries.integers().map(Object.class::cast),
        Arbitraries.longs().between(5_000_000_000L, 9_000_000_000L).map(Object.class::cast),
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("99999"))
            .ofScale(2)
            .map(Object.class::cast),
        Arbitraries.of(true, false).map(Object.class::cast),
        Arbitraries.integers()
            .between(0, 20_000)
            .map(days -> LocalDate.of(2000, 1, 1).plusDays(days)),
        Arbitraries.strings()
            .ofMaxLength(20)
            .filter(ResultProperties::whole)
            .map(Object.class::cast),
        Arbitraries.of("yes", "2024-01-31", "0.5", "县水务局", "a: b", "# c", "- d")
            .map(Object.class::cast));
  }

  /** Half a surrogate pair is no text. */
  private static boolean whole(String text) {
    return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }
}
