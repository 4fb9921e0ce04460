package org.zhuanban.supervision.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.project.Project;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.ReturnPeriod;
import org.zhuanban.supervision.Supervision;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.supervision.SupervisionOrder;

/** The duties of orders, and of regular returns. */
record SupervisionDuties(
    Supervision supervision, Approvals approvals, Project project, DecisionContext context) {
  static final String OFFICE = "SUPERVISION";

  /** The number of months of returns that are derived ahead for the agenda. */
  private static final int MONTHS_AHEAD = 3;

  static SupervisionDuties of(StreamState state, DecisionContext context) {
    return new SupervisionDuties(
        state.of(SupervisionFeature.INSTANCE),
        state.of(ApprovalFeature.INSTANCE),
        state.of(ProjectFeature.INSTANCE),
        context);
  }

  List<Duty> all() {
    List<Duty> duties = new ArrayList<>();
    for (SupervisionOrder order : supervision.orders()) {
      Duty execution = order(order);
      duties.add(execution);
      track(order, execution).ifPresent(duties::add);
    }
    for (ReturnPeriod period : periods()) {
      departments(period.lastDay()).forEach(one -> duties.add(progress(period, one)));
    }
    return duties;
  }

  Duty order(SupervisionOrder order) {
    return duty(
        SupervisionDuty.ORDER,
        "order:" + order.number(),
        order.to(),
        order.about().code(),
        clock(order, order.ownEnding().or(() -> decided(order))));
  }

  /**
   * The duty of the issuing body to follow an order up: to judge feedback, to urge, to report an
   * unanswered order to the leaders. Its own time begins where that of the addressee ends.
   */
  private Optional<Duty> track(SupervisionOrder order, Duty execution) {
    return execution
        .clock()
        .bindingDue(context.calendars())
        .map(Deadline.Due::date)
        .map(
            due ->
                Duty.builder()
                    .key("track:" + order.number())
                    .kind(SupervisionDuty.TRACK)
                    .owner(order.by().office().department().orElse(OFFICE))
                    .subject(order.about().code())
                    .clock(
                        DutyClock.appointed(
                            order.to().calendar(),
                            order.issuedOn(),
                            Optional.of(
                                LegalClock.from(
                                    due, context.rules().limit(LocalLimit.ORDER_TRACKING, due))),
                            settled(order, execution)))
                    .build());
  }

  /** The end of the follow-up: an accepted execution, or the end of the order. */
  private static Optional<Ending> settled(SupervisionOrder order, Duty execution) {
    Optional<LocalDate> judged =
        order.feedback().stream()
            .filter(each -> each.accepted().orElse(false))
            .flatMap(each -> each.judgedOn().stream())
            .findFirst();
    boolean item = order.about().kind() == OrderSubject.OrderSubjectKind.ITEM;
    return execution
        .clock()
        .ending()
        .filter(ending -> item || ending.how() != Ending.How.DONE || judged.isPresent())
        .map(
            ending ->
                ending.how() == Ending.How.DONE
                    ? Ending.done(judged.filter(on -> on.isAfter(ending.on())).orElse(ending.on()))
                    : ending);
  }

  private static DutyClock clock(SupervisionOrder order, Optional<Ending> ending) {
    return DutyClock.appointed(
        order.to().calendar(),
        order.issuedOn(),
        Optional.of(LegalClock.from(order.issuedOn(), order.limit())),
        ending);
  }

  private static Duty duty(
      SupervisionDuty kind, String key, Department owner, String subject, DutyClock clock) {
    return Duty.builder()
        .key(key)
        .kind(kind)
        .owner(owner.code())
        .owedTo(OFFICE)
        .subject(subject)
        .clock(clock)
        .build();
  }

  /** The ending of an order about an item by the fate of the item. */
  private Optional<Ending> decided(SupervisionOrder order) {
    if (order.about().kind() != OrderSubject.OrderSubjectKind.ITEM) {
      return Optional.empty();
    }
    String item = order.about().code();
    LocalDate issued = order.issuedOn();
    Optional<LocalDate> contract =
        approvals.trades().getOrDefault(item, List.of()).stream()
            .filter(step -> step.step() == TradeStep.LAND_CONTRACT_SIGNED)
            .map(Approvals.TradeStepOn::on)
            .findFirst();
    List<Application> attempts = untilLapsed(order, inHand(approvals.attempts(item), issued));
    Optional<LocalDate> decided =
        attempts.stream()
            .flatMap(attempt -> attempt.decidedOn().or(attempt::filedOn).stream())
            .findFirst();
    Optional<LocalDate> dropped =
        attempts.isEmpty() ? Optional.empty() : attempts.get(attempts.size() - 1).droppedOn();
    return contract
        .or(() -> decided)
        .map(on -> Ending.done(notBefore(issued, on)))
        .or(() -> dropped.map(on -> Ending.lapsed(notBefore(issued, on))));
  }

  private static LocalDate notBefore(LocalDate first, LocalDate day) {
    return day.isBefore(first) ? first : day;
  }

  /** The attempt in progress on a day, and those after it. */
  private static List<Application> inHand(List<Application> attempts, LocalDate day) {
    int first = 0;
    for (int i = 0; i < attempts.size(); i++) {
      Application attempt = attempts.get(i);
      first = begun(attempt).filter(on -> !on.isAfter(day)).isPresent() ? i : first;
    }
    return attempts.subList(first, attempts.size());
  }

  /**
   * The attempts until the order lapsed. An attempt that begins after the lapse on the last day
   * revives no order.
   */
  private List<Application> untilLapsed(SupervisionOrder order, List<Application> attempts) {
    for (int i = 1; i < attempts.size(); i++) {
      Optional<LocalDate> dropped = attempts.get(i - 1).droppedOn();
      Optional<LocalDate> begun = begun(attempts.get(i));
      if (dropped.isPresent() && begun.isPresent()) {
        LocalDate due =
            clock(order, Optional.empty())
                .bindingDue(context.calendars())
                .map(Deadline.Due::date)
                .orElseThrow();
        if (!dropped.get().isAfter(due) && begun.get().isAfter(due)) {
          return attempts.subList(0, i);
        }
      }
    }
    return attempts;
  }

  private static Optional<LocalDate> begun(Application attempt) {
    return attempt.receivedOn().or(attempt::acceptedOn).or(attempt::filedOn);
  }

  /** The periods of a signed project for which the county requires returns. */
  private List<ReturnPeriod> periods() {
    Optional<LocalDate> signed = project.signed().map(Project.Signing::on);
    if (signed.isEmpty()) {
      return List.of();
    }
    LocalDate ahead = context.today().plusMonths(MONTHS_AHEAD);
    LocalDate last = project.overOn().filter(ahead::isAfter).orElse(ahead);
    return ReturnPeriod.between(signed.get(), last).stream()
        .filter(period -> context.rules().limitIfAny(period.limit(), period.lastDay()).isPresent())
        .toList();
  }

  /** The approving departments of the plan of a day; undertakings and agencies report to nobody. */
  private Stream<Department> departments(LocalDate day) {
    Optional<ApprovalPlan> plan =
        approvals.plans().versions().isEmpty() ? approvals.plan() : approvals.plans().on(day);
    return plan.map(ApprovalPlan::approvingDepartments).orElse(List.of()).stream()
        .filter(one -> one.level() == Level.COUNTY || one.level() == Level.CITY);
  }

  private Duty progress(ReturnPeriod period, Department department) {
    LocalDate signed = project.signed().orElseThrow().on();
    LocalDate from = notBefore(signed, period.firstDay());
    Optional<LocalDate> returned = supervision.returnedOn(period, department.code());
    return duty(
        SupervisionDuty.PROGRESS_RETURN,
        "return:%s:%s".formatted(period.text(), department.code()),
        department,
        period.text(),
        DutyClock.appointed(
            department.calendar(),
            returned.filter(from::isAfter).orElse(from),
            Optional.of(
                LegalClock.from(
                    period.lastDay(), context.rules().limit(period.limit(), period.lastDay()))),
            returned
                .map(Ending::done)
                .or(() -> project.overOn().map(over -> Ending.lapsed(notBefore(from, over))))));
  }

  /** The duty of return of a department for a period. */
  Optional<Duty> returnOwed(ReturnPeriod period, String department) {
    return periods().stream()
        .filter(period::equals)
        .filter(each -> !each.firstDay().isAfter(context.today()))
        .flatMap(each -> departments(each.lastDay()))
        .filter(one -> one.code().equals(department))
        .map(one -> progress(period, one))
        .findFirst();
  }
}
