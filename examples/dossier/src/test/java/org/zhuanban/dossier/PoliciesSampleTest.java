package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The sample of the policies and the teams of a county. */
class PoliciesSampleTest {
  private static final Path SAMPLE = Sample.FOLDER.resolve("dossier-policies.yaml");

  @Test
  void comes_out_as_counted_by_hand() {
    Called run = Called.with(new Replay(), "run", SAMPLE);

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .contains(
            "2024-02-01        EDITION_PUBLISHED",
            "2024-02-20        MENTOR_HIRED",
            "2024-06-25        MENTOR_SESSION",
            "2024-09-09        MEASURE_DONE")
        .endsWith("16 of 16 values as expected");
    assertThat(run.code()).isZero();
  }

  @Test
  void the_unit_is_told_of_its_measure_and_the_bureau_of_its_end() {
    Called called = Called.with(new Replay(), "messages", SAMPLE);

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .contains(
            "2024-03-01 县自然资源局 承办人：【政策汇编P-POLICIES:policies】稳增长四条措施W-4:3"
                + "（盘活存量建设用地一百亩）由县自然资源局负责落实，请于2024年6月28日前（含当日）完成。",
            "2024-06-20 县自然资源局 承办人：【政策汇编P-POLICIES:policies】稳增长四条措施W-4:3"
                + "（盘活存量建设用地一百亩）由县自然资源局负责落实，请于2024年7月31日前（含当日）完成。")
        .anySatisfy(line -> assertThat(line).contains("W-4:4", "已逾期1个工作日"));
  }
}
