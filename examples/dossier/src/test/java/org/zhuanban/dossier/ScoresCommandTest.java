package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores the sample. */
class ScoresCommandTest {
  private static Called scores(Object... more) {
    List<Object> words = new ArrayList<>(List.of("scores", Sample.DOSSIER));
    words.addAll(Arrays.asList(more));
    return Called.with(new Replay(), words.toArray());
  }

  @Test
  void a_half_year_is_scored_down_to_the_cases() {
    Called called = scores("--period", "2024-H1");

    assertThat(called.code()).isZero();
    assertThat(called.outLines())
        .contains(
            "县自然资源局：2024年上半年考核得分（截至2024年6月30日）",
            "  合计：54.08分，满分80.00分，得分率67.60%",
            "法定时限办结率：2/3，66.67%；得10.00分（权重15分，上限15分；每件（日）扣5分，最多扣15分）",
            "  人参果精深加工及冷链仓储项目，审批决定“建设工程规划许可证”，2024年6月26日：逾期未办，0/1",
            "昆明市生态环境局石林分局：2024年上半年考核得分（截至2024年6月30日）",
            "  人参果精深加工及冷链仓储项目，审批决定“建设项目环境影响报告表审批”，2024年6月5日：逾期办结，0/1",
            "人参果精深加工及冷链仓储项目工作专班：2024年上半年考核得分（截至2024年6月30日）",
            "承诺时限办结率：5/7，71.43%；得7.14分（权重10分，上限10分；目标100，按比例计分）",
            "关键路径逾期工作日：16日；得2.00分（权重10分，上限10分；每件（日）扣0.5分，最多扣10分）",
            "  人参果精深加工及冷链仓储项目，审批决定“建设工程规划许可证”，2024年6月28日：含逾期占用，16/23");
    Called english = scores("--period", "2024-H1", "--lang", "en");
    assertThat(english.outLines())
        .hasSameSizeAs(called.outLines())
        .contains("  Total: 54.08 of 80.00 points, 67.60 %");
  }

  @Test
  void a_day_outside_of_the_period_is_refused() {
    Called called = scores("--period", "2024-H1", "--as-of", "2024-07-01");

    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("--as-of: 2024-07-01 is no day of 2024-H1");
    assertThat(scores("--period", "2024").err()).contains("--period: '2024' is not a period");
  }
}
