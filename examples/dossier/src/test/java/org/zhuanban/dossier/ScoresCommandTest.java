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
    assertThat(called.outLines()).contains("?");
  }

  @Test
  void a_day_outside_of_the_period_is_refused() {
    Called called = scores("--period", "2024-H1", "--as-of", "2024-07-01");

    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("--as-of: 2024-07-01 is no day of 2024-H1");
    assertThat(scores("--period", "2024").err()).contains("--period: '2024' is not a period");
  }
}
