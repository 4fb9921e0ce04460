package org.zhuanban.project.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.project.AgreedClock;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.Promise;
import org.zhuanban.project.Suspension;

/** The duties around a project, of its enterprise and of its county. */
record ProjectDuties(Project project, Approvals approvals, DecisionContext context) {
  private static final String SUBJECT = "project";

  private static final TimeLimit STOP_REPORT =
      TimeLimit.parse("1 MONTHS", ProjectDuty.REPORT_STOP.source());

  private static final TimeLimit LAND_CONTRACT =
      TimeLimit.workingDays(10, ProjectDuty.SIGN_LAND_CONTRACT.source());

  List<Duty> all() {
    List<Duty> duties = new ArrayList<>();
    project.signed().ifPresent(signed -> ofTheAgreement(signed, duties));
    for (ApprovalItem item : approvals.items()) {
      duties.addAll(starts(item));
      duties.addAll(contracts(item));
    }
    for (int i = 0; i < project.suspensions().size(); i++) {
      Suspension suspension = project.suspensions().get(i);
      int number = i + 1;
      if (suspension.constructionStopped()) {
        duties.add(
            duty(ProjectDuty.REPORT_STOP, "stop-report:" + number)
                .clock(stopReport(suspension))
                .build());
      }
      recheck(suspension)
          .ifPresent(
              clock ->
                  duties.add(
                      duty(ProjectDuty.RECHECK_PERMIT, "recheck:" + number).clock(clock).build()));
    }
    return duties;
  }

  private static Duty.Builder duty(ProjectDuty kind, String key) {
    return duty(kind, key, Duty.ENTERPRISE, SUBJECT);
  }

  private static Duty.Builder duty(ProjectDuty kind, String key, String owner, String subject) {
    return Duty.builder().key(key).kind(kind).owner(owner).subject(subject);
  }

  private void ofTheAgreement(Project.Signing signed, List<Duty> duties) {
    Agreement agreement = signed.agreement();
    AgreedClock clocks = new AgreedClock(project, signed);
    String bureau = signed.leadBureau().code();
    duties.add(
        duty(ProjectDuty.START_AS_AGREED, "agreed:start")
            .owedTo(bureau)
            .clock(
                clocks.of(
                    dated(agreement.startBy(), ProjectStep.CONSTRUCTION_STARTED),
                    on(ProjectStep.CONSTRUCTION_STARTED)))
            .build());
    duties.add(
        duty(ProjectDuty.PRODUCE_AS_AGREED, "agreed:production")
            .owedTo(bureau)
            .clock(
                clocks.of(
                    dated(agreement.productionBy(), ProjectStep.PRODUCTION_STARTED),
                    on(ProjectStep.PRODUCTION_STARTED)))
            .build());
    duties.add(
        duty(ProjectDuty.FULL_OUTPUT_AS_AGREED, "agreed:full-output")
            .owedTo(bureau)
            .clock(
                clocks.of(
                    dated(agreement.fullOutputBy(), ProjectStep.FULL_OUTPUT_REACHED),
                    on(ProjectStep.FULL_OUTPUT_REACHED)))
            .build());
    duties.removeIf(duty -> duty.clock().binding().isEmpty());
    for (Promise promise : agreement.promises()) {
      duties.add(
          duty(
                  promise.factor().isPresent()
                      ? ProjectDuty.GUARANTEE_FACTOR
                      : ProjectDuty.KEEP_PROMISE,
                  "promise:" + promise.code(),
                  promise.owner(),
                  promise.code())
              .owedTo(promise.by() == Promise.Side.GOVERNMENT ? Duty.ENTERPRISE : bureau)
              .clock(clocks.of(promise))
              .build());
    }
  }

  /** The agreed day, unless the day of the step that it is compared with is unknown. */
  private Optional<LocalDate> dated(Optional<LocalDate> agreed, ProjectStep step) {
    return agreed.filter(day -> !project.undated().contains(step));
  }

  private Optional<LocalDate> on(ProjectStep step) {
    return project.on(step);
  }

  /** The duties from each delivery of a permit with a time to start. */
  private List<Duty> starts(ApprovalItem item) {
    List<Duty> duties = new ArrayList<>();
    if (project.undated().contains(ProjectStep.CONSTRUCTION_STARTED)) {
      return duties;
    }
    Optional<LocalDate> started =
        item.work().isPresent()
            ? project.on(ProjectStep.CONSTRUCTION_STARTED, item.work().get())
            : on(ProjectStep.CONSTRUCTION_STARTED);
    for (Application attempt : approvals.attempts(item.code())) {
      ApprovalItem terms = approvals.terms().of(item, attempt);
      Optional<LegalClock> clock =
          terms.startWithin().flatMap(limit -> attempt.asOf(context.today()).startClock(terms));
      if (clock.isEmpty() || started.filter(clock.get().start()::isAfter).isPresent()) {
        continue;
      }
      LocalDate from = clock.get().start();
      Optional<Ending> ending =
          started
              .filter(on -> attempt.revokedOn().filter(on::isAfter).isEmpty())
              .map(Ending::done)
              .or(() -> attempt.revokedOn().map(on -> Ending.lapsed(Project.notBefore(from, on))))
              .or(() -> project.lapsed(from));
      duties.add(
          duty(
                  ProjectDuty.START_AFTER_PERMIT,
                  "start:" + item.code() + ":" + attempt.attempt(),
                  Duty.ENTERPRISE,
                  item.code())
              .owedTo(terms.department())
              .clock(
                  new DutyClock(
                      approvals.terms().calendar(terms, attempt),
                      from,
                      clock,
                      Optional.empty(),
                      ending))
              .build());
    }
    return duties;
  }

  /** The duties from the end of each listing that found a buyer. */
  private List<Duty> contracts(ApprovalItem item) {
    List<Approvals.TradeStepOn> steps = approvals.trades().getOrDefault(item.code(), List.of());
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).step() == TradeStep.SOLD) {
        LocalDate sold = steps.get(i).on();
        Optional<Ending> signed =
            i + 1 < steps.size() ? Optional.of(afterSale(steps.get(i + 1))) : project.lapsed(sold);
        duties.add(
            duty(
                    ProjectDuty.SIGN_LAND_CONTRACT,
                    "contract:" + item.code() + ":" + (i + 1),
                    Duty.ENTERPRISE,
                    item.code())
                .owedTo(item.department())
                .clock(ofTheLaw(approvals.terms().calendar(item), sold, LAND_CONTRACT, signed))
                .build());
      }
    }
    return duties;
  }

  /**
   * The ending by the signing of the buyer or a new announcement of the land; a missed duty stays
   * missed.
   */
  private static Ending afterSale(Approvals.TradeStepOn next) {
    return next.step() == TradeStep.LAND_CONTRACT_SIGNED
        ? Ending.done(next.on())
        : Ending.replaced(next.on());
  }

  private String calendar() {
    return project
        .signed()
        .map(signed -> signed.leadBureau().calendar())
        .orElse(HolidayNotice.NATION);
  }

  /**
   * The duty after a standstill of construction of a year. The law sets no day for it. It has to
   * come before construction resumes, and is late from then on.
   */
  private Optional<DutyClock> recheck(Suspension suspension) {
    LocalDate from = suspension.yearFullOn();
    if (!suspension.recheckNeeded(LocalDate.MAX)) {
      return Optional.empty();
    }
    Optional<LegalClock> limit =
        suspension
            .to()
            .filter(on -> !on.isAfter(context.today()) && !project.terminatedOn(on))
            .map(on -> LegalClock.upTo(on, on, ProjectDuty.RECHECK_PERMIT.source()));
    Optional<Ending> ending = suspension.recheck().map(checked -> Ending.done(checked.on()));
    return Optional.of(
        new DutyClock(
            calendar(), from, limit, Optional.empty(), ending.or(() -> project.lapsed(from))));
  }

  /**
   * The clock of the report of a stop of construction. It runs within the statutory month, or by an
   * earlier day of the county. No county can give more time than the law.
   */
  DutyClock stopReport(Suspension suspension) {
    LocalDate from = suspension.from();
    LegalClock law = LegalClock.from(from, STOP_REPORT);
    WorkCalendar calendar = context.calendar(calendar());
    Deadline month = law.deadline(calendar);
    Optional<LegalClock> sooner =
        Optional.of(context.rules().limit(LocalLimit.STOP_REPORT, from))
            .map(limit -> LegalClock.from(from, limit))
            .filter(own -> own.deadline(calendar).dueOn().filter(month::passedBy).isEmpty())
            .filter(own -> !own.deadline(calendar).equals(month));
    return new DutyClock(
        calendar(),
        from,
        Optional.of(law),
        Optional.empty(),
        sooner,
        suspension.stopReportedOn().map(Ending::done).or(() -> project.lapsed(from)));
  }

  private static DutyClock ofTheLaw(
      String calendar, LocalDate from, TimeLimit limit, Optional<Ending> ending) {
    return new DutyClock(
        calendar, from, Optional.of(LegalClock.from(from, limit)), Optional.empty(), ending);
  }
}
