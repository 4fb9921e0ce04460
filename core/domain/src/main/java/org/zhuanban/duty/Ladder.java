package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;

/**
 * Who is told when a duty comes to its end or goes beyond it: a local rule.
 *
 * @param rungs the rungs, in any order
 * @param basis what it rests on
 */
public record Ladder(List<Rung> rungs, String basis) {
  /** The role of the head of the organ that owes the duty. */
  public static final String DEPARTMENT_HEAD = "DEPARTMENT_HEAD";

  /** The role of the leader of the task force. */
  public static final String TASK_FORCE_LEADER = "TASK_FORCE_LEADER";

  /** The role of the coordinator of a key project. */
  public static final String COORDINATOR = "KEY_PROJECT_COORDINATOR";

  /** From which last day a rung is counted. */
  public enum From {
    /** From the promised one, or the law's without a promise. */
    PROMISED,
    /** From the one that the law gives. */
    STATUTORY
  }

  /**
   * One rung.
   *
   * @param role who is told, such as {@code DEPARTMENT_HEAD}: 1 to 32 characters out of {@code A-Z
   *     0-9 _}
   * @param from from which last day it is counted
   * @param workingDays how many working days after that day, in the calendar of whoever owes the
   *     duty; negative for before, 0 for the day itself
   */
  public record Rung(String role, From from, int workingDays) {
    /**
     * Checks the role.
     *
     * @param role who is told
     * @param from from which last day it is counted
     * @param workingDays how many working days after that day
     * @throws IllegalArgumentException if the role is malformed
     */
    public Rung {
      if (!role.matches("[A-Z0-9_]{1,32}")) {
        throw new IllegalArgumentException(
            "a role is 1 to 32 characters out of A-Z 0-9 _, but was '%s'".formatted(role));
      }
    }
  }

  /**
   * A rung and its day.
   *
   * @param rung the rung
   * @param on the day on which it is reached
   */
  public record Reached(Rung rung, LocalDate on) {}

  /**
   * The handler a working day before the promise, then one rung higher each time: our convention.
   */
  public static final Ladder DEFAULT =
      new Ladder(
          List.of(
              new Rung("HANDLER", From.PROMISED, -1),
              new Rung(DEPARTMENT_HEAD, From.PROMISED, 1),
              new Rung(TASK_FORCE_LEADER, From.STATUTORY, 1),
              new Rung("SUPERVISION_OFFICE", From.STATUTORY, 3)),
          "约定: 承诺时限届满前一个工作日提醒承办人, 逾期逐级报告");

  /**
   * Copies the rungs.
   *
   * @param rungs the rungs
   * @param basis what it rests on
   */
  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /**
   * Puts one more rung on the ladder.
   *
   * @param rung the rung
   * @return the ladder with it, on the same basis
   */
  public Ladder with(Rung rung) {
    return new Ladder(Stream.concat(rungs.stream(), Stream.of(rung)).toList(), basis);
  }

  /**
   * Finds when each rung is reached if the duty goes on as it stood at the end of a day.
   *
   * @param clock the limits of the duty
   * @param day the day
   * @param book the notices
   * @return the rungs by their days; one whose last day is undetermined is missing, as is one that
   *     comes after the end of the duty
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public List<Reached> reached(DutyClock clock, LocalDate day, CalendarBook book) {
    WorkCalendar calendar = clock.calendarOn(book, day);
    Optional<LocalDate> end = clock.asOf(day).ending().map(Ending::on);
    List<Reached> reached = new ArrayList<>();
    for (Rung rung : rungs) {
      due(rung.from(), clock, day, book)
          .map(due -> shifted(due, rung.workingDays(), calendar))
          .filter(on -> end.filter(on::isAfter).isEmpty())
          .ifPresent(on -> reached.add(new Reached(rung, on)));
    }
    reached.sort(Comparator.comparing(Reached::on));
    return reached;
  }

  private static Optional<LocalDate> due(
      From from, DutyClock clock, LocalDate day, CalendarBook book) {
    Optional<Deadline> deadline =
        from == From.STATUTORY ? clock.statutoryOn(day, book) : clock.promisedOn(day, book);
    return deadline.flatMap(Deadline::dueOn);
  }

  private static LocalDate shifted(LocalDate due, int workingDays, WorkCalendar calendar) {
    return workingDays < 0 ? calendar.minus(due, -workingDays) : calendar.plus(due, workingDays);
  }
}
