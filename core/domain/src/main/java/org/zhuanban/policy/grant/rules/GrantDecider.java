package org.zhuanban.policy.grant.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.policy.grant.GrantApplication;
import org.zhuanban.policy.grant.GrantCommand;
import org.zhuanban.policy.grant.GrantCommand.AwardGrant;
import org.zhuanban.policy.grant.GrantCommand.RecordGrantArrival;
import org.zhuanban.policy.grant.GrantCommand.RefuseGrant;
import org.zhuanban.policy.grant.GrantCommand.RegisterCall;
import org.zhuanban.policy.grant.GrantCommand.ReturnGrantApplication;
import org.zhuanban.policy.grant.GrantCommand.SubmitGrantApplication;
import org.zhuanban.policy.grant.GrantCommand.WithdrawGrantApplication;
import org.zhuanban.policy.grant.GrantEvent;
import org.zhuanban.policy.grant.GrantEvent.CallRegistered;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationReturned;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationSubmitted;
import org.zhuanban.policy.grant.GrantEvent.GrantApplicationWithdrawn;
import org.zhuanban.policy.grant.GrantEvent.GrantAwarded;
import org.zhuanban.policy.grant.GrantEvent.GrantMoneyArrived;
import org.zhuanban.policy.grant.GrantEvent.GrantRefused;
import org.zhuanban.policy.grant.GrantRegister;
import org.zhuanban.policy.grant.GrantRule;
import org.zhuanban.project.funds.Money;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about applications to a higher level. */
record GrantDecider(GrantRegister applications, DecisionContext context) {
  static GrantDecider of(StreamState state, DecisionContext context) {
    return new GrantDecider(state.of(GrantFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(GrantDecider::of)
        .on("grant.register-call", RegisterCall.class, GrantDecider::register)
        .on(
            "grant.submit-grant-application",
            SubmitGrantApplication.class,
            onOpen(GrantDecider::submit))
        .on(
            "grant.return-grant-application",
            ReturnGrantApplication.class,
            onSubmitted(GrantDecider::giveBack))
        .on("grant.award-grant", AwardGrant.class, onSubmitted(GrantDecider::grant))
        .on("grant.refuse-grant", RefuseGrant.class, onSubmitted(GrantDecider::refuse))
        .on("grant.record-grant-arrival", RecordGrantArrival.class, onKnown(GrantDecider::arrive))
        .on(
            "grant.withdraw-grant-application",
            WithdrawGrantApplication.class,
            onOpen(GrantDecider::giveUp))
        .toList();
  }

  /** A rule of a command about an application. */
  @FunctionalInterface
  private interface ApplicationRule<C> {
    Decision decide(GrantDecider decider, C command, GrantApplication application);
  }

  private static <C extends GrantCommand> BiFunction<GrantDecider, C, Decision> onKnown(
      ApplicationRule<C> rule) {
    return (decider, command) -> {
      Map<String, GrantApplication> byId = decider.applications.byId();
      GrantApplication known = byId.get(command.application());
      return known == null
          ? Decision.refused(
              GrantRule.UNKNOWN_APPLICATION,
              command.application(),
              byId.isEmpty() ? "-" : String.join(", ", byId.keySet()))
          : rule.decide(decider, command, known);
    };
  }

  private static <C extends GrantCommand> BiFunction<GrantDecider, C, Decision> onOpen(
      ApplicationRule<C> rule) {
    return onKnown(
        (decider, command, known) ->
            known
                .conclusion()
                .map(over -> Decision.refused(GrantRule.APPLICATION_OVER, known.id(), over.on()))
                .orElseGet(() -> rule.decide(decider, command, known)));
  }

  private static <C extends GrantCommand> BiFunction<GrantDecider, C, Decision> onSubmitted(
      ApplicationRule<C> rule) {
    return onOpen(
        (decider, command, known) ->
            known.inHand()
                ? rule.decide(decider, command, known)
                : Decision.refused(GrantRule.NOTHING_SUBMITTED, known.id()));
  }

  private Decision register(RegisterCall register) {
    GrantApplication known = applications.byId().get(register.application());
    if (known != null) {
      return Decision.refused(GrantRule.APPLICATION_EXISTS, known.id(), known.registeredOn());
    }
    Department organ = register.call().organ();
    if (!Set.of(Level.CITY, Level.PROVINCE, Level.NATION).contains(organ.level())) {
      return Decision.refused(GrantRule.LEVEL_NOT_HIGHER, organ.name());
    }
    return unknownCalendar(organ)
        .or(() -> unknownCalendar(register.preparer()))
        .or(() -> outOfRange(register.call().lastDay()))
        .orElseGet(
            () ->
                happened(
                    new CallRegistered(
                        register.application(), register.call(), register.preparer())));
  }

  private Optional<Decision> unknownCalendar(Department organ) {
    return context.unknownCalendar(GrantRule.UNKNOWN_CALENDAR, organ).map(Decision.Denied::new);
  }

  private Optional<Decision> outOfRange(Optional<LocalDate> named) {
    LocalDate today = context.today();
    LocalDate latest = today.plusDays(DutyClock.LONGEST_DAYS);
    return named
        .filter(last -> last.isBefore(today) || last.isAfter(latest))
        .map(last -> Decision.refused(GrantRule.LAST_DAY_OUT_OF_RANGE, last, today, latest));
  }

  private Decision submit(SubmitGrantApplication submit, GrantApplication known) {
    GrantApplication.Window window = known.lastWindow();
    if (window.ending().isPresent()) {
      return Decision.refused(GrantRule.ALREADY_SUBMITTED, known.id(), window.ending().get().on());
    }
    Optional<LocalDate> missed = window.last().filter(context.today()::isAfter);
    GrantApplicationSubmitted submitted =
        new GrantApplicationSubmitted(known.id(), submit.paper(), missed.isEmpty());
    return missed
        .map(
            last ->
                violated(
                    Refusal.of(GrantRule.SUBMITTED_LATE, known.id(), last, context.today()),
                    submitted,
                    "grant.application-submitted"))
        .orElseGet(() -> happened(submitted));
  }

  private Decision giveBack(ReturnGrantApplication back, GrantApplication known) {
    return outOfRange(back.againBy())
        .orElseGet(
            () -> happened(new GrantApplicationReturned(known.id(), back.againBy(), back.paper())));
  }

  private Decision grant(AwardGrant grant, GrantApplication known) {
    return happened(new GrantAwarded(known.id(), grant.amount(), grant.paper()));
  }

  private Decision refuse(RefuseGrant refuse, GrantApplication known) {
    return happened(new GrantRefused(known.id(), refuse.paper()));
  }

  private Decision giveUp(WithdrawGrantApplication giveUp, GrantApplication known) {
    return happened(new GrantApplicationWithdrawn(known.id(), giveUp.paper()));
  }

  private Decision arrive(RecordGrantArrival arrival, GrantApplication known) {
    Optional<Money> granted = known.granted();
    if (granted.isEmpty()) {
      return Decision.refused(GrantRule.NOTHING_GRANTED, known.id());
    }
    GrantMoneyArrived arrived =
        new GrantMoneyArrived(known.id(), arrival.amount(), arrival.paper());
    Money sum = known.arrived().plus(arrival.amount());
    return sum.compareTo(granted.get()) > 0
        ? violated(
            Refusal.of(GrantRule.MORE_THAN_GRANTED, known.id(), granted.get(), sum),
            arrived,
            "grant.money-arrived")
        : happened(arrived);
  }

  private Decision happened(GrantEvent event) {
    return Decision.of(context.today(), event);
  }

  private Decision violated(Refusal refusal, GrantEvent event, String act) {
    return Decision.violating(
        refusal, context.today(), event, ViolationFound.of(refusal, act, event.application()));
  }
}
