package org.zhuanban.json;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.StreamView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.LightPolicy;

/** The day of a reading, and within a view its calendars and lights. */
record Moment(LocalDate day, Optional<Surroundings> surroundings) {
  /** The calendars and the lights of a county. */
  record Surroundings(CalendarBook calendars, LightPolicy lights) {}

  static Moment on(LocalDate day) {
    return new Moment(day, Optional.empty());
  }

  Moment of(StreamView view) {
    return new Moment(day, Optional.of(new Surroundings(view.calendars(), view.lights())));
  }
}
