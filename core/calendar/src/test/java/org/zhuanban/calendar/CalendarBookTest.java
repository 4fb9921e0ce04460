package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarBookTest {

  private static final LocalDate SATURDAY = LocalDate.of(2020, 2, 1);

  private static final HolidayNotice FIRST =
      notice("国办发明电〔2019〕16号", "CN", 2020, LocalDate.of(2019, 11, 21), SATURDAY, true);

  private static final HolidayNotice AMENDMENT =
      notice("国办发明电〔2020〕1号", "CN", 2020, LocalDate.of(2020, 1, 27), SATURDAY, false);

  private static final HolidayNotice LOCAL =
      HolidayNotice.builder()
          .number("州通知")
          .jurisdiction("LIANGSHAN")
          .year(2020)
          .publicationAssumed(false)
          .putDays(LocalDate.of(2020, 8, 13), new Ruling(false, "火把节"))
          .build();

  private static final CalendarBook BOOK = CalendarBook.of(List.of(AMENDMENT, LOCAL, FIRST));

  private static HolidayNotice notice(
      String number, String place, int year, LocalDate published, LocalDate day, boolean working) {
    return HolidayNotice.builder()
        .number(number)
        .jurisdiction(place)
        .year(year)
        .publishedOn(published)
        .publicationAssumed(false)
        .putDays(day, new Ruling(working, "春节"))
        .build();
  }

  @Test
  void bundles_nothing_where_no_source_is_on_the_class_path() {
    CalendarBook bundled = CalendarBook.bundled();

    assertThat(bundled.notices()).isEmpty();
    assertThat(bundled.jurisdictions()).containsExactly("CN");
    assertThat(bundled.calendar("CN").certainty(SATURDAY)).isEqualTo(Certainty.PROVISIONAL);
  }

  @Test
  void books_of_the_same_notices_are_equal() {
    CalendarBook same = CalendarBook.of(List.of(LOCAL, FIRST, AMENDMENT));

    assertThat(same).isEqualTo(BOOK).hasSameHashCodeAs(BOOK);
    assertThat(BOOK.asOf(LocalDate.of(2020, 1, 26)))
        .isEqualTo(same.asOf(LocalDate.of(2020, 1, 26)))
        .isNotEqualTo(BOOK);
    for (CalendarBook other :
        List.of(
            CalendarBook.of(List.of(FIRST, LOCAL)),
            CalendarBook.of(List.of(FIRST, AMENDMENT)),
            CalendarBook.of(List.of()),
            BOOK.beyond(BeyondHorizon.REFUSE))) {
      assertThat(other).isNotEqualTo(BOOK);
      assertThat(other.hashCode()).isNotEqualTo(BOOK.hashCode());
    }
    assertThat(BOOK).isNotEqualTo(BOOK.notices());
  }

  /** The days of notices and of texts of the law, each after the day that is asked for. */
  @Test
  void the_next_news_is_that_of_the_first_notice_or_law_after_a_day() {
    LocalDate first = LocalDate.of(2019, 11, 21);
    LocalDate amended = LocalDate.of(2020, 1, 27);

    assertThat(BOOK.nextNews(first.minusDays(1))).contains(first);
    assertThat(BOOK.nextNews(first)).contains(amended);
    assertThat(BOOK.nextNews(amended)).contains(LocalDate.of(2024, 11, 10));
    assertThat(BOOK.nextNews(LocalDate.of(2024, 11, 10))).isEmpty();
    assertThat(BOOK.asOf(first).nextNews(first)).isEmpty();
  }

  /** The lines that the description of a book shows. */
  @Test
  void a_county_loads_its_own_notice_in_five_lines(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("shilin.csv");
    Files.writeString(
        path,
        """
        date,kind,region,source,published,festival
        2026-08-06,OFF,SHILIN,石政办发〔2026〕1号,2026-01-15,火把节
        2026-08-08,WORK,SHILIN,石政办发〔2026〕1号,2026-01-15,火把节
        """);

    List<HolidayNotice> county;
    try (Reader file = Files.newBufferedReader(path)) {
      county = NoticeCsv.local("shilin.csv", file);
    }
    WorkCalendar shilin = CalendarBook.bundled().with(county).calendar("CN+SHILIN");

    assertThat(shilin.kindOf(LocalDate.of(2026, 8, 6))).isEqualTo(DayKind.LOCAL_FESTIVAL);
    assertThat(shilin.kindOf(LocalDate.of(2026, 8, 8))).isEqualTo(DayKind.MAKE_UP_WORKDAY);
  }

  @Test
  void a_notice_keeps_its_days_in_order_and_to_itself() {
    Map<LocalDate, Ruling> days = new HashMap<>();
    IntStream.range(1, 20)
        .forEach(i -> days.put(LocalDate.of(2026, i % 12 + 1, i), new Ruling(true, "")));
    HolidayNotice notice =
        new HolidayNotice(
            "",
            "CN",
            Optional.empty(),
            Optional.empty(),
            2026,
            Optional.empty(),
            false,
            Optional.empty(),
            days);

    days.clear();

    assertThat(List.copyOf(notice.days().keySet())).hasSize(19).isSorted();
    assertThat(notice.national()).isTrue();
    assertThat(LOCAL.national()).isFalse();
  }

  @Test
  void many_threads_get_one_calendar() throws InterruptedException, ExecutionException {
    CalendarBook book = CalendarBook.of(List.of(FIRST, AMENDMENT));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<WorkCalendar>> questions =
          new ArrayList<>(
              Collections.nCopies(64, () -> book.asOf(LocalDate.of(2019, 12, 1)).calendar("CN")));
      Set<WorkCalendar> answers = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Future<WorkCalendar> answer : threads.invokeAll(questions)) {
        answers.add(answer.get());
      }
      assertThat(answers).hasSize(1);
    } finally {
      threads.shutdown();
    }
  }

  @Nested
  class OrderOfNotices {
    @Test
    void lists_notices_in_the_order_of_publication_those_without_a_day_first() {
      assertThat(BOOK.notices()).containsExactly(LOCAL, FIRST, AMENDMENT);
      assertThat(BOOK.jurisdictions()).containsExactly("CN", "LIANGSHAN");
    }

    @Test
    void the_notice_published_last_wins_whatever_the_order_they_were_given_in() {
      assertThat(BOOK.calendar("CN").isWorkingDay(SATURDAY)).isFalse();
      assertThat(CalendarBook.of(List.of(FIRST, AMENDMENT)).calendar("CN").isWorkingDay(SATURDAY))
          .isFalse();
    }

    @Test
    void conflicts_are_asked_for_by_the_name_of_a_calendar() {
      assertThat(BOOK.conflicts("CN+LIANGSHAN")).isEmpty();
      assertThatExceptionOfType(UnknownCalendarException.class)
          .isThrownBy(() -> BOOK.conflicts("CN+LIANGSHAN+"))
          .withMessage(
              "Calendar 'CN+LIANGSHAN+' is unknown: no notice of '' is loaded; write CN, or CN and one or more of [LIANGSHAN] joined by +");
    }
  }

  @Nested
  class KnowledgeOfADay {
    @ParameterizedTest
    @CsvSource({
      "2019-11-20, WEEKEND, PROVISIONAL",
      "2019-11-21, MAKE_UP_WORKDAY, FINAL",
      "2020-01-26, MAKE_UP_WORKDAY, FINAL",
      "2020-01-27, WEEKEND, FINAL",
      "2050-01-01, WEEKEND, FINAL",
    })
    void goes_back_to_what_was_known_on_a_day_its_own_news_included(
        LocalDate known, DayKind kind, Certainty certainty) {
      CalendarDay day = BOOK.asOf(known).calendar("CN").day(SATURDAY);

      assertThat(day.kind()).isEqualTo(kind);
      assertThat(day.certainty()).isEqualTo(certainty);
    }

    @Test
    void knows_a_notice_without_a_day_of_publication_from_the_start() {
      assertThat(BOOK.asOf(LocalDate.of(1990, 1, 1)).notices()).containsExactly(LOCAL);
      assertThat(
              BOOK.asOf(LocalDate.of(1990, 1, 1))
                  .calendar("CN+LIANGSHAN")
                  .isWorkingDay(LocalDate.of(2020, 8, 13)))
          .isFalse();
    }

    @Test
    void knows_a_place_even_before_its_first_notice() {
      HolidayNotice later =
          notice("", "HONGHE", 2023, LocalDate.of(2023, 1, 5), LocalDate.of(2023, 8, 11), false);
      CalendarBook before = BOOK.with(List.of(later)).asOf(LocalDate.of(2022, 1, 1));

      assertThat(before.jurisdictions()).containsExactly("CN", "HONGHE", "LIANGSHAN");
      assertThat(before.calendar("CN+HONGHE").isWorkingDay(LocalDate.of(2023, 8, 11))).isTrue();
    }

    /** The text of 2024 was promulgated on 10 November and made 2 May a free day. */
    @Test
    void
        knows_a_text_of_the_law_from_its_promulgation_and_for_the_years_from_its_entry_into_force() {
      CalendarBook book = CalendarBook.of(List.of());
      WorkCalendar before = book.asOf(LocalDate.of(2024, 11, 9)).calendar("CN");
      WorkCalendar after = book.asOf(LocalDate.of(2024, 11, 10)).calendar("CN");

      assertThat(before.isWorkingDay(LocalDate.of(2025, 5, 2))).isTrue();
      assertThat(after.isWorkingDay(LocalDate.of(2025, 5, 2))).isFalse();
      assertThat(after.isWorkingDay(LocalDate.of(2024, 5, 2))).isTrue();
      assertThat(after).isEqualTo(book.calendar("CN"));
    }

    @Test
    void never_knows_more_than_it_did() {
      CalendarBook then = BOOK.asOf(LocalDate.of(2019, 12, 1));

      assertThat(then.asOf(LocalDate.of(2022, 1, 1))).isSameAs(then);
      assertThat(then.asOf(LocalDate.of(2030, 1, 1))).isSameAs(then);
      assertThat(
              then.asOf(LocalDate.of(2030, 1, 1))
                  .calendar("CN")
                  .isWorkingDay(LocalDate.of(2025, 5, 2)))
          .isTrue();
      assertThat(then.asOf(LocalDate.of(2019, 1, 1)).notices()).containsExactly(LOCAL);
    }

    @Test
    void knows_everything_again_once_something_is_added() {
      CalendarBook then = BOOK.asOf(LocalDate.of(2019, 12, 1)).with(List.of(AMENDMENT));

      assertThat(then.calendar("CN")).isEqualTo(BOOK.calendar("CN"));
    }

    @Test
    void gives_the_same_book_for_days_between_which_nothing_happened() {
      assertThat(BOOK.asOf(LocalDate.of(2019, 12, 1)))
          .isSameAs(BOOK.asOf(LocalDate.of(2019, 11, 21)))
          .isNotSameAs(BOOK.asOf(LocalDate.of(2020, 1, 27)));
      assertThat(BOOK.asOf(LocalDate.of(2024, 11, 10))).isSameAs(BOOK);
    }
  }

  @Nested
  class NamesAndPlaces {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "CN+SHILIN|no notice of 'SHILIN' is loaded",
          "LIANGSHAN|it does not begin with CN",
          "LIANGSHAN+CN|it does not begin with CN",
          "''|it does not begin with CN",
          "cn|it does not begin with CN",
          "CN@2020-01-01|it does not begin with CN",
          "CN+|no notice of '' is loaded",
          "CN+liangshan|no notice of 'liangshan' is loaded",
          "CN+CN|'CN' is named twice",
          "CN+LIANGSHAN+LIANGSHAN|'LIANGSHAN' is named twice",
        })
    void refuses_a_name_that_stands_for_no_calendar(String name, String why) {
      assertThatExceptionOfType(UnknownCalendarException.class)
          .isThrownBy(() -> BOOK.calendar(name))
          .withMessage(
              "Calendar '%s' is unknown: %s; write CN, or CN and one or more of [LIANGSHAN] joined by +",
              name, why)
          .satisfies(e -> assertThat(e.name()).isEqualTo(name));
    }

    @Test
    void offers_no_place_where_none_is_loaded() {
      assertThatExceptionOfType(UnknownCalendarException.class)
          .isThrownBy(() -> CalendarBook.of(List.of()).calendar("US"))
          .withMessage("Calendar 'US' is unknown: it does not begin with CN; write CN");
    }

    @ParameterizedTest
    @CsvSource({"shilin", "''", "1ST", "SHI+LIN", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG"})
    void a_notice_refuses_a_jurisdiction_that_could_not_be_part_of_a_name(String jurisdiction) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> notice("", jurisdiction, 2026, SATURDAY, SATURDAY, true))
          .withMessage(
              "HolidayNotice.jurisdiction is written like CN, SHILIN, but was '%s'; write it so",
              jurisdiction);
    }

    @ParameterizedTest
    @CsvSource({
      "CN, COUNTY, 'HolidayNotice.level does not go with HolidayNotice.jurisdiction, which is CN; correct or leave out one of them'",
      "SHILIN, NATION, 'HolidayNotice.level does not go with HolidayNotice.jurisdiction, which is SHILIN; correct or leave out one of them'",
    })
    void a_notice_refuses_a_level_that_its_place_cannot_have(
        String jurisdiction, CalendarLevel level, String message) {
      HolidayNotice.Builder builder = HolidayNotice.builder();
      builder
          .number("")
          .jurisdiction(jurisdiction)
          .level(level)
          .year(2026)
          .publicationAssumed(false);

      assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(message);
    }

    @ParameterizedTest
    @EnumSource(names = "NATION", mode = EnumSource.Mode.EXCLUDE)
    void a_place_can_have_any_other_level(CalendarLevel level) {
      HolidayNotice.Builder builder = HolidayNotice.builder();
      builder.number("").jurisdiction("SHILIN").level(level).year(2026).publicationAssumed(false);

      assertThat(builder.build().level()).contains(level);
    }
  }
}
