package org.zhuanban.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  private final Map<String, Measure> measures =
      Map.of(
          "StrataBenchmark.plus60", new Measure(List.of(140.0, 110.0, 120.0), 24),
          "ZhuanbanBenchmark.plus60", new Measure(List.of(12.0, 8.0, 9.0, 11.0), 0),
          "ZhuanbanBenchmark.fullDeadline", new Measure(List.of(320.0), 100));

  @Test
  void theLibrariesAgreeOnAYear() {
    new Agreement().checkDays(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
  }

  @Test
  void theLibrariesAgreeOnAllInputs() {
    new Agreement().checkInputs();
  }

  @Test
  void aDifferenceIsNamed() {
    // Behind the notices, ObjectLab has no holidays and takes a Saturday for worked.
    assertThatThrownBy(
            () -> new Agreement().checkDays(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 31)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the libraries differ on isWorkingDay 2027-01-09:"
                + " zhuanban false, Strata false, ObjectLab true");
  }

  @Test
  void ratiosAreOfMedians() {
    Target faster = Target.faster("plus60", 10);
    assertThat(faster.ratio(measures)).isCloseTo(12, within(1e-9));
    assertThat(faster.ratioOfLeast(measures)).isCloseTo(13.75, within(1e-9));
    assertThat(faster.line(measures))
        .isEqualTo(
            "plus60 vs Strata              12.00x  (of the least 13.75x; target at least 10.0x) ok");
  }

  @Test
  void aTargetIsTheLeastOrTheMost() {
    assertThat(Target.faster("plus60", 12).met(measures)).isTrue();
    assertThat(Target.faster("plus60", 12.1).met(measures)).isFalse();
    assertThat(Target.costsAtMost("fullDeadline", 32, "plus60").met(measures)).isTrue();
    assertThat(Target.costsAtMost("fullDeadline", 31.9, "plus60").line(measures))
        .endsWith("MISSED");
  }

  @Test
  void onlyWhatShallCostTheSameMayBeSlowerByTheNoise() {
    assertThat(Target.noSlower("isWorkingDay").met(isWorkingDay(10.5))).isTrue();
    assertThat(Target.noSlower("isWorkingDay").met(isWorkingDay(10.6))).isFalse();
  }

  private static Map<String, Measure> isWorkingDay(double ours) {
    return Map.of(
        "StrataBenchmark.isWorkingDay", new Measure(List.of(10.0), 0),
        "ZhuanbanBenchmark.isWorkingDay", new Measure(List.of(ours), 0));
  }

  @Test
  void whatWasNotMeasuredIsRefused() {
    assertThatThrownBy(() -> Target.faster("count", 2).ratio(measures))
        .hasMessageStartingWith("StrataBenchmark.count was not measured");
  }
}
