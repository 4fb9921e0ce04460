package org.zhuanban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;

class CatalogueReaderTest {
  private static final Path SCHEMA =
      Path.of("src/main/resources/org/zhuanban/catalogue/catalogue.schema.json");

  static final String SPARSE =
      """
      version: 2024-1            # read as a text, though it begins like a number
      validFrom: 2024-01-01
      basis: 石政办发〔2023〕71号
      departments:
        - {code: NRB, name: 县自然资源局, level: COUNTY, calendar: CN}
        - {code: "007", name: 县住房和城乡建设局, level: COUNTY, calendar: CN}
      items:
        - code: A01
          stage: 1
          name: 建设用地规划许可证
          kind: LICENCE
          department: NRB
          statutory: {amount: 20, unit: WORKING_DAYS, basis: 行政许可法第四十二条}
        - code: A02
          stage: 2
          name: 建筑工程施工许可证
          kind: LICENCE
          department: 007
          prerequisites: [{item: A01, gate: BEFORE_APPLY}]
      """;

  private static final Catalogue READ =
      new Catalogue(
          "2024-1",
          LocalDate.of(2024, 1, 1),
          "石政办发〔2023〕71号",
          List.of(
              new Department("NRB", "县自然资源局", Level.COUNTY, "CN"),
              new Department("007", "县住房和城乡建设局", Level.COUNTY, "CN")),
          List.of(
              ApprovalItem.builder()
                  .code("A01")
                  .stage(1)
                  .name("建设用地规划许可证")
                  .kind(ItemKind.LICENCE)
                  .department("NRB")
                  .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
                  .correction(ApprovalItem.CORRECTION_LIMIT)
                  .build(),
              ApprovalItem.builder()
                  .code("A02")
                  .stage(2)
                  .name("建筑工程施工许可证")
                  .kind(ItemKind.LICENCE)
                  .department("007")
                  .correction(ApprovalItem.CORRECTION_LIMIT)
                  .addPrerequisites(new Prerequisite("A01", Gate.BEFORE_APPLY))
                  .build()));

  private static CatalogueException fault(String text) {
    return catchThrowableOfType(
        CatalogueException.class, () -> CatalogueReader.read("items.yaml", text));
  }

  @Test
  void what_is_left_out_is_empty() {
    assertThat(CatalogueReader.read("items.yaml", SPARSE)).isEqualTo(READ);
  }

  @Test
  void what_is_written_is_read_again(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("items.json");
    Files.writeString(file, "\uFEFF" + CatalogueReader.write(READ));

    assertThat(CatalogueReader.read(file)).isEqualTo(READ);
  }

  @Test
  void a_plan_is_read_with_its_stages() {
    String plan =
        SPARSE.substring(SPARSE.indexOf("departments:"))
            + "stages: [{number: 1, name: 立项用地规划许可, lead: NRB}]\ncatalogue: 2024-1\n";

    ApprovalPlan read = CatalogueReader.readPlan("plan.yaml", plan);

    assertThat(read.items()).isEqualTo(READ.items());
    assertThat(read.stages()).hasSize(1);
    assertThat(read.catalogue()).contains("2024-1");
  }

  @Test
  void all_faults_are_named_with_their_lines() {
    String text =
        SPARSE
            .replace("kind: LICENCE\n    department: NRB", "kind: LICENSE\n    department: NRB")
            .replace("amount: 20", "amount: twenty")
            .replace("validFrom: 2024-01-01", "validFrom: 2024-02-31")
            .replace("    name: 建筑工程施工许可证\n", "")
            .replace("prerequisites:", "prerequisits:");

    CatalogueException refused = fault(text);

    assertThat(refused.faults())
        .extracting(fault -> fault.line() + " " + fault.code() + " " + fault.place())
        .containsExactly(
            "2 input.FORM Catalogue.validFrom",
            "11 input.CHOICE Catalogue.items[0].kind",
            "13 input.FORM Catalogue.items[0].statutory.amount",
            "14 input.MISSING Catalogue.items[1].name",
            "18 input.UNKNOWN Catalogue.items[1]");
    assertThat(refused.text(Locale.CHINESE))
        .hasLineCount(5)
        .startsWith("items.yaml第2行：Catalogue.validFrom的写法如2024-10-12，现为“2024-02-31”");
    assertThat(refused)
        .hasMessageContaining("items.yaml, line 14: Catalogue.items[1].name is missing");
  }

  @Test
  void a_department_that_is_not_there_is_a_fault() {
    assertThat(fault(SPARSE.replace("department: 007", "department: 008")).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(18);
              assertThat(fault.code()).isEqualTo("input.UNKNOWN");
              assertThat(fault.en()).contains("008");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "a: &b 1",
        "version: 1\nversion: 2",
        "{[a]: 1}",
        "!x y",
        "a: [1",
        "items: 7",
        "items: [7, {}]",
        "\u0007",
        "{\"version\": null}"
      })
  void any_other_text_is_refused_in_words(String text) {
    CatalogueException refused = fault(text);

    assertThat(refused.faults()).isNotEmpty();
    assertThat(refused.text(Locale.CHINESE)).contains("items.yaml").doesNotContain("null");
    assertThat(refused.text(Locale.ENGLISH)).contains("items.yaml");
  }

  /** Rewritten by {@code -Drules.write=true}. */
  @Test
  void the_schema_in_the_jar_is_current() throws IOException {
    if (Boolean.getBoolean("rules.write")) {
      Files.writeString(SCHEMA, CatalogueReader.schema());
    }
    try (InputStream in = CatalogueReader.class.getResourceAsStream("catalogue.schema.json")) {
      assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(CatalogueReader.schema());
    }
  }
}
