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
 * A deadline that a new notice has changed: what was told, what holds now, and why.
 *
 * <p>What was told to an applicant is not taken back by the calendar; whoever told it decides what
 * to do about the difference.
 *
 * @param key whose clock it is
 * @param told the deadline by the calendar as it was
 * @param holds the deadline by the calendar as it is now
 * @param because the days that made the difference, as they are now; empty if only the certainty
 *     changed
 * @param <K> how the host names a clock
 */
public record Restatement<K>(K key, Deadline told, Deadline holds, List<CalendarDay> because) {
  /**
   * Copies the days.
   *
   * @param key whose clock it is
   * @param told the deadline as it was
   * @param holds the deadline as it is now
   * @param because the days that made the difference
   */
  public Restatement {
    because = List.copyOf(because);
  }

  /** {@return whether the deadline moved; if not, only its certainty changed} */
  public boolean moved() {
    return !(told instanceof Deadline.Due before
        && holds instanceof Deadline.Due after
        && before.date().equals(after.date())
        && before.nominal().equals(after.nominal()));
  }

  /**
   * Finds the deadlines that a new notice changes. The calendars are compared once, and a clock
   * that ends before the first day that changed costs one look.
   *
   * @param open the clocks that run by this calendar
   * @param before the calendar as it was
   * @param after the calendar as it is now
   * @return those whose deadline changed, in the order of the map
   * @throws org.zhuanban.calendar.CalendarRangeException if a calendar does not reach so far
   * @throws org.zhuanban.calendar.HorizonException if a clock that could have changed rests on a
   *     day that a calendar refuses to answer for
   * @param <K> how the host names a clock
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
          Deadline told = clock.deadline(before);
          if (told instanceof Deadline.Due due && !changes.within(undecided, due.date())) {
            return;
          }
          Deadline holds = clock.deadline(after);
          if (!told.equals(holds)) {
            restatements.add(
                new Restatement<>(key, told, holds, changes.because(clock, told, holds)));
          }
        });
    return restatements;
  }

  /** The last day that decides nothing: what is due at once asks about the start itself. */
  private static LocalDate lastBefore(LegalClock clock) {
    return clock.limit().unit() == LimitUnit.IMMEDIATE ? clock.start().minusDays(1) : clock.start();
  }

  /** The days of which two calendars say different things that matter to a deadline. */
  private static final class Changes {
    private final WorkCalendar after;

    /** Those of them that are worked before and free after, or the reverse. */
    private final Set<LocalDate> turned = new HashSet<>();

    /** The days in their order. */
    private final List<LocalDate> days = new ArrayList<>();

    /** For each day of the calendars: where the first one that is not before it stands. */
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

    /** Where the first change after a day stands; days outside of the calendars are drawn in. */
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

    List<CalendarDay> because(LegalClock clock, Deadline told, Deadline holds) {
      // Whether an extension came in time depends on days before the last one, too.
      boolean everyDay =
          clock.limit().unit() == LimitUnit.WORKING_DAYS || clock.extension().isPresent();
      Optional<LocalDate> from = nominal(told);
      LocalDate last = later(end(told), end(holds));
      List<CalendarDay> because = new ArrayList<>();
      for (int i = nextAfter(lastBefore(clock)); i < days.size(); i++) {
        LocalDate day = days.get(i);
        if (day.isAfter(last)) {
          break;
        }
        boolean decides = everyDay || from.filter(day::isBefore).isEmpty();
        if (turned.contains(day) && decides && !clock.spans().covers(day)) {
          because.add(after.day(day));
        }
      }
      return because;
    }

    private static Optional<LocalDate> nominal(Deadline deadline) {
      return deadline instanceof Deadline.Due due ? Optional.of(due.nominal()) : Optional.empty();
    }

    /** The last day that can have decided. */
    private static LocalDate end(Deadline deadline) {
      return deadline instanceof Deadline.Due due ? due.date() : WorkCalendar.LAST;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? other : one;
    }
  }
}
