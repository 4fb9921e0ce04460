package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.CountingRules.OnlineReceipt;

class OfficeHoursTest {
  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");
  private static final OfficeHours OFFICE = OfficeHours.closingAt(LocalTime.of(17, 30));

  /** 2024-09-28 is a Saturday, 2024-09-29 a Sunday that was worked, and 1 October is free. */
  @ParameterizedTest
  @CsvSource({
    "2024-09-27T17:30:00, 2024-09-27, 2024-09-27",
    "2024-09-27T17:30:01, 2024-09-27, 2024-09-29",
    "2024-09-28T09:00:00, 2024-09-28, 2024-09-29",
    "2024-09-28T18:00:00, 2024-09-28, 2024-09-29",
    "2024-09-29T00:00:00, 2024-09-29, 2024-09-29",
    "2024-09-30T23:59:59, 2024-09-30, 2024-10-08",
  })
  void receives_after_hours_on_the_same_day_or_the_next_working_day(
      LocalDateTime received, LocalDate entered, LocalDate next) {
    CountingRules later = CountingRules.DEFAULT.with(OnlineReceipt.NEXT_WORKING_DAY);
    var moment = received.atZone(OfficeHours.CHINA).toInstant();

    assertThat(OFFICE.startDay(moment, CN, CountingRules.DEFAULT)).isEqualTo(entered);
    assertThat(OFFICE.startDay(moment, CN, later)).isEqualTo(next);
  }

  /**
   * The last day ends when business stops; where it never does, at 24:00, which is the next day.
   */
  @ParameterizedTest
  @CsvSource({
    "2024-05-30T23:59:59, true, true",
    "2024-05-31T17:30:00, true, true",
    "2024-05-31T17:30:00.000000001, false, true",
    "2024-05-31T23:59:59.999999999, false, true",
    "2024-06-01T00:00:00, false, false",
    "2024-06-01T09:00:00, false, false",
  })
  void comes_in_time_until_the_last_day_is_over(
      LocalDateTime received, boolean atTheCounter, boolean online) {
    LocalDate last = LocalDate.of(2024, 5, 31);
    Deadline.Due due = new Deadline.Due(last, last, Certainty.FINAL);
    var moment = received.atZone(OfficeHours.CHINA).toInstant();

    assertThat(OFFICE.inTime(moment, due)).isEqualTo(atTheCounter);
    assertThat(OfficeHours.AROUND_THE_CLOCK.inTime(moment, due)).isEqualTo(online);
  }

  @ParameterizedTest
  @CsvSource({"2024-09-27T17:31:00, 2024-09-27", "2024-09-28T09:00:00, 2024-09-29"})
  void a_service_that_never_closes_knows_free_days_only(LocalDateTime received, LocalDate day) {
    CountingRules later = CountingRules.DEFAULT.with(OnlineReceipt.NEXT_WORKING_DAY);

    assertThat(
            OfficeHours.AROUND_THE_CLOCK.startDay(
                received.atZone(OfficeHours.CHINA).toInstant(), CN, later))
        .isEqualTo(day);
  }
}
