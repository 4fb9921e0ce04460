package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Role;

/**
 * Who is told when a duty comes to its end or goes beyond it: a local rule.
 *
 * @param rungs the rungs, in any order
 * @param basis what it rests on
 */
@Term(zh = "提级协调层级", en = "escalation policy")
public record Ladder(List<Rung> rungs, String basis) {
  /** From which last day a rung is counted. */
  public enum From {
    /** From the promised one, or the law's without a promise. */
    PROMISED,
    /** From the one that the law gives, or the promised one where the law gives none. */
    STATUTORY
  }

  /**
   * One rung.
   *
   * @param role who is told
   * @param from from which last day it is counted
   * @param workingDays how many working days after that day, in the calendar of whoever owes the
   *     duty; negative for before, 0 for the day itself
   */
  public record Rung(Role role, From from, int workingDays) {}

  /**
   * A rung and its day.
   *
   * @param rung the rung
   * @param on the day on which it is reached
   * @param certainty whether a notice that is not out yet can still move that day
   */
  public record Reached(Rung rung, LocalDate on, Certainty certainty) {}

  /**
   * The handler a working day before the promise, then one rung higher each time: our convention.
   */
  public static final Ladder DEFAULT =
      new Ladder(
          List.of(
              new Rung(Role.HANDLER, From.PROMISED, -1),
              new Rung(Role.DEPARTMENT_HEAD, From.PROMISED, 1),
              new Rung(Role.TASK_FORCE_LEADER, From.STATUTORY, 1),
              new Rung(Role.SUPERVISION_OFFICE, From.STATUTORY, 3)),
          "约定: 承诺时限届满前一个工作日提醒承办人, 逾期逐级报告");

  /**
   * Of what is owed on an approval: the lead department and the committee besides, our convention.
   */
  public static final Ladder OF_APPROVALS =
      new Ladder(
          List.of(
              new Rung(Role.HANDLER, From.PROMISED, -1),
              new Rung(Role.DEPARTMENT_HEAD, From.PROMISED, 1),
              new Rung(Role.LEAD_DEPARTMENT, From.PROMISED, 1),
              new Rung(Role.TASK_FORCE_LEADER, From.STATUTORY, 1),
              new Rung(Role.SUPERVISION_OFFICE, From.STATUTORY, 3),
              new Rung(Role.COMMITTEE, From.STATUTORY, 5)),
          "约定: 承诺时限届满前一个工作日提醒承办人, 逾期逐级报告");

  /**
   * Of what is owed by policies and to higher levels: the committee in place of the supervision
   * office, which does not read these by the table of roles; our convention.
   */
  public static final Ladder OF_POLICIES =
      new Ladder(
          List.of(
              new Rung(Role.HANDLER, From.PROMISED, -1),
              new Rung(Role.DEPARTMENT_HEAD, From.PROMISED, 1),
              new Rung(Role.TASK_FORCE_LEADER, From.STATUTORY, 1),
              new Rung(Role.COMMITTEE, From.STATUTORY, 3)),
          "约定: 承诺时限届满前一个工作日提醒承办人, 逾期逐级报告至招商委");

  /** Of what an organ owes outside of any project: without a task force, our convention. */
  public static final Ladder OUTSIDE_PROJECTS =
      new Ladder(
          List.of(
              new Rung(Role.HANDLER, From.PROMISED, -5),
              new Rung(Role.DEPARTMENT_HEAD, From.PROMISED, 1),
              new Rung(Role.SUPERVISION_OFFICE, From.STATUTORY, 3)),
          "约定: 届满前五个工作日提醒承办人, 逾期逐级报告");

  /**
   * Of an order of the supervision office (督办单): the organ is urged, the leader told, and then it
   * is proposed to hold the organ accountable; our convention.
   */
  public static final Ladder OF_ORDERS =
      new Ladder(
          List.of(
              new Rung(Role.HANDLER, From.PROMISED, -1),
              new Rung(Role.DEPARTMENT_HEAD, From.PROMISED, 1),
              new Rung(Role.TASK_FORCE_LEADER, From.PROMISED, 2),
              new Rung(Role.SUPERVISION_OFFICE, From.PROMISED, 3)),
          "约定: 督办单逾期催办, 报告领导, 建议问责");

  /**
   * Of what an enterprise owes: it is reminded with its agent, and the township or park that
   * answers for the project learns of it with the task force; nobody supervises an enterprise. Our
   * convention.
   */
  public static final Ladder OF_ENTERPRISES =
      new Ladder(
          List.of(
              new Rung(Role.ENTERPRISE, From.PROMISED, -5),
              new Rung(Role.SERVICE_AGENT, From.PROMISED, -5),
              new Rung(Role.RESPONSIBLE_UNIT, From.PROMISED, 1),
              new Rung(Role.TASK_FORCE_LEADER, From.PROMISED, 1)),
          "约定: 届满前五个工作日提醒企业和代办员, 逾期告知属地责任单位和专班");

  /**
   * Copies the rungs, each once. A role may stand on several: three working days before, and one.
   *
   * @param rungs the rungs
   * @param basis what it rests on
   */
  public Ladder {
    rungs = rungs.stream().distinct().toList();
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

  /** The day, past ones as well; empty if a last day is undetermined, or the duty ends before. */
  private static Optional<Reached> dayOf(
      Rung rung, DutyClock clock, LocalDate day, CalendarBook book) {
    Optional<LocalDate> end = clock.asOf(day).ending().map(Ending::on);
    WorkCalendar calendar = clock.calendarOn(book, day);
    return due(rung.from(), clock, day, book)
        .map(
            due -> {
              LocalDate on = shifted(due.date(), rung.workingDays(), calendar);
              return new Reached(rung, on, due.certainty().and(calendar.certainty(on)));
            })
        .filter(reached -> end.filter(reached.on()::isAfter).isEmpty());
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
    List<Reached> reached = new ArrayList<>();
    for (Rung rung : rungs) {
      dayOf(rung, clock, day, book).ifPresent(reached::add);
    }
    reached.sort(Comparator.comparing(Reached::on));
    return reached;
  }

  private static Optional<Deadline.Due> due(
      From from, DutyClock clock, LocalDate day, CalendarBook book) {
    Optional<Deadline> deadline =
        from == From.STATUTORY && clock.statutory().isPresent()
            ? clock.statutoryOn(day, book)
            : clock.bindingOn(day, book);
    return deadline.flatMap(Deadline::due);
  }

  private static LocalDate shifted(LocalDate due, int workingDays, WorkCalendar calendar) {
    return workingDays < 0 ? calendar.minus(due, -workingDays) : calendar.plus(due, workingDays);
  }
}
