package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;

/** The file of what a county has set for itself. */
class RulesReaderTest {
  private static final Path SAMPLE = Sample.FOLDER.resolve("rules-1.yaml");

  private static final String GOOD =
      "  - {matter: RATING_ANSWER, value: 3 WD, basis: 县办法, valid_from: 2024-01-01}\n";

  @TempDir private Path folder = Path.of("");

  private static LocalRuleBook read(String... entries) {
    return RulesReader.read("r.yaml", "rules:\n" + String.join("", entries));
  }

  @Test
  void a_rule_has_a_value_a_basis_and_a_time() {
    LocalRuleBook rules = RulesReader.read(SAMPLE);

    assertThat(rules.entries()).hasSize(6);
    assertThat(rules.rule(LocalLimit.PROBLEM_LEVEL_1, LocalDate.of(2024, 6, 30)))
        .contains(
            new LocalRule(
                LocalLimit.PROBLEM_LEVEL_1,
                TimeLimit.workingDays(3, "示例县问题清单管理办法第七条"),
                LocalDate.of(2024, 1, 1),
                Optional.of(LocalDate.of(2024, 6, 30))));
    assertThat(rules.limit(LocalLimit.PROBLEM_LEVEL_1, LocalDate.of(2024, 7, 1)).amount())
        .isEqualTo(7);
    assertThat(read("  []\n")).isEqualTo(LocalRuleBook.USUAL);
  }

  @Test
  void every_fault_is_named_with_its_line_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    GOOD,
                    "  - {matter: LUNCH, value: soon, valid_from: 2024-02-30}\n",
                    "  - {matter: STOP_REPORT, value: 1 MONTHS, basis: 县办法, valid_from: 2024-02-01, valid_to: 2024-01-31}\n",
                    "  - {matter: STOP_REPORT, value: 1 MONTHS, basis: 县办法, valid_from: 2024-02-01, until: 2024-01-31}\n",
                    "  - RATING_ANSWER\n",
                    GOOD))
        .isInstanceOf(InputException.class)
        .hasMessage(
            """
            r.yaml, line 3: rule in line 3: 'matter' must be one of %s, but was 'LUNCH'
            r.yaml, line 3: rule in line 3: 'value' must be a length such as 20 WD, 30 CD, 3 MONTHS, 2 YEARS or IMMEDIATE, but was 'soon'
            r.yaml, line 3: rule in line 3: 'basis' is missing; it must be given
            r.yaml, line 3: rule in line 3: 'valid_from' must be a day that exists, but was '2024-02-30'
            r.yaml, line 4: the file of rules: 'rules' entry 3 is no rule: LocalRule.validTo is 2024-01-31, but must not be before LocalRule.validFrom, which is 2024-02-01; correct one of them
            r.yaml, line 5: rule in line 5: the key 'until' is unknown; known are matter, value, basis, valid_from, valid_to
            r.yaml, line 6: the file of rules: 'rules' entry 5 must be a map of keys and values, but was 'RATING_ANSWER'
            r.yaml, line 7: the file of rules: 'rules' entry 6 holds for RATING_ANSWER on a day on which the rule in line 2 does, too; end the earlier one with 'valid_to'"""
                .formatted(Quoted.list(Arrays.asList(LocalLimit.values()))));
  }

  private static final String LAND =
      "  - {department: NRB, successor: NRP, name: 县自然资源和规划局, from: 2024-04-15, basis: 县机构改革方案}\n";

  private static LocalRuleBook successions(String... entries) {
    return RulesReader.read("r.yaml", "rules: []\nsuccessions:\n" + String.join("", entries));
  }

  @Test
  void departments_that_change_stand_beside_the_rules() {
    assertThat(
            successions(
                    "  - {department: NRP, successor: NRP, name: 县规划局, level: CITY, from: 2025-01-01, basis: 更名}\n",
                    LAND)
                .successions())
        .isEqualTo(
            SuccessionTable.of(
                new Succession(
                    "NRB",
                    new Department("NRP", "县自然资源和规划局", Level.COUNTY, "CN"),
                    LocalDate.of(2024, 4, 15),
                    "县机构改革方案"),
                new Succession(
                    "NRP",
                    new Department("NRP", "县规划局", Level.CITY, "CN"),
                    LocalDate.of(2025, 1, 1),
                    "更名")));
    assertThat(successions("  []\n")).isEqualTo(LocalRuleBook.USUAL);
  }

  @Test
  void what_is_wrong_with_successions_is_named_with_its_line_at_once() {
    assertThatThrownBy(
            () ->
                successions(
                    "  - {department: NRB, successor: X, name: 县甲局, from: 2024-05-01, basis: 甲}\n",
                    LAND,
                    "  - {department: NR B, name: 县甲局, level: TOWN, from: 2024, basis: 甲, to: 1}\n",
                    "  - {department: NR B, name: 县甲局, level: TOWN, from: 2024, basis: 甲}\n",
                    "  - NRB\n"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            """
            r.yaml, line 3: the file of rules: 'successions' entry 1 cannot be: SuccessionTable.entries[NRB 2024-05-01] does not go with SuccessionTable.entries[NRB 2024-04-15], which is NRP; correct or leave out one of them
            r.yaml, line 5: succession in line 5: the key 'to' is unknown; known are department, successor, name, level, from, basis
            r.yaml, line 6: succession in line 6: 'department' must be %s, but was 'NR B'
            r.yaml, line 6: succession in line 6: 'successor' is missing; it must be given
            r.yaml, line 6: succession in line 6: 'level' must be one of %s, but was 'TOWN'
            r.yaml, line 6: succession in line 6: 'from' must be a date such as 2024-01-31, but was '2024'
            r.yaml, line 7: the file of rules: 'successions' entry 5 must be a map of keys and values, but was 'NRB'"""
                .formatted(YamlValue.ID_RULE, Quoted.list(Arrays.asList(Level.values()))));
  }

  /** The head of the successor extends A16 four days after the merger. */
  @Test
  void from_its_day_on_the_head_of_a_successor_is_competent_and_the_board_names_it()
      throws IOException {
    Path dossier =
        Files.writeString(
            folder.resolve("dossier.yaml"),
            Sample.with("approved_by: 县市场监督管理局局长", "approved_by: 县综合监管局局长"));
    Path rules =
        Files.writeString(
            folder.resolve("rules.yaml"),
            """
            rules: []
            successions:
              - {department: MSB, successor: CSB, name: 县综合监管局, from: 2025-10-20, basis: 机构改革方案}
            """);
    Path result = folder.resolve("result.yaml");

    Called.with(new Replay(), "run", dossier, "--out", result);
    assertThat(Files.readString(result)).contains("EXTENSION_BY_WRONG_OFFICER");

    Called run = Called.with(new Replay(), "run", dossier, "--rules", rules, "--out", result);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("县综合监管局");
    assertThat(Files.readString(result)).doesNotContain("EXTENSION_BY_WRONG_OFFICER");

    Called before =
        Called.with(new Replay(), "run", dossier, "--rules", rules, "--as-of", "2025-10-19");
    assertThat(before.out()).doesNotContain("县综合监管局").contains("县市场监督管理局");
  }

  @Test
  void the_page_on_local_rules_names_every_matter() {
    assertThat(Sample.text(Path.of("docs", "rules.md")))
        .contains(Arrays.stream(LocalLimit.values()).map(matter -> "`" + matter + "`").toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';the file is empty",
        "'- 1';the file of rules must be a map of keys and values, but was a list",
        "'{}';the file of rules: 'rules' is missing; it must be given",
        "'rules: 5';the file of rules: 'rules' must be a list, but was '5'",
        "'rules: []\nmore: 1';the file of rules: the key 'more' is unknown; known are rules, successions",
        "'rules: [&a 1, *a]';anchors (&name) are not accepted",
        "'rules: [';this is not YAML"
      })
  void what_is_no_file_of_rules_is_refused_in_a_sentence(String text, String fault)
      throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.yaml"), text.replace("\\n", "\n"));

    Called run = Called.with("run", Sample.DOSSIER, "--rules", rules);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(rules.toString()).contains(fault).hasLineCount(1);
  }

  @Test
  void a_file_that_is_not_there_is_refused_in_a_sentence() {
    Path missing = folder.resolve("none.yaml");

    Called run = Called.with("run", Sample.DOSSIER, "--rules", missing);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().strip())
        .isEqualTo(missing + ": cannot be read: there is no such file or folder");
  }
}
