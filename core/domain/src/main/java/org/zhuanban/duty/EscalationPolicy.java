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
 * @param steps the steps, in any order
 * @param basis what it rests on
 */
@Term(zh = "提级协调层级", en = "escalation policy")
public record EscalationPolicy(List<EscalationStep> steps, String basis) {
  /** From which last day a step is counted. */
  public enum Anchor {
    /** From the promised one, or the law's without a promise. */
    PROMISED,
    /** From the one that the law gives, or the promised one where the law gives none. */
    STATUTORY
  }

  /**
   * One step.
   *
   * @param role who is told
   * @param from from which last day it is counted
   * @param workingDays how many working days after that day, in the calendar of whoever owes the
   *     duty; negative for before, 0 for the day itself
   */
  public record EscalationStep(Role role, Anchor from, int workingDays) {}

  /**
   * A step and its day.
   *
   * @param step the step
   * @param on the day on which it is reached
   * @param certainty whether a notice that is not out yet can still move that day
   */
  public record StepDay(EscalationStep step, LocalDate on, Certainty certainty) {}

  /**
   * The handler a working day before the promise, then one step higher each time: our convention.
   */
  public static final EscalationPolicy DEFAULT =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -1),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.STATUTORY, 1),
              new EscalationStep(Role.SUPERVISION_OFFICE, Anchor.STATUTORY, 3)),
          "约定: 承诺时限届满前一个工作日提醒承办人, 逾期逐级报告");

  /**
   * Of what is owed on an approval: the lead department and the committee besides, our convention.
   */
  public static final EscalationPolicy OF_APPROVALS =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -1),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.LEAD_DEPARTMENT, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.STATUTORY, 1),
              new EscalationStep(Role.SUPERVISION_OFFICE, Anchor.STATUTORY, 3),
              new EscalationStep(Role.COMMITTEE, Anchor.STATUTORY, 5)),
          "约定: 承诺时限届满前一个工作日提醒承办人, 逾期逐级报告");

  /**
   * Of what is owed by policies and to higher levels: the committee in place of the supervision
   * office, which does not read these by the table of roles; our convention.
   */
  public static final EscalationPolicy OF_POLICIES =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -1),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.STATUTORY, 1),
              new EscalationStep(Role.COMMITTEE, Anchor.STATUTORY, 3)),
          "约定: 承诺时限届满前一个工作日提醒承办人, 逾期逐级报告至招商委");

  /** Of what an organ owes outside of any project: without a task force, our convention. */
  public static final EscalationPolicy OUTSIDE_PROJECTS =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -5),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.SUPERVISION_OFFICE, Anchor.STATUTORY, 3)),
          "约定: 届满前五个工作日提醒承办人, 逾期逐级报告");

  /**
   * Of an order of the supervision office (督办单): the organ is urged, the leader told, and then it
   * is proposed to hold the organ accountable; our convention.
   */
  public static final EscalationPolicy OF_ORDERS =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -1),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.PROMISED, 2),
              new EscalationStep(Role.SUPERVISION_OFFICE, Anchor.PROMISED, 3)),
          "约定: 督办单逾期催办, 报告领导, 建议问责");

  /**
   * Of what an enterprise owes: it is reminded with its agent, and the township or park that
   * answers for the project learns of it with the task force; nobody supervises an enterprise. Our
   * convention.
   */
  public static final EscalationPolicy OF_ENTERPRISES =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.ENTERPRISE, Anchor.PROMISED, -5),
              new EscalationStep(Role.SERVICE_AGENT, Anchor.PROMISED, -5),
              new EscalationStep(Role.RESPONSIBLE_UNIT, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.PROMISED, 1)),
          "约定: 届满前五个工作日提醒企业和代办员, 逾期告知属地责任单位和专班");

  /**
   * Copies the steps, each once. A role may stand on several: three working days before, and one.
   *
   * @param steps the steps
   * @param basis what it rests on
   */
  public EscalationPolicy {
    steps = steps.stream().distinct().toList();
  }

  /**
   * Puts one more step on the escalation policy.
   *
   * @param step the step
   * @return the escalation policy with it, on the same basis
   */
  public EscalationPolicy with(EscalationStep step) {
    return new EscalationPolicy(Stream.concat(steps.stream(), Stream.of(step)).toList(), basis);
  }

  /** The day, past ones as well; empty if a last day is undetermined, or the duty ends before. */
  private static Optional<StepDay> dayOf(
      EscalationStep step, DutyClock clock, LocalDate day, CalendarBook book) {
    Optional<LocalDate> end = clock.asOf(day).ending().map(Ending::on);
    WorkCalendar calendar = clock.calendarOn(book, day);
    return due(step.from(), clock, day, book)
        .map(
            due -> {
              LocalDate on = shifted(due.date(), step.workingDays(), calendar);
              return new StepDay(step, on, due.certainty().and(calendar.certainty(on)));
            })
        .filter(reached -> end.filter(reached.on()::isAfter).isEmpty());
  }

  /**
   * Finds when each step is reached if the duty goes on as it stood at the end of a day.
   *
   * @param clock the limits of the duty
   * @param day the day
   * @param book the notices
   * @return the steps by their days; one whose last day is undetermined is missing, as is one that
   *     comes after the end of the duty
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public List<StepDay> reached(DutyClock clock, LocalDate day, CalendarBook book) {
    List<StepDay> reached = new ArrayList<>();
    for (EscalationStep step : steps) {
      dayOf(step, clock, day, book).ifPresent(reached::add);
    }
    reached.sort(Comparator.comparing(StepDay::on));
    return reached;
  }

  private static Optional<Deadline.Due> due(
      Anchor from, DutyClock clock, LocalDate day, CalendarBook book) {
    Optional<Deadline> deadline =
        from == Anchor.STATUTORY && clock.statutory().isPresent()
            ? clock.statutoryOn(day, book)
            : clock.bindingOn(day, book);
    return deadline.flatMap(Deadline::due);
  }

  private static LocalDate shifted(LocalDate due, int workingDays, WorkCalendar calendar) {
    return workingDays < 0 ? calendar.minus(due, -workingDays) : calendar.plus(due, workingDays);
  }
}
