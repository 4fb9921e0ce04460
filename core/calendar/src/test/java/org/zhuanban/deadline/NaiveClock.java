package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.NaiveCalendar;

/** A clock that steps from day to day and asks at each whether it counts. */
final class NaiveClock {
  private final LegalClock clock;
  private final NaiveCalendar calendar;

  NaiveClock(LegalClock clock, NaiveCalendar calendar) {
    this.clock = clock;
    this.calendar = calendar;
  }

  /**
   * Where a count ended.
   *
   * @param due the last day; empty if an open pause stopped the count
   * @param nominal the last day before it moved; known even where an open pause stopped it moving
   * @param left what was not counted yet when an open pause stopped the count
   * @param unit in what it was counted
   * @param certainty whether every day that mattered was arranged
   */
  record End(
      Optional<LocalDate> due,
      Optional<LocalDate> nominal,
      int left,
      LimitUnit unit,
      Certainty certainty) {
    /** The same, which is certain only if another end is. */
    End resting(End other) {
      return due.isEmpty()
          ? this
          : new End(due, nominal, left, unit, certainty.and(other.certainty()));
    }
  }

  End original() {
    return run(clock.start(), clock.limit().amount(), clock.limit().unit());
  }

  End end() {
    End original = original();
    if (!extended()) {
      return original;
    }
    TimeLimit by = extension().by();
    if (by.unit() == clock.limit().unit()) {
      End longer = run(clock.start(), clock.limit().amount() + by.amount(), by.unit());
      // A notice can make the nominal day a working one, and then the approval came too late.
      return original.nominal().filter(extension().approvedOn()::isAfter).isPresent()
          ? longer.resting(original)
          : longer;
    }
    if (original.due().isEmpty() || by.unit() == LimitUnit.IMMEDIATE) {
      return original;
    }
    return run(original.due().get(), by.amount(), by.unit()).resting(original);
  }

  private Extension extension() {
    return clock.extension().orElseThrow();
  }

  boolean extended() {
    End original = original();
    return clock.extension().isPresent()
        && (original.due().isEmpty()
            || !clock.extension().get().approvedOn().isAfter(original.due().get()));
  }

  private End run(LocalDate from, int amount, LimitUnit unit) {
    return switch (unit) {
      case IMMEDIATE -> calendarDays(from, 0);
      case WORKING_DAYS -> workingDays(from, amount);
      case CALENDAR_DAYS -> calendarDays(from, amount);
      case MONTHS -> calendarDays(from, daysUntil(from, corresponding(from, amount)));
      case YEARS -> calendarDays(from, daysUntil(from, corresponding(from, 12 * amount)));
    };
  }

  private End workingDays(LocalDate from, int amount) {
    Certainty certainty = Certainty.FINAL;
    int left = amount;
    LocalDate day = from;
    while (left > 0) {
      day = day.plusDays(1);
      if (pausedForEver(day)) {
        return new End(
            Optional.empty(), Optional.empty(), left, LimitUnit.WORKING_DAYS, Certainty.FINAL);
      }
      if (!paused(day)) {
        certainty = calendar.arranged(day) ? certainty : Certainty.PROVISIONAL;
        left -= calendar.isWorkingDay(day) ? 1 : 0;
      }
    }
    return new End(Optional.of(day), Optional.of(day), 0, LimitUnit.WORKING_DAYS, certainty);
  }

  private End calendarDays(LocalDate from, int amount) {
    int left = amount;
    LocalDate day = from;
    while (left > 0) {
      day = day.plusDays(1);
      if (pausedForEver(day)) {
        return new End(
            Optional.empty(), Optional.empty(), left, LimitUnit.CALENDAR_DAYS, Certainty.FINAL);
      }
      left -= paused(day) ? 0 : 1;
    }
    LocalDate nominal = day;
    if (stays()) {
      return new End(
          Optional.of(day), Optional.of(day), 0, LimitUnit.CALENDAR_DAYS, Certainty.FINAL);
    }
    // What is due at once can begin in a pause, whose days decide nothing.
    Certainty certainty = paused(day) ? Certainty.FINAL : arranged(day);
    while (paused(day) || !calendar.isWorkingDay(day)) {
      day = day.plusDays(1);
      if (pausedForEver(day)) {
        return new End(
            Optional.empty(), Optional.of(nominal), 0, LimitUnit.CALENDAR_DAYS, Certainty.FINAL);
      }
      if (!paused(day)) {
        certainty = certainty.and(arranged(day));
      }
    }
    return new End(Optional.of(day), Optional.of(nominal), 0, LimitUnit.CALENDAR_DAYS, certainty);
  }

  /** Units after one day and up to another one. */
  int units(LocalDate after, LocalDate upTo) {
    int units = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      boolean counts =
          day.isAfter(clock.start())
              && !paused(day)
              && (clock.limit().unit() != LimitUnit.WORKING_DAYS || calendar.isWorkingDay(day));
      units += counts ? 1 : 0;
    }
    return units;
  }

  private Certainty arranged(LocalDate day) {
    return calendar.arranged(day) ? Certainty.FINAL : Certainty.PROVISIONAL;
  }

  private boolean stays() {
    return clock
        .rules()
        .filter(rules -> rules.organLimitEnd() == CountingRules.OrganLimitEnd.STAYS)
        .isPresent();
  }

  /**
   * Whether a pause covers the day that began, together with those that it overlaps, on the last
   * day or before.
   */
  boolean leftOut(LocalDate day) {
    if (!paused(day)) {
      return false;
    }
    LocalDate first = day;
    while (paused(first.minusDays(1)) && joined(first.minusDays(1), first)) {
      first = first.minusDays(1);
    }
    return end().due().filter(first::isAfter).isEmpty();
  }

  /** Whether one pause covers both days. */
  private boolean joined(LocalDate one, LocalDate other) {
    for (Pause pause : clock.pauses()) {
      if (covers(pause, one) && covers(pause, other)) {
        return true;
      }
    }
    return false;
  }

  boolean paused(LocalDate day) {
    for (Pause pause : clock.pauses()) {
      if (covers(pause, day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the later of start and notice lies on the day or before, and the end does not. */
  private boolean covers(Pause pause, LocalDate day) {
    boolean begun = !pause.startedOn().isAfter(day);
    boolean told = pause.notifiedOn().isPresent() && !pause.notifiedOn().get().isAfter(day);
    boolean untoldCounts =
        clock
            .rules()
            .filter(rules -> rules.unnotifiedPause() == CountingRules.UnnotifiedPause.COUNTED)
            .isPresent();
    boolean over = pause.endedOn().isPresent() && pause.endedOn().get().isBefore(day);
    return begun && (told || untoldCounts) && !over;
  }

  /** The first day from the start on that a pause covers which goes on; there is one. */
  LocalDate stoppedOn() {
    LocalDate day = clock.start();
    while (!pausedForEver(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  boolean pausedForEver(LocalDate day) {
    for (Pause pause : clock.pauses()) {
      if (pause.endedOn().isEmpty() && covers(pause, day)) {
        return true;
      }
    }
    return false;
  }

  private static int daysUntil(LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      days++;
    }
    return days;
  }

  /** The day of the same number so many months on, or the last one of that month. */
  static LocalDate corresponding(LocalDate from, int months) {
    LocalDate month = from.withDayOfMonth(1);
    for (int i = 0; i < months; i++) {
      month = month.plusDays(month.lengthOfMonth());
    }
    return month.withDayOfMonth(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));
  }
}
