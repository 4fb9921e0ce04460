package org.zhuanban.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendar;
import java.time.LocalDate;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import org.zhuanban.calendar.WorkCalendar;

/** Checks that all libraries give the same answers, so that their speeds can be compared. */
final class Agreement {
  private final WorkCalendar zhuanban = Calendars.zhuanban();
  private final HolidayCalendar strata = Calendars.strata();
  private final LocalDateCalculator objectLab = Calendars.objectLab();

  /**
   * Checks every day.
   *
   * @throws IllegalStateException if the libraries differ
   */
  void checkDays(LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      boolean expected = zhuanban.isWorkingDay(day);
      same("isWorkingDay " + day, expected, strata.isBusinessDay(day), objectLabWorks(day));
      same("day " + day, expected, zhuanban.day(day).kind().working(), expected);
    }
  }

  /**
   * Checks every input of every benchmark.
   *
   * @throws IllegalStateException if the libraries differ, or a clock is not what it is taken for
   */
  void checkInputs() {
    Inputs in = new Inputs(zhuanban);
    for (int i = 0; i < Inputs.SIZE; i++) {
      LocalDate day = in.days[i];
      same(
          "isWorkingDay " + day,
          zhuanban.isWorkingDay(day),
          strata.isBusinessDay(day),
          objectLabWorks(day));
      checkPlus(in.near[i], in.nearWorked[i], in.steps[i]);
      checkPlus(in.far[i], in.farWorked[i], Inputs.FAR);
      same(
          "count from %s to before %s".formatted(in.from[i], in.before[i]),
          zhuanban.count(in.after[i], in.upTo[i]),
          strata.daysBetween(in.from[i], in.before[i]),
          objectLab.getNumberOfBusinessDaysBetween(in.from[i], in.before[i]));
      LocalDate due = in.plain[i].deadline(zhuanban).dueOn().orElseThrow();
      same("deadline " + in.plain[i], zhuanban.plus(in.near[i], in.steps[i]), due, due);
      checkFull(in, i);
      checkInts(in, i);
    }
  }

  /** Days given as numbers must get the same answers as days given as dates. */
  private void checkInts(Inputs in, int i) {
    boolean worked = zhuanban.isWorkingDay(in.days[i]);
    same("epoch day of " + in.days[i], zhuanban.isWorkingDay(in.epochDays[i]), worked, worked);
    long later = zhuanban.plus(in.near[i], in.steps[i]).toEpochDay();
    same(
        "epoch day of %s plus %s".formatted(in.near[i], in.steps[i]),
        (long) zhuanban.plus(in.nearEpochDays[i], in.steps[i]),
        later,
        later);
    int count = zhuanban.count(in.after[i], in.upTo[i]);
    same(
        "count of epoch days after %s up to %s".formatted(in.after[i], in.upTo[i]),
        zhuanban.count(in.afterEpochDays[i], in.upToEpochDays[i]),
        count,
        count);
  }

  private void checkPlus(LocalDate day, LocalDate worked, int n) {
    same(
        "%s plus %s".formatted(day, n),
        zhuanban.plus(day, n),
        strata.shift(day, n),
        objectLab.setStartDate(worked).moveByBusinessDays(n).getCurrentBusinessDate());
  }

  private void checkFull(Inputs in, int i) {
    LocalDate due = in.full[i].deadline(zhuanban).dueOn().orElseThrow();
    int counted = 0;
    for (LocalDate day = in.full[i].start().plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
      if (strata.isBusinessDay(day) && !in.full[i].pausedOn(day, zhuanban)) {
        counted++;
      }
    }
    same("days counted by " + in.full[i], 30, counted, counted);
  }

  private boolean objectLabWorks(LocalDate day) {
    return !objectLab.isNonWorkingDay(day);
  }

  private static void same(String question, Object zhuanban, Object strata, Object objectLab) {
    if (!zhuanban.equals(strata) || !zhuanban.equals(objectLab)) {
      throw new IllegalStateException(
          "the libraries differ on %s: zhuanban %s, Strata %s, ObjectLab %s"
              .formatted(question, zhuanban, strata, objectLab));
    }
  }
}
