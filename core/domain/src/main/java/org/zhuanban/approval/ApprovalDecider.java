package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.DecideItem;
import org.zhuanban.approval.ApprovalCommand.DeliverDecision;
import org.zhuanban.approval.ApprovalCommand.EndPause;
import org.zhuanban.approval.ApprovalCommand.ExtendLimit;
import org.zhuanban.approval.ApprovalCommand.FileItem;
import org.zhuanban.approval.ApprovalCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ApprovalCommand.OnItem;
import org.zhuanban.approval.ApprovalCommand.ReceiveApplication;
import org.zhuanban.approval.ApprovalCommand.ReceiveSupplement;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.approval.ApprovalEvent.AcceptanceConfirmed;
import org.zhuanban.approval.ApprovalEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalEvent.ApplicationReceived;
import org.zhuanban.approval.ApprovalEvent.ApplicationWithdrawn;
import org.zhuanban.approval.ApprovalEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.ApprovalEvent.DecisionDelivered;
import org.zhuanban.approval.ApprovalEvent.ItemDecided;
import org.zhuanban.approval.ApprovalEvent.ItemFiled;
import org.zhuanban.approval.ApprovalEvent.LimitExtended;
import org.zhuanban.approval.ApprovalEvent.PauseEnded;
import org.zhuanban.approval.ApprovalEvent.PauseStarted;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.approval.ApprovalEvent.SupplementReceived;
import org.zhuanban.approval.ApprovalEvent.TradeStepTaken;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.party.Department;
import org.zhuanban.party.Office;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands of parallel approvals; one method a command. */
record ApprovalDecider(Approvals approvals, Ground ground) {
  Decision decide(ApprovalCommand command) {
    if (command instanceof AdoptPlan adopt) {
      return adopt(adopt.plan());
    }
    if (approvals.plan().isEmpty()) {
      return Decision.refused(ApprovalRule.NO_PLAN);
    }
    ApprovalPlan plan = approvals.plan().get();
    OnItem onItem = (OnItem) command;
    Optional<ApprovalItem> found = plan.item(onItem.item());
    if (found.isEmpty()) {
      return Decision.refused(
          ApprovalRule.UNKNOWN_ITEM,
          onItem.item(),
          String.join(", ", plan.items().stream().map(ApprovalItem::code).toList()));
    }
    return decide(onItem, found.get());
  }

  private Decision decide(OnItem command, ApprovalItem item) {
    if (command instanceof ReceiveApplication receive) {
      return receive(receive, item);
    } else if (command instanceof GiveCorrectionNotice notice) {
      return giveNotice(notice, item);
    } else if (command instanceof ReceiveSupplement) {
      return receiveSupplement(item);
    } else if (command instanceof AcceptApplication accept) {
      return accept(accept, item);
    } else if (command instanceof FileItem) {
      return file(item);
    } else if (command instanceof WithdrawApplication) {
      return withdraw(item);
    } else if (command instanceof StartPause start) {
      return startPause(start, item);
    } else if (command instanceof EndPause end) {
      return endPause(end, item);
    } else if (command instanceof ExtendLimit extend) {
      return extend(extend, item);
    } else if (command instanceof DecideItem decide) {
      return decideItem(decide, item);
    } else if (command instanceof DeliverDecision deliver) {
      return deliver(deliver, item);
    } else if (command instanceof TakeTradeStep step) {
      return trade(step, item);
    }
    throw new AssertionError("No case for " + command);
  }

  private Decision adopt(ApprovalPlan plan) {
    if (approvals.plan().isPresent()) {
      return Decision.refused(ApprovalRule.PLAN_EXISTS);
    }
    List<Refusal> faults = new ArrayList<>(plan.faults());
    for (Department department : plan.departments()) {
      try {
        ground.calendar(department.calendar());
      } catch (UnknownCalendarException unknown) {
        faults.add(
            Refusal.of(
                ApprovalRule.UNKNOWN_CALENDAR,
                department.code(),
                department.calendar(),
                String.join(", ", ground.calendars().jurisdictions())));
      }
    }
    return faults.isEmpty() ? happened(new PlanAdopted(plan)) : new Decision.Refused(faults.get(0));
  }

  private Decision receive(ReceiveApplication receive, ApprovalItem item) {
    boolean corrected =
        openCase(item)
            .filter(was -> was.noticedOn().isPresent() && was.acceptedOn().isEmpty())
            .isPresent();
    if (corrected) {
      return happened(new SupplementReceived(item.code()));
    }
    Optional<Refusal> notNew = refuseUnlessNew(item);
    if (notNew.isPresent()) {
      return new Decision.Refused(notNew.get());
    }
    LocalDate correctionDue =
        new Silence(approvals, ground.calendars())
            .correctionDue(item, ground.today())
            .orElse(ground.today());
    return happened(
        new ApplicationReceived(item.code(), nextAttempt(item), receive.complete(), correctionDue));
  }

  private Decision giveNotice(GiveCorrectionNotice notice, ApprovalItem item) {
    Optional<ApprovalCase> current = approvals.currentCase(item.code());
    if (current.filter(was -> was.receivedOn().isPresent()).isEmpty()) {
      return Decision.refused(ApprovalRule.NOT_RECEIVED, item.code());
    }
    if (current.get().closedOn().isPresent()) {
      return alreadyClosed(item, current.get());
    }
    if (current.get().examinedOn().isEmpty()) {
      return happened(new CorrectionNoticeGiven(item.code(), notice.notice(), true));
    }
    ApprovalRule broken =
        current.get().noticedOn().isPresent()
            ? ApprovalRule.CORRECTION_NOTICE_REPEATED
            : ApprovalRule.CORRECTION_NOTICE_LATE;
    return happened(
        new CorrectionNoticeGiven(item.code(), notice.notice(), false),
        ViolationFound.of(broken, "approval.correction-notice-given", item.code()));
  }

  private Decision receiveSupplement(ApprovalItem item) {
    Optional<ApprovalCase> current = approvals.currentCase(item.code());
    if (current.filter(was -> was.receivedOn().isPresent()).isEmpty()) {
      return Decision.refused(ApprovalRule.NOT_RECEIVED, item.code());
    }
    if (current.get().closedOn().isPresent()) {
      return alreadyClosed(item, current.get());
    }
    return happened(new SupplementReceived(item.code()));
  }

  private Decision accept(AcceptApplication accept, ApprovalItem item) {
    Optional<ApprovalCase> open = openCase(item);
    int attempt = open.map(ApprovalCase::attempt).orElseGet(() -> nextAttempt(item));
    Optional<Decision> wrongAttempt = wrongAttempt(item, accept.attempt(), attempt);
    if (wrongAttempt.isPresent()) {
      return wrongAttempt.get();
    }
    if (open.filter(ApprovalCase::deemedAccepted).isPresent()) {
      return happened(new AcceptanceConfirmed(item.code(), attempt));
    }
    Optional<Refusal> notNew =
        open.filter(was -> was.acceptedOn().isEmpty()).isPresent()
            ? Optional.empty()
            : refuseUnlessNew(item);
    if (notNew.isPresent()) {
      return new Decision.Refused(notNew.get());
    }
    List<String> unmet = approvals.unmet(item, Gate.BEFORE_APPLY);
    if (!unmet.isEmpty()) {
      return Decision.refused(
          ApprovalRule.ACCEPTANCE_GATE_CLOSED, item.code(), String.join(", ", unmet));
    }
    CaseClock clock =
        new CaseClock(
            item,
            approvals.calendar(item),
            open.orElseGet(() -> ApprovalCase.opened(attempt)),
            ground.today());
    return happened(
        new ApplicationAccepted(
            item.code(), attempt, due(clock.committed(), item), due(clock.statutory(), item)));
  }

  private Decision file(ApprovalItem item) {
    Optional<ApprovalCase> open = openCase(item);
    Optional<Refusal> notNew = open.isPresent() ? Optional.empty() : refuseUnlessNew(item);
    if (notNew.isPresent()) {
      return new Decision.Refused(notNew.get());
    }
    List<String> unmet = approvals.unmet(item, Gate.BEFORE_APPLY);
    if (!unmet.isEmpty()) {
      return Decision.refused(
          ApprovalRule.ACCEPTANCE_GATE_CLOSED, item.code(), String.join(", ", unmet));
    }
    List<String> undecided = approvals.unmet(item, Gate.BEFORE_DECIDE);
    if (!undecided.isEmpty()) {
      return Decision.refused(
          ApprovalRule.DECISION_GATE_CLOSED, item.code(), String.join(", ", undecided));
    }
    ApprovalCase attempt = open.orElseGet(() -> ApprovalCase.opened(nextAttempt(item)));
    return concluded(
        item,
        attempt.withFiledOn(ground.today()),
        new ItemFiled(item.code(), attempt.attempt()),
        "approval.item-filed");
  }

  private Decision withdraw(ApprovalItem item) {
    return openCase(item).isPresent()
        ? happened(new ApplicationWithdrawn(item.code()))
        : Decision.refused(ApprovalRule.NOTHING_TO_WITHDRAW, item.code());
  }

  private Decision startPause(StartPause start, ApprovalItem item) {
    Optional<ApprovalCase> running = openCase(item).filter(ApprovalCase::running);
    if (running.isEmpty()) {
      return Decision.refused(ApprovalRule.CLOCK_NOT_RUNNING, item.code());
    }
    if (running.get().openPauses().anyMatch(was -> was.procedure().equals(start.procedure()))) {
      return Decision.refused(ApprovalRule.PAUSE_ALREADY_OPEN, item.code(), start.procedure());
    }
    Optional<PauseReason> reason =
        Arrays.stream(PauseReason.values())
            .filter(listed -> listed.name().equals(start.procedure()))
            .findFirst();
    boolean leftOut = reason.filter(item::leavesOut).isPresent();
    List<Event<?>> events = new ArrayList<>();
    events.add(
        new PauseStarted(
            item.code(), start.procedure(), start.notifiedOn(), start.stated(), leftOut));
    if (reason.isEmpty()) {
      events.add(pauseViolation(ApprovalRule.PAUSE_NOT_LISTED, item));
    } else if (!leftOut) {
      events.add(pauseViolation(ApprovalRule.PAUSE_COUNTED_BY_GUIDE, item));
    } else if (start.notifiedOn().filter(on -> !on.isAfter(ground.today())).isEmpty()) {
      events.add(pauseViolation(ApprovalRule.PAUSE_NOTIFIED_LATE, item));
    }
    return happened(events.toArray(Event<?>[]::new));
  }

  private static ViolationFound pauseViolation(ApprovalRule rule, ApprovalItem item) {
    return ViolationFound.of(rule, "approval.pause-started", item.code());
  }

  private Decision endPause(EndPause end, ApprovalItem item) {
    List<CasePause> open =
        openCase(item).filter(ApprovalCase::running).stream()
            .flatMap(ApprovalCase::openPauses)
            .filter(
                pause ->
                    end.procedure().filter(named -> !named.equals(pause.procedure())).isEmpty())
            .toList();
    if (open.isEmpty()) {
      return Decision.refused(ApprovalRule.NO_OPEN_PAUSE, item.code(), end.procedure().orElse("-"));
    }
    if (open.size() > 1) {
      return Decision.refused(
          ApprovalRule.PAUSE_NOT_NAMED,
          item.code(),
          String.join(", ", open.stream().map(CasePause::procedure).toList()));
    }
    return happened(new PauseEnded(item.code(), open.get(0).procedure()));
  }

  private Decision extend(ExtendLimit extend, ApprovalItem item) {
    Optional<ApprovalCase> running = openCase(item).filter(ApprovalCase::running);
    if (running.isEmpty()) {
      return Decision.refused(ApprovalRule.CLOCK_NOT_RUNNING, item.code());
    }
    Optional<ApprovalRule> broken = brokenByExtension(extend, item, running.get());
    LimitExtended extended =
        new LimitExtended(
            item.code(), extend.by(), extend.approvedBy(), extend.toldOn(), broken.isEmpty());
    return broken
        .map(
            rule ->
                happened(extended, ViolationFound.of(rule, "approval.limit-extended", item.code())))
        .orElseGet(() -> happened(extended));
  }

  private Optional<ApprovalRule> brokenByExtension(
      ExtendLimit extend, ApprovalItem item, ApprovalCase running) {
    if (item.extension().isEmpty()) {
      return Optional.of(ApprovalRule.EXTENSION_NOT_ALLOWED);
    }
    if (running.extension().isPresent()) {
      return Optional.of(ApprovalRule.EXTENSION_REPEATED);
    }
    if (extend.by().unit() != item.extension().get().unit()
        || extend.by().amount() > item.extension().get().amount()) {
      return Optional.of(ApprovalRule.EXTENSION_TOO_LONG);
    }
    boolean competent =
        item.kind() == ItemKind.JOINT
            ? extend.approvedBy().rank() == Office.Rank.GOVERNMENT_HEAD
            : extend.approvedBy().belongsTo(item.department());
    if (!competent) {
      return Optional.of(ApprovalRule.EXTENSION_BY_WRONG_OFFICER);
    }
    return statutoryDuePassed(item, running)
        ? Optional.of(ApprovalRule.EXTENSION_LATE)
        : Optional.empty();
  }

  private Decision decideItem(DecideItem decide, ApprovalItem item) {
    Optional<ApprovalCase> current = approvals.currentCase(item.code());
    if (current.filter(was -> was.closedOn().isPresent()).isPresent()) {
      return alreadyClosed(item, current.get());
    }
    if (current.filter(ApprovalCase::running).isEmpty()) {
      return Decision.refused(ApprovalRule.DECISION_BEFORE_ACCEPTANCE, item.code());
    }
    Optional<Decision> wrongAttempt = wrongAttempt(item, decide.attempt(), current.get().attempt());
    if (wrongAttempt.isPresent()) {
      return wrongAttempt.get();
    }
    List<String> unmet = approvals.unmet(item, Gate.BEFORE_DECIDE);
    if (!unmet.isEmpty()) {
      return Decision.refused(
          ApprovalRule.DECISION_GATE_CLOSED, item.code(), String.join(", ", unmet));
    }
    return concluded(
        item,
        current.get(),
        new ItemDecided(item.code(), decide.result(), decide.decision()),
        "approval.item-decided");
  }

  private Decision concluded(
      ApprovalItem item, ApprovalCase attempt, ApprovalEvent event, String act) {
    if (!statutoryDuePassed(item, attempt)) {
      return happened(event);
    }
    return item.dutyOf().isPresent()
        ? happened(event, ownDutyLate(item, act))
        : happened(event, ViolationFound.of(ApprovalRule.DECISION_LATE, act, item.code()));
  }

  /** What an enterprise does late breaks the clause of its own duty, not the one for organs. */
  private static ViolationFound ownDutyLate(ApprovalItem item, String act) {
    return new ViolationFound(
        ApprovalRule.OWN_DUTY_LATE.code(),
        item.statutory().orElseThrow().basis(),
        act,
        item.code());
  }

  private Decision deliver(DeliverDecision deliver, ApprovalItem item) {
    int last = approvals.attempts(item.code()).size();
    int attempt = deliver.attempt().orElse(last);
    if (last > 0 && (attempt < 1 || attempt > last)) {
      return Decision.refused(ApprovalRule.WRONG_ATTEMPT, item.code(), attempt, last);
    }
    Optional<ApprovalCase> concluded =
        approvals.attempts(item.code()).stream()
            .filter(was -> was.attempt() == attempt)
            .filter(was -> was.decidedOn().or(was::filedOn).isPresent())
            .findFirst();
    if (concluded.isEmpty()) {
      return Decision.refused(ApprovalRule.DELIVERY_BEFORE_DECISION, item.code());
    }
    if (concluded.get().deliveredOn().isPresent()) {
      return Decision.refused(
          ApprovalRule.ALREADY_DELIVERED, item.code(), concluded.get().deliveredOn().get());
    }
    return happened(
        new DecisionDelivered(item.code(), attempt, deliver.rating(), deliver.validTo()));
  }

  private Decision trade(TakeTradeStep take, ApprovalItem item) {
    if (item.kind() != ItemKind.PUBLIC_TRADE) {
      return Decision.refused(ApprovalRule.NOT_A_TRADE, item.code(), item.kind());
    }
    Optional<TradeStep> before =
        approvals.lastTradeStep(item.code()).map(Approvals.TradeStepOn::step);
    if (!take.step().mayFollow(before)) {
      return Decision.refused(
          ApprovalRule.TRADE_STEP_OUT_OF_ORDER,
          item.code(),
          take.step(),
          before.map(TradeStep::name).orElse("-"));
    }
    return happened(new TradeStepTaken(item.code(), take.step()));
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(ground.today(), events);
  }

  /** The last attempt, if it is neither decided, filed nor withdrawn. */
  private Optional<ApprovalCase> openCase(ApprovalItem item) {
    return approvals.currentCase(item.code()).filter(was -> was.closedOn().isEmpty());
  }

  private int nextAttempt(ApprovalItem item) {
    return approvals.attempts(item.code()).size() + 1;
  }

  /** A new attempt may follow only on none, a refused one or a withdrawn one. */
  private Optional<Refusal> refuseUnlessNew(ApprovalItem item) {
    Optional<ApprovalCase> current = approvals.currentCase(item.code());
    if (current.isEmpty()) {
      return Optional.empty();
    }
    ApprovalCase was = current.get();
    if (was.metOn().isPresent()) {
      return Optional.of(Refusal.of(ApprovalRule.ALREADY_DECIDED, item.code(), was.metOn().get()));
    }
    if (was.closedOn().isPresent()) {
      return Optional.empty();
    }
    return was.acceptedOn().isPresent()
        ? Optional.of(
            Refusal.of(ApprovalRule.ALREADY_ACCEPTED, item.code(), was.acceptedOn().get()))
        : was.receivedOn().map(on -> Refusal.of(ApprovalRule.ALREADY_RECEIVED, item.code(), on));
  }

  private static Decision alreadyClosed(ApprovalItem item, ApprovalCase attempt) {
    return Decision.refused(
        ApprovalRule.ALREADY_DECIDED, item.code(), attempt.closedOn().orElseThrow());
  }

  private static Optional<Decision> wrongAttempt(
      ApprovalItem item, Optional<Integer> named, int actual) {
    return named
        .filter(number -> number != actual)
        .map(number -> Decision.refused(ApprovalRule.WRONG_ATTEMPT, item.code(), number, actual));
  }

  private boolean statutoryDuePassed(ApprovalItem item, ApprovalCase attempt) {
    return approvals
        .clock(item, attempt)
        .flatMap(CaseClock::statutory)
        .filter(clock -> clock.deadline(calendar(item)).passedBy(ground.today()))
        .isPresent();
  }

  private Optional<LocalDate> due(Optional<LegalClock> clock, ApprovalItem item) {
    return clock.flatMap(limit -> limit.deadline(calendar(item)).dueOn());
  }

  private WorkCalendar calendar(ApprovalItem item) {
    return ground.calendar(approvals.calendar(item));
  }
}
