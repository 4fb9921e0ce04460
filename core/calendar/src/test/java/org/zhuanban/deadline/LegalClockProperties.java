package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.calendar.BeyondHorizon;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.HorizonException;
import org.zhuanban.calendar.NaiveCalendar;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.testing.calendar.CalendarDomain;
import org.zhuanban.testing.calendar.CalendarSetup;

@Domain(CalendarDomain.class)
@PropertyDefaults(tries = 5_000)
class LegalClockProperties {
  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(0, 150);
  }

  @Provide
  Arbitrary<TimeLimit> days() {
    return Arbitraries.oneOf(
        CalendarDomain.limits(LimitUnit.WORKING_DAYS),
        CalendarDomain.limits(LimitUnit.CALENDAR_DAYS));
  }

  @Provide
  Arbitrary<TimeLimit> workingDays() {
    return CalendarDomain.limits(LimitUnit.WORKING_DAYS);
  }

  /** Half of them by the usual rules, half by rules of their own. */
  @Provide
  Arbitrary<LegalClock> readClocks() {
    CalendarDomain domain = new CalendarDomain();
    return Combinators.combine(domain.clocks(), domain.rules().optional(0.5))
        .as(
            (clock, rules) ->
                LegalClock.builder()
                    .start(clock.start())
                    .limit(clock.limit())
                    .addAllPauses(clock.pauses())
                    .extension(clock.extension())
                    .rules(rules)
                    .build());
  }

  @Provide
  Arbitrary<LegalClock> dayClocks() {
    return new CalendarDomain().clocks(days());
  }

  @Provide
  Arbitrary<LegalClock> workingDayClocks() {
    return new CalendarDomain().clocks(workingDays());
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void runs_out_when_one_has_stepped_through_its_days(
      @ForAll CalendarSetup setup, @ForAll("readClocks") LegalClock clock) {
    NaiveClock naive = new NaiveClock(clock, new NaiveCalendar(setup));

    WorkCalendar calendar = setup.calendar();

    assertEnds(clock.deadline(calendar), naive.end(), clock);
    assertEnds(clock.originalDeadline(calendar), naive.original(), clock);
    assertThat(clock.extended(calendar)).isEqualTo(naive.extended());
    Statistics.collect(kindOf(clock.deadline(calendar)));
    Statistics.coverage(
        coverage ->
            Stream.of("final", "provisional", "moved", "open")
                .forEach(kind -> coverage.check(kind).count(times -> times > 0)));
  }

  private static String kindOf(Deadline deadline) {
    if (deadline instanceof Deadline.Due due) {
      return !due.date().equals(due.nominal())
          ? "moved"
          : due.certainty() == Certainty.FINAL ? "final" : "provisional";
    }
    return "open";
  }

  private static void assertEnds(Deadline deadline, NaiveClock.End end, LegalClock clock) {
    assertThat(deadline.dueOn()).isEqualTo(end.due());
    if (deadline instanceof Deadline.Due due) {
      assertThat(due.nominal()).isEqualTo(end.nominal().orElseThrow());
      assertThat(due.certainty()).isEqualTo(end.certainty());
    } else if (deadline instanceof Deadline.Open open) {
      assertThat(open.remaining()).isEqualTo(end.left());
      assertThat(open.unit()).isEqualTo(end.unit());
      assertThat(open.pause()).isIn(clock.pauses());
      assertThat(open.pause().endedOn()).isEmpty();
    }
  }

  @Property
  void uses_up_and_leaves_over_what_one_counts_by_stepping(
      @ForAll CalendarSetup setup,
      @ForAll("readClocks") LegalClock clock,
      @ForAll("counts") int days) {
    NaiveClock naive = new NaiveClock(clock, new NaiveCalendar(setup));
    WorkCalendar calendar = setup.calendar();
    LocalDate day = clock.start().plusDays(days - 5);

    assertThat(clock.used(day, calendar)).isEqualTo(naive.units(clock.start(), day));
    assertThat(clock.spans().covers(day)).isEqualTo(naive.paused(day));
    assertThat(clock.pausedOn(day, calendar)).isEqualTo(naive.leftOut(day));
    int left =
        clock.deadline(calendar) instanceof Deadline.Due due
            ? naive.units(day, due.date())
            : naive.end().left() + naive.units(day, naive.stoppedOn().minusDays(1));
    assertThat(clock.remaining(day, calendar)).isEqualTo(left);
  }

  @Property
  void what_is_used_and_what_is_left_are_always_the_same_together(
      @ForAll WorkCalendar calendar,
      @ForAll("dayClocks") LegalClock clock,
      @ForAll("counts") int one,
      @ForAll("counts") int other) {
    LocalDate end =
        clock.deadline(calendar).dueOn().orElse(clock.start().plusDays(Math.max(one, other)));
    LocalDate day = earlier(clock.start().plusDays(one), end);
    LocalDate again = earlier(clock.start().plusDays(other), end);

    assertThat(clock.used(day, calendar) + clock.remaining(day, calendar))
        .isEqualTo(clock.used(again, calendar) + clock.remaining(again, calendar));
  }

  @Property
  void what_is_used_and_what_is_left_are_the_limit_its_extension_and_the_days_it_moved_by(
      @ForAll CalendarSetup setup,
      @ForAll("readClocks") LegalClock clock,
      @ForAll("counts") int days) {
    WorkCalendar calendar = setup.calendar();
    LegalClock inUnit = inItsOwnUnit(clock);
    NaiveClock naive = new NaiveClock(inUnit, new NaiveCalendar(setup));
    Deadline deadline = inUnit.deadline(calendar);
    LocalDate end =
        deadline
            .dueOn()
            .orElseGet(
                () -> {
                  LocalDate before = naive.stoppedOn().minusDays(1);
                  return before.isBefore(clock.start()) ? clock.start() : before;
                });
    LocalDate asked = clock.start().plusDays(days);
    LocalDate day = deadline.dueOn().map(due -> earlier(asked, due)).orElse(asked);

    int moved = naive.end().nominal().map(nominal -> naive.units(nominal, end)).orElse(0);
    int limit = clock.limit().unit().count(clock.start(), granted(inUnit, calendar));
    assertThat(inUnit.used(day, calendar) + inUnit.remaining(day, calendar))
        .isEqualTo(limit + moved);
    Statistics.label("unit").collect(clock.limit().unit());
    Statistics.label("unit")
        .coverage(
            coverage -> {
              for (LimitUnit unit : LimitUnit.values()) {
                coverage.check(unit).count(times -> times > 0);
              }
            });
  }

  @Property(tries = 200)
  void no_limit_that_cannot_end_after_another_one_does(
      @ForAll WorkCalendar calendar,
      @ForAll TimeLimit limit,
      @ForAll TimeLimit other,
      @ForAll LocalDate start) {
    boolean known =
        calendar
            .horizon()
            .filter(last -> !start.isAfter(last) && start.isAfter(last.minusYears(10)))
            .isPresent();
    if (known && !limit.canEndAfter(other, calendar)) {
      assertThat(LegalClock.from(start, limit).deadline(calendar).dueOn().orElseThrow())
          .isBeforeOrEqualTo(
              LegalClock.from(start, other).deadline(calendar).dueOn().orElseThrow());
    }
  }

  @Property
  void working_days_left_are_those_that_one_meets_by_stepping(
      @ForAll CalendarSetup setup,
      @ForAll("readClocks") LegalClock clock,
      @ForAll("counts") int days) {
    WorkCalendar calendar = setup.calendar();
    NaiveClock naive = new NaiveClock(clock, new NaiveCalendar(setup));
    LocalDate day = clock.start().plusDays(days);

    OptionalInt left = clock.workingDaysLeft(day, calendar);

    assertThat(left.isPresent()).isEqualTo(clock.deadline(calendar).dueOn().isPresent());
    clock
        .deadline(calendar)
        .dueOn()
        .filter(due -> !due.isBefore(day))
        .ifPresent(
            due ->
                assertThat(left)
                    .hasValue(
                        (int)
                            day.datesUntil(due.plusDays(1))
                                .skip(1)
                                .filter(calendar::isWorkingDay)
                                .filter(each -> !naive.paused(each))
                                .count()));
  }

  @Property
  void a_clock_ends_on_a_working_day_that_is_not_paused(
      @ForAll WorkCalendar calendar, @ForAll("dayClocks") LegalClock clock) {
    Stream.of(clock.deadline(calendar), clock.originalDeadline(calendar))
        .flatMap(deadline -> deadline.dueOn().stream())
        .forEach(
            due -> {
              assertThat(calendar.isWorkingDay(due)).isTrue();
              assertThat(clock.spans().covers(due)).isFalse();
              assertThat(due).isAfter(clock.start());
            });
  }

  @Property
  void a_later_start_never_ends_earlier(
      @ForAll WorkCalendar calendar,
      @ForAll("dayClocks") LegalClock clock,
      @ForAll("counts") int days) {
    LegalClock inUnit = inItsOwnUnit(clock);
    LegalClock later =
        LegalClock.builder()
            .start(clock.start().plusDays(days))
            .limit(clock.limit())
            .addAllPauses(clock.pauses())
            .extension(inUnit.extension())
            .build();

    assertNotBefore(later.originalDeadline(calendar), inUnit.originalDeadline(calendar));
    assertNotBefore(later.deadline(calendar), inUnit.deadline(calendar));
  }

  @Property
  void months_that_begin_later_never_end_earlier(
      @ForAll WorkCalendar calendar, @ForAll TimeLimit limit, @ForAll LocalDate start) {
    assertNotBefore(
        LegalClock.from(start.plusDays(1), limit).deadline(calendar),
        LegalClock.from(start, limit).deadline(calendar));
  }

  @Property
  void a_longer_limit_never_ends_earlier(
      @ForAll WorkCalendar calendar, @ForAll("dayClocks") LegalClock clock) {
    TimeLimit longer =
        new TimeLimit(clock.limit().amount() + 1, clock.limit().unit(), clock.limit().basis());
    LegalClock inUnit = inItsOwnUnit(clock);
    LegalClock other =
        LegalClock.builder()
            .start(clock.start())
            .limit(longer)
            .addAllPauses(clock.pauses())
            .extension(inUnit.extension())
            .build();

    assertNotBefore(other.originalDeadline(calendar), inUnit.originalDeadline(calendar));
    assertNotBefore(other.deadline(calendar), inUnit.deadline(calendar));
  }

  @Property
  void an_extension_and_a_pause_never_bring_the_end_forward(
      @ForAll WorkCalendar calendar, @ForAll LegalClock clock) {
    LegalClock bare = LegalClock.from(clock.start(), clock.limit());

    assertNotBefore(clock.deadline(calendar), clock.originalDeadline(calendar));
    assertNotBefore(clock.originalDeadline(calendar), bare.deadline(calendar));
  }

  @Property
  void a_pause_inside_moves_the_end_by_exactly_its_working_days(
      @ForAll WorkCalendar calendar,
      @ForAll("workingDays") TimeLimit limit,
      @ForAll LocalDate start,
      @ForAll("counts") int after,
      @ForAll("counts") int length) {
    LocalDate due = due(LegalClock.from(start, limit), calendar);
    LocalDate first = earlier(start.plusDays(after), due);
    Pause pause = Pause.of(PauseReason.HEARING, first, first.plusDays(length));
    // The day of the start does not count, so that a pause on it takes nothing away.
    int taken =
        calendar.count(
            later(first.minusDays(1), start), later(start, pause.endedOn().orElseThrow()));

    LocalDate moved = due(clock(start, limit, List.of(pause)), calendar);

    assertThat(calendar.count(due, moved)).isEqualTo(taken);
  }

  @Property
  void pauses_count_as_their_union_does(
      @ForAll WorkCalendar calendar,
      @ForAll("days") TimeLimit limit,
      @ForAll LocalDate start,
      @ForAll("counts") int after,
      @ForAll("counts") int length,
      @ForAll("counts") int overlap,
      @ForAll("counts") int more) {
    LocalDate first = start.plusDays(after);
    LocalDate last = first.plusDays(length);
    // From inside the first pause to the day right after it, where they only touch.
    LocalDate second = last.plusDays(1).minusDays(Math.min(overlap, length));
    LocalDate end = second.plusDays(more);
    List<Pause> apart =
        List.of(
            Pause.of(PauseReason.HEARING, second, end),
            Pause.of(PauseReason.INSPECTION, first, last));
    List<Pause> union = List.of(Pause.of(PauseReason.HEARING, first, later(last, end)));
    LegalClock one = clock(start, limit, apart);
    LegalClock two = clock(start, limit, union);

    assertThat(one.deadline(calendar)).isEqualTo(two.deadline(calendar));
    assertThat(one.used(end, calendar)).isEqualTo(two.used(end, calendar));
    assertThat(one.remaining(first, calendar)).isEqualTo(two.remaining(first, calendar));
  }

  @Property
  void the_order_of_pauses_does_not_matter(
      @ForAll WorkCalendar calendar, @ForAll LegalClock clock, @ForAll("counts") int seed) {
    List<Pause> shuffled = new ArrayList<>(clock.pauses());
    Collections.shuffle(shuffled, new Random(seed));
    LegalClock other =
        LegalClock.builder()
            .start(clock.start())
            .limit(clock.limit())
            .addAllPauses(shuffled)
            .extension(clock.extension())
            .build();
    LocalDate day = clock.start().plusDays(seed);

    assertThat(nameless(other.deadline(calendar))).isEqualTo(nameless(clock.deadline(calendar)));
    assertThat(other.used(day, calendar)).isEqualTo(clock.used(day, calendar));
    assertThat(other.remaining(day, calendar)).isEqualTo(clock.remaining(day, calendar));
  }

  @Property
  void a_pause_after_the_end_moves_nothing_and_uses_nothing_up(
      @ForAll WorkCalendar calendar,
      @ForAll LegalClock clock,
      @ForAll("counts") int after,
      @ForAll Pause pause) {
    clock
        .deadline(calendar)
        .dueOn()
        .ifPresent(
            due -> {
              LocalDate first = due.plusDays(1 + after);
              List<Pause> more = new ArrayList<>(clock.pauses());
              more.add(0, Pause.open(pause.reason(), first));
              more.add(Pause.of(pause.reason(), first, first.plusDays(after)));
              LegalClock late =
                  LegalClock.builder()
                      .start(clock.start())
                      .limit(clock.limit())
                      .addAllPauses(more)
                      .extension(clock.extension())
                      .build();
              assertThat(late.deadline(calendar)).isEqualTo(clock.deadline(calendar));
              assertThat(late.remaining(clock.start(), calendar))
                  .isEqualTo(clock.remaining(clock.start(), calendar));
              for (LocalDate day : List.of(due, first, first.plusDays(after))) {
                assertThat(late.used(day, calendar))
                    .isEqualTo(clock.used(earlier(day, first.minusDays(1)), calendar));
              }
              assertThat(late.pausedOn(first, calendar)).isEqualTo(clock.pausedOn(first, calendar));
            });
  }

  @Property
  void a_pause_that_was_never_notified_changes_nothing(
      @ForAll WorkCalendar calendar, @ForAll LegalClock clock, @ForAll Pause pause) {
    List<Pause> more = new ArrayList<>(clock.pauses());
    more.add(
        0,
        new Pause(
            pause.reason(),
            clock.start(),
            Optional.empty(),
            pause.endedOn().filter(end -> !end.isBefore(clock.start()))));
    LegalClock other =
        LegalClock.builder()
            .start(clock.start())
            .limit(clock.limit())
            .addAllPauses(more)
            .extension(clock.extension())
            .build();

    assertThat(other.deadline(calendar)).isEqualTo(clock.deadline(calendar));
  }

  @Property
  void an_extension_approved_after_the_end_changes_nothing(
      @ForAll WorkCalendar calendar, @ForAll LegalClock clock, @ForAll TimeLimit by) {
    clock
        .originalDeadline(calendar)
        .dueOn()
        .ifPresent(
            due -> {
              LegalClock onTheLastDay = extended(clock, by, due);
              LegalClock late = extended(clock, by, due.plusDays(1));
              assertThat(late.deadline(calendar)).isEqualTo(clock.originalDeadline(calendar));
              assertThat(late.extended(calendar)).isFalse();
              assertThat(onTheLastDay.extended(calendar)).isTrue();
              // On a last day that moved there, the approval is in time only if it stays there.
              Deadline early = extended(clock, by, clock.start()).deadline(calendar);
              assertThat(onTheLastDay.deadline(calendar))
                  .isEqualTo(
                      early instanceof Deadline.Due then
                              && clock.originalDeadline(calendar) instanceof Deadline.Due original
                              && !original.date().equals(original.nominal())
                          ? new Deadline.Due(
                              then.date(),
                              then.nominal(),
                              then.certainty().and(original.certainty()))
                          : early);
            });
  }

  @Property
  void an_extension_in_the_unit_of_the_limit_is_a_longer_limit(
      @ForAll WorkCalendar calendar,
      @ForAll("dayClocks") LegalClock clock,
      @ForAll("workingDays") TimeLimit by) {
    TimeLimit inUnit = new TimeLimit(by.amount(), clock.limit().unit(), by.basis());
    TimeLimit sum =
        new TimeLimit(
            clock.limit().amount() + by.amount(), clock.limit().unit(), clock.limit().basis());

    assertThat(extended(clock, inUnit, clock.start()).deadline(calendar))
        .isEqualTo(
            LegalClock.builder()
                .start(clock.start())
                .limit(sum)
                .addAllPauses(clock.pauses())
                .build()
                .deadline(calendar));
  }

  @Property
  void the_ledger_adds_up(@ForAll WorkCalendar calendar, @ForAll("dayClocks") LegalClock clock) {
    LegalClock inUnit = inItsOwnUnit(clock);
    LocalDate until = clock.start().plusDays(300);
    List<LedgerDay> ledger = inUnit.explain(calendar, until).days();
    Deadline deadline = inUnit.deadline(calendar);

    assertThat(ledger)
        .extracting(row -> row.day().date())
        .containsExactlyElementsOf(
            clock.start().datesUntil(deadline.dueOn().orElse(until).plusDays(1)).toList());
    int running = 0;
    for (LedgerDay row : ledger) {
      running += row.reason().counted() ? 1 : 0;
      assertThat(row.running()).isEqualTo(running);
      assertThat(row.day()).isEqualTo(calendar.day(row.day().date()));
      assertThat(row.pause().isPresent()).isEqualTo(inUnit.spans().covers(row.day().date()));
    }
    int granted = granted(inUnit, calendar);
    if (deadline instanceof Deadline.Due due) {
      assertThat(running).isEqualTo(granted);
      assertThat(lastCounted(ledger)).contains(due.nominal());
    } else if (deadline instanceof Deadline.Open open) {
      assertThat(running + open.remaining()).isEqualTo(granted);
    }
  }

  /** Where an extension is counted in another unit, it is counted as a limit of its own. */
  @Property
  void the_ledger_says_of_each_day_why_it_counted_or_not(
      @ForAll CalendarSetup setup, @ForAll("readClocks") LegalClock clock) {
    WorkCalendar calendar = setup.calendar();
    NaiveClock naive = new NaiveClock(clock, new NaiveCalendar(setup));
    Optional<LocalDate> split =
        clock
            .extension()
            .map(Extension::by)
            .filter(by -> naive.extended() && by.unit() != clock.limit().unit())
            .filter(by -> by.unit() != LimitUnit.IMMEDIATE)
            .flatMap(by -> naive.original().due());

    for (LedgerDay row : clock.explain(calendar, clock.start().plusDays(100)).days()) {
      LocalDate day = row.day().date();
      boolean later = split.filter(day::isAfter).isPresent();
      LimitUnit unit = (later ? clock.extension().orElseThrow().by() : clock.limit()).unit();
      Optional<LocalDate> nominal =
          (later || split.isEmpty() ? naive.end() : naive.original()).nominal();
      boolean moved = nominal.filter(day::isAfter).isPresent();
      boolean rest = unit == LimitUnit.WORKING_DAYS && !calendar.isWorkingDay(day);
      LedgerDay.Reason reason =
          day.equals(clock.start())
              ? LedgerDay.Reason.START
              : clock.spans().covers(day)
                  ? LedgerDay.Reason.PAUSED
                  : rest
                      ? LedgerDay.Reason.REST_DAY
                      : moved ? LedgerDay.Reason.ROLLED_OVER : LedgerDay.Reason.COUNTED;
      assertThat(row.reason()).isEqualTo(reason);
    }
  }

  @Property
  void the_last_day_counted_is_the_last_day_before_it_moved(
      @ForAll WorkCalendar calendar, @ForAll("readClocks") LegalClock clock) {
    Ledger ledger = clock.explain(calendar, clock.start().plusDays(30));

    assertThat(ledger.deadline()).isEqualTo(clock.deadline(calendar));
    assertThat(ledger.counted() + ledger.skipped().size())
        .isEqualTo(Math.max(0, ledger.days().size() - 1));
    if (ledger.deadline() instanceof Deadline.Due due) {
      boolean atOnce = due.nominal().equals(clock.start());
      assertThat(lastCounted(ledger.days()))
          .isEqualTo(Optional.of(due.nominal()).filter(day -> !atOnce));
      assertThat(
              ledger.remarks().stream()
                  .anyMatch(
                      each -> each.kind() == Ledger.LedgerRemark.LedgerRemarkKind.ROLLED_OVER))
          .isEqualTo(!due.date().equals(due.nominal()));
    }
  }

  @Property
  void an_end_is_provisional_exactly_when_a_deciding_day_is_beyond_the_notices(
      @ForAll CalendarSetup setup, @ForAll("readClocks") LegalClock clock) {
    WorkCalendar calendar = setup.calendar();
    NaiveCalendar naive = new NaiveCalendar(setup);
    Ledger ledger = clock.explain(calendar, clock.start());

    Optional<LocalDate> since =
        ledger.remarks().stream()
            .filter(each -> each.kind() == Ledger.LedgerRemark.LedgerRemarkKind.PROVISIONAL)
            .map(Ledger.LedgerRemark::day)
            .findFirst();

    boolean provisional =
        ledger.deadline() instanceof Deadline.Due due && due.certainty() == Certainty.PROVISIONAL;
    assertThat(since.isPresent()).isEqualTo(provisional);
    since.ifPresent(day -> assertThat(naive.arranged(day)).isFalse());
  }

  /**
   * A calendar that refuses must answer whatever is final, wherever a pause lies that changes
   * nothing.
   */
  @Property
  void a_calendar_that_refuses_answers_exactly_what_is_final(
      @ForAll CalendarSetup setup, @ForAll("readClocks") LegalClock clock) {
    WorkCalendar strict =
        new CalendarSetup(setup.notices(), setup.name(), setup.known(), BeyondHorizon.REFUSE)
            .calendar();
    Deadline deadline = clock.deadline(setup.calendar());

    if (deadline instanceof Deadline.Due due && due.certainty() == Certainty.PROVISIONAL) {
      assertThatExceptionOfType(HorizonException.class)
          .isThrownBy(() -> clock.deadline(strict))
          .satisfies(e -> assertThat(new NaiveCalendar(setup).arranged(e.day())).isFalse());
    } else if (deadline instanceof Deadline.Due) {
      assertThat(clock.deadline(strict)).isEqualTo(deadline);
    }
  }

  @Property
  void another_reading_of_a_question_that_a_clock_does_not_ask_changes_nothing(
      @ForAll WorkCalendar calendar, @ForAll LegalClock clock, @ForAll CountingRules rules) {
    CountingRules same =
        rules
            .with(CountingRules.OrganLimitEnd.MOVES)
            .with(CountingRules.UnnotifiedPause.NOT_COUNTED);

    assertThat(read(clock, same).deadline(calendar)).isEqualTo(clock.deadline(calendar));
  }

  @Property
  void a_last_day_that_stays_is_the_one_before_it_would_have_moved(
      @ForAll WorkCalendar calendar, @ForAll("dayClocks") LegalClock clock) {
    LegalClock stays = read(clock, CountingRules.DEFAULT.with(CountingRules.OrganLimitEnd.STAYS));

    if (clock.originalDeadline(calendar) instanceof Deadline.Due moved) {
      assertThat(stays.originalDeadline(calendar).dueOn()).contains(moved.nominal());
    }
  }

  @Property
  void pauses_that_count_without_a_notice_are_pauses_notified_at_once(
      @ForAll WorkCalendar calendar, @ForAll LegalClock clock) {
    LegalClock told =
        clock(
            clock.start(),
            clock.limit(),
            clock.pauses().stream()
                .map(
                    each ->
                        new Pause(
                            each.reason(),
                            each.startedOn(),
                            Optional.of(each.startedOn()),
                            each.endedOn()))
                .toList());
    LegalClock untold =
        read(
            clock(clock.start(), clock.limit(), clock.pauses()),
            CountingRules.DEFAULT.with(CountingRules.UnnotifiedPause.COUNTED));

    assertThat(nameless(told.deadline(calendar))).isEqualTo(nameless(untold.deadline(calendar)));
  }

  /**
   * A final end must stand whatever the notices of years that have none will say of their years.
   * What a notice says of another year amends the notice for that one, and may move anything.
   */
  @Property
  void a_final_end_is_not_moved_by_the_notice_of_a_year_that_had_none(
      @ForAll CalendarSetup setup, @ForAll LegalClock clock, @ForAll CalendarSetup news) {
    List<HolidayNotice> more = new ArrayList<>(setup.notices());
    news.notices().stream()
        .filter(HolidayNotice::national)
        .filter(
            notice -> more.stream().noneMatch(old -> old.national() && old.year() == notice.year()))
        .filter(
            notice ->
                notice.days().keySet().stream()
                    .allMatch(day -> WorkCalendar.noticeYear(day) == notice.year()))
        .toList()
        .forEach(more::add);
    Deadline before = clock.deadline(setup.book().calendar("CN"));
    Deadline after = clock.deadline(new CalendarSetup(more, "CN", Optional.empty()).calendar());

    if (before instanceof Deadline.Due due && due.certainty() == Certainty.FINAL) {
      assertThat(after).isEqualTo(before);
    }
  }

  @Property
  void a_limit_that_runs_back_never_moves(
      @ForAll CalendarSetup setup,
      @ForAll TimeLimit limit,
      @ForAll LocalDate anchor,
      @ForAll CountingRules rules) {
    NaiveCalendar naive = new NaiveCalendar(setup);
    int edge = rules.expiryEdge() == CountingRules.ExpiryEdge.TOO_LATE ? 1 : 0;

    Deadline.Due due = limit.before(anchor, setup.calendar(), rules);

    LocalDate last =
        switch (limit.unit()) {
          case WORKING_DAYS -> naive.minus(naive.minus(anchor, limit.amount()), edge);
          case CALENDAR_DAYS -> anchor.minusDays(limit.amount()).minusDays(edge);
          case MONTHS -> anchor.minusMonths(limit.amount()).minusDays(edge);
          case YEARS -> anchor.minusMonths(12L * limit.amount()).minusDays(edge);
          case IMMEDIATE -> anchor;
        };
    Certainty certainty =
        limit.unit() == LimitUnit.WORKING_DAYS
            ? naive.certainty(last, anchor.minusDays(1))
            : Certainty.FINAL;
    assertThat(due).isEqualTo(new Deadline.Due(last, last, certainty));
  }

  @Property
  void the_ledger_of_a_limit_that_runs_back_says_of_each_day_why_it_counted_or_not(
      @ForAll CalendarSetup setup,
      @ForAll TimeLimit limit,
      @ForAll LocalDate anchor,
      @ForAll CountingRules rules) {
    NaiveCalendar naive = new NaiveCalendar(setup);
    Deadline.Due due = limit.before(anchor, setup.calendar(), rules);
    LocalDate edge = limit.before(anchor, setup.calendar()).date();

    Ledger ledger = limit.explainBefore(anchor, setup.calendar(), rules);

    assertThat(ledger.deadline()).isEqualTo(due);
    assertThat(ledger.days()).hasSize((int) (anchor.toEpochDay() - due.date().toEpochDay()) + 1);
    LocalDate day = anchor;
    int running = 0;
    Optional<LocalDate> presumed = Optional.empty();
    for (LedgerDay row : ledger.days()) {
      boolean rest = limit.unit() == LimitUnit.WORKING_DAYS && !naive.isWorkingDay(day);
      LedgerDay.Reason reason =
          day.equals(anchor)
              ? LedgerDay.Reason.START
              : rest
                  ? LedgerDay.Reason.REST_DAY
                  : day.isBefore(edge) ? LedgerDay.Reason.EDGE : LedgerDay.Reason.COUNTED;
      running += reason == LedgerDay.Reason.COUNTED ? 1 : 0;
      assertThat(row)
          .isEqualTo(new LedgerDay(setup.calendar().day(day), reason, running, Optional.empty()));
      if (day.isBefore(anchor) && !naive.arranged(day)) {
        presumed = Optional.of(day);
      }
      day = day.minusDays(1);
    }
    if (limit.unit() == LimitUnit.WORKING_DAYS) {
      assertThat(running).isEqualTo(limit.amount());
      assertThat(ledger.remarks().stream().map(Ledger.LedgerRemark::day).findFirst())
          .isEqualTo(presumed);
    } else {
      assertThat(ledger.remarks()).isEmpty();
    }
  }

  private static LegalClock clock(LocalDate start, TimeLimit limit, List<Pause> pauses) {
    return LegalClock.builder().start(start).limit(limit).addAllPauses(pauses).build();
  }

  private static LegalClock extended(LegalClock clock, TimeLimit by, LocalDate approvedOn) {
    return LegalClock.builder()
        .start(clock.start())
        .limit(clock.limit())
        .addAllPauses(clock.pauses())
        .extension(new Extension(by, approvedOn))
        .build();
  }

  /**
   * Leaves out an extension in another unit, which a count in the unit of the limit cannot show.
   */
  private static LegalClock inItsOwnUnit(LegalClock clock) {
    return LegalClock.builder()
        .start(clock.start())
        .limit(clock.limit())
        .addAllPauses(clock.pauses())
        .extension(clock.extension().filter(each -> each.by().unit() == clock.limit().unit()))
        .rules(clock.rules())
        .build();
  }

  private static int granted(LegalClock clock, WorkCalendar calendar) {
    return clock.limit().amount()
        + (clock.extended(calendar) ? clock.extension().orElseThrow().by().amount() : 0);
  }

  private static Optional<LocalDate> lastCounted(List<LedgerDay> ledger) {
    return ledger.stream()
        .filter(row -> row.reason().counted())
        .map(row -> row.day().date())
        .reduce((before, after) -> after);
  }

  /** Without the pause, which of two that begin on one day is named depends on their order. */
  private static List<Object> nameless(Deadline deadline) {
    return deadline instanceof Deadline.Open open
        ? List.of(open.remaining(), open.unit())
        : List.of(deadline);
  }

  private static LegalClock read(LegalClock clock, CountingRules rules) {
    return LegalClock.builder()
        .start(clock.start())
        .limit(clock.limit())
        .addAllPauses(clock.pauses())
        .extension(clock.extension())
        .rules(rules)
        .build();
  }

  /** An end that is undetermined lies after every day. */
  private static void assertNotBefore(Deadline deadline, Deadline other) {
    if (deadline instanceof Deadline.Due due) {
      assertThat(other.dueOn().orElse(LocalDate.MAX)).isBeforeOrEqualTo(due.date());
    } else {
      assertThat(deadline.dueOn()).isEmpty();
    }
  }

  private static LocalDate due(LegalClock clock, WorkCalendar calendar) {
    return clock.deadline(calendar).dueOn().orElseThrow();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
