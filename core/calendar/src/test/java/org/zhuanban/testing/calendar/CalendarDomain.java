package org.zhuanban.testing.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.zhuanban.calendar.BeyondHorizon;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.DayKind;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeEffect;
import org.zhuanban.calendar.Ruling;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.CountingRules;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;

/**
 * Random calendars around the years 2018 to 2027, and days, limits, pauses and clocks that fall
 * into them.
 *
 * <p>Some years have no notice, and the window reaches beyond the last one, so that answers are
 * provisional at times, by one rule or another; the law changes its text in the middle
 * (2024-11-10). Notices order work on any day of the week, give any day off and restate whole
 * years, more wildly than real ones.
 */
public final class CalendarDomain extends DomainContextBase {
  /** The first day of the window. */
  public static final LocalDate FIRST = LocalDate.of(2017, 6, 1);

  /** The last day of the window. */
  public static final LocalDate LAST = LocalDate.of(2028, 6, 30);

  private static final int FIRST_NOTICE = 2018;
  private static final int LAST_NOTICE = 2027;

  /** How many setups are shared, and how many new ones come with as many shared ones. */
  private static final int SHARED = 200;

  private static final int FRESH = 2;
  private static final Map<Integer, CalendarSetup> POOL = new ConcurrentHashMap<>();

  private static final List<DayKind> OFF =
      List.of(
          DayKind.STATUTORY_HOLIDAY,
          DayKind.SHIFTED_REST_DAY,
          DayKind.LOCAL_FESTIVAL,
          DayKind.SUSPENSION);

  private static final List<String> PLACES = List.of("SHILIN", "CHUXIONG");

  private static final List<CountingRules.ReadingChoice> OTHER_READINGS =
      List.of(
          CountingRules.OnlineReceipt.NEXT_WORKING_DAY,
          CountingRules.SpecialStatuteDays.CALENDAR_DAYS,
          CountingRules.ImpactAssessmentDays.WORKING_DAYS,
          CountingRules.OrganLimitEnd.STAYS,
          CountingRules.ApplicantDays.CALENDAR_DAYS,
          CountingRules.ExpiryEdge.TOO_LATE,
          CountingRules.UnnotifiedPause.COUNTED,
          CountingRules.FestivalOnWeekend.MADE_UP,
          CountingRules.HigherOrgan.BY_OWN_NOTICE);

  /** Where a span of a notice begins, how long it is, and which days make up for it, in one. */
  private static final int SPANS = 364 * 9 * 15 * 15;

  /** {@return days of the window} */
  @Provide
  public Arbitrary<LocalDate> days() {
    return days(FIRST, LAST);
  }

  /** {@return national and local notices} */
  @Provide
  public Arbitrary<HolidayNotice> notices() {
    return Arbitraries.oneOf(national(years()), local(7));
  }

  /** {@return what calendars are made of; most of them are shared, for compiling takes its time} */
  @Provide
  public Arbitrary<CalendarSetup> setups() {
    return Arbitraries.frequencyOf(
            Tuple.of(SHARED, Arbitraries.integers().between(0, SHARED - 1).map(this::shared)),
            Tuple.of(FRESH, freshSetups()))
        .withoutEdgeCases();
  }

  private CalendarSetup shared(int number) {
    return POOL.computeIfAbsent(
        number, seed -> freshSetups().generator(1000).next(new Random(seed)).value());
  }

  private Arbitrary<CalendarSetup> freshSetups() {
    List<Arbitrary<Optional<HolidayNotice>>> nation = new ArrayList<>();
    for (int year = FIRST_NOTICE; year <= LAST_NOTICE; year++) {
      nation.add(optional(national(Arbitraries.just(year)), 85));
    }
    Arbitrary<List<HolidayNotice>> others =
        Combinators.combine(
                List.of(
                    optional(amendment(2), 40),
                    optional(amendment(3), 40),
                    optional(local(4), 60),
                    optional(local(5), 60),
                    optional(local(6), 30)))
            .as(CalendarDomain::present);
    return Combinators.combine(
            Combinators.combine(nation).as(CalendarDomain::present),
            others,
            optional(days(), 40),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(BeyondHorizon.STATUTORY_DAYS, BeyondHorizon.NEW_YEAR_ONLY))
        .as(
            (national, more, known, layers, beyond) -> {
              List<HolidayNotice> all = new ArrayList<>(more);
              all.addAll(national);
              return new CalendarSetup(all, name(all, layers), known, beyond);
            })
        .withoutEdgeCases();
  }

  /** {@return books in which everything is known} */
  @Provide
  public Arbitrary<CalendarBook> books() {
    return setups().map(CalendarSetup::book);
  }

  /** {@return calendars, with and without places laid over, some as of a day} */
  @Provide
  public Arbitrary<WorkCalendar> calendars() {
    return setups().map(CalendarSetup::calendar);
  }

  /** {@return limits in every unit} */
  @Provide
  public Arbitrary<TimeLimit> limits() {
    return Arbitraries.frequencyOf(
            Tuple.of(10, limits(LimitUnit.WORKING_DAYS)),
            Tuple.of(7, limits(LimitUnit.CALENDAR_DAYS)),
            Tuple.of(4, limits(LimitUnit.MONTHS)),
            Tuple.of(1, limits(LimitUnit.YEARS)),
            Tuple.of(1, Arbitraries.just(TimeLimit.parse("IMMEDIATE", "第三十四条"))))
        .withoutEdgeCases();
  }

  /**
   * Makes limits of one unit.
   *
   * @param unit the unit, but not {@link LimitUnit#IMMEDIATE}
   * @return limits from 1 to about half a year, and to two years where the unit is longer
   */
  public static Arbitrary<TimeLimit> limits(LimitUnit unit) {
    return uniform(1, longest(unit)).map(amount -> new TimeLimit(amount, unit, "第四十二条"));
  }

  private static int longest(LimitUnit unit) {
    return switch (unit) {
      case WORKING_DAYS -> 80;
      case CALENDAR_DAYS -> 200;
      case MONTHS -> 12;
      case YEARS -> 2;
      case IMMEDIATE -> throw new IllegalArgumentException("IMMEDIATE has no length");
    };
  }

  /** {@return pauses of the window: over or going on, notified at once, late or not at all} */
  @Provide
  public Arbitrary<Pause> pauses() {
    return Combinators.combine(days(), spans()).as((start, span) -> span.pause(start));
  }

  /** {@return rules with one reading of each question or another} */
  @Provide
  public Arbitrary<CountingRules> rules() {
    return Arbitraries.subsetOf(OTHER_READINGS)
        .map(
            readings -> {
              CountingRules rules = CountingRules.DEFAULT;
              for (CountingRules.ReadingChoice reading : readings) {
                rules = rules.with(reading);
              }
              return rules;
            });
  }

  /** {@return clocks with up to four pauses, some of them with an extension} */
  @Provide
  public Arbitrary<LegalClock> clocks() {
    return clocks(limits());
  }

  /**
   * Makes clocks.
   *
   * @param limits what limits they have
   * @return clocks with up to four pauses, some of them with an extension
   */
  public Arbitrary<LegalClock> clocks(Arbitrary<TimeLimit> limits) {
    return Combinators.combine(
            days(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 6, 30)),
            limits,
            spans().list().ofMaxSize(4),
            optional(
                Combinators.combine(limits(), uniform(0, 120), Arbitraries.integers().between(0, 2))
                    .as(Lengthening::new),
                40))
        .as(
            (start, limit, spans, lengthening) ->
                LegalClock.builder()
                    .start(start)
                    .limit(limit)
                    .addAllPauses(spans.stream().map(span -> span.pause(start)).toList())
                    .extension(lengthening.map(each -> each.of(start, limit)))
                    .build())
        .withoutEdgeCases();
  }

  /** An extension, in the unit of the limit two times out of three, approved after some days. */
  private record Lengthening(TimeLimit by, int approvedAfter, int otherUnit) {
    Extension of(LocalDate start, TimeLimit limit) {
      TimeLimit length = by;
      if (otherUnit < 2 && limit.unit() != LimitUnit.IMMEDIATE) {
        int amount = by.amount() % longest(limit.unit()) + 1;
        length = new TimeLimit(amount, limit.unit(), by.basis());
      }
      return new Extension(length, start.plusDays(approvedAfter));
    }
  }

  /** A pause that does not know from when on. */
  private record PauseSpan(
      PauseReason reason, int after, int length, int notifiedAfter, int state) {
    Pause pause(LocalDate start) {
      LocalDate first = start.plusDays(after);
      return new Pause(
          reason,
          first,
          state == 0 ? Optional.empty() : Optional.of(first.plusDays(notifiedAfter)),
          state == 1 ? Optional.empty() : Optional.of(first.plusDays(length)));
    }
  }

  private static Arbitrary<PauseSpan> spans() {
    return Combinators.combine(
            Arbitraries.of(PauseReason.class),
            uniform(-20, 140),
            uniform(0, 45),
            Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(0)), Tuple.of(2, uniform(-5, 25))),
            uniform(0, 12))
        .as(PauseSpan::new);
  }

  private static Arbitrary<Integer> years() {
    return Arbitraries.integers().between(FIRST_NOTICE, LAST_NOTICE);
  }

  private static Arbitrary<HolidayNotice> national(Arbitrary<Integer> years) {
    return Combinators.combine(years, uniform(-70, -10), codes(5))
        .as(
            (year, published, codes) ->
                notice(
                    HolidayNotice.NATION,
                    year,
                    1,
                    published(year, published),
                    Optional.empty(),
                    codes));
  }

  private static Arbitrary<HolidayNotice> amendment(int number) {
    return Combinators.combine(years(), uniform(10, 270), effects(), codes(2))
        .as(
            (year, published, effect, codes) ->
                notice(
                    HolidayNotice.NATION, year, number, published(year, published), effect, codes));
  }

  private static Arbitrary<HolidayNotice> local(int number) {
    return Combinators.combine(
            Arbitraries.of(PLACES), years(), optional(uniform(-300, 300), 70), effects(), codes(4))
        .as(
            (place, year, published, effect, codes) ->
                notice(
                    place,
                    year,
                    number,
                    published.flatMap(after -> published(year, after)),
                    effect,
                    codes));
  }

  private static Optional<LocalDate> published(int year, int after) {
    return Optional.of(LocalDate.of(year, 1, 1).plusDays(after));
  }

  private static Arbitrary<Optional<NoticeEffect>> effects() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(Optional.empty())),
        Tuple.of(2, Arbitraries.just(Optional.of(NoticeEffect.ADDITIVE))),
        Tuple.of(3, Arbitraries.just(Optional.of(NoticeEffect.REPLACING))));
  }

  private static HolidayNotice notice(
      String place,
      int year,
      int number,
      Optional<LocalDate> published,
      Optional<NoticeEffect> effect,
      List<Integer> codes) {
    return HolidayNotice.builder()
        .number("%s〔%s〕%s号".formatted(place, year, number))
        .jurisdiction(place)
        .year(year)
        .publishedOn(published)
        .publicationAssumed(false)
        .effect(effect)
        .putAllDays(days(year, codes))
        .build();
  }

  private static Arbitrary<List<Integer>> codes(int most) {
    return uniform(0, SPANS - 1).list().ofMaxSize(most);
  }

  /** Spans of up to eight days off, each made up for by up to two days of work around it. */
  private static Map<LocalDate, Ruling> days(int year, List<Integer> codes) {
    Map<LocalDate, Ruling> days = new TreeMap<>();
    for (int code : codes) {
      LocalDate first = LocalDate.of(year - 1, 12, 25).plusDays(code % 364);
      int length = code / 364 % 9;
      makeUp(days, first, code / (364 * 9) % 15);
      makeUp(days, first, code / (364 * 9 * 15));
      // One span in six says what kind of days off it gives.
      Optional<DayKind> kind =
          Optional.of(code % 6).filter(which -> which == 0).map(which -> OFF.get(length % 4));
      for (int i = 0; i < length; i++) {
        days.put(first.plusDays(i), new Ruling(false, "节" + first.getMonthValue(), kind));
      }
    }
    return days;
  }

  private static void makeUp(Map<LocalDate, Ruling> days, LocalDate first, int which) {
    if (which > 0) {
      Optional<DayKind> kind =
          which % 5 == 0 ? Optional.of(DayKind.MAKE_UP_WORKDAY) : Optional.empty();
      days.put(first.plusDays(which - 7), new Ruling(true, "调休", kind));
    }
  }

  /** {@code CN}, one place, or two in either order, as far as there are notices of them. */
  private static String name(List<HolidayNotice> notices, int layers) {
    List<String> parts = new ArrayList<>();
    parts.add(HolidayNotice.NATION);
    List<String> places = PLACES.subList(0, layers % 3);
    places.stream()
        .filter(place -> notices.stream().anyMatch(each -> each.jurisdiction().equals(place)))
        .forEach(place -> parts.add(layers > 2 ? 1 : parts.size(), place));
    return String.join("+", parts);
  }

  private static <T> List<T> present(List<Optional<T>> some) {
    return some.stream().flatMap(Optional::stream).toList();
  }

  private static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> arbitrary, int percent) {
    return arbitrary.optional(percent / 100.0);
  }

  private static Arbitrary<LocalDate> days(LocalDate first, LocalDate last) {
    return uniform(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last))).map(first::plusDays);
  }

  private static Arbitrary<Integer> uniform(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .withDistribution(RandomDistribution.uniform());
  }
}
