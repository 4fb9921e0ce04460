package org.zhuanban.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock.LightSpan;

/** A notice moves what had ended by then like what goes on (R13). */
class ClosedByThenTest {
  private static final LocalDate DONE = LocalDate.of(2024, 7, 9);
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 7, 12);

  /** In July 2024 a county closes its offices on the 3rd, and says so on the 12th. */
  private static CalendarBook book() throws Exception {
    return CalendarBook.bundled()
        .with(
            NoticeCsv.local(
                "late.csv",
                new StringReader(
                    """
                    date,kind,region,source,published,festival
                    2024-07-03,OFF,SHILIN,县政府通知(虚构),2024-07-12,防汛
                    """)));
  }

  private static DutyClock clock(Optional<Ending> ending) {
    return new DutyClock(
        "CN+SHILIN",
        LocalDate.of(2024, 7, 1),
        Optional.of(LegalClock.from(LocalDate.of(2024, 7, 1), TimeLimit.workingDays(5, "许可法"))),
        Optional.empty(),
        ending);
  }

  @Test
  void its_last_day_its_light_and_its_timeline_follow() throws Exception {
    CalendarBook book = book();
    DutyClock closed = clock(Optional.of(Ending.done(DONE)));

    assertThat(closed.statutoryOn(PUBLISHED.minusDays(1), book).flatMap(Deadline::dueOn))
        .contains(LocalDate.of(2024, 7, 8));
    assertThat(closed.statutoryOn(PUBLISHED, book).flatMap(Deadline::dueOn)).contains(DONE);
    assertThat(closed.statutoryDue(book).map(Deadline.Due::date)).contains(DONE);
    assertThat(closed.lightOn(PUBLISHED.minusDays(1), book, LightPolicy.DEFAULT))
        .contains(Light.CLOSED_OVERDUE);
    assertThat(closed.lightOn(PUBLISHED, book, LightPolicy.DEFAULT)).contains(Light.CLOSED_ON_TIME);
    assertThat(closed.timeline(LocalDate.of(2024, 12, 31), book, LightPolicy.DEFAULT))
        .endsWith(
            new LightSpan(DONE, Light.CLOSED_OVERDUE),
            new LightSpan(PUBLISHED, Light.CLOSED_ON_TIME));
  }

  @Test
  void it_is_certain_once_the_notice_of_its_days_is_out() {
    CalendarBook book = CalendarBook.bundled();
    LocalDate from = LocalDate.of(2024, 10, 21);
    DutyClock closed =
        new DutyClock(
            "CN",
            from,
            Optional.of(LegalClock.from(from, TimeLimit.workingDays(60, "工作惯例"))),
            Optional.empty(),
            Optional.of(Ending.done(LocalDate.of(2024, 10, 25))));

    assertThat(closed.statutoryOn(LocalDate.of(2024, 10, 31), book).flatMap(Deadline::due))
        .map(Deadline.Due::certainty)
        .contains(Certainty.PROVISIONAL);
    assertThat(closed.statutoryOn(LocalDate.of(2024, 11, 30), book).flatMap(Deadline::due))
        .map(Deadline.Due::certainty)
        .contains(Certainty.FINAL);
  }
}
