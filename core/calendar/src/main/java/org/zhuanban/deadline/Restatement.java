package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.calendar.CalendarChange;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.WorkCalendar;

/**
 * A deadline that a new notice has changed: its former value, its present value and the reasons.
 *
 * <p>A change of the calendar does not withdraw a deadline of which the applicant was notified. The
 * notifying party decides how to handle the difference.
 *
 * @param key the key of the clock
 * @param before the deadline by the former calendar
 * @param after the deadline by the present calendar
 * @param causes the days that cause the difference, by the present calendar; empty if only the
 *     certainty changed
 * @param <K> the type of the key by which the host identifies a clock
 */
public record Restatement<K>(K key, Deadline before, Deadline after, List<CalendarDay> causes) {
  /**
   * Copies the days.
   *
   * @param key the key of the clock
   * @param before the former deadline
   * @param after the present deadline
   * @param causes the days that cause the difference
   */
  public Restatement {
    causes = List.copyOf(causes);
  }

  /** {@return whether the deadline moved; if not, only its certainty changed} */
  public boolean moved() {
    return !(before instanceof Deadline.Due former
        && after instanceof Deadline.Due present
        && former.date().equals(present.date())
        && former.nominal().equals(present.nominal()));
  }

  /**
   * Finds the deadlines that a new notice changes. The calendars are compared once, and a clock
   * that ends before the first changed day costs one look-up.
   *
   * @param open the clocks that run by this calendar
   * @param before the former calendar
   * @param after the present calendar
   * @return the clocks whose deadline changed, in the order of the map
   * @throws org.zhuanban.calendar.CalendarRangeException if a calendar does not extend that far
   * @throws org.zhuanban.calendar.HorizonException if a clock that can have changed depends on a
   *     day for which a calendar refuses to answer
   * @param <K> the type of the key by which the host identifies a clock
   */
  public static <K> List<Restatement<K>> of(
      Map<K, LegalClock> open, WorkCalendar before, WorkCalendar after) {
    Changes changes = new Changes(before, after);
    List<Restatement<K>> restatements = new ArrayList<>();
    open.forEach(
        (key, clock) -> {
          LocalDate undecided = lastBefore(clock);
          if (!changes.after(undecided)) {
            return;
          }
          Deadline former = clock.deadline(before);
          if (former instanceof Deadline.Due due && !changes.within(undecided, due.date())) {
            return;
          }
          Deadline present = clock.deadline(after);
          if (!former.equals(present)) {
            restatements.add(
                new Restatement<>(key, former, present, changes.causes(clock, former, present)));
          }
        });
    return restatements;
  }

  /** Returns the last day that decides nothing; an immediate limit depends on the start itself. */
  private static LocalDate lastBefore(LegalClock clock) {
    return clock.limit().unit() == LimitUnit.IMMEDIATE ? clock.start().minusDays(1) : clock.start();
  }

  /** The days whose kinds two calendars classify differently with effect on a deadline. */
  private static final class Changes {
    private final WorkCalendar after;

    /** The changed days that are worked in one calendar and free in the other. */
    private final Set<LocalDate> turned = new HashSet<>();

    /** The days in chronological order. */
    private final List<LocalDate> days = new ArrayList<>();

    /** For each day of the calendars, the index of the first changed day on or after it. */
    private final int[] next = new int[index(WorkCalendar.LAST) + 2];

    Changes(WorkCalendar before, WorkCalendar after) {
      this.after = after;
      before.changesTo(after).stream()
          .filter(CalendarChange::turns)
          .forEach(change -> turned.add(change.date()));
      for (LocalDate day = WorkCalendar.FIRST;
          !day.isAfter(WorkCalendar.LAST);
          day = day.plusDays(1)) {
        next[index(day)] = days.size();
        if (turned.contains(day) || before.certainty(day) != after.certainty(day)) {
          days.add(day);
        }
      }
      next[next.length - 1] = days.size();
    }

    private static int index(LocalDate day) {
      return (int) (day.toEpochDay() - WorkCalendar.FIRST.toEpochDay());
    }

    /**
     * Returns the index of the first change after a day; days outside the calendars are clamped.
     */
    private int nextAfter(LocalDate day) {
      int index = Math.max(-1, Math.min(index(day), next.length - 2));
      return next[index + 1];
    }

    boolean after(LocalDate day) {
      return nextAfter(day) < days.size();
    }

    boolean within(LocalDate afterExclusive, LocalDate upToInclusive) {
      int next = nextAfter(afterExclusive);
      return next < days.size() && !days.get(next).isAfter(upToInclusive);
    }

    List<CalendarDay> causes(LegalClock clock, Deadline former, Deadline present) {
      // The timeliness of an extension depends on days before the last one, too.
      boolean everyDay =
          clock.limit().unit() == LimitUnit.WORKING_DAYS || clock.extension().isPresent();
      Optional<LocalDate> from = nominal(former);
      LocalDate last = later(end(former), end(present));
      List<CalendarDay> causes = new ArrayList<>();
      for (int i = nextAfter(lastBefore(clock)); i < days.size(); i++) {
        LocalDate day = days.get(i);
        if (day.isAfter(last)) {
          break;
        }
        boolean decides = everyDay || from.filter(day::isBefore).isEmpty();
        if (turned.contains(day) && decides && !clock.spans().covers(day)) {
          causes.add(after.day(day));
        }
      }
      return causes;
    }

    private static Optional<LocalDate> nominal(Deadline deadline) {
      return deadline instanceof Deadline.Due due ? Optional.of(due.nominal()) : Optional.empty();
    }

    /** Returns the last day that can have decided. */
    private static LocalDate end(Deadline deadline) {
      return deadline instanceof Deadline.Due due ? due.date() : WorkCalendar.LAST;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? other : one;
    }
  }
}
