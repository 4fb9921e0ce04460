package org.zhuanban.takeover.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.CarryOver;
import org.zhuanban.approval.CarryOver.KnownTrade;
import org.zhuanban.approval.KnownApplication;
import org.zhuanban.approval.KnownApplication.KnownPause;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Command;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakenOverProject.KnownFunds;
import org.zhuanban.takeover.TakenOverProject.KnownProblem;
import org.zhuanban.takeover.TakenOverProject.KnownStep;
import org.zhuanban.takeover.TakeoverFault;
import org.zhuanban.takeover.TakeoverRule;

/** Finds all faults of a record, also those that other features would refuse. */
final class TakeoverCheck {
  private final TakenOverProject project;
  private final DecisionContext context;
  private final List<TakeoverFault> faults = new ArrayList<>();

  TakeoverCheck(TakenOverProject project, DecisionContext context) {
    this.project = project;
    this.context = context;
  }

  List<TakeoverFault> all() {
    if (!context.today().equals(project.on())) {
      add(TakeoverRule.NOT_ON_ITS_DAY, "on", project.on(), context.today());
    }
    project
        .signing()
        .ifPresent(
            signing -> {
              before("signing.on", signing.on());
              signing
                  .agreement()
                  .ifPresent(
                      agreement ->
                          asked(
                              "signing",
                              ProjectFeature.INSTANCE,
                              new SignAgreement(agreement, signing.leadBureau()),
                              StreamState.empty()));
            });
    steps();
    taskForce();
    Optional<ApprovalPlan> plan =
        project
            .plan()
            .filter(
                laid ->
                    asked(
                        "plan",
                        ApprovalFeature.INSTANCE,
                        new AdoptPlan(laid),
                        StreamState.empty()));
    if (project.plan().isEmpty() && !(project.cases().isEmpty() && project.trades().isEmpty())) {
      add(TakeoverRule.INCOMPLETE, "plan");
    }
    plan.ifPresent(
        laid -> {
          cases(laid);
          trades(laid);
        });
    problems(plan);
    funds();
    return List.copyOf(faults);
  }

  private void add(TakeoverRule rule, String path, Object... more) {
    faults.add(TakeoverFault.of(rule, path, more));
  }

  /**
   * Asks another feature; true if it does not refuse. A violation does not count, since it has
   * happened.
   */
  private boolean asked(String path, Feature<?, ?> feature, Command command, StreamState state) {
    Decision decision = feature.decide(command, state, context);
    if (decision instanceof Decision.Denied refused) {
      refused.all().forEach(refusal -> faults.add(new TakeoverFault(path, refusal)));
      return false;
    }
    return true;
  }

  private boolean inRange(String path, LocalDate day) {
    boolean in =
        day.isAfter(WorkCalendar.FIRST)
            && !day.isAfter(project.on().plusDays(DutyClock.LONGEST_DAYS))
            && day.isBefore(WorkCalendar.LAST);
    if (!in) {
      add(TakeoverRule.DAY_OUT_OF_RANGE, path, day);
    }
    return in;
  }

  private void before(String path, Optional<LocalDate> known) {
    known
        .filter(day -> inRange(path, day))
        .filter(day -> !day.isBefore(project.on()))
        .ifPresent(day -> add(TakeoverRule.DAY_NOT_BEFORE, path, day, project.on()));
  }

  /** Checks the order of days of one matter, as far as they are known. */
  private final class Order {
    private Optional<LocalDate> last = Optional.empty();

    void then(String path, Optional<LocalDate> known) {
      before(path, known);
      follows(path, known);
      last = known.or(() -> last);
    }

    void follows(String path, Optional<LocalDate> known) {
      known
          .filter(day -> last.filter(day::isBefore).isPresent())
          .ifPresent(day -> add(TakeoverRule.DAYS_OUT_OF_ORDER, path, day, last.orElseThrow()));
    }
  }

  private void once(Set<String> seen, String path, String name) {
    if (!seen.add(name)) {
      add(TakeoverRule.REPEATED, path, name);
    }
  }

  private void steps() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < project.steps().size(); i++) {
      KnownStep taken = project.steps().get(i);
      once(seen, "steps[" + i + "].step", taken.step().name());
      before("steps[" + i + "].on", taken.on());
    }
  }

  private void taskForce() {
    project
        .taskForce()
        .ifPresent(
            force -> {
              int leaders = force.founding().leaders().size();
              if (leaders != 1) {
                add(TakeoverRule.INCOMPLETE, "taskForce.founding.leaders");
              }
              Order order = new Order();
              order.then("taskForce.on", force.on());
              order.then("taskForce.lastMeetingOn", force.lastMeetingOn());
            });
  }

  private void cases(ApprovalPlan plan) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < project.cases().size(); i++) {
      KnownApplication known = project.cases().get(i);
      String path = "cases[" + i + "].";
      once(seen, path + "item", known.item());
      Optional<ApprovalItem> item = plan.item(known.item());
      if (item.isEmpty()) {
        add(TakeoverRule.UNKNOWN, path + "item", known.item());
      } else {
        fits(path, known, item.get());
      }
      days(path, known);
    }
  }

  private void fits(String path, KnownApplication known, ApprovalItem item) {
    boolean mayBe =
        switch (known.state()) {
          case RECEIVED, CORRECTION, RUNNING, APPROVED, REFUSED, FILED, DELIVERED -> true;
          default -> false;
        };
    boolean filing =
        item.dutyOf().isPresent()
            || (item.kind() != ItemKind.LICENCE && item.kind() != ItemKind.PROJECT_APPROVAL);
    if (!mayBe
        || item.kind() == ItemKind.PUBLIC_TRADE
        || (known.state() == ApplicationState.FILED && !filing)) {
      add(TakeoverRule.STATE_UNFIT, path + "state", known.state(), item.code());
    }
    if (known.state() == ApplicationState.DELIVERED && known.result().isEmpty() && !filing) {
      add(TakeoverRule.INCOMPLETE, path + "result");
    }
  }

  private void days(String path, KnownApplication known) {
    ApplicationState state = known.state();
    boolean delivered = state == ApplicationState.DELIVERED;
    boolean concluded = known.filed() || known.decided().isPresent();
    contradicts(path + "noticedOn", state, state != ApplicationState.RECEIVED, known.noticedOn());
    contradicts(path + "completeOn", state, state != ApplicationState.RECEIVED, known.completeOn());
    contradicts(path + "acceptedOn", state, known.accepted(), known.acceptedOn());
    contradicts(path + "committedDue", state, known.accepted(), known.committedDue());
    contradicts(path + "statutoryDue", state, known.accepted(), known.statutoryDue());
    contradicts(path + "pauses", state, known.accepted(), known.pauses().stream().findFirst());
    contradicts(path + "result", state, delivered, known.result());
    contradicts(path + "decidedOn", state, concluded, known.decidedOn());
    contradicts(path + "deliveredOn", state, delivered, known.deliveredOn());
    contradicts(path + "validTo", state, delivered, known.validTo());
    Order order = new Order();
    order.then(path + "receivedOn", known.receivedOn());
    order.then(path + "noticedOn", known.noticedOn());
    order.then(path + "completeOn", known.completeOn());
    order.then(path + "acceptedOn", known.acceptedOn());
    dues(path, known, order);
    pauses(path, known);
    order.then(path + "decidedOn", known.decidedOn());
    order.then(path + "deliveredOn", known.deliveredOn());
  }

  private void dues(String path, KnownApplication known, Order order) {
    known
        .committedDue()
        .filter(day -> inRange(path + "committedDue", day))
        .ifPresent(day -> order.follows(path + "committedDue", Optional.of(day)));
    known
        .statutoryDue()
        .filter(day -> inRange(path + "statutoryDue", day))
        .ifPresent(day -> order.follows(path + "statutoryDue", Optional.of(day)));
  }

  private void pauses(String path, KnownApplication known) {
    Set<String> open = new HashSet<>();
    for (int i = 0; i < known.pauses().size(); i++) {
      KnownPause pause = known.pauses().get(i);
      String each = path + "pauses[" + i + "].";
      if (!pause.procedure().matches("[A-Z0-9_]{1,64}")) {
        add(TakeoverRule.UNKNOWN, each + "procedure", pause.procedure());
      }
      if (pause.endedOn().isEmpty()) {
        once(open, each + "procedure", pause.procedure());
      }
      before(each + "notifiedOn", pause.notifiedOn());
      Order order = new Order();
      known
          .acceptedOn()
          .filter(pause.startedOn()::isBefore)
          .ifPresent(
              day ->
                  add(TakeoverRule.DAYS_OUT_OF_ORDER, each + "startedOn", pause.startedOn(), day));
      order.then(each + "startedOn", Optional.of(pause.startedOn()));
      order.then(each + "endedOn", pause.endedOn());
    }
  }

  private void contradicts(String path, ApplicationState state, boolean fits, Optional<?> told) {
    if (!fits && told.isPresent()) {
      add(TakeoverRule.CONTRADICTION, path, state);
    }
  }

  private void trades(ApprovalPlan plan) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < project.trades().size(); i++) {
      KnownTrade trade = project.trades().get(i);
      String path = "trades[" + i + "].";
      once(seen, path + "item", trade.item());
      if (plan.item(trade.item()).filter(item -> item.kind() == ItemKind.PUBLIC_TRADE).isEmpty()) {
        add(TakeoverRule.UNKNOWN, path + "item", trade.item());
      }
      before(path + "on", trade.on());
    }
  }

  private void problems(Optional<ApprovalPlan> plan) {
    StreamState state =
        plan.map(
                laid ->
                    StreamState.empty()
                        .with(
                            ApprovalFeature.INSTANCE,
                            new CarryOver(project.on(), laid, List.of(), List.of())
                                .approvals(List.of())))
            .orElse(StreamState.empty());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < project.problems().size(); i++) {
      KnownProblem open = project.problems().get(i);
      String path = "problems[" + i + "]";
      once(seen, path + ".report.problem", open.report().problem());
      before(path + ".on", open.on());
      if (plan.isPresent() || open.report().item().isEmpty()) {
        asked(path + ".report", ProblemFeature.INSTANCE, open.report(), state);
      } else if (project.plan().isEmpty()) {
        add(TakeoverRule.UNKNOWN, path + ".report.item", open.report().item().get());
      }
    }
  }

  private void funds() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < project.funds().size(); i++) {
      KnownFunds money = project.funds().get(i);
      once(seen, "funds[" + i + "].arrival.id", money.arrival().id());
      before("funds[" + i + "].on", money.on());
      asked(
          "funds[" + i + "].arrival", FundsFeature.INSTANCE, money.arrival(), StreamState.empty());
    }
  }
}
