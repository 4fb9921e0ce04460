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
 * The policy of notification when a duty is due or late: a local rule.
 *
 * @param steps the steps, in any order
 * @param basis the basis of the policy
 */
@Term(zh = "提级协调层级", en = "escalation policy")
public record EscalationPolicy(List<EscalationStep> steps, String basis) {
  /** The last day that a step is counted from. */
  public enum Anchor {
    /** The {@linkplain DutyClock#binding binding} last day, such as the committed one. */
    PROMISED,
    /**
     * The statutory last day, or the {@linkplain DutyClock#binding binding} one without a statutory
     * limit.
     */
    STATUTORY
  }

  /**
   * A step of the policy.
   *
   * @param role the role to notify
   * @param from the last day that it is counted from
   * @param workingDays the number of working days after that day, in the calendar of the owner;
   *     negative for before, 0 for the day itself
   */
  public record EscalationStep(Role role, Anchor from, int workingDays) {}

  /**
   * A step and its day.
   *
   * @param step the step
   * @param on the day of the step
   * @param certainty whether an unpublished notice can still move that day
   */
  public record StepDay(EscalationStep step, LocalDate on, Certainty certainty) {}

  /**
   * The default policy: the handler a working day before the binding last day, then one step higher
   * each time. It is our convention.
   */
  public static final EscalationPolicy DEFAULT =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -1),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.STATUTORY, 1),
              new EscalationStep(Role.SUPERVISION_OFFICE, Anchor.STATUTORY, 3)),
          "工作惯例：承诺时限届满前一个工作日提醒承办人，逾期逐级报告");

  /**
   * The policy of duties on approvals, which also notifies the lead department and the committee.
   * It is our convention.
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
          "工作惯例：承诺时限届满前一个工作日提醒承办人，逾期逐级报告");

  /**
   * The policy of duties of policies and of applications to higher levels. It notifies the
   * committee instead of the supervision office, which cannot read these by the table of roles. It
   * is our convention.
   */
  public static final EscalationPolicy OF_POLICIES =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -1),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.STATUTORY, 1),
              new EscalationStep(Role.COMMITTEE, Anchor.STATUTORY, 3)),
          "工作惯例：承诺时限届满前一个工作日提醒承办人，逾期逐级报告至招商委");

  /** The policy of duties outside of projects, without a task force. It is our convention. */
  public static final EscalationPolicy OUTSIDE_PROJECTS =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -5),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.SUPERVISION_OFFICE, Anchor.STATUTORY, 3)),
          "工作惯例：届满前五个工作日提醒承办人，逾期逐级报告");

  /** The policy of leads, whose limits are short. It is our convention. */
  public static final EscalationPolicy OF_LEADS =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, 0),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.LEAD_BUREAU, Anchor.PROMISED, 2),
              new EscalationStep(Role.SUPERVISION_OFFICE, Anchor.PROMISED, 5)),
          "工作惯例：届满当日提醒跟进人，逾期逐级报告");

  /**
   * The policy of orders of the supervision office (督办单). The organ is reminded, the leader is
   * notified, and then the accountability of the organ is proposed. It is our convention.
   */
  public static final EscalationPolicy OF_ORDERS =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.HANDLER, Anchor.PROMISED, -1),
              new EscalationStep(Role.DEPARTMENT_HEAD, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.PROMISED, 2),
              new EscalationStep(Role.SUPERVISION_OFFICE, Anchor.PROMISED, 3)),
          "工作惯例：督办单逾期催办，报告领导，建议问责");

  /**
   * The policy of duties of enterprises. The enterprise is reminded with its agent. The responsible
   * township or park is notified with the task force. Nobody supervises an enterprise. It is our
   * convention.
   */
  public static final EscalationPolicy OF_ENTERPRISES =
      new EscalationPolicy(
          List.of(
              new EscalationStep(Role.ENTERPRISE, Anchor.PROMISED, -5),
              new EscalationStep(Role.SERVICE_AGENT, Anchor.PROMISED, -5),
              new EscalationStep(Role.RESPONSIBLE_UNIT, Anchor.PROMISED, 1),
              new EscalationStep(Role.TASK_FORCE_LEADER, Anchor.PROMISED, 1)),
          "工作惯例：届满前五个工作日提醒企业和代办员，逾期告知属地责任单位和专班");

  /**
   * Copies the steps, each once. A role may have several steps: three working days before, and one.
   *
   * @param steps the steps
   * @param basis the basis of the policy
   */
  public EscalationPolicy {
    steps = steps.stream().distinct().toList();
  }

  /**
   * Adds a step to the policy.
   *
   * @param step the step
   * @return a copy with the step, on the same basis
   */
  public EscalationPolicy with(EscalationStep step) {
    return new EscalationPolicy(Stream.concat(steps.stream(), Stream.of(step)).toList(), basis);
  }

  /**
   * The day of a step, also a past one; empty if the last day is undetermined, or if the duty ends
   * before.
   */
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
   * Finds the days of the steps, if the duty continues as at the end of a day.
   *
   * @param clock the limits of the duty
   * @param day the day
   * @param book the notices
   * @return the steps by their days, without those with an undetermined last day or after the
   *     ending of the duty
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend so far
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
