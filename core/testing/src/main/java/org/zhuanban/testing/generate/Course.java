package org.zhuanban.testing.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RecordLicence;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.HandlingCommand.RecordHandlingStep;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.EngineHost;

/** The course of a project: each step is put to the library, which says whether it is lawful. */
final class Course {
  private static final String PROJECT = "course";
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final PersonRef OFFICER = new PersonRef("officer-1");
  private static final TimeLimit TEN_MORE = TimeLimit.workingDays(10, "行政许可法第四十二条第一款");
  private static final DeferredDocument PROMISED =
      new DeferredDocument("总平面图", TimeLimit.workingDays(5, "容缺受理清单"));

  private final ApprovalPlan plan;
  private final EngineHost host;
  private final Map<String, Phase> phases = new HashMap<>();
  private final List<ProjectAct> acts = new ArrayList<>();
  private final List<Integer> reports = new ArrayList<>();
  private boolean refused;
  private int tried;
  private LocalDate day;

  Course(ApprovalPlan plan, LocalDate start, Consumer<ZhuanbanBuilder> county) {
    this.plan = plan;
    this.day = start;
    this.host = EngineHost.over(new InMemoryStorage(), start, county);
    if (!lawful(AdoptPlan.of(plan), 0)) {
      throw new IllegalStateException("the county refuses " + plan);
    }
  }

  /** How far an application is. */
  private enum Phase {
    NONE,
    RECEIVED,
    INCOMPLETE,
    NOTICED,
    RUNNING,
    PAUSED,
    DECIDED,
    DELIVERED
  }

  /** A next act, and the phase after it. */
  private record Move(Phase next, BiFunction<ApprovalItem, LocalDate, Command> command) {}

  private static Move to(Phase next, BiFunction<ApprovalItem, LocalDate, Command> command) {
    return new Move(next, command);
  }

  private static final Move RECEIVE =
      to(Phase.RECEIVED, (item, on) -> ReceiveApplication.of(item.code(), true));
  private static final Move ACCEPT =
      to(Phase.RUNNING, (item, on) -> AcceptApplication.of(item.code()));
  private static final Move WITHDRAW =
      to(Phase.NONE, (item, on) -> WithdrawApplication.of(item.code()));
  private static final Move FILE = to(Phase.DECIDED, (item, on) -> RecordFiling.of(item.code()));

  /** The next acts of each phase, the usual one first. */
  private static final Map<Phase, List<Move>> MOVES =
      Map.of(
          Phase.NONE,
          List.of(
              RECEIVE,
              to(Phase.INCOMPLETE, (item, on) -> ReceiveApplication.of(item.code(), false)),
              ACCEPT),
          Phase.RECEIVED,
          List.of(
              ACCEPT,
              to(
                  Phase.RUNNING,
                  (item, on) -> AcceptWithDeferredDocuments.of(item.code(), List.of(PROMISED))),
              to(
                  Phase.NONE,
                  (item, on) -> RefuseAcceptance.of(item.code(), NonAcceptance.NOT_NEEDED, PAPER)),
              to(
                  Phase.RECEIVED,
                  (item, on) -> NumberApplication.of(item.code(), new CaseNumber("2024-1"))),
              WITHDRAW),
          Phase.INCOMPLETE,
          List.of(
              to(Phase.NOTICED, (item, on) -> GiveCorrectionNotice.of(item.code(), PAPER)),
              to(Phase.RECEIVED, (item, on) -> CorrectOnSpot.of(item.code())),
              WITHDRAW),
          Phase.NOTICED,
          List.of(to(Phase.RECEIVED, (item, on) -> ReceiveSupplement.of(item.code())), WITHDRAW),
          Phase.RUNNING,
          List.of(
              to(Phase.DECIDED, (item, on) -> DecideItem.approve(item.code())),
              to(
                  Phase.PAUSED,
                  (item, on) -> StartPause.of(item.code(), "EXPERT_REVIEW").withNotifiedOn(on)),
              to(
                  Phase.RUNNING,
                  (item, on) ->
                      ExtendLimit.of(item.code(), TEN_MORE, Catalogues.headOf(item.department()))),
              to(
                  Phase.RUNNING,
                  (item, on) ->
                      RecordHandlingStep.of(
                          item.code(),
                          HandlingLink.HANDLING,
                          OFFICER,
                          HandlingOutcome.PASSED_ON)),
              to(
                  Phase.RUNNING,
                  (item, on) -> SupplyDeferredDocument.of(item.code(), PROMISED.name())),
              to(Phase.DECIDED, (item, on) -> DecideItem.refuse(item.code()).withDecision(PAPER)),
              to(
                  Phase.NONE,
                  (item, on) ->
                      TerminateApplication.of(item.code(), Termination.PROJECT_TERMINATED, PAPER)),
              WITHDRAW),
          Phase.PAUSED,
          List.of(to(Phase.RUNNING, (item, on) -> EndPause.of(item.code())), WITHDRAW),
          Phase.DECIDED,
          List.of(to(Phase.DELIVERED, (item, on) -> DeliverDecision.of(item.code()))),
          Phase.DELIVERED,
          List.of(
              to(
                  Phase.DELIVERED,
                  (item, on) -> RateService.of(item.code(), ServiceGrade.ofStars(5))),
              to(
                  Phase.DELIVERED,
                  (item, on) -> RecordLicence.of(item.code(), LicenceDocument.numbered("证字第1号")))));

  private static final List<Move> ALL =
      Stream.of(Phase.values()).flatMap(phase -> MOVES.getOrDefault(phase, List.of()).stream()).toList();

  void add(Histories.Step step) {
    day = day.plusDays(step.daysLater());
    host.clock().setDay(day);
    ApprovalItem item = plan.items().get(step.item() % plan.items().size());
    if (step.wild().isPresent()) {
      wild(step.wild().get(), item, step.report());
    } else if (step.beside()) {
      next(Beside.ACTS, step, Function.identity());
    } else {
      next(moves(item), step, move -> move.command().apply(item, day))
          .ifPresent(move -> phases.put(item.code(), move.next()));
    }
  }

  /** Tries the chosen next act, then those after it in turn; none may be lawful. */
  private <T> Optional<T> next(List<T> all, Histories.Step step, Function<T, Command> command) {
    for (int i = 0; i < all.size(); i++) {
      T act = all.get((step.choice() + i) % all.size());
      if (lawful(command.apply(act), step.report())) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }

  private void wild(Histories.Wild wild, ApprovalItem item, int report) {
    Move move = ALL.get(wild.move() % ALL.size());
    Command command = wild.command().orElseGet(() -> move.command().apply(item, day));
    if (!lawful(command, report)) {
      refused = true;
      acts.add(new ProjectAct(day, day, command));
      reports.add(report);
    } else if (wild.command().isEmpty()) {
      phases.put(item.code(), move.next());
    }
  }

  private List<Move> moves(ApprovalItem item) {
    Phase phase = phases.getOrDefault(item.code(), Phase.NONE);
    return item.kind() == ItemKind.FILING && phase != Phase.DECIDED && phase != Phase.DELIVERED
        ? List.of(FILE, RECEIVE)
        : MOVES.getOrDefault(phase, List.of());
  }

  private boolean lawful(Command command, int report) {
    Outcome outcome =
        host.handle(
            Request.of(
                StreamKind.PROJECT.stream(PROJECT),
                "act-" + ++tried,
                command,
                ProjectHistory.CLERK,
                day));
    if (!(outcome instanceof Outcome.Done)) {
      return false;
    }
    acts.add(new ProjectAct(day, day, command));
    reports.add(report);
    return true;
  }

  List<ProjectAct> acts() {
    return acts;
  }

  /** {@return the reports of the acts, in their order} */
  List<Integer> reports() {
    return reports;
  }

  /** {@return the acts; the plan is adopted once more at the end if none of them is refused} */
  List<ProjectAct> refusedOnce() {
    List<ProjectAct> all = new ArrayList<>(acts);
    if (!refused) {
      all.add(new ProjectAct(day, day, AdoptPlan.of(plan)));
    }
    return all;
  }
}
