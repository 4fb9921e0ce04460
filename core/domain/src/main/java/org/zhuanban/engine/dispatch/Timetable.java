package org.zhuanban.engine.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.CalendarRangeException;
import org.zhuanban.calendar.HorizonException;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.command.Notification;

/**
 * When messages may go: reminders on working days alone, and what a channel tells once a day at
 * that time of the day.
 *
 * @param calendars the holiday notices
 * @param zone in which days begin
 * @param digests the channels over which all that is ready for one address goes as one letter, and
 *     at what time of the day
 */
public record Timetable(CalendarBook calendars, ZoneId zone, Map<String, LocalTime> digests) {
  /**
   * Copies the channels.
   *
   * @param calendars the holiday notices
   * @param zone in which days begin
   * @param digests the channels with a digest, and their times
   */
  public Timetable {
    digests = Map.copyOf(digests);
  }

  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Programs read what has changed message by message. */
  boolean digests(String channel, Notification notification) {
    return digests.containsKey(channel) && !notification.topic().equals(Notification.CHANGE_TOPIC);
  }

  /**
   * When a message goes that is ready: what would be of no use by the time of the digest, alone.
   */
  Instant going(
      String channel, Notification notification, Instant ready, Optional<Instant> expires) {
    LocalTime time = digests.get(channel);
    if (time == null || !digests(channel, notification)) {
      return ready;
    }
    Instant digest = next(time, ready);
    return expires.filter(end -> !digest.isBefore(end)).isPresent() ? ready : digest;
  }

  private Instant next(LocalTime time, Instant ready) {
    ZonedDateTime from = ready.atZone(zone);
    Instant today = from.toLocalDate().atTime(time).atZone(zone).toInstant();
    return ready.isAfter(today)
        ? from.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant()
        : today;
  }

  /**
   * The next instant at which a message may go that would go at one: the same on most days. Where
   * the calendar does not tell, better on a rest day than never.
   */
  Instant working(
      String channel, Notification notification, Instant at, Optional<Instant> expires) {
    if (notification.workingDaysOf().isEmpty()) {
      return at;
    }
    LocalDate day = LocalDate.ofInstant(at, zone);
    LocalDate worked = worked(notification.workingDaysOf().get(), day);
    return worked.equals(day) ? at : going(channel, notification, start(worked), expires);
  }

  private LocalDate worked(String calendar, LocalDate day) {
    try {
      return calendars.asOf(day).calendar(calendar).nextOrSame(day);
    } catch (UnknownCalendarException | CalendarRangeException | HorizonException e) {
      return day;
    }
  }
}
