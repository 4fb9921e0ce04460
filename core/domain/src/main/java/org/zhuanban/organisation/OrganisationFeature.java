package org.zhuanban.organisation;

import java.util.List;
import java.util.Optional;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.feature.WireType;
import org.zhuanban.organisation.OrganisationCommand.CloseUnit;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationEvent.CommitteeMet;
import org.zhuanban.organisation.OrganisationEvent.StaffRecorded;
import org.zhuanban.organisation.OrganisationEvent.UnitClosed;
import org.zhuanban.organisation.OrganisationEvent.UnitSet;

/** The organisation of a county, in a stream of its own. */
public final class OrganisationFeature implements Feature<Organisation, OrganisationEvent> {
  /** The descriptor. */
  public static final OrganisationFeature INSTANCE = new OrganisationFeature();

  /** The kind of the streams that organisations are. */
  public static final String KIND = "organisation";

  private OrganisationFeature() {}

  @Override
  public String name() {
    return "organisation";
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.of(KIND);
  }

  @Override
  public Class<Organisation> stateType() {
    return Organisation.class;
  }

  @Override
  public Organisation initial() {
    return Organisation.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandType() {
    return Optional.of(OrganisationCommand.class);
  }

  @Override
  public Class<OrganisationEvent> eventType() {
    return OrganisationEvent.class;
  }

  @Override
  public List<WireType> wireTypes() {
    return List.of(
        new WireType("organisation.unit-set", 1, UnitSet.class),
        new WireType("organisation.unit-closed", 1, UnitClosed.class),
        new WireType("organisation.committee-met", 1, CommitteeMet.class),
        new WireType("organisation.staff-recorded", 1, StaffRecorded.class));
  }

  /** The tasks that a meeting gave are proceedings, which are acts of their own. */
  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof UnitSet set) {
      return Optional.of(new SetUnit(set.unit(), set.paper()));
    } else if (event instanceof UnitClosed closed) {
      return Optional.of(new CloseUnit(closed.unit(), closed.paper()));
    } else if (event instanceof CommitteeMet met) {
      return Optional.of(
          new HoldCommitteeMeeting(
              met.period(), met.attended(), met.decisions(), List.of(), met.minutes()));
    }
    return Optional.of(StaffLines.act((StaffRecorded) event));
  }

  @Override
  public Decision decide(Command command, StreamState state, Ground ground) {
    return new OrganisationDecider(state, state.of(this), ground)
        .decide((OrganisationCommand) command);
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    return new OrganisationDuties(state.of(this), ground).all();
  }
}
