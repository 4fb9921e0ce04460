package org.zhuanban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.threeten.extra.YearQuarter;

/** What holds of periods. */
class ReportProperties {
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 2000).map(FIRST::plusDays);
  }

  @Property
  void a_day_lies_in_one_period_of_each_length_and_periods_follow_each_other(
      @ForAll("days") LocalDate day, @ForAll ReportPeriod.Length length) {
    ReportPeriod period = ReportPeriod.of(length, day);

    assertThat(period.length()).isEqualTo(length);
    assertThat(period.covers(day)).isTrue();
    assertThat(period.previous().lastDay().plusDays(1)).isEqualTo(period.firstDay());
    assertThat(period.previous()).isLessThan(period);
    assertThat(new ReportPeriod(period.text())).isEqualTo(period);
    assertThat(Stream.of(ReportKind.values()).filter(kind -> kind.fits(period)))
        .contains(ReportKind.of(period), ReportKind.BRIEFING, ReportKind.SITUATION_ANALYSIS)
        .hasSize(3);
  }

  /** Every quarter from that of the signing on is the last one of exactly one owed period. */
  @Property
  void every_quarter_from_the_signing_is_reported_once(
      @ForAll("days") LocalDate signed, @ForAll("days") LocalDate until) {
    List<YearQuarter> reported =
        ReportPeriod.written(signed, until).stream()
            .map(period -> YearQuarter.from(period.lastDay()))
            .toList();
    List<YearQuarter> lived =
        Stream.iterate(YearQuarter.from(signed), quarter -> quarter.plusQuarters(1))
            .takeWhile(quarter -> !quarter.isAfter(YearQuarter.from(until)))
            .toList();

    assertThat(reported).isEqualTo(lived);
  }
}
