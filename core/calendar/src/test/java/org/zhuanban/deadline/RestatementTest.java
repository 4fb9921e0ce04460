package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.BeyondHorizon;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.HorizonException;
import org.zhuanban.calendar.WorkCalendar;

/** The notice of 2020-01-27, which gave off 31 January and 1 February, a Saturday to be worked. */
class RestatementTest {
  private static final WorkCalendar BEFORE =
      PublicCalendars.BOOK.asOf(LocalDate.of(2020, 1, 26)).calendar("CN");
  private static final WorkCalendar AFTER =
      PublicCalendars.BOOK.asOf(LocalDate.of(2020, 1, 27)).calendar("CN");

  @Test
  void leaves_out_clocks_that_end_before_or_begin_after_what_changed() {
    TimeLimit five = TimeLimit.workingDays(5, "第三十二条");
    Map<String, LegalClock> open = new LinkedHashMap<>();
    open.put("ended before", LegalClock.from(LocalDate.of(2020, 1, 13), five));
    open.put("begun after", LegalClock.from(LocalDate.of(2020, 2, 1), five));
    open.put("before all calendars", LegalClock.from(LocalDate.of(2000, 1, 1), five));
    open.put("after all notices", LegalClock.from(LocalDate.of(2050, 12, 1), five));
    open.put("in between", LegalClock.from(LocalDate.of(2020, 1, 31), five));

    assertThat(Restatement.of(open, BEFORE, AFTER))
        .extracting(Restatement::key)
        .containsExactly("in between");
  }

  /** Thirty days end on Friday 31 January, which was worked and is not any more. */
  @Test
  void of_calendar_days_only_the_last_ones_can_make_a_difference() {
    Map<String, LegalClock> open = new LinkedHashMap<>();
    open.put("moved", LegalClock.from(LocalDate.of(2020, 1, 1), days(30)));
    open.put("not moved", LegalClock.from(LocalDate.of(2020, 1, 1), days(40)));

    List<Restatement<String>> restated = Restatement.of(open, BEFORE, AFTER);

    assertThat(restated).extracting(Restatement::key).containsExactly("moved");
    assertThat(restated.get(0).before().dueOn()).contains(LocalDate.of(2020, 1, 31));
    assertThat(restated.get(0).after().dueOn()).contains(LocalDate.of(2020, 2, 3));
    assertThat(restated.get(0).causes())
        .extracting(CalendarDay::date)
        .containsExactly(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1));
  }

  /** Clocks that end on covered days are compared, whatever the calendar refuses to answer for. */
  @Test
  void compares_calendars_that_refuse_to_answer_beyond_their_notices() {
    Map<String, LegalClock> open = new LinkedHashMap<>();
    open.put("moved", LegalClock.from(LocalDate.of(2020, 1, 1), days(30)));
    CalendarBook book = PublicCalendars.BOOK.beyond(BeyondHorizon.REFUSE);
    WorkCalendar before = book.asOf(LocalDate.of(2020, 1, 26)).calendar("CN");
    WorkCalendar after = book.asOf(LocalDate.of(2020, 1, 27)).calendar("CN");

    assertThat(Restatement.of(open, before, after)).isEqualTo(Restatement.of(open, BEFORE, AFTER));

    open.put("beyond", LegalClock.from(LocalDate.of(2020, 12, 1), days(30)));

    assertThatExceptionOfType(HorizonException.class)
        .isThrownBy(() -> Restatement.of(open, before, book.calendar("CN")))
        .withMessage(
            "Calendar 'CN' refuses to answer for 2020-12-31: the national notice for 2021 is not out");
  }

  @Test
  void says_how_much_more_is_left_while_a_pause_goes_on() {
    Pause open = Pause.open(PauseReason.HEARING, LocalDate.of(2020, 2, 5));
    LegalClock clock =
        LegalClock.builder()
            .start(LocalDate.of(2020, 1, 20))
            .limit(TimeLimit.workingDays(20, "第四十二条"))
            .addPauses(open)
            .build();

    Restatement<String> one = Restatement.of(Map.of("one", clock), BEFORE, AFTER).get(0);

    assertThat(one.before()).isEqualTo(new Deadline.Open(13, LimitUnit.WORKING_DAYS, open));
    assertThat(one.after()).isEqualTo(new Deadline.Open(15, LimitUnit.WORKING_DAYS, open));
    assertThat(one.moved()).isTrue();
    assertThat(one.causes()).hasSize(2);
  }

  /** The notice for 2020 came out on 2019-11-21 and confirmed some days as they were taken for. */
  @Test
  void tells_a_deadline_that_became_final_from_one_that_moved() {
    WorkCalendar unpublished = PublicCalendars.BOOK.asOf(LocalDate.of(2019, 11, 20)).calendar("CN");
    LegalClock clock =
        LegalClock.from(LocalDate.of(2019, 12, 24), TimeLimit.workingDays(2, "第三十二条"));

    Restatement<String> one = Restatement.of(Map.of("one", clock), unpublished, BEFORE).get(0);

    LocalDate due = LocalDate.of(2019, 12, 26);
    assertThat(one.before()).isEqualTo(new Deadline.Due(due, due, Certainty.PROVISIONAL));
    assertThat(one.after()).isEqualTo(new Deadline.Due(due, due, Certainty.FINAL));
    assertThat(one.moved()).isFalse();
    assertThat(one.causes()).isEmpty();
  }

  /** What is due at once asks about the day of its start, which the notice gave off. */
  @Test
  void what_is_due_at_once_moves_with_the_day_of_its_start() {
    LocalDate start = LocalDate.of(2020, 1, 31);
    LegalClock clock = LegalClock.from(start, TimeLimit.parse("IMMEDIATE", "第三十四条"));

    Restatement<String> one = Restatement.of(Map.of("one", clock), BEFORE, AFTER).get(0);

    LocalDate monday = LocalDate.of(2020, 2, 3);
    assertThat(one.before()).isEqualTo(new Deadline.Due(start, start, Certainty.FINAL));
    assertThat(one.after()).isEqualTo(new Deadline.Due(monday, start, Certainty.FINAL));
    assertThat(one.causes())
        .extracting(CalendarDay::date)
        .containsExactly(start, LocalDate.of(2020, 2, 1));
  }

  @Test
  void the_same_calendar_changes_nothing() {
    LegalClock clock = LegalClock.from(LocalDate.of(2020, 1, 20), days(400));

    assertThat(Restatement.of(Map.of("one", clock), BEFORE, BEFORE)).isEmpty();
  }

  private static TimeLimit days(int amount) {
    return TimeLimit.calendarDays(amount, "第二百零三条");
  }
}
