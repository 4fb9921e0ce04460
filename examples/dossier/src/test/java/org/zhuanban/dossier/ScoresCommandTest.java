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
            "县自然资源局（NRB） 2024-H1考核得分（截至 2024-06-30）",
            "  合计：54.08 分 / 80.00 分，得分率 67.60%",
            "法定时限办结率：2/3，66.67%；得 10.00 分（权重 15，上限 15；每件（日）扣 5 分，最多扣 15 分）",
            "  人参果精深加工及冷链仓储项目（SL-2024-007），审批决定“建设工程规划许可证”（decide:A08:1），2024-06-26：逾期未办，0/1",
            "昆明市生态环境局石林分局（EEB） 2024-H1考核得分（截至 2024-06-30）",
            "  人参果精深加工及冷链仓储项目（SL-2024-007），审批决定“建设项目环境影响报告表审批”（decide:A06:1），2024-06-05：逾期办结，0/1",
            "工作专班人参果精深加工及冷链仓储项目（SL-2024-007） 2024-H1考核得分（截至 2024-06-30）",
            "承诺时限办结率：5/7，71.43%；得 7.14 分（权重 10，上限 10；目标 100，按比例计分）",
            "关键路径逾期工作日：16 日；得 2.00 分（权重 10，上限 10；每件（日）扣 0.5 分，最多扣 10 分）",
            "  人参果精深加工及冷链仓储项目（SL-2024-007），审批决定“建设工程规划许可证”（decide:A08:1），2024-06-28：含逾期占用，16/23");
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
