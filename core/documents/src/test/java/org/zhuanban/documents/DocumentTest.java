package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportPeriod;

class DocumentTest {
  private static final DocumentTexts CHINESE = DocumentTexts.of(Locale.CHINESE);
  private static final DocumentTexts ENGLISH = DocumentTexts.of(Locale.ENGLISH);

  private static Document of(DocumentTexts texts, Block... blocks) {
    return Document.of(Document.Form.REPORT, "报告", List.of(), List.of(blocks), texts);
  }

  private static Block.Section section(String title, Block... blocks) {
    return new Block.Section(title, List.of(blocks));
  }

  @Test
  void sections_are_numbered_by_their_place() {
    Document document =
        of(
            CHINESE,
            section("甲", section("乙", section("丙", section("丁"))), section("戊")),
            section("己"));
    assertThat(document.markdown().lines().filter(line -> line.startsWith("##")))
        .containsExactly("## 一、甲", "### （一）乙", "#### 1．丙", "##### （1）丁", "### （二）戊", "## 二、己");
    assertThat(
            of(ENGLISH, section("A", section("B")), section("C"))
                .markdown()
                .lines()
                .filter(line -> line.startsWith("##")))
        .containsExactly("## 1 A", "### 1.1 B", "## 2 C");
  }

  @Test
  void numerals_are_those_of_sections() {
    Document document =
        of(CHINESE, IntStream.rangeClosed(1, 21).mapToObj(n -> section("x")).toArray(Block[]::new));
    assertThat(document.markdown())
        .contains("## 九、x", "## 十、x", "## 十一、x", "## 十九、x", "## 二十、x", "## 二十一、x");
  }

  @Test
  void values_are_in_the_words_of_the_language() {
    LocalDate day = LocalDate.of(2025, 5, 15);
    assertThat(CHINESE.word(day)).isEqualTo("2025年5月15日");
    assertThat(ENGLISH.word(day)).isEqualTo("15 May 2025");
    assertThat(CHINESE.word(new Deadline.Due(day, day, Certainty.PROVISIONAL)))
        .isEqualTo("2025年5月15日（暂定）");
    assertThat(ENGLISH.word(new Deadline.Due(day, day, Certainty.PROVISIONAL)))
        .isEqualTo("15 May 2025 (provisional)");
    assertThat(CHINESE.word(Money.yuan(200_000))).isEqualTo("20万元");
    assertThat(CHINESE.word(Money.yuan(new BigDecimal("1234567.89")))).isEqualTo("123.456789万元");
    assertThat(CHINESE.word(Money.yuan(0))).isEqualTo("0元");
    assertThat(CHINESE.word(Money.yuan(new BigDecimal("99.5")))).isEqualTo("99.5元");
    assertThat(CHINESE.word(new Money(new BigDecimal("3000000"), "USD"))).isEqualTo("300万美元");
    assertThat(ENGLISH.word(Money.yuan(200_000))).isEqualTo("CNY 200,000");
    assertThat(CHINESE.word(ReportPeriod.of("2025-Q3").orElseThrow())).isEqualTo("2025年第三季度");
    assertThat(CHINESE.word(ReportPeriod.of("2025-H2").orElseThrow())).isEqualTo("2025年下半年");
    assertThat(CHINESE.word(ReportPeriod.of(YearMonth.of(2025, 9)))).isEqualTo("2025年9月");
    assertThat(ENGLISH.word(ReportPeriod.of("2025-Q3").orElseThrow()))
        .isEqualTo("quarter 3 of 2025");
    assertThat(CHINESE.word(TimeLimit.workingDays(15, "x"))).isEqualTo("15个工作日");
    assertThat(ENGLISH.word(TimeLimit.workingDays(15, "x"))).isEqualTo("15 working days");
    assertThat(CHINESE.word(List.of("甲", "乙"))).isEqualTo("甲、乙");
    assertThat(CHINESE.word(List.of("县委常委、副县长", "乙"))).isEqualTo("县委常委、副县长；乙");
    assertThat(CHINESE.word(Optional.empty())).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> CHINESE.word(new Object()));
  }

  @Test
  void a_table_has_a_cell_for_each_column() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table("表", List.of(Column.text("甲")), List.of(List.of()), "无"))
        .withMessageContaining("表");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table("表", List.of(), List.of(), "无"));
  }

  @Test
  void an_empty_table_says_so() {
    Document document = of(CHINESE, new Table("", List.of(Column.text("甲")), List.of(), "无在册项目。"));
    assertThat(document.markdown()).contains("无在册项目。").doesNotContain("甲");
    assertThat(document.html()).contains("无在册项目。").doesNotContain("<table");
  }

  @Property(tries = 300)
  void whatever_a_name_holds_stays_text(@ForAll @NotEmpty @StringLength(max = 200) String name)
      throws Exception {
    assertThat(elements(everywhere(name))).isEqualTo(elements(everywhere("x")));
    assertThat(everywhere(name).html().codePoints()).noneMatch(c -> c >= 0x202A && c <= 0x202E);
    assertThat(everywhere(name).markdown().lines())
        .hasSameSizeAs(everywhere("x").markdown().lines().toList());
  }

  private static Document everywhere(String name) {
    return Document.of(
        Document.Form.LIST,
        name,
        List.of(name),
        List.of(
            section(
                name,
                new Block.Paragraph(name),
                new Block.Points(List.of(name)),
                new Block.Addressee(name),
                new Block.Signature(name, name),
                new Table(
                    name, List.of(Column.text(name)), List.of(List.of(Cell.of(name))), name))),
        CHINESE);
  }

  /** Tags and attributes; those that a name would bring are more. */
  private static long elements(Document document) {
    return Pattern.compile("<[a-zA-Z!/]|=\"").matcher(document.html()).results().count();
  }

  @Test
  void markup_in_a_name_is_no_markup() {
    String name = "<script>alert(1)</script>|[x](y)\u202E=1+1";
    Document document = of(CHINESE, new Block.Paragraph(name));
    assertThat(document.html()).doesNotContain("<script>").doesNotContain("\u202E");
    assertThat(document.markdown()).contains("\\<script\\>alert(1)\\</script\\>\\|\\[x\\](y)");
    Table table =
        new Table("", List.of(Column.text("a")), List.of(List.of(Cell.of("=1+1"))), "none");
    assertThat(table.csv()).isEqualTo("a\r\n'=1+1\r\n");
  }

  @Test
  void the_page_takes_its_own_style_sheet_and_nothing_else() throws Exception {
    String html = of(CHINESE).html();
    String styles = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    String digest =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(styles.getBytes(StandardCharsets.UTF_8)));
    assertThat(html).contains("default-src 'none'; style-src 'sha256-" + digest + "'");
  }

  @Test
  void a_text_without_its_value_is_a_fault_of_the_caller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINESE.say("projects.title", Map.of()))
        .withMessageContaining("county");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINESE.say("nothing"))
        .withMessageContaining("nothing");
  }
}
