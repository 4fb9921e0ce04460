package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NaiveCalendar;
import org.zhuanban.calendar.Ruling;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.CountingRules.FestivalOnWeekend;
import org.zhuanban.testing.calendar.CalendarDomain;
import org.zhuanban.testing.calendar.CalendarSetup;

/** Laws of what stands beside the clock: receipts, extensions, caps, minimum periods, hours. */
@Domain(CalendarDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 5_000)
class RulesProperties {
  @Provide
  Arbitrary<TimeLimit> dayLimits() {
    return Arbitraries.oneOf(
        CalendarDomain.limits(LimitUnit.WORKING_DAYS),
        CalendarDomain.limits(LimitUnit.CALENDAR_DAYS));
  }

  @Provide
  Arbitrary<TimeLimit> statusLimits() {
    return Arbitraries.of(LimitUnit.CALENDAR_DAYS, LimitUnit.MONTHS, LimitUnit.YEARS)
        .flatMap(CalendarDomain::limits);
  }

  /** Steps from day to day, and lets happen on each what happens on it. */
  @Property
  void a_receipt_is_what_one_finds_by_living_through_its_days(
      @ForAll CalendarSetup setup,
      @ForAll LocalDate received,
      @ForAll @Size(max = 3) List<@IntRange(max = 12) Integer> notices,
      @ForAll @IntRange(max = 24) int completeAfter,
      @ForAll @IntRange(max = 24) int acceptedAfter,
      @ForAll @IntRange(max = 40) int asked) {
    NaiveCalendar naive = new NaiveCalendar(setup);
    LocalDate last = naive.plus(received, 5);
    Optional<LocalDate> accepted =
        Optional.of(received.plusDays(acceptedAfter)).filter(day -> acceptedAfter < 20);
    Optional<LocalDate> complete =
        Optional.of(received.plusDays(completeAfter)).filter(day -> completeAfter < 20);
    List<LocalDate> told = notices.stream().map(received::plusDays).toList();
    ReceiptClock clock =
        new ReceiptClock(received, ReceiptClock.FIVE_WORKING_DAYS, told, complete, accepted);

    ReceiptClock.ReceiptState expected = new ReceiptClock.Waiting(clock.due(setup.calendar()));
    LocalDate counted = received;
    LocalDate lastToAnswer = last;
    for (int i = 0; i <= asked; i++) {
      LocalDate day = received.plusDays(i);
      if (expected instanceof ReceiptClock.Waiting && day.isAfter(lastToAnswer)) {
        expected =
            new ReceiptClock.DeemedAcceptance(
                counted, day, naive.certainty(counted.plusDays(1), lastToAnswer));
      }
      boolean first = counted.equals(received) && lastToAnswer.equals(last);
      boolean notice = told.contains(day) && told.stream().noneMatch(day::isAfter);
      if (expected instanceof ReceiptClock.Waiting && first && notice) {
        expected = new ReceiptClock.Correction(day);
      }
      if (expected instanceof ReceiptClock.Correction && complete.filter(day::equals).isPresent()) {
        counted = day;
        lastToAnswer = naive.plus(day, 5);
        expected =
            new ReceiptClock.Waiting(
                new Deadline.Due(
                    lastToAnswer, lastToAnswer, naive.certainty(day.plusDays(1), lastToAnswer)));
      }
      boolean settled =
          expected instanceof ReceiptClock.Acceptance
              || expected instanceof ReceiptClock.DeemedAcceptance;
      if (!settled && accepted.filter(day::equals).isPresent()) {
        expected = new ReceiptClock.Acceptance(day);
      }
    }

    assertThat(clock.due(setup.calendar()).date()).isEqualTo(last);
    assertThat(clock.outcome(received.plusDays(asked), setup.calendar())).isEqualTo(expected);
  }

  @Property
  void at_most_one_notice_of_a_receipt_is_no_violation(
      @ForAll WorkCalendar calendar,
      @ForAll LocalDate received,
      @ForAll @Size(max = 4) List<@IntRange(max = 12) Integer> notices) {
    ReceiptClock clock =
        new ReceiptClock(
            received,
            ReceiptClock.FIVE_WORKING_DAYS,
            notices.stream().map(received::plusDays).toList(),
            Optional.empty(),
            Optional.empty());
    boolean inTime =
        clock.outcome(received.plusDays(60), calendar) instanceof ReceiptClock.Correction;

    assertThat(clock.violations(calendar)).hasSize(notices.size() - (inTime ? 1 : 0));
  }

  @Property
  void an_extension_comes_too_late_exactly_if_it_has_no_effect(
      @ForAll WorkCalendar calendar, @ForAll LegalClock clock) {
    LegalClock bare =
        LegalClock.builder()
            .start(clock.start())
            .limit(clock.limit())
            .addAllPauses(clock.pauses())
            .build();
    clock
        .extension()
        .ifPresent(
            extension -> {
              ExtensionRule rule =
                  new ExtensionRule(extension.by(), ExtensionRule.Approver.HEAD_OF_ORGAN);
              ExtensionRule.Claim claim =
                  new ExtensionRule.Claim(extension, ExtensionRule.Approver.HEAD_OF_ORGAN, true);
              assertThat(rule.judge(claim, bare, calendar).isEmpty())
                  .isEqualTo(clock.extended(calendar));
            });
  }

  /** The pauses of the clock do not matter, nor whether anybody was told. */
  @Property
  void a_procedure_takes_the_days_from_its_first_to_its_last_one(
      @ForAll CalendarSetup setup,
      @ForAll Pause pause,
      @ForAll("dayLimits") TimeLimit most,
      @ForAll @IntRange(max = 100) int days) {
    NaiveCalendar naive = new NaiveCalendar(setup);
    LocalDate upTo = pause.startedOn().plusDays(days);
    LocalDate eve = pause.startedOn().minusDays(1);
    LocalDate end = pause.endedOn().orElse(upTo);

    ProcedureCap.Use use =
        new ProcedureCap(pause.reason(), most).use(pause, upTo, setup.calendar());

    int used =
        most.unit() == LimitUnit.WORKING_DAYS
            ? naive.count(eve, end)
            : (int) (end.toEpochDay() - eve.toEpochDay());
    assertThat(use.used()).isEqualTo(used);
    assertThat(use.exceededBy()).isEqualTo(Math.max(0, used - most.amount()));
    assertThat(use.exceeded()).isEqualTo(end.isAfter(use.last().date()) && use.exceededBy() > 0);
  }

  @Property
  void nobody_acts_before_a_minimum_period_has_passed(
      @ForAll CalendarSetup setup, @ForAll TimeLimit limit, @ForAll LocalDate start) {
    NaiveCalendar naive = new NaiveCalendar(setup);
    NaiveClock.End end = new NaiveClock(LegalClock.from(start, limit), naive).end();

    MinimumPeriod period = limit.minimumPeriod(start, setup.calendar());

    assertThat(period.last().date()).isEqualTo(end.due().orElseThrow());
    assertThat(period.last().certainty()).isEqualTo(end.certainty());
    assertThat(period.nextPossible()).isEqualTo(end.due().orElseThrow().plusDays(1));
    if (limit.unit() == LimitUnit.WORKING_DAYS) {
      assertThat(naive.count(start, period.nextPossible().minusDays(1))).isEqualTo(limit.amount());
    }
  }

  @Property
  void a_status_ends_on_the_corresponding_day_whatever_that_is(
      @ForAll("statusLimits") TimeLimit limit, @ForAll LocalDate start) {
    LocalDate end =
        switch (limit.unit()) {
          case MONTHS -> NaiveClock.corresponding(start, limit.amount());
          case YEARS -> NaiveClock.corresponding(start, 12 * limit.amount());
          default -> start.plusDays(limit.amount());
        };

    assertThat(limit.statusEnd(start)).isEqualTo(end);
  }

  /** Walks through the notice, and for every plain weekend day on to a day still worked. */
  @Property
  void a_festival_on_a_weekend_is_made_up_for_by_as_many_working_days_after_it(
      @ForAll CalendarSetup setup, @ForAll HolidayNotice notice) {
    WorkCalendar nation = setup.book().calendar("CN");
    Map<LocalDate, Ruling> madeUp = new TreeMap<>(notice.days());
    for (LocalDate day : notice.days().keySet()) {
      boolean plain = nation.day(day).ordinary() && day.getDayOfWeek().getValue() > 5;
      if (plain && !notice.days().get(day).working()) {
        LocalDate free = day;
        while (madeUp.containsKey(free) || !nation.isWorkingDay(free)) {
          free = free.plusDays(1);
        }
        madeUp.put(free, notice.days().get(day));
      }
    }

    assertThat(FestivalOnWeekend.MADE_UP.days(notice, nation)).isEqualTo(madeUp);
    assertThat(FestivalOnWeekend.NOT_MADE_UP.days(notice, nation)).isEqualTo(notice.days());
  }

  @Property
  void what_comes_in_is_received_on_its_day_or_the_next_one_worked(
      @ForAll CalendarSetup setup,
      @ForAll LocalDate day,
      @ForAll @IntRange(max = 1439) int minute,
      @ForAll @IntRange(max = 1439) int closing,
      @ForAll CountingRules rules) {
    LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
    LocalTime closes = LocalTime.ofSecondOfDay(closing * 60L);
    NaiveCalendar naive = new NaiveCalendar(setup);

    LocalDate received =
        OfficeHours.closingAt(closes)
            .startDay(
                day.atTime(time).atZone(OfficeHours.CHINA).toInstant(), setup.calendar(), rules);

    LocalDate due = naive.nextOrSame(day);
    assertThat(
            OfficeHours.closingAt(closes)
                .inTime(
                    day.atTime(time).atZone(OfficeHours.CHINA).toInstant(),
                    new Deadline.Due(due, day, Certainty.FINAL)))
        .isEqualTo(day.isBefore(due) || minute <= closing);
    if (rules.onlineReceipt() == CountingRules.OnlineReceipt.DAY_OF_ENTRY) {
      assertThat(received).isEqualTo(day);
    } else {
      assertThat(received).isEqualTo(naive.nextOrSame(minute > closing ? day.plusDays(1) : day));
    }
  }
}
