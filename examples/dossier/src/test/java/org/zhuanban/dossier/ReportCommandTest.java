package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** Reports on the sample. */
class ReportCommandTest {
  @TempDir static Path folder;

  private static Called half = new Called(0, "", "");

  @BeforeAll
  static void report() {
    half = report(Sample.DOSSIER, "--period", "2024-H1");
  }

  private static Called report(Path dossier, Object... more) {
    List<Object> words = new ArrayList<>(List.of("report", dossier));
    words.addAll(Arrays.asList(more));
    return Called.with(new Replay(), words.toArray());
  }

  @Test
  void a_half_year_is_told_in_markdown() {
    assertThat(half.code()).isZero();
    assertThat(half.outLines())
        .startsWith(
            "# 人参果精深加工及冷链仓储项目2024年上半年推进情况报告",
            "",
            "2024年上半年（2024年1月1日至2024年6月30日），数据截至2024年6月30日。",
            "",
            "项目编号：SL-2024-007　项目阶段：审批服务")
        .contains(
            "累计到位资金3860万元，资金到位率30.63%；本期到位资金3860万元。",
            "本期办结审批事项6件，承诺时限办结率83.33%，法定时限办结率100.00%。",
            "未销号问题1个，其中逾期0个。",
            "逾期未办结事项13项。",
            "提请县招商委研究事项0项。",
            "| 资金到位率 | 30.63% | 3860万元 | 12600万元 |",
            "| 红牌 | 1件 | 建设工程规划许可证 |",
            "| 超承诺办结 | 1件 | 建设项目环境影响报告表审批 |",
            "| 本项目 | 审批逾期 | 审批决定（建设工程规划许可证） | 2024年6月5日 |",
            "| 本项目（PB-01） | 水电气路 | 厂区红线内10kV线路迁改 |  | POWER relocates by 2024-07-15 and NRB issues A08 without waiting | 工作专班 | 2024年6月11日 | 2024年7月15日 | 已历19日；县自然资源局逾期未办 |",
            "## 五、分责任单位",
            "## 二十、环比情况");
  }

  @Test
  void the_page_says_the_same_as_the_markdown() throws IOException {
    Path file = folder.resolve("half.html");
    Called called =
        report(Sample.DOSSIER, "--period", "2024-H1", "--format", "html", "--out", file);

    assertThat(called).isEqualTo(new Called(0, "", ""));
    NodeList rows = Parsed.of(Files.readString(file)).document().getElementsByTagName("tr");
    long told =
        half.out().lines().filter(line -> line.startsWith("| ") && !line.contains("---")).count();
    assertThat(rows.getLength()).isEqualTo(told);
    assertThat(Files.readString(file))
        .contains("default-src 'none'")
        .doesNotContain("<script", "http://", "https://");
    assertThat(
            IntStream.range(0, rows.getLength())
                .mapToObj(row -> rows.item(row).getTextContent().replaceAll("\\s", "")))
        .contains("资金到位率30.63%3860万元12600万元", "红红牌1件建设工程规划许可证");
  }

  @Test
  void an_analysis_says_whose_the_days_were_and_a_day_in_between_can_be_asked() {
    Called called =
        report(
            Sample.DOSSIER,
            "--period",
            "2024-Q2",
            "--kind",
            "SITUATION_ANALYSIS",
            "--as-of",
            "2024-05-31");

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .contains(
            "## 二、办理用时分析",
            "## 三、堵点难点",
            "本期没有因放假调整变更的期限。",
            "| 特别程序（专家评审） | 44 | 生产建设项目水土保持方案审批(报告书)23日、固定资产投资项目节能审查21日 |")
        .anyMatch(line -> line.contains("数据截至2024年5月31日"));
  }

  @Test
  void names_that_look_like_markup_stay_text() throws IOException {
    Path dossier =
        Files.writeString(
            folder.resolve("markup.yaml"),
            Sample.with("name: 人参果精深加工及冷链仓储项目", "name: \"<b>果|园</b>*_\""));

    assertThat(report(dossier, "--period", "2024-01").outLines())
        .startsWith("# \\<b\\>果\\|园\\</b\\>\\*\\_2024年1月推进情况");
    Path file = folder.resolve("markup.html");
    report(dossier, "--period", "2024-01", "--format", "html", "--out", file);
    assertThat(Files.readString(file)).contains("<h1>&lt;b&gt;果|园&lt;/b&gt;*_2024年1月推进情况</h1>");
  }

  @Test
  void several_dossiers_make_the_report_of_their_county() {
    Called called =
        report(
            Sample.DOSSIER,
            Sample.FOLDER.resolve("dossier-county.yaml"),
            Sample.SECOND,
            "--period",
            "2024-H1",
            "--county",
            "示例县");

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .startsWith("# 示例县2024年上半年招商引资工作情况报告")
        .anyMatch(line -> line.startsWith("截至2024年6月30日，已签约项目2个，"));
    assertThat(called.err()).contains("has not begun by 2024-06-30");
  }

  @Test
  void a_report_is_also_in_english() {
    assertThat(report(Sample.DOSSIER, "--period", "2024-H1", "--lang", "en").outLines())
        .contains("Overdue duties: 13.", "## 9 Where the days went", "## 20 Changes");
  }

  @Test
  void what_cannot_be_reported_is_wrong_usage() {
    assertThat(report(Sample.DOSSIER, "--period", "2024-Q5").err())
        .startsWith(
            "--period: '2024-Q5' is not a period such as 2024-03, 2024-Q1, 2024-H1 or 2024-annual");
    assertThat(report(Sample.DOSSIER, "--period", "2024-Q1", "--kind", "ANNUAL").err())
        .startsWith("--kind: a report of kind ANNUAL is not on 2024-Q1");
    Called outside = report(Sample.DOSSIER, "--period", "2024-Q1", "--as-of", "2024-04-01");
    assertThat(outside.err()).startsWith("--as-of: 2024-04-01 is no day of 2024-Q1");
    assertThat(outside.code()).isEqualTo(2);
    assertThat(report(Sample.DOSSIER, Sample.SECOND, "--period", "2024-Q1").err())
        .startsWith("--county: name the county of the 2 dossiers");
    assertThat(
            report(Sample.DOSSIER, Sample.DOSSIER, "--period", "2024-Q1", "--county", "示例县").err())
        .contains("project 'SL-2024-007' is that of another dossier");
    assertThat(Called.with(new Replay(), "report", Sample.DOSSIER).code()).isEqualTo(2);
  }
}
