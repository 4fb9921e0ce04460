package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.testing.calendar.CalendarDomain;
import org.zhuanban.testing.calendar.CalendarSetup;

@Domain(CalendarDomain.class)
@PropertyDefaults(tries = 5_000)
class RestatementProperties {
  private static final Map<CalendarSetup, List<WorkCalendar>> VERSIONS = new ConcurrentHashMap<>();

  /** A calendar, and the same after one more notice came out. */
  record Versions(WorkCalendar before, WorkCalendar after) {}

  @Provide
  Arbitrary<Versions> versions() {
    return Combinators.combine(
            new CalendarDomain().setups(), Arbitraries.integers().between(0, 1000))
        .as(
            (setup, at) -> {
              List<WorkCalendar> versions =
                  VERSIONS.computeIfAbsent(setup, RestatementProperties::all);
              int index = at % versions.size();
              return new Versions(
                  versions.get(index), versions.get(Math.min(index + 1, versions.size() - 1)));
            })
        .withoutEdgeCases();
  }

  private static List<WorkCalendar> all(CalendarSetup setup) {
    CalendarBook book = setup.book();
    List<WorkCalendar> versions = new ArrayList<>();
    setup.notices().stream()
        .flatMap(notice -> notice.publishedOn().stream())
        .distinct()
        .sorted()
        .forEach(day -> versions.add(book.asOf(day).calendar("CN")));
    versions.add(book.calendar("CN"));
    return versions;
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void names_exactly_the_clocks_whose_deadline_changed_and_the_days_that_changed_it(
      @ForAll("versions") Versions versions, @ForAll @Size(max = 12) List<LegalClock> clocks) {
    Map<Integer, LegalClock> open = new LinkedHashMap<>();
    clocks.forEach(clock -> open.put(open.size(), clock));
    List<Integer> changed = new ArrayList<>();
    open.forEach(
        (key, clock) -> {
          if (!clock.deadline(versions.before()).equals(clock.deadline(versions.after()))) {
            changed.add(key);
          }
        });

    List<Restatement<Integer>> restated = Restatement.of(open, versions.before(), versions.after());

    assertThat(restated).extracting(Restatement::key).isEqualTo(changed);
    for (Restatement<Integer> each : restated) {
      LegalClock clock = clocks.get(each.key());
      assertThat(each.before()).isEqualTo(clock.deadline(versions.before()));
      assertThat(each.after()).isEqualTo(clock.deadline(versions.after()));
      if (each.moved()) {
        assertThat(each.causes()).isNotEmpty();
      }
      for (CalendarDay day : each.causes()) {
        assertThat(day).isEqualTo(versions.after().day(day.date()));
        assertThat(versions.before().isWorkingDay(day.date()))
            .isNotEqualTo(versions.after().isWorkingDay(day.date()));
        assertThat(day.date())
            .isAfterOrEqualTo(
                clock.limit().unit() == LimitUnit.IMMEDIATE
                    ? clock.start()
                    : clock.start().plusDays(1));
        assertThat(clock.spans().covers(day.date())).isFalse();
      }
    }
    Statistics.collect(
        restated.isEmpty() ? "none" : restated.stream().anyMatch(Restatement::moved));
    Statistics.coverage(
        coverage ->
            Stream.of("none", true, false)
                .forEach(kind -> coverage.check(kind).count(times -> times > 0)));
  }

  /** Without pauses and extensions, and counted in working days, the difference is arithmetic. */
  @Property
  void a_day_given_off_moves_the_end_by_as_many_working_days(
      @ForAll("versions") Versions versions, @ForAll LocalDate start) {
    LegalClock clock = LegalClock.from(start, TimeLimit.workingDays(30, "第四十二条"));

    for (Restatement<String> each :
        Restatement.of(Map.of("one", clock), versions.before(), versions.after())) {
      LocalDate told = each.before().dueOn().orElseThrow();
      LocalDate holds = each.after().dueOn().orElseThrow();
      int lost = 0;
      for (CalendarDay day : each.causes()) {
        if (!day.date().isAfter(told)) {
          lost += day.kind().working() ? -1 : 1;
        }
      }
      assertThat(versions.after().count(told, holds)).isEqualTo(lost);
    }
  }
}
