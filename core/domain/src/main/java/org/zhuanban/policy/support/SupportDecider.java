package org.zhuanban.policy.support;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.policy.support.SupportCommand.GiveUpSupport;
import org.zhuanban.policy.support.SupportCommand.GrantSupport;
import org.zhuanban.policy.support.SupportCommand.RecordSupportArrival;
import org.zhuanban.policy.support.SupportCommand.RefuseSupport;
import org.zhuanban.policy.support.SupportCommand.ReturnSupport;
import org.zhuanban.policy.support.SupportCommand.SubmitSupport;
import org.zhuanban.policy.support.SupportCommand.TakeUpCall;
import org.zhuanban.policy.support.SupportEvent.SupportHandled;
import org.zhuanban.policy.support.SupportEvent.SupportTakenUp;
import org.zhuanban.project.funds.Money;
import org.zhuanban.violation.ViolationFound;

/** What becomes of the commands about applications to a higher level. */
record SupportDecider(SupportApplications applications, Ground ground) {
  Decision decide(SupportCommand command) {
    SupportApplication known = applications.byId().get(command.application());
    if (command instanceof TakeUpCall takeUp) {
      return known == null
          ? takeUp(takeUp)
          : Decision.refused(SupportRule.APPLICATION_EXISTS, known.id(), known.takenUpOn());
    }
    if (known == null) {
      return Decision.refused(
          SupportRule.UNKNOWN_APPLICATION,
          command.application(),
          applications.byId().isEmpty() ? "-" : String.join(", ", applications.byId().keySet()));
    }
    if (command instanceof RecordSupportArrival arrival) {
      return arrive(arrival, known);
    }
    return known
        .outcome()
        .map(over -> Decision.refused(SupportRule.APPLICATION_OVER, known.id(), over.on()))
        .orElseGet(() -> decide(command, known));
  }

  private Decision decide(SupportCommand command, SupportApplication known) {
    if (command instanceof SubmitSupport submit) {
      return submit(submit, known);
    } else if (command instanceof GiveUpSupport giveUp) {
      return happened(handled(known, SupportStep.GIVEN_UP, giveUp.paper()).build());
    } else if (!known.inHand()) {
      return Decision.refused(SupportRule.NOTHING_SUBMITTED, known.id());
    } else if (command instanceof ReturnSupport back) {
      return outOfRange(back.againBy())
          .orElseGet(
              () ->
                  happened(
                      handled(known, SupportStep.RETURNED, back.paper())
                          .againBy(back.againBy())
                          .build()));
    } else if (command instanceof GrantSupport grant) {
      return happened(
          handled(known, SupportStep.GRANTED, grant.paper()).amount(grant.amount()).build());
    }
    RefuseSupport refuse = (RefuseSupport) command;
    return happened(handled(known, SupportStep.REFUSED, refuse.paper()).build());
  }

  private Decision takeUp(TakeUpCall takeUp) {
    Department organ = takeUp.call().organ();
    if (!Set.of(Level.CITY, Level.PROVINCE, Level.NATION).contains(organ.level())) {
      return Decision.refused(SupportRule.LEVEL_NOT_HIGHER, organ.name());
    }
    return unknownCalendar(organ)
        .or(() -> unknownCalendar(takeUp.preparer()))
        .or(() -> outOfRange(takeUp.call().lastDay()))
        .orElseGet(
            () ->
                Decision.of(
                    ground.today(),
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
    SupportHandled submitted =
        bare(known, SupportStep.SUBMITTED, submit.paper()).effective(missed.isEmpty()).build();
    return missed
        .map(
            last ->
                violated(
                    Refusal.of(SupportRule.SUBMITTED_LATE, known.id(), last, ground.today()),
                    submitted))
        .orElseGet(() -> happened(submitted));
  }

  private Decision arrive(RecordSupportArrival arrival, SupportApplication known) {
    Optional<Money> granted = known.granted();
    if (granted.isEmpty()) {
      return Decision.refused(SupportRule.NOTHING_GRANTED, known.id());
    }
    SupportHandled arrived =
        handled(known, SupportStep.ARRIVED, arrival.paper()).amount(arrival.amount()).build();
    Money sum = known.arrived().plus(arrival.amount());
    return sum.compareTo(granted.get()) > 0
        ? violated(
            Refusal.of(SupportRule.MORE_THAN_GRANTED, known.id(), granted.get(), sum), arrived)
        : happened(arrived);
  }

  private static SupportHandled.Builder handled(
      SupportApplication known, SupportStep step, DocumentRef paper) {
    return bare(known, step, paper).effective(true);
  }

  private static SupportHandled.Builder bare(
      SupportApplication known, SupportStep step, DocumentRef paper) {
    return SupportHandled.builder().application(known.id()).step(step).paper(paper);
  }

  private Decision happened(SupportHandled handled) {
    return Decision.of(ground.today(), handled);
  }

  private Decision violated(Refusal refusal, SupportHandled handled) {
    return Decision.unlawful(
        refusal,
        ground.today(),
        handled,
        ViolationFound.of(refusal.rule(), "support.handled", handled.application()));
  }
}
