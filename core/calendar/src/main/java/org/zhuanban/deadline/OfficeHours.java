package org.zhuanban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.zhuanban.calendar.WorkCalendar;

/**
 * When an office stops taking things in: what turns moments into days, and days into moments.
 *
 * <p>Source: 民法典第二百零三条第二款: the last day ends at 24:00, or where there are business hours, when
 * business stops. It matters for what an applicant hands in.
 *
 * @param closes when business stops; empty if the office takes things in at any time
 * @param zone where the clock hangs
 */
public record OfficeHours(Optional<LocalTime> closes, ZoneId zone) {
  /** The legal time of China. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** An office that takes things in at any time, such as an online service. */
  public static final OfficeHours AROUND_THE_CLOCK = new OfficeHours(Optional.empty(), CHINA);

  /**
   * Makes the hours of an office in China.
   *
   * @param closes when business stops
   * @return the hours
   */
  public static OfficeHours closingAt(LocalTime closes) {
    return new OfficeHours(Optional.of(closes), CHINA);
  }

  /**
   * Finds the day on which something was received: the one from which a limit runs.
   *
   * <p>Source: 法释〔2009〕20号第六条 and the reading {@link CountingRules.OnlineReceipt}.
   *
   * @param received the moment at which it came in
   * @param calendar the calendar of the office
   * @param rules how to count
   * @return the day of that moment; or, where the rules say so and it was free or business had
   *     stopped, the next working day
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
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
   * Tells whether something came in before a last day was over.
   *
   * <p>Source: 民法典第二百零三条第二款.
   *
   * @param received the moment at which it came in
   * @param due the deadline
   * @return true up to the moment at which business stops on the last day, that moment included; or
   *     before the midnight that ends it
   */
  public boolean inTime(Instant received, Deadline.Due due) {
    Instant last = lastMoment(due).toInstant();
    return received.isBefore(last) || (closes.isPresent() && received.equals(last));
  }

  /**
   * Finds the last moment of a last day.
   *
   * @param due the deadline
   * @return when business stops on that day, or the midnight that ends it, which itself is too late
   */
  public ZonedDateTime lastMoment(Deadline.Due due) {
    return closes
        .map(time -> due.date().atTime(time).atZone(zone))
        .orElseGet(() -> due.date().plusDays(1).atStartOfDay(zone));
  }
}
