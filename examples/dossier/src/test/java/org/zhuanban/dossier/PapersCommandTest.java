package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes the papers and the lists of the samples. */
class PapersCommandTest {
  @TempDir private Path folder;

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void every_paper_that_the_dossier_knows_enough_for_is_written() throws IOException {
    Called called =
        Called.with(new Replay(), "papers", Sample.DOSSIER, "--out", folder, "--format", "md");

    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.outLines())
        .contains(
            "A03-acceptance.md  受理通知书",
            "A05-corrections.md  申请材料补正告知书",
            "A16-extension.md  延长办理期限告知书",
            "A08-delivery.md  送达回证",
            "formation.md  关于成立人参果精深加工及冷链仓储项目工作专班的通知",
            "order-DB-2024-07.md  督办单");
    assertThat(written()).hasSameSizeAs(called.outLines());
    assertThat(Sample.text(folder.resolve("A05-corrections.md")))
        .contains("1. 用地红线图", "2. 方案附图签章", "县水务局", "2024年3月29日");
    for (String file : written()) {
      assertThat(Sample.text(folder.resolve(file)))
          .as(file)
          .doesNotContain("dossier:event")
          .doesNotContainPattern("[A-Z]{3,}_|\\{|\\bnull\\b");
    }
  }

  @Test
  void papers_of_a_day_before_hold_nothing_of_what_came_later() throws IOException {
    Called called =
        Called.with(
            new Replay(),
            "papers",
            Sample.DOSSIER,
            "--out",
            folder,
            "--as-of",
            "2024-04-01",
            "--lang",
            "en");

    assertThat(called.code()).as(called.err()).isZero();
    assertThat(written())
        .contains("A03-acceptance.html", "formation.html")
        .doesNotContain("A03-delivery.html", "order-DB-2024-07.html");
  }

  @Test
  void lists_have_a_line_for_each_project_and_leave_out_what_has_not_begun() throws IOException {
    Called called =
        Called.with(
            new Replay(),
            "list",
            Sample.DOSSIER,
            Path.of("samples/dossier-trouble.yaml"),
            "--county",
            "石林县",
            "--as-of",
            "2024-06-28",
            "--out",
            folder);

    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.err()).contains("1/2 人参果", "2/2 预制菜", "has not begun by 2024-06-28");
    assertThat(written())
        .containsExactly(
            "monthly.csv",
            "monthly.html",
            "orders.csv",
            "orders.html",
            "overdue.csv",
            "overdue.html",
            "projects.csv",
            "projects.html",
            "rules.csv",
            "rules.html",
            "scores.html");
    assertThat(Sample.text(folder.resolve("monthly.csv"))).contains("已签约项目,1,1");
    assertThat(Sample.text(folder.resolve("projects.csv")).lines()).hasSize(2);
    assertThat(Sample.text(folder.resolve("orders.csv")))
        .contains("DB-2024-07")
        .doesNotContain("dossier:event");
  }

  @Test
  void a_folder_is_made_and_what_cannot_be_one_is_refused() throws IOException {
    Path made = folder.resolve("new").resolve("papers");
    assertThat(
            Called.with(new Replay(), "papers", Sample.DOSSIER, "--out", made, "--format", "md")
                .code())
        .isZero();
    assertThat(Files.exists(made.resolve("formation.md"))).isTrue();

    Path file = Files.writeString(folder.resolve("taken"), "x");
    Called called = Called.with(new Replay(), "papers", Sample.DOSSIER, "--out", file);
    assertThat(called.code()).isEqualTo(1);
    assertThat(called.err()).contains(file.toString()).contains("cannot be made");
  }

  @Test
  void a_day_before_anything_has_happened_is_refused() {
    Called called =
        Called.with(
            new Replay(), "papers", Sample.DOSSIER, "--out", folder, "--as-of", "2020-01-01");

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.err()).contains("nothing has happened by the end of 2020-01-01");
  }
}
