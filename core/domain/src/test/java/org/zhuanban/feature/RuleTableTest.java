package org.zhuanban.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.accountability.AccountabilityDuty;
import org.zhuanban.activity.ActivityDuty;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.export.Dictionary;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.policy.PolicyDuty;
import org.zhuanban.policy.grant.GrantDuty;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.agency.AgencyDuty;
import org.zhuanban.project.complaint.ComplaintDuty;
import org.zhuanban.project.funds.FundsDuty;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.suggestion.SuggestionDuty;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.testing.domain.Samples;

/** Writes down what each rule does; rewrite it with {@code -Drules.write=true}. */
class RuleTableTest {
  private static final Path TABLE = Path.of("../docs/generated/rules.md");
  private static final Object[] ARGUMENTS = {"{0}", "{1}", "{2}", "{3}"};

  @Test
  void the_tables_in_the_docs_are_what_the_rules_say() throws IOException {
    String tables = tables();
    if (Boolean.getBoolean("rules.write")) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, tables);
    }

    assertThat(Files.exists(TABLE) ? Files.readString(TABLE).replace("\r\n", "\n") : "")
        .isEqualTo(tables);
  }

  private static String tables() {
    return """
        # 规则 Rules

        两个入口：指令请求许可，违反规则即被拒绝；已经发生的事实不因违反规则而被拒绝，照记并列明违反的条款。
        本文件由 `RuleTableTest` 生成，改动后用 `mvn -pl core/domain -am test -Drules.write=true` 重写。

        There are two ways in. A command asks leave, and a rule that it breaks refuses it. A fact has happened: it is
        kept, and what it broke is named with its article. *waits* means that it is kept aside until what it
        presupposes has been told; *violation* that it is kept and named, without an effect that it merely claims.
        This file is generated; rewrite it with the command above.

        种类（`Rule.kind()`）说明被拒绝的人可以怎样做；宿主据此选择状态码或颜色。

        The kind (`Rule.kind()`) says what a person who is refused can do; a host chooses a status or a colour by it.

        | Kind | 中文 | English | What helps |
        | --- | --- | --- | --- |
        %s
        | Rule | Kind | Command | Fact | Source | 中文 | English |
        | --- | --- | --- | --- | --- | --- | --- |
        %s
        ## 义务 Duties

        Steps of proceedings are duties, too; their tables name the clause of each.

        | Duty | Source |
        | --- | --- |
        %s
        ## 地方规定 Local rules

        A county sets them by `LocalRuleBook`, each with its value, basis and time; where nothing is set, this holds. A matter
        without a usual value exists only where a county provides for it.

        | Matter | Usual value | Basis |
        | --- | --- | --- |
        %s
        ## 被补录或撤销动摇的记录 What becomes of entries that a late act or an annulment unsettles

        Every entry stays as it was told; see `ReviewResult`. Messages that were sent stay sent.

        | Entry | Result |
        | --- | --- |
        %s"""
        .formatted(kinds(), rules(), duties(), limits(), fates());
  }

  private static String rules() {
    return lines(
        RuleTextsTest.rules()
            .map(
                rule ->
                    "| %s | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                            rule.code(),
                            rule.kind(),
                            asked(rule.breach()),
                            told(rule.breach()),
                            rule.source(),
                            words(rule, Locale.CHINESE),
                            words(rule, Locale.ENGLISH))));
  }

  private static String kinds() {
    return lines(
        Arrays.stream(RuleKind.values())
            .map(
                kind ->
                    "| %s | %s | %s | %s |"
                        .formatted(
                            kind,
                            Dictionary.label(kind, Locale.CHINESE),
                            Dictionary.label(kind, Locale.ENGLISH),
                            help(kind))));
  }

  private static String help(RuleKind kind) {
    return switch (kind) {
      case INPUT -> "correct the command and send it again";
      case STATE -> "another act or day comes first";
      case LAW -> "the clause forbids it";
      case RIGHT -> "another person may do it";
      case CONFLICT -> "choose another name, code or key";
    };
  }

  /** What can wait for another act is no mistake of the person who reports it. */
  @Test
  void the_kind_of_a_rule_agrees_with_its_effect() {
    List<Rule> rules = RuleTextsTest.rules().toList();

    assertThat(rules.stream().map(Rule::kind)).contains(RuleKind.values());
    assertThat(rules)
        .allSatisfy(
            rule -> {
              switch (rule.breach()) {
                case PREMATURE -> assertThat(rule.kind()).as(rule.code()).isEqualTo(RuleKind.STATE);
                case UNLAWFUL, BELATED ->
                    assertThat(rule.kind()).as(rule.code()).isEqualTo(RuleKind.LAW);
                case IMPOSSIBLE -> assertThat(rule.kind()).as(rule.code()).isNotNull();
              }
              if (rule.name().endsWith("_EXISTS") || rule.name().startsWith("ALREADY_")) {
                assertThat(rule.kind()).as(rule.code()).isIn(RuleKind.STATE, RuleKind.CONFLICT);
              }
            });
  }

  private static String asked(Severity breach) {
    return breach == Severity.BELATED ? "done, violation" : "refused";
  }

  private static String told(Severity breach) {
    return switch (breach) {
      case IMPOSSIBLE -> "refused";
      case PREMATURE -> "waits";
      case UNLAWFUL, BELATED -> "violation";
    };
  }

  private static String words(Rule rule, Locale locale) {
    return rule.text(locale, ARGUMENTS).replace("|", "\\|");
  }

  private static String duties() {
    return lines(
        Stream.<List<? extends DutyKind>>of(
                List.of(ApprovalDuty.values()),
                List.of(ProjectDuty.values()),
                List.of(ProblemDuty.values()),
                List.of(TaskForceDuty.values()),
                List.of(AgencyDuty.values()),
                List.of(ComplaintDuty.values()),
                List.of(FundsDuty.values()),
                List.of(PolicyDuty.values()),
                List.of(GrantDuty.values()),
                List.of(OrganisationDuty.values()),
                List.of(SuggestionDuty.values()),
                List.of(InvestorDuty.values()),
                List.of(ActivityDuty.values()),
                List.of(SupervisionDuty.values()),
                List.of(AccountabilityDuty.values()))
            .flatMap(List::stream)
            .map(duty -> "| %s | %s |".formatted(duty.code(), duty.source())));
  }

  private static String limits() {
    return lines(
        Arrays.stream(LocalLimit.values())
            .map(
                matter ->
                    "| %s | %s | %s |"
                        .formatted(
                            matter,
                            matter.usual().map(TimeLimit::toString).orElse("-"),
                            matter.usual().map(TimeLimit::basis).orElse("-"))));
  }

  private static String fates() {
    TypeRegister register = new TypeRegister(Samples.FEATURES);
    return lines(
        Samples.all().stream()
            .map(
                event -> {
                  TypeRegister.Registration registered = register.of(event);
                  return "| %s | %s |"
                      .formatted(registered.wire().name(), registered.feature().review(event));
                })
            .filter(line -> !line.startsWith("| correction."))
            .distinct()
            .sorted(Comparator.naturalOrder()));
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void every_kind_of_event_has_one_fate() {
    TypeRegister register = new TypeRegister(Samples.FEATURES);

    assertThat(Samples.all())
        .allMatch(event -> register.of(event).feature().review(event) != ReviewResult.ADDED);
    assertThat(Arrays.stream(Severity.values()).map(RuleTableTest::told))
        .containsOnly("refused", "waits", "violation");
  }
}
