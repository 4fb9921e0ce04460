package org.zhuanban.testing.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeEffect;
import org.zhuanban.calendar.Ruling;

/**
 * Holiday notices of the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}, as the State Council
 * publishes them: seven festivals with their days off and the weekend days that make up for them.
 */
public final class Notices {
  /** The first year with a notice. */
  public static final int FIRST_YEAR = 2023;

  /** The last year that may have a notice. */
  public static final int LAST_YEAR = 2027;

  /** The place of the local notices. */
  public static final String PLACE = "SHILIN";

  private static final List<Festival> FESTIVALS = List.of(Festival.values());

  private Notices() {}

  /** A festival: its first day at the earliest, how far it moves, and how long it is at most. */
  private enum Festival {
    NEW_YEAR("元旦", 1, 1, 0, 3),
    SPRING("春节", 1, 22, 29, 9),
    TOMB_SWEEPING("清明节", 4, 4, 1, 3),
    LABOUR("劳动节", 5, 1, 0, 5),
    DRAGON_BOAT("端午节", 5, 28, 28, 3),
    MID_AUTUMN("中秋节", 9, 8, 20, 3),
    NATIONAL("国庆节", 10, 1, 0, 8);

    private final String words;
    private final int month;
    private final int day;
    private final int moves;
    private final int longest;

    Festival(String words, int month, int day, int moves, int longest) {
      this.words = words;
      this.month = month;
      this.day = day;
      this.moves = moves;
      this.longest = longest;
    }

    void rule(Map<LocalDate, Ruling> days, int year, Span span) {
      LocalDate first = LocalDate.of(year, month, day).plusDays(span.shift() % (moves + 1));
      int length = 1 + span.more() % longest;
      for (int i = 0; i < length; i++) {
        days.put(first.plusDays(i), new Ruling(false, words));
      }
      Stream.concat(
              weekend(first.plusDays(length), 1).limit(span.madeUp() % 2),
              weekend(first.minusDays(1), -1).limit(span.madeUp() / 2))
          .forEach(on -> days.putIfAbsent(on, new Ruling(true, words)));
    }

    private static Stream<LocalDate> weekend(LocalDate from, int step) {
      return Stream.iterate(from, day -> day.plusDays(step))
          .filter(
              day ->
                  day.getDayOfWeek() == DayOfWeek.SATURDAY
                      || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }
  }

  /** How a festival lies in a year. */
  private record Span(int shift, int more, int madeUp) {}

  private static Arbitrary<Span> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 29),
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(0, 3))
        .as(Span::new);
  }

  /** {@return regular notices: published in October or November of the year before} */
  public static Arbitrary<HolidayNotice> regular() {
    return years().flatMap(Notices::regular);
  }

  private static Arbitrary<HolidayNotice> regular(int year) {
    return national(year, published(year - 1, 10, 60), Optional.empty(), 1);
  }

  /** {@return late notices: published in the first months of their own year} */
  public static Arbitrary<HolidayNotice> late() {
    return years().flatMap(year -> national(year, published(year, 1, 90), Optional.empty(), 1));
  }

  /** {@return notices that amend a regular one in the course of its year, wholly or in part} */
  public static Arbitrary<HolidayNotice> amended() {
    return years().flatMap(Notices::amended);
  }

  private static Arbitrary<HolidayNotice> amended(int year) {
    return Arbitraries.of(NoticeEffect.ADDITIVE, NoticeEffect.REPLACING)
        .flatMap(effect -> national(year, published(year, 2, 240), Optional.of(effect), 2));
  }

  /** {@return notices of a county about a festival of its own, two days in summer} */
  public static Arbitrary<HolidayNotice> local() {
    return Combinators.combine(years(), Arbitraries.integers().between(0, 40))
        .as(
            (year, shift) -> {
              LocalDate first = LocalDate.of(year, 7, 10).plusDays(shift);
              HolidayNotice.Builder builder = HolidayNotice.builder();
              builder
                  .number("县政府通知〔" + year + "〕1号")
                  .jurisdiction(PLACE)
                  .year(year)
                  .publishedOn(LocalDate.of(year, 1, 15))
                  .publicationAssumed(false)
                  .putDays(first, new Ruling(false, "火把节"))
                  .putDays(first.plusDays(1), new Ruling(false, "火把节"));
              return builder.build();
            });
  }

  /** {@return notices of all four sorts} */
  public static Arbitrary<HolidayNotice> any() {
    return Arbitraries.oneOf(regular(), late(), amended(), local());
  }

  /**
   * Creates books of notices. The first years have a regular notice each; the last year may have
   * none, so that its days are provisional. Some books have an amendment, and all have the place.
   *
   * @return the books
   */
  public static Arbitrary<CalendarBook> books() {
    Arbitrary<List<HolidayNotice>> nation =
        Combinators.combine(
                IntStream.range(FIRST_YEAR, LAST_YEAR).mapToObj(Notices::regular).toList())
            .as(List::copyOf);
    return Combinators.combine(
            nation, regular(LAST_YEAR).optional(0.5), amended().optional(0.3), local())
        .as(
            (years, last, amendment, place) -> {
              List<HolidayNotice> all = new ArrayList<>(years);
              last.ifPresent(all::add);
              amendment.ifPresent(all::add);
              all.add(place);
              return CalendarBook.of(all);
            });
  }

  private static Arbitrary<Integer> years() {
    return Arbitraries.integers().between(FIRST_YEAR, LAST_YEAR);
  }

  private static Arbitrary<LocalDate> published(int year, int month, int days) {
    return Arbitraries.integers()
        .between(0, days)
        .map(later -> LocalDate.of(year, month, 1).plusDays(later));
  }

  private static Arbitrary<HolidayNotice> national(
      int year, Arbitrary<LocalDate> published, Optional<NoticeEffect> effect, int number) {
    return Combinators.combine(published, spans().list().ofSize(FESTIVALS.size()))
        .as(
            (on, spans) -> {
              Map<LocalDate, Ruling> days = new TreeMap<>();
              for (int i = 0; i < FESTIVALS.size(); i++) {
                FESTIVALS.get(i).rule(days, year, spans.get(i));
              }
              HolidayNotice.Builder builder = HolidayNotice.builder();
              builder
                  .number("国办发明电〔%s〕%s号".formatted(on.getYear(), number))
                  .jurisdiction(HolidayNotice.NATION)
                  .year(year)
                  .publishedOn(on)
                  .publicationAssumed(false)
                  .effect(effect)
                  .putAllDays(days);
              return builder.build();
            });
  }
}
