package org.zhuanban.documents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhuanban.input.Input;

/**
 * Days of a calendar that others subscribe to (RFC 5545): all-day events that nobody has to keep
 * free. The same events give the same bytes. Immutable.
 *
 * @param name the name of the calendar
 * @param events the events, each uid once
 */
public record CalendarFeed(String name, List<DayEvent> events) {
  /** The octets of a line without its end (RFC 5545, 3.1). */
  private static final int LINE = 75;

  /** How firm a day is (RFC 5545, 3.8.1.11). */
  public enum Standing {
    /** The day is final. */
    CONFIRMED,
    /** The day is provisional. */
    TENTATIVE,
    /** The day is no longer kept. */
    CANCELLED
  }

  /**
   * One day.
   *
   * @param uid the identifier, unique in the world and the same in every version of the event
   * @param sequence the number of the version, from 0; it never falls
   * @param changedOn the day of this version
   * @param day the day
   * @param standing how firm the day is
   * @param summary the event in one line
   * @param description all that is said of it
   */
  public record DayEvent(
      String uid,
      long sequence,
      LocalDate changedOn,
      LocalDate day,
      Standing standing,
      String summary,
      String description) {}

  /**
   * Copies the events.
   *
   * @param name the name of the calendar
   * @param events the events
   * @throws org.zhuanban.input.InputException if a uid occurs twice
   */
  public CalendarFeed {
    events = List.copyOf(events);
    Input.distinct("CalendarFeed.events", events.stream().map(DayEvent::uid));
  }

  /** {@return the file, in UTF-8 with lines that end with CR and LF} */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//zhuanban//documents//ZH");
    line(text, "METHOD:PUBLISH");
    line(text, "X-WR-CALNAME:" + escaped(name));
    events.forEach(event -> event(text, event));
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static void event(StringBuilder text, DayEvent event) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + escaped(event.uid()));
    line(text, "DTSTAMP:" + date(event.changedOn()) + "T000000Z");
    line(text, "SEQUENCE:" + event.sequence());
    line(text, "DTSTART;VALUE=DATE:" + date(event.day()));
    line(text, "STATUS:" + event.standing());
    line(text, "SUMMARY:" + escaped(event.summary()));
    line(text, "DESCRIPTION:" + escaped(event.description()));
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  /** A text in which no character ends the property or begins another one (RFC 5545, 3.3.11). */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            one -> {
              switch (one) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(one);
                case '\n', '\r' -> escaped.append("\\n");
                case '\t' -> escaped.append(' ');
                default -> {
                  if (!Character.isISOControl(one)) {
                    escaped.appendCodePoint(one);
                  }
                }
              }
            });
    return escaped.toString();
  }

  /** Folds a line of more octets than allowed, never inside a character. */
  private static void line(StringBuilder text, String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); at = content.offsetByCodePoints(at, 1)) {
      String one = Character.toString(content.codePointAt(at));
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      octets += length;
      text.append(one);
    }
    text.append("\r\n");
  }
}
