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
 * The timetable of messages: reminders only on working days, and digests at their time of the day.
 *
 * @param calendars the holiday notices
 * @param zone the time zone of days
 * @param digests the channels with a digest for each address, and their times of the day
 */
public record Timetable(CalendarBook calendars, ZoneId zone, Map<String, LocalTime> digests) {
  /**
   * Copies the channels.
   *
   * @param calendars the holiday notices
   * @param zone the time zone of days
   * @param digests the channels with a digest, and their times
   */
  public Timetable {
    digests = Map.copyOf(digests);
  }

  /**
   * Returns the same timetable by other notices.
   *
   * @param others the holiday notices
   * @return the timetable
   */
  public Timetable with(CalendarBook others) {
    return new Timetable(others, zone, digests);
  }

  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Checks whether a message is part of a digest. Programs read changes message by message. */
  boolean digests(String channel, Notification notification) {
    return digests.containsKey(channel) && !notification.topic().equals(Notification.CHANGE_TOPIC);
  }

  /**
   * The time of sending of a ready message. A message without use by the time of the digest is sent
   * alone.
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
   * The next instant of sending after a ready one; the same on most days. Without knowledge of the
   * calendar, a rest day is better than never.
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
