package org.zhuanban.message.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.command.Notification;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.spi.StreamKey;

class TemplatesTest {
  private static final TemplateSet ENGLISH = TemplateSet.of(Locale.ENGLISH);
  private static final TemplateSet CHINESE = TemplateSet.of(Locale.CHINESE);
  private static final StreamKey STREAM = new StreamKey("project", "P-1");

  private static Notification told(String topic, String... arguments) {
    return Notification.builder().recipient("LAND").topic(topic).addArguments(arguments).build();
  }

  private static String text(TemplateSet templates, String topic, String... arguments) {
    return templates.of(STREAM, told(topic, arguments));
  }

  @Test
  void codes_are_put_in_words_and_what_there_is_not_is_left_out() {
    assertThat(
            text(ENGLISH, "decided", "Cannery", "A08", "Works permit", "Land bureau", "APPROVED"))
        .isEqualTo(
            "Cannery, Works permit (A08): Land bureau has decided, with the result: Approved.");
    assertThat(text(CHINESE, "delivered", "", "A08", "施工许可", "县住建局", "-"))
        .isEqualTo("【项目P-1】施工许可（A08）：县住建局的决定已送达。");
    assertThat(text(CHINESE, "delivered", "冷链项目", "A08", "", "县住建局", "2027-03-01"))
        .isEqualTo("【冷链项目】A08：县住建局的决定已送达，证照有效期至2027年3月1日。");
    assertThat(
            text(
                CHINESE,
                "step-reached",
                "冷链项目",
                "A08",
                "施工许可",
                "县住建局",
                "approval.DECIDE",
                "COMMITTED",
                "2024-03-14 PROVISIONAL",
                "2024-03-13",
                "1",
                "FINISH",
                "decide:A08:1"))
        .isEqualTo(
            "【冷链项目】审批决定（施工许可（A08））：责任单位县住建局，承诺办结日2024年3月14日（暂定），" + "截至2024年3月13日还剩1个工作日。请按期办结。");
    assertThat(text(ENGLISH, "step-reached", "", "A08", "", "LAND", "own.DUTY"))
        .contains("own.DUTY");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-Q3, 2024年第三季度",
    "2024-annual, 2024年度",
    "2024-11, 2024年11月",
    "meeting:2024-H1, 2024年上半年例会",
    "meeting:3, 第3次会议",
    "taskforce, 工作专班",
    "W-1, W-1"
  })
  void a_period_and_a_fixed_subject_are_put_in_words(String subject, String words) {
    assertThat(text(CHINESE, "decided", "冷链项目", subject, "", "县住建局", "APPROVED"))
        .isEqualTo("【冷链项目】%s：县住建局已作出决定，结果：批准。".formatted(words));
  }

  @ParameterizedTest
  @CsvSource({"126000000.00, 12600万元", "9999.50, 9999.5元", "10000, 1万元", "many, many"})
  void money_is_said_in_units_of_ten_thousand_yuan(String amount, String words) {
    assertThat(text(CHINESE, "policy-eligible", "冷链项目", "ZC-1", "奖补", "县财政局", "APPLY", amount))
        .endsWith("金额：" + words + "。");
  }

  @ParameterizedTest
  @CsvSource({"3, 还剩3个工作日", "0, 当日到期", "-2, 已逾期2个工作日", "x, x"})
  void the_days_that_are_left_are_said(String left, String words) {
    assertThat(
            text(
                CHINESE,
                "step-reached",
                "冷链项目",
                "A08",
                "",
                "县住建局",
                "approval.DECIDE",
                "COMMITTED",
                "2024-03-14",
                "2024-03-13",
                left,
                "FINISH",
                "k"))
        .contains("截至2024年3月13日" + words + "。");
  }

  @Test
  void the_host_names_persons_when_a_letter_is_written() {
    TemplateSet naming =
        CHINESE.naming(
            reference -> reference.equals("u-17") ? Optional.of("代办专员") : Optional.empty());

    assertThat(text(naming, "decided", "冷链项目", "A08", "", "u-17", "APPROVED"))
        .isEqualTo("【冷链项目】A08：代办专员已作出决定，结果：批准。");
    assertThat(text(naming, "decided", "冷链项目", "A08", "", "县住建局", "APPROVED"))
        .contains("县住建局已作出决定");
  }

  @Test
  void a_host_changes_one_template_and_adds_its_own() {
    TemplateSet templates =
        CHINESE
            .with(MessageTopic.DECIDED, "{{{subject}}} [[{result}]]")
            .with("parking", List.of("place", "hour"), "停车位：{place}[,{hour}点]")
            .withHeading("{count}");

    assertThat(text(templates, "decided", "", "A08", "许可", "", "APPROVED")).isEqualTo("{A08} [批准]");
    assertThat(text(templates, "parking", "7", "")).isEqualTo("停车位：7");
    assertThat(text(templates, "parking", "7", "8")).isEqualTo("停车位：7,8点");
    assertThat(text(templates, "unheard-of", "a", "b")).isEqualTo("a\nb");
    assertThat(templates.digest(List.of("x", "y"))).isEqualTo("2\n1. x\n2. y");
  }

  @Test
  void what_an_earlier_release_did_not_tell_is_not_fixed() {
    assertThat(text(ENGLISH, "decided", "Cannery", "A08"))
        .isEqualTo("Cannery, not fixed: not fixed has decided, with the result: not fixed.");
  }

  @Test
  void faults_are_found_when_a_template_is_set() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with(MessageTopic.DECIDED, "{subjekt} } {due} {"))
        .withMessage(
            "Templates[decided] names subjekt, which title, subject, name, organ, result, matter does not"
                + " have; name what it has");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with(MessageTopic.DECIDED, "a [{name}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with(MessageTopic.DECIDED, "a [{name} [b]]"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with(MessageTopic.DECIDED, "a {name}] b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with(MessageTopic.DECIDED, " "))
        .withMessage("Templates[decided] is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with("decided", List.of("x"), "{x}"))
        .withMessage("TemplateSet.topics names decided twice; name it once");
    assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.withHeading("{n}"));
  }

  @Provide
  Arbitrary<List<String>> tokens() {
    return Arbitraries.of("{{", "}}", "[[", "]]", "{subject}", "{name}", "{result}", "字", " a ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .filter(tokens -> tokens.stream().anyMatch(token -> !token.isBlank()));
  }

  /** Arguments are put in as they are, braces and all: nobody writes a template by an argument. */
  @Property
  void a_template_is_its_words_with_its_arguments_put_in(@ForAll("tokens") List<String> tokens) {
    TemplateSet templates = ENGLISH.with(MessageTopic.DECIDED, String.join("", tokens));

    assertThat(text(templates, "decided", "", "{name}", "}}", "", "{"))
        .isEqualTo(
            tokens.stream()
                .map(
                    token ->
                        switch (token) {
                          case "{{" -> "{";
                          case "}}" -> "}";
                          case "[[" -> "[";
                          case "]]" -> "]";
                          case "{subject}" -> "{name}";
                          case "{name}" -> "}}";
                          case "{result}" -> "{";
                          default -> token;
                        })
                .collect(Collectors.joining()));
  }
}
