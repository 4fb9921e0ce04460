package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.TimeLimit;

/**
 * The two clocks of one attempt, and the lights read from them.
 *
 * <p>Everything is derived for a day from what had happened and what notices were out at its end.
 * Once the attempt is closed, the knowledge of that day stays: a later notice moves no deadline
 * that was met or missed.
 *
 * @param item the item
 * @param calendar the name of the deciding department's calendar
 * @param history the attempt
 * @param start the day from which the limits run
 */
public record CaseClock(ApprovalItem item, String calendar, ApprovalCase history, LocalDate start) {
  /**
   * A light and the first day on which it showed.
   *
   * @param from the first day
   * @param light the light
   */
  public record LightSpan(LocalDate from, Light light) {}

  /**
   * Goes back to the end of a day.
   *
   * @param day the day
   * @return the clocks without what happened later
   */
  public CaseClock asOf(LocalDate day) {
    return new CaseClock(item, calendar, history.asOf(day), start);
  }

  /** {@return the clock of the law; empty if the item has no statutory limit} */
  public Optional<LegalClock> statutory() {
    return item.statutory().map(this::clock);
  }

  /** {@return the clock of the promise; empty if the item has no limit at all} */
  public Optional<LegalClock> committed() {
    return item.promised().map(this::clock);
  }

  private LegalClock clock(TimeLimit limit) {
    List<Pause> pauses =
        history.pauses().stream().filter(CasePause::leftOut).map(CasePause::toPause).toList();
    LocalDate from =
        limit.unit() == LimitUnit.IMMEDIATE ? history.receivedOn().orElse(start) : start;
    return LegalClock.builder()
        .start(from)
        .limit(limit)
        .addAllPauses(pauses)
        .extension(history.extension())
        .build();
  }

  /**
   * Finds the calendar that holds for the attempt on a day.
   *
   * @param book the notices
   * @param day the day
   * @return the calendar as known on the day, or on the day of closing if that came first
   */
  public WorkCalendar calendarOn(CalendarBook book, LocalDate day) {
    LocalDate known = history.closedOn().filter(day::isAfter).orElse(day);
    return book.asOf(known).calendar(calendar);
  }

  /**
   * Computes when the law's limit runs out, as known at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the deadline; empty if the item has no statutory limit
   */
  public Optional<Deadline> statutoryOn(LocalDate day, CalendarBook book) {
    return asOf(day).statutory().map(limit -> limit.deadline(calendarOn(book, day)));
  }

  /**
   * Computes when the promise runs out, as known at the end of a day.
   *
   * @param day the day
   * @param book the notices
   * @return the deadline; empty if the item has no limit at all
   */
  public Optional<Deadline> committedOn(LocalDate day, CalendarBook book) {
    return asOf(day).committed().map(limit -> limit.deadline(calendarOn(book, day)));
  }

  /**
   * Reads the light at the end of a day.
   *
   * <p>Rest days keep the light of the day before.
   *
   * @param day the day
   * @param book the notices
   * @param policy when a light changes
   * @return the light; empty before acceptance, or if the item has no limit
   */
  public Optional<Light> lightOn(LocalDate day, CalendarBook book, LightPolicy policy) {
    if (!item.hasClock() || day.isBefore(start)) {
      return Optional.empty();
    }
    Optional<LocalDate> closed = history.closedOn().filter(on -> !on.isAfter(day));
    return Optional.of(
        closed.isPresent() ? closedLight(closed.get(), book) : openLightOn(day, book, policy));
  }

  /**
   * Reads the light of a day as if the attempt were still open at its end.
   *
   * @param day the day, not before the start
   * @param book the notices
   * @param policy when a light changes
   * @return the light
   */
  public Light openLightOn(LocalDate day, CalendarBook book, LightPolicy policy) {
    LocalDate worked = calendarOn(book, day).previousOrSame(day);
    LocalDate judged = worked.isBefore(start) ? start : worked;
    return asOf(judged).judge(judged, calendarOn(book, judged), policy);
  }

  private Light judge(LocalDate day, WorkCalendar workCalendar, LightPolicy policy) {
    if (statutory().filter(clock -> clock.deadline(workCalendar).passedBy(day)).isPresent()) {
      return Light.RED;
    }
    LegalClock promise = committed().orElseThrow();
    Deadline deadline = promise.deadline(workCalendar);
    if (deadline.passedBy(day)) {
      return Light.YELLOW;
    }
    if (promise.pausedOn(day, workCalendar)) {
      return Light.PAUSED;
    }
    return promise.remaining(day, workCalendar) <= policy.warnAt() ? Light.WARN : Light.GREEN;
  }

  private Light closedLight(LocalDate closed, CalendarBook book) {
    if (history.withdrawnOn().isPresent()) {
      return Light.CLOSED_WITHDRAWN;
    }
    WorkCalendar workCalendar = calendarOn(book, closed);
    if (statutory().filter(clock -> clock.deadline(workCalendar).passedBy(closed)).isPresent()) {
      return Light.CLOSED_OVERDUE;
    }
    return committed().filter(clock -> clock.deadline(workCalendar).passedBy(closed)).isPresent()
        ? Light.CLOSED_LATE
        : Light.CLOSED_ON_TIME;
  }

  /**
   * Lists the lights from the start on.
   *
   * @param upTo the last day
   * @param book the notices
   * @param policy when a light changes
   * @return every light with its first day; the last one is where the attempt closed or {@code
   *     upTo} is reached; empty if the item has no limit
   */
  public List<LightSpan> timeline(LocalDate upTo, CalendarBook book, LightPolicy policy) {
    List<LightSpan> spans = new ArrayList<>();
    LocalDate last = history.closedOn().filter(upTo::isAfter).orElse(upTo);
    for (LocalDate day = start; !day.isAfter(last); day = day.plusDays(1)) {
      Optional<Light> light = lightOn(day, book, policy);
      if (light.isPresent()
          && (spans.isEmpty() || spans.get(spans.size() - 1).light() != light.get())) {
        spans.add(new LightSpan(day, light.get()));
      }
    }
    return spans;
  }
}
