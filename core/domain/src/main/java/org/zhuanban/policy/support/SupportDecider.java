package org.zhuanban.policy.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.policy.support.SupportCommand.GiveUpSupport;
import org.zhuanban.policy.support.SupportCommand.GrantSupport;
import org.zhuanban.policy.support.SupportCommand.RecordSupportArrival;
import org.zhuanban.policy.support.SupportCommand.RefuseSupport;
import org.zhuanban.policy.support.SupportCommand.ReturnSupport;
import org.zhuanban.policy.support.SupportCommand.SubmitSupport;
import org.zhuanban.policy.support.SupportCommand.TakeUpCall;
import org.zhuanban.policy.support.SupportEvent.SupportArrived;
import org.zhuanban.policy.support.SupportEvent.SupportGivenUp;
import org.zhuanban.policy.support.SupportEvent.SupportGranted;
import org.zhuanban.policy.support.SupportEvent.SupportRefused;
import org.zhuanban.policy.support.SupportEvent.SupportReturned;
import org.zhuanban.policy.support.SupportEvent.SupportSubmitted;
import org.zhuanban.policy.support.SupportEvent.SupportTakenUp;
import org.zhuanban.project.funds.Money;
import org.zhuanban.violation.ViolationFound;

/** What becomes of the commands about applications to a higher level. */
record SupportDecider(SupportApplications applications, Ground ground) {
  static SupportDecider of(StreamState state, Ground ground) {
    return new SupportDecider(state.of(SupportFeature.INSTANCE), ground);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(SupportDecider::of)
        .on("support.take-up-call", TakeUpCall.class, SupportDecider::takeUp)
        .on("support.submit-support", SubmitSupport.class, onOpen(SupportDecider::submit))
        .on("support.return-support", ReturnSupport.class, onSubmitted(SupportDecider::giveBack))
        .on("support.grant-support", GrantSupport.class, onSubmitted(SupportDecider::grant))
        .on("support.refuse-support", RefuseSupport.class, onSubmitted(SupportDecider::refuse))
        .on(
            "support.record-support-arrival",
            RecordSupportArrival.class,
            onKnown(SupportDecider::arrive))
        .on("support.give-up-support", GiveUpSupport.class, onOpen(SupportDecider::giveUp))
        .toList();
  }

  /** A rule of what is done about an application. */
  @FunctionalInterface
  private interface ApplicationRule<C> {
    Decision decide(SupportDecider decider, C command, SupportApplication application);
  }

  private static <C extends SupportCommand> BiFunction<SupportDecider, C, Decision> onKnown(
      ApplicationRule<C> rule) {
    return (decider, command) -> {
      Map<String, SupportApplication> byId = decider.applications.byId();
      SupportApplication known = byId.get(command.application());
      return known == null
          ? Decision.refused(
              SupportRule.UNKNOWN_APPLICATION,
              command.application(),
              byId.isEmpty() ? "-" : String.join(", ", byId.keySet()))
          : rule.decide(decider, command, known);
    };
  }

  private static <C extends SupportCommand> BiFunction<SupportDecider, C, Decision> onOpen(
      ApplicationRule<C> rule) {
    return onKnown(
        (decider, command, known) ->
            known
                .conclusion()
                .map(over -> Decision.refused(SupportRule.APPLICATION_OVER, known.id(), over.on()))
                .orElseGet(() -> rule.decide(decider, command, known)));
  }

  private static <C extends SupportCommand> BiFunction<SupportDecider, C, Decision> onSubmitted(
      ApplicationRule<C> rule) {
    return onOpen(
        (decider, command, known) ->
            known.inHand()
                ? rule.decide(decider, command, known)
                : Decision.refused(SupportRule.NOTHING_SUBMITTED, known.id()));
  }

  private Decision takeUp(TakeUpCall takeUp) {
    SupportApplication known = applications.byId().get(takeUp.application());
    if (known != null) {
      return Decision.refused(SupportRule.APPLICATION_EXISTS, known.id(), known.takenUpOn());
    }
    Department organ = takeUp.call().organ();
    if (!Set.of(Level.CITY, Level.PROVINCE, Level.NATION).contains(organ.level())) {
      return Decision.refused(SupportRule.LEVEL_NOT_HIGHER, organ.name());
    }
    return unknownCalendar(organ)
        .or(() -> unknownCalendar(takeUp.preparer()))
        .or(() -> outOfRange(takeUp.call().lastDay()))
        .orElseGet(
            () ->
                happened(
                    new SupportTakenUp(takeUp.application(), takeUp.call(), takeUp.preparer())));
  }

  private Optional<Decision> unknownCalendar(Department organ) {
    try {
      ground.calendar(organ.calendar());
      return Optional.empty();
    } catch (UnknownCalendarException unknown) {
      return Optional.of(
          Decision.refused(
              SupportRule.UNKNOWN_CALENDAR,
              organ.code(),
              organ.calendar(),
              String.join(", ", ground.calendars().jurisdictions())));
    }
  }

  private Optional<Decision> outOfRange(Optional<LocalDate> named) {
    LocalDate today = ground.today();
    LocalDate latest = today.plusDays(DutyClock.LONGEST_DAYS);
    return named
        .filter(last -> last.isBefore(today) || last.isAfter(latest))
        .map(last -> Decision.refused(SupportRule.LAST_DAY_OUT_OF_RANGE, last, today, latest));
  }

  private Decision submit(SubmitSupport submit, SupportApplication known) {
    SupportApplication.Window window = known.lastWindow();
    if (window.ending().isPresent()) {
      return Decision.refused(
          SupportRule.ALREADY_SUBMITTED, known.id(), window.ending().get().on());
    }
    Optional<LocalDate> missed = window.last().filter(ground.today()::isAfter);
    SupportSubmitted submitted = new SupportSubmitted(known.id(), submit.paper(), missed.isEmpty());
    return missed
        .map(
            last ->
                violated(
                    Refusal.of(SupportRule.SUBMITTED_LATE, known.id(), last, ground.today()),
                    submitted,
                    "support.submitted"))
        .orElseGet(() -> happened(submitted));
  }

  private Decision giveBack(ReturnSupport back, SupportApplication known) {
    return outOfRange(back.againBy())
        .orElseGet(() -> happened(new SupportReturned(known.id(), back.againBy(), back.paper())));
  }

  private Decision grant(GrantSupport grant, SupportApplication known) {
    return happened(new SupportGranted(known.id(), grant.amount(), grant.paper()));
  }

  private Decision refuse(RefuseSupport refuse, SupportApplication known) {
    return happened(new SupportRefused(known.id(), refuse.paper()));
  }

  private Decision giveUp(GiveUpSupport giveUp, SupportApplication known) {
    return happened(new SupportGivenUp(known.id(), giveUp.paper()));
  }

  private Decision arrive(RecordSupportArrival arrival, SupportApplication known) {
    Optional<Money> granted = known.granted();
    if (granted.isEmpty()) {
      return Decision.refused(SupportRule.NOTHING_GRANTED, known.id());
    }
    SupportArrived arrived = new SupportArrived(known.id(), arrival.amount(), arrival.paper());
    Money sum = known.arrived().plus(arrival.amount());
    return sum.compareTo(granted.get()) > 0
        ? violated(
            Refusal.of(SupportRule.MORE_THAN_GRANTED, known.id(), granted.get(), sum),
            arrived,
            "support.arrived")
        : happened(arrived);
  }

  private Decision happened(SupportEvent event) {
    return Decision.of(ground.today(), event);
  }

  private Decision violated(Refusal refusal, SupportEvent event, String act) {
    return Decision.unlawful(
        refusal,
        ground.today(),
        event,
        ViolationFound.of(refusal.rule(), act, event.application()));
  }
}
