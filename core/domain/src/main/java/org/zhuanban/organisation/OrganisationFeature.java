package org.zhuanban.organisation;

import java.util.List;
import java.util.Optional;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.organisation.OrganisationCommand.AssignAgent;
import org.zhuanban.organisation.OrganisationCommand.CloseUnit;
import org.zhuanban.organisation.OrganisationCommand.GrantQualification;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.JoinTeam;
import org.zhuanban.organisation.OrganisationCommand.LeaveTeam;
import org.zhuanban.organisation.OrganisationCommand.NameMentor;
import org.zhuanban.organisation.OrganisationCommand.RecordTraining;
import org.zhuanban.organisation.OrganisationCommand.ReleaseAgent;
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
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(OrganisationCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return CommandType.decidedBy(this::decider)
        .on("organisation.set-unit", SetUnit.class, OrganisationDecider::decide)
        .on("organisation.close-unit", CloseUnit.class, OrganisationDecider::decide)
        .on(
            "organisation.hold-committee-meeting",
            HoldCommitteeMeeting.class,
            OrganisationDecider::decide)
        .on("organisation.join-team", JoinTeam.class, OrganisationDecider::decide)
        .on("organisation.leave-team", LeaveTeam.class, OrganisationDecider::decide)
        .on("organisation.record-training", RecordTraining.class, OrganisationDecider::decide)
        .on("organisation.name-mentor", NameMentor.class, OrganisationDecider::decide)
        .on(
            "organisation.grant-qualification",
            GrantQualification.class,
            OrganisationDecider::decide)
        .on("organisation.assign-agent", AssignAgent.class, OrganisationDecider::decide)
        .on("organisation.release-agent", ReleaseAgent.class, OrganisationDecider::decide)
        .toList();
  }

  @Override
  public Class<OrganisationEvent> eventFamily() {
    return OrganisationEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("organisation.unit-set", 1, UnitSet.class),
        new EventType("organisation.unit-closed", 1, UnitClosed.class),
        new EventType("organisation.committee-met", 1, CommitteeMet.class),
        new EventType("organisation.staff-recorded", 1, StaffRecorded.class));
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

  private OrganisationDecider decider(StreamState state, Ground ground) {
    return new OrganisationDecider(state, state.of(this), ground);
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    return new OrganisationDuties(state.of(this), ground).all();
  }
}
