package org.zhuanban.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.activity.ActivityRule;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.attribute.AttributeRule;
import org.zhuanban.command.Rule;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.investor.InvestorRule;
import org.zhuanban.organisation.OrganisationRule;
import org.zhuanban.policy.PolicyRule;
import org.zhuanban.policy.compendium.CompendiumRule;
import org.zhuanban.policy.grant.GrantRule;
import org.zhuanban.proceeding.ProceedingRule;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.project.agency.AgencyRule;
import org.zhuanban.project.complaint.ComplaintRule;
import org.zhuanban.project.funds.FundsRule;
import org.zhuanban.project.operation.OperationRule;
import org.zhuanban.project.problem.ProblemRule;
import org.zhuanban.project.taskforce.TaskForceRule;
import org.zhuanban.request.RequestRule;
import org.zhuanban.suggestion.SuggestionRule;
import org.zhuanban.supervision.SupervisionRule;
import org.zhuanban.supervision.inspection.InspectionRule;
import org.zhuanban.takeover.TakeoverRule;

@Isolated("one test changes the default locale")
class RuleTextsTest {
  static final List<Class<? extends Enum<?>>> FAMILIES =
      List.of(
          ApprovalRule.class,
          CorrectionRule.class,
          RequestRule.class,
          ProceedingRule.class,
          ProjectRule.class,
          AgencyRule.class,
          ComplaintRule.class,
          FundsRule.class,
          OperationRule.class,
          PolicyRule.class,
          GrantRule.class,
          CompendiumRule.class,
          AttributeRule.class,
          ProblemRule.class,
          TaskForceRule.class,
          SuggestionRule.class,
          InvestorRule.class,
          ActivityRule.class,
          OrganisationRule.class,
          TakeoverRule.class,
          SupervisionRule.class,
          InspectionRule.class,
          AccountabilityRule.class);

  static Stream<Class<? extends Enum<?>>> families() {
    return FAMILIES.stream();
  }

  static Stream<Rule> rules() {
    return FAMILIES.stream()
        .flatMap(family -> Arrays.stream(family.getEnumConstants()))
        .map(Rule.class::cast);
  }

  private static Properties texts(Class<?> family, String suffix) {
    Properties texts = new Properties();
    try (InputStream in = family.getResourceAsStream("texts" + suffix + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The Chinese text also says what an argument is the code of.
    texts.replaceAll((key, text) -> ((String) text).replaceAll("\\{(\\d),[a-z]+}", "{$1}"));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("families")
  void every_rule_has_its_words_in_both_languages_and_none_is_left_over(
      Class<? extends Enum<?>> family) {
    List<String> names =
        Arrays.stream(family.getEnumConstants()).map(constant -> constant.name()).toList();

    assertThat(texts(family, "").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(texts(family, "_zh").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(texts(family, "_en")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void both_languages_speak_of_the_same_arguments_without_a_gap(Rule rule) {
    MessageFormat english =
        new MessageFormat(texts(rule.getClass(), "").getProperty(rule.name()), Locale.ROOT);
    MessageFormat chinese =
        new MessageFormat(texts(rule.getClass(), "_zh").getProperty(rule.name()), Locale.ROOT);
    Object[] arguments =
        Stream.iterate(0, i -> i + 1)
            .limit(english.getFormatsByArgumentIndex().length)
            .map(i -> "<" + i + ">")
            .toArray();

    assertThat(chinese.getFormatsByArgumentIndex())
        .hasSameSizeAs(english.getFormatsByArgumentIndex());
    for (Object argument : arguments) {
      assertThat(english.format(arguments)).contains(argument.toString());
      assertThat(chinese.format(arguments)).contains(argument.toString());
    }
    assertThat(english.toPattern() + chinese.toPattern()).doesNotContain("'");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_names_its_source_and_a_code_that_fits_a_column(Rule rule) {
    assertThat(rule.source()).isNotBlank();
    assertThat(rule.code()).matches("[a-z]+\\.[A-Z_]+").hasSizeLessThanOrEqualTo(64);
  }

  @ParameterizedTest
  @MethodSource("families")
  void only_chinese_is_answered_in_chinese_whatever_the_default_is(
      Class<? extends Enum<?>> family) {
    Rule rule = (Rule) family.getEnumConstants()[0];
    String english = texts(family, "").getProperty(rule.name());
    String chinese = texts(family, "_zh").getProperty(rule.name());
    Locale before = Locale.getDefault();

    try {
      for (Locale byDefault : List.of(Locale.CHINA, Locale.US, Locale.ROOT)) {
        Locale.setDefault(byDefault);
        assertThat(patterns(rule, Locale.CHINA, Locale.CHINESE, Locale.TAIWAN))
            .containsOnly(chinese);
        assertThat(patterns(rule, Locale.UK, Locale.FRANCE, Locale.ROOT, Locale.JAPANESE))
            .containsOnly(english);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> patterns(Rule rule, Locale... locales) {
    return Arrays.stream(locales)
        .map(locale -> rule.text(locale, "{0}", "{1}", "{2}", "{3}"))
        .collect(Collectors.toList());
  }
}
