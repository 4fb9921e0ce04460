package org.zhuanban.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.CountingRules;
import org.zhuanban.deadline.OfficeHours;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * How the office of a county turns the time of an act into its day of effect.
 *
 * <p>The act of an officer has effect on the day of its time. A submission after the close of
 * business, or on a free day, can have effect on the next working day, by the reading of {@link
 * CountingRules.OnlineReceipt}. A day of effect agrees with a time if it is one of the two.
 *
 * @param hours the business hours
 * @param rules the reading of the county
 * @param calendar the name of the calendar of the office
 */
@Term(zh = "办公时间", en = "office time", law = "民法典第二百零三条第二款")
public record OfficeTime(OfficeHours hours, CountingRules rules, String calendar) {
  /** An office that accepts submissions at any time: the day is that of the time. */
  public static final OfficeTime AROUND_THE_CLOCK =
      new OfficeTime(OfficeHours.AROUND_THE_CLOCK, CountingRules.DEFAULT, "CN");

  /** A time of day as it is written, for messages. */
  private static final String WRITTEN = "2024-04-08T09:30:15";

  /**
   * Checks that nothing is missing.
   *
   * @param hours the business hours
   * @param rules the reading of the county
   * @param calendar the name of the calendar of the office
   * @throws IllegalArgumentException if a component is missing
   */
  public OfficeTime {
    Input.given("OfficeTime.hours", hours);
    Input.given("OfficeTime.rules", rules);
    Input.given("OfficeTime.calendar", calendar);
  }

  static void checked(String place, Optional<LocalDateTime> at) {
    Input.given(place, at)
        .filter(time -> !time.equals(time.truncatedTo(ChronoUnit.SECONDS)))
        .ifPresent(
            time -> {
              throw InputFault.FORM.at(place, WRITTEN, time);
            });
  }

  /**
   * Determines the day of effect of a submission.
   *
   * @param at the time of the submission, in Chinese legal time
   * @param book the holiday notices
   * @return the day, as {@link OfficeHours#startDay} has it
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public LocalDate dayOf(LocalDateTime at, CalendarBook book) {
    return hours.startDay(at.atZone(OfficeHours.CHINA).toInstant(), book.calendar(calendar), rules);
  }

  /**
   * Checks whether a day of effect agrees with a time.
   *
   * @param at the time, in Chinese legal time
   * @param effectiveOn the day of effect
   * @param book the holiday notices
   * @return true if it is the day of the time, or the {@linkplain #dayOf day of a submission} then
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public boolean agrees(LocalDateTime at, LocalDate effectiveOn, CalendarBook book) {
    return effectiveOn.equals(at.toLocalDate()) || effectiveOn.equals(dayOf(at, book));
  }
}
