package org.zhuanban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.zhuanban.calendar.WorkCalendar;

/**
 * The business hours of an office, which convert moments to days and days to moments.
 *
 * <p>The last day ends at 24:00, or where there are business hours, at the close of business
 * (民法典第二百零三条第二款). The rule concerns the submissions of applicants.
 *
 * @param closes the close of business; empty if the office accepts submissions at any time
 * @param zone the time zone of the office
 */
public record OfficeHours(Optional<LocalTime> closes, ZoneId zone) {
  /** The legal time of China. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** An office that accepts submissions at any time, such as an online service. */
  public static final OfficeHours AROUND_THE_CLOCK = new OfficeHours(Optional.empty(), CHINA);

  /**
   * Creates the hours of an office in China.
   *
   * @param closes the close of business
   * @return the hours
   */
  public static OfficeHours closingAt(LocalTime closes) {
    return new OfficeHours(Optional.of(closes), CHINA);
  }

  /**
   * Determines the day of receipt, from which a limit runs.
   *
   * <p>Source: 法释〔2009〕20号第六条 and the reading {@link CountingRules.OnlineReceipt}.
   *
   * @param received the moment of receipt
   * @param calendar the calendar of the office
   * @param rules the counting rules
   * @return the day of that moment; or, if the rules require it for free days and after hours, the
   *     next working day
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public LocalDate startDay(Instant received, WorkCalendar calendar, CountingRules rules) {
    ZonedDateTime moment = received.atZone(zone);
    LocalDate day = moment.toLocalDate();
    if (rules.onlineReceipt() == CountingRules.OnlineReceipt.DAY_OF_ENTRY) {
      return day;
    }
    boolean closed = closes.filter(moment.toLocalTime()::isAfter).isPresent();
    return closed ? calendar.plus(day, 1) : calendar.nextOrSame(day);
  }

  /**
   * Checks whether a submission arrived before the end of the last day.
   *
   * <p>Source: 民法典第二百零三条第二款.
   *
   * @param received the moment of receipt
   * @param due the deadline
   * @return true up to and including the close of business on the last day; without business hours,
   *     before the midnight that ends it
   */
  public boolean inTime(Instant received, Deadline.Due due) {
    Instant last = lastMoment(due).toInstant();
    return received.isBefore(last) || (closes.isPresent() && received.equals(last));
  }

  /**
   * Returns the last moment of the last day.
   *
   * @param due the deadline
   * @return the close of business on that day, or the midnight that ends it, which itself is too
   *     late
   */
  public ZonedDateTime lastMoment(Deadline.Due due) {
    return closes
        .map(time -> due.date().atTime(time).atZone(zone))
        .orElseGet(() -> due.date().plusDays(1).atStartOfDay(zone));
  }
}
