package org.zhuanban.items.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.items.cn.Csv.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that were entered by hand, against those that the words of the articles contain. */
class TwoDerivationsTest {
  private static final Map<String, String> WORDS_OF_PROCEDURES =
      Map.ofEntries(
          Map.entry("HEARING", "听证"),
          Map.entry("BIDDING", "招标"),
          Map.entry("AUCTION", "拍卖"),
          Map.entry("INSPECTION", "检验"),
          Map.entry("TESTING", "检测"),
          Map.entry("QUARANTINE", "检疫"),
          Map.entry("APPRAISAL", "鉴定"),
          Map.entry("EXPERT_REVIEW", "评审"),
          Map.entry("TECHNICAL_EVALUATION", "技术评估"),
          Map.entry("COMMISSIONED_EVALUATION", "委托中介服务机构对项目进行评估"),
          Map.entry("CONSULTATION", "征求"));

  private final List<Map<String, String>> items = Csv.rows("items.csv");
  private final List<Map<String, String>> clauses = Csv.rows("clauses.csv");

  @ParameterizedTest
  @ValueSource(strings = {"limit", "extension", "correction", "validity", "renewal", "start"})
  void the_words_say_the_number_that_was_entered(String part) {
    Map<String, String> entered = new TreeMap<>();
    Map<String, String> read = new TreeMap<>();
    for (Map<String, String> item : items) {
      String limit = cell(item, part);
      if (!limit.isEmpty() && !limit.equals("GENERAL")) {
        entered.put(key(item), limit);
      }
      // Days of an office are working days (行政许可法第八十二条); those of others are not.
      boolean calendarDays =
          List.of("validity", "renewal", "start").contains(part)
              || !cell(item, "duty_of").isEmpty()
              || !words(item, "unit").isEmpty();
      words(item, part)
          .forEach(
              words ->
                  read.put(
                      key(item),
                      Words.read(words).stream()
                          .map(amount -> amount.limit(calendarDays))
                          .collect(Collectors.joining(" or "))));
    }
    assertThat(entered).hasSizeGreaterThan(1);
    assertThat(read).isEqualTo(entered);
  }

  @Test
  void the_words_name_the_procedures_and_their_longest_time() {
    Map<String, String> entered = new TreeMap<>();
    Map<String, String> read = new TreeMap<>();
    for (Map<String, String> item : items) {
      List<String> procedures =
          Arrays.stream(cell(item, "special").split("\\|", -1))
              .filter(text -> !text.isEmpty())
              .toList();
      List<String> words = words(item, "special");
      assertThat(words).as(key(item)).hasSizeGreaterThanOrEqualTo(procedures.size());
      for (int i = 0; i < procedures.size(); i++) {
        String[] parts = procedures.get(i).split(":", -1);
        assertThat(words.get(i)).as(key(item)).contains(WORDS_OF_PROCEDURES.get(parts[0]));
        entered.put(key(item) + i, parts.length > 1 ? parts[1] : "");
        read.put(
            key(item) + i,
            Words.read(words.get(i)).stream()
                .map(amount -> amount.limit(false))
                .collect(Collectors.joining(" or ")));
      }
    }
    assertThat(entered).hasSizeGreaterThan(4);
    assertThat(read).isEqualTo(entered);
  }

  @Test
  void the_words_name_the_officer_who_may_extend() {
    for (Map<String, String> item : items) {
      if (cell(item, "grantor").isEmpty()) {
        assertThat(cell(item, "extension")).as(key(item)).isEmpty();
      } else {
        assertThat(words(item, "extension"))
            .as(key(item))
            .singleElement()
            .asString()
            .contains("经" + cell(item, "grantor") + "批准");
      }
    }
  }

  @Test
  void silence_has_an_effect_only_where_the_words_say_so() {
    for (Map<String, String> item : items) {
      boolean said = words(item, "silence").stream().anyMatch(words -> words.contains("视为"));
      assertThat(said).as(key(item)).isEqualTo(!cell(item, "silence").isEmpty());
    }
  }

  /** An item without a limit of its own is a licence that the law itself calls for. */
  @Test
  void the_general_rule_serves_licences_only_whose_text_sets_no_limit() {
    List<Map<String, String>> general =
        items.stream().filter(item -> cell(item, "limit").equals("GENERAL")).toList();
    assertThat(general).isNotEmpty();
    for (Map<String, String> item : general) {
      assertThat(cell(item, "kind")).as(key(item)).isEqualTo("LICENCE");
      assertThat(words(item, "item")).as(key(item)).isNotEmpty();
      assertThat(words(item, "limit")).as(key(item)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 20 WD",
    "extension, 10 WD",
    "correction, 5 WD",
  })
  void the_general_rule_is_that_of_the_licensing_law(String part, String limit) {
    assertThat(
            clauses.stream()
                .filter(row -> cell(row, "code").equals("*") && cell(row, "part").equals(part))
                .flatMap(row -> Words.read(cell(row, "words")).stream())
                .map(words -> words.limit(false)))
        .containsExactly(limit);
    ItemVersion version =
        NationalItems.bundled().versions().stream()
            .filter(ItemVersion::general)
            .findFirst()
            .orElseThrow();
    assertThat(
            switch (part) {
              case "limit" -> version.statutory().orElseThrow();
              case "extension" -> version.extension().orElseThrow();
              default -> version.correction();
            })
        .satisfies(
            value -> assertThat(value.amount() + " " + value.unit().code()).isEqualTo(limit));
  }

  @ParameterizedTest
  @CsvSource({
    "七日内, 7 WD",
    "十五日内, 15 WD",
    "二十个工作日, 20 WD",
    "四十五日内, 45 WD",
    "一百二十日, 120 WD",
    "20个工作日, 20 WD",
    "三个月内, 3 MONTHS",
    "有效期为5年, 5 YEARS",
    "在受理后即时办结, IMMEDIATE",
    "自受理之日起十日内, 10 WD",
  })
  void numbers_are_read_as_a_clerk_reads_them(String words, String limit) {
    assertThat(Words.read(words)).singleElement().extracting(w -> w.limit(false)).isEqualTo(limit);
  }

  private List<String> words(Map<String, String> item, String part) {
    return clauses.stream()
        .filter(row -> key(row).equals(key(item)) && cell(row, "part").equals(part))
        .map(row -> cell(row, "words"))
        .toList();
  }

  private static String key(Map<String, String> row) {
    return cell(row, "code") + " " + cell(row, "from");
  }
}
