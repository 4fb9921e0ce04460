package org.zhuanban.example.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Command;
import org.zhuanban.spi.StreamKey;

/** Acts on days before the day of the demo, each on a working day. */
final class DemoCourse {
  /** An act, numbered in the order in which it was added. */
  record Act(LocalDate day, int number, StreamKey stream, Command command) {}

  private static final WorkCalendar CALENDAR = CalendarBook.bundled().calendar("CN");

  private final LocalDate day;
  private final List<Act> acts = new ArrayList<>();

  DemoCourse(LocalDate day) {
    this.day = day;
  }

  LocalDate day() {
    return day;
  }

  /** The last working day that is at least some days before the day of the demo. */
  LocalDate back(int days) {
    LocalDate on = day.minusDays(days);
    while (!CALENDAR.isWorkingDay(on)) {
      on = on.minusDays(1);
    }
    return on;
  }

  void act(StreamKey stream, Command command, int ago) {
    on(back(ago), stream, command);
  }

  void on(LocalDate on, StreamKey stream, Command command) {
    acts.add(new Act(on, acts.size(), stream, command));
  }

  /** The acts by their days. */
  List<Act> acts() {
    return acts.stream().sorted(Comparator.comparing(Act::day).thenComparing(Act::number)).toList();
  }
}
