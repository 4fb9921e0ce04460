package org.zhuanban.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.command.CodeNames;
import org.zhuanban.command.Notification;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.message.MessageArgument;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.StreamKey;

/** What an official reads has no word of a program in it. */
class ChineseTextsTest {
  /** What the reader has to write like that: a calendar, and periods of reports. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?<![A-Za-z])CN(?![A-Za-z])|2024-(?:Q[13]|H1|annual)");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}|[a-z]+[.][a-z-]+");

  private static void plain(String text) {
    assertThat(WRITTEN.matcher(text).replaceAll("")).doesNotContainPattern(WORD);
  }

  @TestFactory
  Stream<DynamicTest> a_text_of_a_rule_is_plain_Chinese() {
    return CodeTable.RULES.stream()
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(Rule.class::cast)
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.code(),
                    () ->
                        plain(rule.text(Locale.CHINESE, "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"))));
  }

  @TestFactory
  Stream<DynamicTest> a_message_is_plain_Chinese() {
    return Arrays.stream(MessageTopic.values())
        .map(
            topic ->
                DynamicTest.dynamicTest(
                    topic.code(),
                    () -> plain(TemplateSet.of(Locale.CHINESE).of(STREAM, sample(topic)))));
  }

  private static final StreamKey STREAM = new StreamKey("project", "7");

  private static Notification sample(MessageTopic topic) {
    Notification.Builder told = Notification.builder().recipient("x").topic(topic.code());
    topic.arguments().forEach(argument -> told.addArguments(sample(argument)));
    return told.build();
  }

  private static String sample(MessageArgument argument) {
    return switch (argument.sort()) {
      case TITLE -> "";
      case TEXT, PARTY -> "甲";
      case LIST -> "";
      case SUBJECT -> "2024-annual";
      case MONEY -> "126000000.00";
      case LEFT -> "-3";
      case DAY -> "2024-03-14 PROVISIONAL";
      case CODE ->
          Dictionary.entries().stream()
              .filter(entry -> entry.kind().equals(argument.kind().orElseThrow()))
              .map(Dictionary.DictionaryEntry::code)
              .reduce((earlier, later) -> later)
              .orElseThrow();
    };
  }

  @Test
  void a_label_a_heading_and_a_line_of_a_score_are_plain_Chinese() {
    List<String> texts = new ArrayList<>();
    for (String name : List.of("labels", "columns", "scores")) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "org.zhuanban.export." + name, Locale.CHINESE, FlatTable.class.getModule());
      bundle
          .keySet()
          .forEach(
              key ->
                  texts.add(
                      bundle.getString(key).contains("{")
                          ? MessageFormat.format(bundle.getString(key), "甲", "乙", "丙", "丁", "戊")
                          : bundle.getString(key)));
    }

    assertThat(texts).hasSizeGreaterThan(900).allSatisfy(ChineseTextsTest::plain);
  }

  private static final CodeNames NAMES =
      new CodeNames() {
        @Override
        public Optional<String> place(String code) {
          return Optional.empty();
        }

        @Override
        public Optional<String> item(String code) {
          return code.equals("P01") ? Optional.of("用地预审") : Optional.empty();
        }

        @Override
        public Optional<String> organ(String code) {
          return code.equals("P01") || code.equals("NRB")
              ? Optional.of("县自然资源局")
              : Optional.empty();
        }

        @Override
        public Optional<String> work(String code) {
          return code.equals("P01") ? Optional.of("1号厂房工程") : Optional.empty();
        }

        @Override
        public Optional<String> policy(String code) {
          return Optional.empty();
        }
      };

  /** The department P01 and the item P01 have a name each. */
  @Test
  void an_item_and_an_organ_of_one_code_are_not_mixed_up() {
    assertThat(
            Refusal.of(ApprovalRule.NOT_TAKING_PART, "P01", "P01", "NRB")
                .named(NAMES)
                .text(Locale.CHINESE))
        .isEqualTo("部门“县自然资源局”（P01）不参与事项“用地预审”（P01）；参与部门为“县自然资源局”（NRB）");
  }

  @Test
  void a_work_is_named_beside_its_code() {
    assertThat(
            Refusal.of(
                    ProjectRule.WORK_STEP_ALREADY_TAKEN,
                    "P01",
                    ProjectStep.CONSTRUCTION_STARTED,
                    LocalDate.of(2024, 3, 4))
                .named(NAMES)
                .text(Locale.CHINESE))
        .isEqualTo("工程“1号厂房工程”（P01）已于2024年3月4日开工；只发生一次");
  }

  @Test
  void a_refusal_names_what_a_code_stands_for_and_says_a_date_in_words() {
    Refusal received =
        Refusal.of(ApprovalRule.ALREADY_RECEIVED, "P01", LocalDate.of(2024, 3, 4)).named(NAMES);
    assertThat(received.text(Locale.CHINESE)).startsWith("事项“用地预审”（P01）已于2024年3月4日收件");
    assertThat(received.text(Locale.ENGLISH)).contains("\"用地预审\" (P01)", "2024-03-04");
    assertThat(
            Refusal.of(ApprovalRule.NOT_TAKING_PART, "P01", "NRB", "NRB, EEB")
                .named(NAMES)
                .text(Locale.CHINESE))
        .isEqualTo("部门“县自然资源局”（NRB）不参与事项“用地预审”（P01）；参与部门为“县自然资源局”（NRB）、EEB");
    assertThat(Refusal.of(ProjectRule.TIER_UNCHANGED, ProjectTier.KEY).text(Locale.CHINESE))
        .isEqualTo("项目已为重大项目，无须变更");
    assertThat(
            Refusal.of(
                    RequestRule.LATER_ACT_IMPOSSIBLE,
                    4,
                    Refusal.command("approval.decide-item"),
                    LocalDate.of(2024, 4, 18),
                    Refusal.rule(ApprovalRule.DECISION_BEFORE_ACCEPTANCE))
                .text(Locale.CHINESE))
        .isEqualTo("第4号记录（作出审批决定，2024年4月18日）将因此不能成立：“事项…不能作出决定：尚未受理”；请先撤销该记录");
  }
}
