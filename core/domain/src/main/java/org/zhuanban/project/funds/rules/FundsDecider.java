package org.zhuanban.project.funds.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.Project;
import org.zhuanban.project.funds.Arrival;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.FundsCommand.ArrivalCommand;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.ScheduleFunds;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;
import org.zhuanban.project.funds.FundsEvent.ArrivalEvent;
import org.zhuanban.project.funds.FundsEvent.FundsArrived;
import org.zhuanban.project.funds.FundsEvent.FundsReversed;
import org.zhuanban.project.funds.FundsEvent.FundsScheduled;
import org.zhuanban.project.funds.FundsEvent.FundsVerified;
import org.zhuanban.project.funds.FundsInstalment;
import org.zhuanban.project.funds.FundsRule;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about money. */
record FundsDecider(Funding funding, Project project, LocalDate today) {
  static FundsDecider of(StreamState state, DecisionContext context) {
    return new FundsDecider(
        state.of(FundsFeature.INSTANCE), state.of(ProjectFeature.INSTANCE), context.today());
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(FundsDecider::of)
        .on("funds.schedule-funds", ScheduleFunds.class, FundsDecider::schedule)
        .on("funds.record-arrival", RecordArrival.class, FundsDecider::record)
        .on("funds.verify-arrival", VerifyArrival.class, onArrival(FundsDecider::verify))
        .on("funds.reverse-arrival", ReverseArrival.class, onArrival(FundsDecider::reverse))
        .toList();
  }

  /** A rule of a command about an arrival. */
  @FunctionalInterface
  private interface ArrivalRule<C> {
    Decision decide(FundsDecider decider, C command, Arrival arrival);
  }

  private static <C extends ArrivalCommand> BiFunction<FundsDecider, C, Decision> onArrival(
      ArrivalRule<C> rule) {
    return (decider, command) ->
        decider
            .funding
            .arrival(command.id())
            .map(arrival -> rule.decide(decider, command, arrival))
            .orElseGet(() -> Decision.refused(FundsRule.UNKNOWN_ARRIVAL, command.id()));
  }

  private Decision schedule(ScheduleFunds schedule) {
    Optional<Project.ProjectTermination> ended = project.termination();
    if (project.signed().isEmpty()) {
      return Decision.refused(FundsRule.SCHEDULE_WITHOUT_AGREEMENT);
    } else if (ended.isPresent()) {
      return Decision.refused(FundsRule.SCHEDULE_AFTER_TERMINATION, ended.get().on());
    }
    List<Refusal> faults = new ArrayList<>();
    for (FundsInstalment instalment : schedule.instalments()) {
      if (!instalment.amount().inYuan()) {
        faults.add(Refusal.of(FundsRule.OTHER_CURRENCY, instalment.name(), instalment.amount()));
      }
      if (instalment.due().isBefore(today)) {
        faults.add(
            Refusal.of(FundsRule.INSTALMENT_PAST, instalment.name(), instalment.due(), today));
      }
    }
    if (!faults.isEmpty()) {
      return new Decision.Denied(faults);
    }
    return Decision.of(today, new FundsScheduled(schedule.instalments(), schedule.paper()));
  }

  private Decision record(RecordArrival record) {
    Optional<Arrival> known = funding.arrival(record.id());
    if (known.isPresent()) {
      return Decision.refused(FundsRule.ARRIVAL_EXISTS, known.get().id(), known.get().on());
    }
    if (!record.amount().inYuan()) {
      return Decision.refused(FundsRule.OTHER_CURRENCY, record.id(), record.amount());
    }
    List<Refusal> broken = new ArrayList<>();
    project
        .termination()
        .map(end -> Refusal.of(FundsRule.FUNDS_AFTER_TERMINATION, record.id(), end.on()))
        .ifPresent(broken::add);
    unproved(record.id(), record.verdict(), record.evidence()).ifPresent(broken::add);
    return happened(
        "funds.arrived",
        new FundsArrived(
            record.id(),
            record.amount(),
            record.kind(),
            record.evidence(),
            record.verdict(),
            project.termination().isEmpty(),
            record.origin()),
        broken);
  }

  private Decision verify(VerifyArrival verify, Arrival arrival) {
    return happened(
        "funds.verified",
        new FundsVerified(verify.id(), verify.verdict(), verify.evidence()),
        unproved(
                verify.id(), Optional.of(verify.verdict()), verify.evidence().or(arrival::evidence))
            .stream()
            .toList());
  }

  private static Optional<Refusal> unproved(
      String id, Optional<Verdict> verdict, Optional<DocumentRef> evidence) {
    return verdict
        .filter(claimed -> claimed == Verdict.VERIFIED && evidence.isEmpty())
        .map(claimed -> Refusal.of(FundsRule.VERIFIED_WITHOUT_EVIDENCE, id));
  }

  private Decision reverse(ReverseArrival reverse, Arrival arrival) {
    if (!reverse.amount().currency().equals(arrival.amount().currency())) {
      return Decision.refused(FundsRule.OTHER_CURRENCY, reverse.id(), reverse.amount());
    }
    Money left = arrival.leftOn(today);
    return reverse.amount().compareTo(left) > 0
        ? Decision.refused(FundsRule.REVERSES_TOO_MUCH, reverse.id(), left, reverse.amount())
        : Decision.of(
            today,
            new FundsReversed(
                reverse.id(), reverse.amount(), reverse.reason(), reverse.evidence()));
  }

  private Decision happened(String act, ArrivalEvent event, List<Refusal> broken) {
    List<Event<?>> events = new ArrayList<>(List.of(event));
    broken.forEach(refusal -> events.add(ViolationFound.of(refusal, act, event.id())));
    return broken.isEmpty()
        ? Decision.of(today, event)
        : Decision.violating(broken.get(0), today, events.toArray(Event<?>[]::new));
  }
}
