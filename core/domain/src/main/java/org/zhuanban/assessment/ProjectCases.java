package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.attribution.HolderSpan;
import org.zhuanban.approval.attribution.ProjectAttribution;
import org.zhuanban.approval.attribution.Wait;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.CaseRefs;
import org.zhuanban.supervision.OrderStanding;

/** Finds the cases of one project. */
final class ProjectCases {
  private final CaseRefs cases;
  private final ProjectView view;
  private final ReportPeriod period;
  private final LocalDate day;
  private final CalendarBook book;
  private final DueResults results;
  private final Approvals approvals;
  private final List<Duty> duties;
  private final Map<LocalDate, Map<String, String>> owners = new HashMap<>();

  ProjectCases(CaseRefs cases, ProjectView view, ReportPeriod period, LocalDate day) {
    this.cases = cases;
    this.view = view;
    this.period = period;
    this.day = day;
    this.book = view.calendars().asOf(day);
    this.results = new DueResults(period, day, book);
    this.approvals = view.approvals().state().asOf(day);
    this.duties = view.duties(day);
  }

  void each(AssessmentFold.Taker taker) {
    for (Duty duty : duties) {
      if (duty.kind() == ApprovalDuty.DECIDE) {
        decision(duty, taker);
      } else {
        owed(duty, taker);
      }
    }
    ratings(taker);
    orders(taker);
    meetings(taker);
    missed(taker);
    held(taker);
    lost(taker);
  }

  private boolean counts(LocalDate on) {
    return results.counts(on);
  }

  private void decision(Duty duty, AssessmentFold.Taker taker) {
    DutyClock clock = duty.clock().asOf(day);
    LocalDate out = cameOut(duty);
    if (clock.binding().isPresent()) {
      results
          .certain(clock, clock.bindingDue(book).map(Deadline.Due::date), out, cases.duty(duty))
          .ifPresent(
              one -> taker.take(Criterion.AS_PROMISED, Optional.of(owner(duty, one.on())), one));
    }
    if (clock.statutory().isPresent()) {
      results
          .certain(clock, clock.statutoryDue(book).map(Deadline.Due::date), out, cases.duty(duty))
          .ifPresent(
              one -> taker.take(Criterion.WITHIN_LAW, Optional.of(owner(duty, one.on())), one));
    }
    clock
        .ending()
        .filter(ending -> ending.how() == Ending.How.DONE && counts(ending.on()))
        .ifPresent(
            ending -> {
              DutyClock closed = clock.asOf(ending.on());
              WorkCalendar calendar = closed.calendarOn(book, day);
              // A duty that became late with a predecessor is no delay of its successor.
              LocalDate borne =
                  clock
                      .bindingDue(book)
                      .map(Deadline.Due::date)
                      .filter(ending.on()::isAfter)
                      .map(last -> last.isBefore(out) ? out : last.plusDays(1))
                      .orElse(ending.on());
              Optional<String> department = Optional.of(owner(duty, borne));
              used(closed.binding(), ending.on(), calendar, cases.duty(duty))
                  .ifPresent(
                      one -> {
                        taker.take(Criterion.MEDIAN_USED, department, one);
                        taker.take(Criterion.P90_USED, department, one);
                      });
              used(closed.statutory(), ending.on(), calendar, cases.duty(duty))
                  .map(ProjectCases::saved)
                  .ifPresent(one -> taker.take(Criterion.COMPRESSION, department, one));
            });
  }

  /**
   * The first day on which the duty of a decision could be known. Silence accepts from the receipt
   * on, but this is known only after it has its effect.
   */
  private LocalDate cameOut(Duty duty) {
    return approvals.attempts(duty.subject()).stream()
        .filter(attempt -> duty.key().endsWith(":" + attempt.attempt()))
        .flatMap(attempt -> attempt.deemedOn().stream())
        .findFirst()
        .orElse(duty.openedOn());
  }

  /** The used share of a limit, its extension and a moved last day included. */
  private static Optional<CountedCase> used(
      Optional<LegalClock> limit, LocalDate done, WorkCalendar calendar, CaseRef where) {
    return limit.flatMap(
        clock -> {
          int used = clock.used(done, calendar);
          int whole =
              clock
                  .deadline(calendar)
                  .dueOn()
                  .map(due -> clock.used(due, calendar))
                  .orElseGet(() -> used + clock.remaining(done, calendar));
          return Optional.of(CountedCase.days(where, done, CountResult.USED, used, whole))
              .filter(one -> one.of().signum() > 0);
        });
  }

  private static CountedCase saved(CountedCase used) {
    return new CountedCase(
        used.where(),
        used.on(),
        used.as(),
        used.of().subtract(used.amount()).max(BigDecimal.ZERO),
        used.of());
  }

  private void owed(Duty duty, AssessmentFold.Taker taker) {
    for (Criterion measure : Criterion.values()) {
      if (measure.duties().contains(duty.kind())) {
        results
            .of(duty, cases.duty(duty))
            .ifPresent(one -> taker.take(measure, department(duty, one.on()), one));
      }
    }
  }

  /**
   * The department of a duty. Coordinators, a task force or leaders hold problems above the lowest
   * level, and no department does. This is our reading.
   */
  private Optional<String> department(Duty duty, LocalDate on) {
    boolean lowest =
        duty.kind() == ProblemDuty.SOLVE
            ? view.problems()
                .list()
                .ticket(duty.subject())
                .map(ticket -> ticket.datedDecisions().get(number(duty) - 1))
                .filter(decided -> decided.level() == 1)
                .isPresent()
            : duty.kind() != ProblemDuty.DECIDE
                || duty.key().equals("problem:" + duty.subject() + ":1");
    return Optional.of(owner(duty, on)).filter(owner -> lowest);
  }

  /** The owner of a duty on the day on which a result became certain. */
  private String owner(Duty duty, LocalDate on) {
    return view.rules().successions().entries().stream()
            .noneMatch(entry -> entry.from().isAfter(on) && !entry.from().isAfter(day))
        ? duty.owner()
        : owners
            .computeIfAbsent(
                on,
                then ->
                    view.duties(then).stream().collect(Collectors.toMap(Duty::key, Duty::owner)))
            .getOrDefault(duty.key(), duty.owner());
  }

  private static int number(Duty duty) {
    return Integer.parseInt(duty.key().substring(duty.key().lastIndexOf(':') + 1));
  }

  private void ratings(AssessmentFold.Taker taker) {
    for (ApprovalItem item : approvals.items()) {
      for (Application attempt : approvals.attempts(item.code())) {
        attempt
            .rating()
            .filter(rating -> rating.counts() && counts(rating.on()))
            .ifPresent(
                rating ->
                    taker.take(
                        Criterion.RATED_WELL,
                        Optional.of(answering(item, attempt, rating.on())),
                        CountedCase.one(
                            cases.ofItem(
                                "rating:" + item.code() + ":" + attempt.attempt(), item.code()),
                            rating.on(),
                            rating.bad() ? CountResult.BAD : CountResult.GOOD,
                            !rating.bad())));
      }
    }
  }

  private String answering(ApprovalItem item, Application attempt, LocalDate on) {
    return view.rules().successions().on(approvals.terms().of(item, attempt).department(), on);
  }

  private void orders(AssessmentFold.Taker taker) {
    for (OrderStanding standing : view.supervision().orders(day)) {
      CaseRef where = cases.order(standing.order());
      standing
          .certainOn()
          .map(on -> CountedCase.one(where, on, as(standing), standing.inTime().orElse(false)))
          .filter(one -> counts(one.on()))
          .ifPresent(
              one ->
                  taker.take(
                      Criterion.ORDERS_MET,
                      Optional.of(
                          view.rules().successions().on(standing.order().to().code(), one.on())),
                      one));
    }
  }

  private static CountResult as(OrderStanding standing) {
    if (standing.inTime().orElse(false)) {
      return CountResult.IN_TIME;
    }
    return standing.metOn().isPresent() ? CountResult.LATE : CountResult.OVERDUE;
  }

  private void meetings(AssessmentFold.Taker taker) {
    view.taskForce().meetings().stream()
        .filter(meeting -> counts(meeting.on()))
        .forEach(
            meeting ->
                meeting
                    .led()
                    .ifPresent(
                        led ->
                            taker.take(
                                Criterion.LEADER_PRESENT,
                                Optional.empty(),
                                CountedCase.one(
                                    cases.meeting(meeting),
                                    meeting.on(),
                                    led ? CountResult.PRESENT : CountResult.ABSENT,
                                    led))));
  }

  /**
   * Adds the meetings that were not held by their last days: nobody led them. A later meeting that
   * makes up for them counts by its own attendance.
   */
  private void missed(AssessmentFold.Taker taker) {
    for (Duty duty : duties) {
      if (duty.kind() == TaskForceDuty.MEET) {
        results
            .of(duty, cases.duty(duty))
            .filter(one -> one.as() != CountResult.IN_TIME)
            .map(one -> CountedCase.one(one.where(), one.on(), CountResult.ABSENT, false))
            .ifPresent(one -> taker.take(Criterion.LEADER_PRESENT, Optional.empty(), one));
      }
    }
  }

  private void held(AssessmentFold.Taker taker) {
    attribution()
        .byItem()
        .forEach(
            (item, whose) -> {
              for (HolderSpan span : whose.spans()) {
                inPeriod(span)
                    .ifPresent(
                        from -> {
                          if (span.holder() instanceof Holder.DepartmentHolder department) {
                            long days = ChronoUnit.DAYS.between(from, span.last()) + 1;
                            taker.take(
                                Criterion.DAYS_HELD,
                                Optional.of(department.code()),
                                CountedCase.days(
                                    cases.item(item), span.last(), CountResult.HELD, days, days));
                          }
                        });
              }
            });
  }

  private ProjectAttribution attribution() {
    return view.approvals().attribution(day);
  }

  private Optional<LocalDate> inPeriod(HolderSpan span) {
    LocalDate from = span.first().isBefore(period.firstDay()) ? period.firstDay() : span.first();
    return Optional.of(from).filter(first -> !first.isAfter(span.last()));
  }

  /** Adds the days on the critical path to the end of the plan, as known on the day. */
  private void lost(AssessmentFold.Taker taker) {
    List<String> path =
        view.approvals()
            .outlook(day, Pace.COMMITTED)
            .forecast()
            .end()
            .map(end -> end.path())
            .orElse(List.of());
    if (path.isEmpty()) {
      return;
    }
    Map<String, List<Duty>> byItem =
        duties.stream()
            .filter(duty -> duty.kind() instanceof ApprovalDuty)
            .collect(Collectors.groupingBy(Duty::subject));
    for (Wait wait : attribution().waits(path)) {
      HolderSpan span = wait.span();
      if (span.holder() instanceof Holder.DepartmentHolder department) {
        inPeriod(span)
            .ifPresent(
                from ->
                    from.datesUntil(span.last().plusDays(1))
                        .forEach(
                            on ->
                                lost(
                                    wait.item(),
                                    department,
                                    on,
                                    byItem.getOrDefault(wait.item(), List.of()),
                                    taker)));
      }
    }
  }

  private void lost(
      String item,
      Holder.DepartmentHolder department,
      LocalDate on,
      List<Duty> owed,
      AssessmentFold.Taker taker) {
    Optional<Duty> duty =
        owed.stream()
            .filter(each -> each.kind() == kind(department.work()))
            .filter(each -> each.openedOn().isBefore(on))
            .filter(each -> each.closedOn().filter(on::isAfter).isEmpty())
            .reduce((earlier, later) -> later);
    boolean late =
        duty.flatMap(each -> each.clock().asOf(day).bindingDue(book).map(Deadline.Due::date))
            .filter(on::isAfter)
            .isPresent();
    taker.take(
        Criterion.DAYS_LOST,
        Optional.of(department.code()),
        CountedCase.days(
            duty.map(cases::duty).orElseGet(() -> cases.item(item)),
            on,
            late ? CountResult.LOST : CountResult.HELD,
            late ? 1 : 0,
            1));
  }

  private static ApprovalDuty kind(Holder.Work work) {
    return switch (work) {
      case EXAMINE -> ApprovalDuty.EXAMINE_RECEIPT;
      case DECIDE -> ApprovalDuty.DECIDE;
      case DELIVER -> ApprovalDuty.DELIVER;
    };
  }
}
