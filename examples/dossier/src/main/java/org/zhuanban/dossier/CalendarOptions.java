package org.zhuanban.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.calendar.WorkCalendar;
import picocli.CommandLine.Option;

/** Where the days off come from; the same for all commands. */
final class CalendarOptions {
  /** The local festivals of the sample, on the class path as well. */
  private static final String SAMPLE = "calendar-overlays.csv";

  @Option(
      names = "--calendar",
      paramLabel = "FILE.csv",
      description = "National days off; replaces the bundled ones. May be repeated.")
  private List<Path> calendars = new ArrayList<>();

  @Option(
      names = "--overlay",
      paramLabel = "FILE.csv",
      description =
          "Local days off; those of the sample (SHILIN, CHUXIONG, HONGHE) serve for places not named"
              + " there. May be repeated.")
  private List<Path> overlays = new ArrayList<>();

  /**
   * Reads the files.
   *
   * @return the notices that count
   * @throws InputException if a file cannot be read
   * @throws org.zhuanban.input.InputException if a row cannot be understood
   */
  CalendarBook book() {
    CalendarBook nation = CalendarBook.bundled();
    if (!calendars.isEmpty()) {
      List<HolidayNotice> notices = new ArrayList<>();
      calendars.forEach(file -> notices.addAll(read(file, NoticeCsv::national)));
      nation = CalendarBook.of(notices);
    }
    List<HolidayNotice> local = new ArrayList<>();
    overlays.forEach(file -> local.addAll(read(file, NoticeCsv::local)));
    Set<String> named = local.stream().map(HolidayNotice::jurisdiction).collect(Collectors.toSet());
    sample().stream().filter(notice -> !named.contains(notice.jurisdiction())).forEach(local::add);
    return nation.with(local);
  }

  /**
   * Lists the files that a command reads.
   *
   * @param inputs what the command is about
   * @param rules the rules of the county, if a file says so
   * @return these and those of the calendars
   */
  List<Path> readWith(List<Path> inputs, Optional<Path> rules) {
    return Stream.of(inputs, rules.stream().toList(), calendars, overlays)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Finds a calendar.
   *
   * @param name its name, such as {@code CN+SHILIN}, with {@code @} and a day for that of the
   *     notices published by then
   * @param book the notices
   * @return the calendar
   * @throws IllegalArgumentException if the name cannot be understood
   * @throws org.zhuanban.calendar.UnknownCalendarException if there is no such calendar
   */
  static WorkCalendar named(String name, CalendarBook book) {
    if (!name.matches("[A-Za-z0-9_+@-]{1,100}")) {
      throw new IllegalArgumentException(
          "a calendar is written as CN, CN+SHILIN or CN@2019-11-21, but was " + Quoted.of(name));
    }
    int at = name.indexOf('@');
    return at < 0
        ? book.calendar(name)
        : book.asOf(ClockText.date(name.substring(at + 1))).calendar(name.substring(0, at));
  }

  private interface Format {
    List<HolidayNotice> read(String file, java.io.Reader content) throws IOException;
  }

  private static List<HolidayNotice> read(Path file, Format format) {
    return parse(file.toString(), TextFile.read(file, TextFile.TABLE_LIMIT), format);
  }

  private static List<HolidayNotice> sample() {
    try (InputStream in = CalendarOptions.class.getResourceAsStream(SAMPLE)) {
      if (in == null) {
        throw new IllegalStateException(SAMPLE + " is not on the class path");
      }
      byte[] bytes = in.readAllBytes();
      return parse(SAMPLE, TextFile.decode(SAMPLE, bytes, TextFile.TABLE_LIMIT), NoticeCsv::local);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<HolidayNotice> parse(String name, String text, Format format) {
    try {
      return format.read(name, new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
