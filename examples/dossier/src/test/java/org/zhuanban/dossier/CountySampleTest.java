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
            "2024-05-06 县投资促进局 人大代表：【关于提高招商引资项目履约率的建议】代表建议28："
                + "县投资促进局已答复，见文书示投促函〔2024〕8号，承诺于2024年6月30日前落实。请代表提出意见。");
  }

  @Test
  void the_page_shows_the_county_and_the_whole_way_of_the_suggestion() throws IOException {
    Path page = folder.resolve("page.html");

    Called run = Called.with(new Replay(), "run", SAMPLE, "--html", page);

    assertThat(run.code()).isZero();
    String shown = Files.readString(page).replaceAll("<[^>]+>\\s*", " ").replaceAll("\\s+", " ");
    assertThat(shown)
        .contains("全县例会和书面汇报", "招商委例会 2024-H1 招商引资工作委员会 2024-07-30 2024-07-16")
        .contains("县投资促进局局长 县投资促进局副局长", "示投促函〔2024〕8号 主动公开 2024-05-20");
  }
}
