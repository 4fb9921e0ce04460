package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock.LightSpan;

/**
 * The lights of a duty.
 *
 * @param clock the clock of the duty
 * @param book the notices
 * @param policy the policy of lights
 */
record DutyLights(DutyClock clock, CalendarBook book, LightPolicy policy) {
  /** Returns the light at the end of a day; empty before the duty begins or without a limit. */
  Optional<Light> on(LocalDate day) {
    if (clock.binding().isEmpty() || day.isBefore(clock.from())) {
      return Optional.empty();
    }
    Optional<Ending> ended = clock.endingBy(day);
    return Optional.of(
        ended.isPresent()
            ? closed(ended.get(), clock.calendarOn(book, day))
            : openOn(lastWorked(day)));
  }

  /** The working day whose light a day shows. */
  private LocalDate lastWorked(LocalDate day) {
    LocalDate worked = clock.calendarOn(book, day).previousOrSame(day);
    return worked.isBefore(clock.from()) ? clock.from() : worked;
  }

  /**
   * Returns the light of a day as if the duty were still open, on a rest day as on a working day.
   */
  Light openOn(LocalDate day) {
    DutyClock then = clock.asOf(day);
    WorkCalendar known = clock.calendarOn(book, day);
    if (passed(then.statutory(), day, known)) {
      return Light.RED;
    }
    LegalClock binding = then.binding().orElseThrow();
    if (binding.deadline(known).passedBy(day)) {
      return Light.YELLOW;
    }
    if (binding.pausedOn(day, known)) {
      return Light.PAUSED;
    }
    // Only a current pause leaves the last day open.
    int left = binding.workingDaysLeft(day, known).orElse(0);
    return left <= policy.warnAt() ? Light.WARN : Light.GREEN;
  }

  private Light closed(Ending ended, WorkCalendar known) {
    if (ended.how() == Ending.How.EXCUSED || ended.how() == Ending.How.LAPSED) {
      return Light.CLOSED_WITHDRAWN;
    }
    if (passed(clock.statutory(), ended.on(), known)) {
      return Light.CLOSED_OVERDUE;
    }
    if (passed(clock.binding(), ended.on(), known)) {
      return Light.CLOSED_LATE;
    }
    return ended.how() == Ending.How.DONE ? Light.CLOSED_ON_TIME : Light.CLOSED_WITHDRAWN;
  }

  private static boolean passed(Optional<LegalClock> limit, LocalDate day, WorkCalendar known) {
    return limit.filter(running -> running.deadline(known).passedBy(day)).isPresent();
  }

  /** Lists the lights from the beginning of the duty, each with its first day. */
  List<LightSpan> timeline(LocalDate upTo) {
    List<LightSpan> spans = new ArrayList<>();
    for (LocalDate day = clock.from(); !day.isAfter(upTo); day = next(day, upTo)) {
      Optional<Light> light = on(day);
      if (light.isPresent()
          && (spans.isEmpty() || spans.get(spans.size() - 1).light() != light.get())) {
        spans.add(new LightSpan(day, light.get()));
      }
    }
    return spans;
  }

  /** The next day on which the light may change; after {@code upTo} if there is none. */
  private LocalDate next(LocalDate day, LocalDate upTo) {
    return clock.endingBy(day).isEmpty()
        ? day.plusDays(1)
        : book.nextNews(day).orElseGet(() -> upTo.plusDays(1));
  }
}
