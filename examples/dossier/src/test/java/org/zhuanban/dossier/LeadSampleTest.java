package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of a lead that failed; the days were counted by hand with the notice of 2024. */
class LeadSampleTest {
  private static final Path SAMPLE = Sample.FOLDER.resolve("dossier-lead.yaml");

  private static final String LEFT_ALONE =
      "【示例新材料有限公司】跟进联系客商（新型建材生产基地（L1））：责任单位县工业和信息化局，办理期限2024年4月10日，";

  @TempDir private Path folder;

  @Test
  void comes_out_as_counted_by_hand() {
    Called run = Called.with(new Replay(), "run", SAMPLE);

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .contains(
            "2024-03-14        LEAD_HANDED_OVER           L1 to IND",
            "2024-05-13        LEAD_GIVEN_UP              L1 ELSEWHERE",
            "K1 L1            -                GIVEN_UP     IND          -            新型建材生产基地")
        .endsWith("25 of 25 values as expected");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_lead_left_alone_has_a_light_until_its_end() {
    Called cut = Called.with(new Replay(), "run", SAMPLE, "--as-of", "2024-04-30");

    assertThat(cut.outLines())
        .contains(
            "K1 L1            YELLOW           NEGOTIATING  IND          2024-04-10   新型建材生产基地");
  }

  @Test
  void whoever_holds_a_lead_is_told_and_those_above_when_it_is_left_alone() {
    Called called = Called.with(new Replay(), "messages", SAMPLE);

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .contains(
            "2024-03-04 县投资促进局 承办人：【示例新材料有限公司】招商线索L1（新型建材生产基地）由县投资促进局跟进，"
                + "请责任人及时对接客商。请于2024年3月5日前（含当日）响应。请于2024年3月7日前（含当日）研判。",
            "2024-03-14 县工业和信息化局 承办人：【示例新材料有限公司】招商线索L1（新型建材生产基地）由县工业和信息化局跟进，"
                + "请责任人及时对接客商。下次联系不晚于2024年3月28日。",
            "2024-04-17 县工业和信息化局 政府督查室：" + LEFT_ALONE + "截至2024年4月17日已逾期5个工作日。请协调督促尽快办结。",
            "2024-04-02 县自然资源局 承办人：【建材企业座谈会】活动收集的诉求W1由县自然资源局答复。" + "请于2024年4月17日前（含当日）答复。");
  }

  @Test
  void the_report_counts_leads_and_activities() {
    Called report =
        Called.with(new Replay(), "report", SAMPLE, "--kind", "HALF_YEAR", "--period", "2024-H1");

    assertThat(report.code()).isZero();
    assertThat(report.out())
        .contains("在谈线索0条，本期新增2条、签约1条、终止跟进1条、不予跟进0条；逾期未办0条。", "本期举办招商活动2次；诉求应答复3件，按期答复3件。")
        .contains("| 带队领导 | 县投资促进局局长 | 1 |");
  }

  @Test
  void the_page_shows_leads_activities_and_wishes() throws IOException {
    Path page = folder.resolve("page.html");

    Called run = Called.with(new Replay(), "run", SAMPLE, "--html", page);

    assertThat(run.code()).isZero();
    String shown = Files.readString(page).replaceAll("<[^>]+>\\s*", " ").replaceAll("\\s+", " ");
    assertThat(shown)
        .contains("招商线索 无在册线索。")
        .contains("赴沿海地区招商 外出招商 县委常委、副县长 县投资促进局 2024年2月27日 2024年3月1日")
        .contains("希望尽快明确园区地块供地时间", "县自然资源局 2024年3月20日 2024年4月12日");
  }
}
