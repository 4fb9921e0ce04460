package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists the messages of the sample. */
class MessagesCommandTest {
  private static final String PROJECT = "【人参果精深加工及冷链仓储项目】";

  @TempDir private Path folder;

  /** What an official reads has the project, the organ and the day, and no word of a program. */
  @Test
  void every_message_reads_as_a_clerk_would_write_it() {
    Called called = Called.with(new Replay(), "messages", Sample.DOSSIER);

    assertThat(called.code()).isZero();
    List<String> lines = called.outLines();
    assertThat(lines)
        .hasSizeGreaterThan(250)
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches("\\d{4}-\\d{2}-\\d{2} [^：]+：【[^】]+】.+。")
                    .doesNotContainPattern("[A-Z]{2,}_[A-Z]+|\\b[a-z]+\\.[a-z-]+\\b|\\{|\\}|null|…")
                    .doesNotContain("DEVELOPER", "ENTERPRISE"));
    assertThat(lines.stream().map(line -> line.substring(line.indexOf('：'))).distinct())
        .hasSizeGreaterThan(150);
    assertThat(lines)
        .contains(
            "2024-04-01 县自然资源局 企业："
                + PROJECT
                + "建设用地规划许可证（A03）：县自然资源局已受理申请，承诺办结日2024年4月9日，法定办结日2024年4月29日。",
            "2024-04-08 县自然资源局 承办人："
                + PROJECT
                + "审批决定（建设用地规划许可证（A03））：责任单位县自然资源局，承诺办结日2024年4月9日，"
                + "截至2024年4月8日还剩1个工作日。请按期办结。",
            "2024-07-01 县自然资源局 政府督查室："
                + PROJECT
                + "建设工程规划许可证（A08）（县自然资源局）：超过法定时限办结（依据：行政许可法第七十四条第二项）。",
            "2024-04-18 县投资促进局 政府督查室："
                + "【招商引资工作委员会】报送书面汇报（2024年第一季度）：责任单位县投资促进局，办理期限2024年4月15日，"
                + "截至2024年4月18日已逾期3个工作日。请协调督促尽快办结。");
  }

  @Test
  void a_run_that_is_cut_lists_the_same_messages_up_to_its_day() {
    Path file = folder.resolve("messages.txt");
    List<String> all = Called.with(new Replay(), "messages", Sample.DOSSIER).outLines();

    Called called =
        Called.with(
            new Replay(), "messages", Sample.DOSSIER, "--as-of", "2024-04-01", "--out", file);

    assertThat(called.code()).isZero();
    assertThat(Sample.text(file).lines())
        .isNotEmpty()
        .containsExactlyElementsOf(
            all.stream().filter(line -> line.compareTo("2024-04-02") < 0).toList());
  }
}
