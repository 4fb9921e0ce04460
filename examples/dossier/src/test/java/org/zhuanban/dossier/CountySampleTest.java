package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of half a year of a county. */
class CountySampleTest {
  private static final Path SAMPLE = Sample.FOLDER.resolve("dossier-county.yaml");

  private static final String COMMITTEE = "【招商引资工作委员会】";

  @TempDir private Path folder;

  @Test
  void comes_out_as_counted_by_hand() {
    Called run = Called.with(new Replay(), "run", SAMPLE);

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .contains(
            "2024-04-12        REPORT_SUBMITTED",
            "2024-04-18        COMMITTEE_MEETING",
            "2024-06-25        SUGGESTION_FULFILLED")
        .endsWith("10 of 10 values as expected");
    assertThat(run.code()).isZero();
  }

  /** Five working days after May end on 7 June; the tenth was the Dragon Boat Festival. */
  @Test
  void an_analysis_that_is_late_or_missing_is_told_to_those_above() {
    Called called = Called.with(new Replay(), "messages", SAMPLE);

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .contains(
            "2024-06-11 县投资促进局 部门负责人："
                + COMMITTEE
                + "分析研判（2024年5月）：责任单位县投资促进局，办理期限2024年6月7日，"
                + "截至2024年6月11日已逾期1个工作日。请立即办理，并说明逾期原因。",
            "2024-05-06 人大代表：【关于提高招商引资项目履约率的建议】代表建议28："
                + "县投资促进局已答复，见文书示投促函〔2024〕8号，承诺于2024年6月30日前落实。请代表提出意见。");
  }

  @Test
  void the_page_shows_the_county_and_the_whole_way_of_the_suggestion() throws IOException {
    Path page = folder.resolve("page.html");

    Called run = Called.with(new Replay(), "run", SAMPLE, "--html", page);

    assertThat(run.code()).isZero();
    String shown = Files.readString(page).replaceAll("<[^>]+>\\s*", " ").replaceAll("\\s+", " ");
    assertThat(shown)
        .contains("全县例会和书面汇报", "招商委例会 2024年上半年 招商引资工作委员会 2024年7月30日 2024年7月16日")
        .contains("县投资促进局局长 县投资促进局副局长", "示投促函〔2024〕8号 主动公开（2024年5月20日）");
  }

  /** The park reached 580 of the 500 that were due by the middle of the year; F3 has no origin. */
  @Test
  void the_report_puts_targets_and_their_completion_side_by_side() {
    Called called =
        Called.with(new Replay(), "report", SAMPLE, "--period", "2024-H1", "--county", "示例县");

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .contains(
            "| 全县 | 到位资金 | 1200万元 | 600万元 | 580万元 | 580万元 | 48.33% | 96.67% |",
            "| 县产业园区管委会 | 到位资金 | 1000万元 | 500万元 | 580万元 | 580万元 | 58.00% | 116.00% |",
            "# 示例县2024年上半年招商引资工作情况报告",
            "| 全县 | 到位资金 | 1600万元 | 1200万元 | 2024年5月15日 |",
            "| 来源未记录 | 80万元 |",
            "| 2024年7月12日 | 县投资促进局 | 报送书面汇报 | 全县 | 2024年上半年 |");
  }

  @Test
  void park_township_group_and_introducing_unit_are_scored_by_their_targets() {
    Called called = Called.with(new Replay(), "scores", SAMPLE, "--period", "2024-H1");

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .contains(
            "到位资金目标完成率：580万元/500万元，116.00%；得15.00分（权重15分，上限15分；目标100，按比例计分）",
            "签约金额目标完成率：2000万元/3000万元，66.67%；得3.33分（权重5分，上限5分；目标100，按比例计分）",
            "书面汇报和分析研判按期报送率：5/6，83.33%；得2.50分（权重3分，上限3分；目标100，按比例计分）");
  }
}
