package org.zhuanban.project.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.feature.WireType;
import org.zhuanban.party.Office;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.AgencyEvent.MandateSigned;
import org.zhuanban.project.agency.AgencyEvent.ServiceGiven;
import org.zhuanban.rules.LocalLimit;

/** The agency service for a project. */
public final class AgencyFeature implements Feature<Agency, AgencyEvent> {
  /** The descriptor. */
  public static final AgencyFeature INSTANCE = new AgencyFeature();

  private AgencyFeature() {}

  @Override
  public String name() {
    return "agency";
  }

  @Override
  public Class<Agency> stateType() {
    return Agency.class;
  }

  @Override
  public Agency initial() {
    return Agency.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandType() {
    return Optional.of(AgencyCommand.class);
  }

  @Override
  public Class<AgencyEvent> eventType() {
    return AgencyEvent.class;
  }

  @Override
  public List<WireType> wireTypes() {
    return List.of(
        new WireType("agency.mandate-signed", 1, MandateSigned.class),
        new WireType("agency.service-given", 1, ServiceGiven.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof MandateSigned signed) {
      return Optional.of(
          new SignMandate(
              signed.agent(),
              signed.centre(),
              signed.from(),
              signed.scope(),
              BigDecimal.ZERO,
              signed.paper()));
    }
    ServiceGiven given = (ServiceGiven) event;
    return Optional.of(new GiveService(given.kind(), given.item(), given.by(), given.paper()));
  }

  @Override
  public Decision decide(Command command, StreamState state, Ground ground) {
    return command instanceof SignMandate sign
        ? sign(sign, state.of(this), ground)
        : give((GiveService) command, state, ground);
  }

  private static Decision sign(SignMandate sign, Agency agency, Ground ground) {
    if (sign.fee().signum() != 0) {
      return Decision.refused(AgencyRule.FEE_CHARGED, sign.fee().toPlainString());
    }
    try {
      ground.calendar(sign.centre().calendar());
    } catch (UnknownCalendarException e) {
      return Decision.refused(
          AgencyRule.UNKNOWN_CALENDAR,
          sign.centre().code(),
          sign.centre().calendar(),
          String.join(", ", ground.calendars().jurisdictions()));
    }
    Optional<Office> agent = agency.mandate().map(Agency.Mandate::agent);
    if (sign.from().isPresent() && agent.isEmpty()) {
      return Decision.refused(AgencyRule.NO_MANDATE);
    }
    if (sign.from().isEmpty() && agent.isPresent()) {
      return Decision.refused(AgencyRule.MANDATE_EXISTS, agent.get().title());
    }
    if (!sign.from().equals(agent)) {
      return Decision.refused(
          AgencyRule.NOT_THE_AGENT,
          sign.from().map(Office::title).orElse("-"),
          agent.map(Office::title).orElse("-"));
    }
    return Decision.of(
        ground.today(),
        new MandateSigned(sign.agent(), sign.centre(), sign.from(), sign.scope(), sign.paper()));
  }

  private Decision give(GiveService give, StreamState state, Ground ground) {
    if (give.kind() == ServiceKind.ASSIST && state.of(this).mandates().isEmpty()) {
      return Decision.refused(AgencyRule.NO_MANDATE);
    }
    Optional<String> unknown =
        give.item()
            .filter(
                code ->
                    state.of(ApprovalFeature.INSTANCE).items().stream()
                        .noneMatch(item -> item.code().equals(code)));
    return unknown.isPresent()
        ? Decision.refused(AgencyRule.UNKNOWN_ITEM, unknown.get())
        : Decision.of(
            ground.today(), new ServiceGiven(give.kind(), give.item(), give.by(), give.paper()));
  }

  /** Whoever takes a mandate over owes a first contact of its own. */
  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    Agency agency = state.of(this);
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < agency.mandates().size(); i++) {
      Agency.Mandate mandate = agency.mandates().get(i);
      Optional<Ending> handedOver =
          agency.mandates().stream()
              .skip(i + 1L)
              .findFirst()
              .map(next -> Ending.lapsed(next.signedOn()));
      duties.add(
          Duty.builder()
              .key("agency:contact:" + (i + 1))
              .kind(AgencyDuty.FIRST_CONTACT)
              .owner(mandate.centre().code())
              .subject("agency")
              .clock(
                  new DutyClock(
                      mandate.centre().calendar(),
                      mandate.signedOn(),
                      Optional.empty(),
                      Optional.of(
                          LegalClock.from(
                              mandate.signedOn(),
                              ground.rules().limit(LocalLimit.FIRST_CONTACT, mandate.signedOn()))),
                      Stream.concat(contact(agency, mandate).stream(), handedOver.stream())
                          .min(Comparator.comparing(Ending::on))))
              .build());
    }
    return duties;
  }

  private static Optional<Ending> contact(Agency agency, Agency.Mandate mandate) {
    return agency.services().stream()
        .filter(service -> service.by().equals(mandate.agent()))
        .map(Agency.Service::on)
        .filter(on -> !on.isBefore(mandate.signedOn()))
        .min(LocalDate::compareTo)
        .map(Ending::done);
  }
}
