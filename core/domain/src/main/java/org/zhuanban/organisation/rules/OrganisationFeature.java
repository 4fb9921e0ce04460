package org.zhuanban.organisation.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.OrganisationCommand;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.organisation.OrganisationEvent;
import org.zhuanban.organisation.OrganisationEvent.AgentAssigned;
import org.zhuanban.organisation.OrganisationEvent.AgentReleased;
import org.zhuanban.organisation.OrganisationEvent.CommitteeMet;
import org.zhuanban.organisation.OrganisationEvent.ExerciseAttended;
import org.zhuanban.organisation.OrganisationEvent.HireEnded;
import org.zhuanban.organisation.OrganisationEvent.LocalRulesAdopted;
import org.zhuanban.organisation.OrganisationEvent.MentorHired;
import org.zhuanban.organisation.OrganisationEvent.MentorNamed;
import org.zhuanban.organisation.OrganisationEvent.QualificationGranted;
import org.zhuanban.organisation.OrganisationEvent.ReportSubmitted;
import org.zhuanban.organisation.OrganisationEvent.SessionHeld;
import org.zhuanban.organisation.OrganisationEvent.TargetsAdjusted;
import org.zhuanban.organisation.OrganisationEvent.TargetsSet;
import org.zhuanban.organisation.OrganisationEvent.TeamJoined;
import org.zhuanban.organisation.OrganisationEvent.TeamLeft;
import org.zhuanban.organisation.OrganisationEvent.TrainingAttended;
import org.zhuanban.organisation.OrganisationEvent.TrainingPlanAdopted;
import org.zhuanban.organisation.OrganisationEvent.UnitClosed;
import org.zhuanban.organisation.OrganisationEvent.UnitSet;
import org.zhuanban.organisation.TrainingItem;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;

/** The feature of the organisation of a county, in a stream of its own. */
public final class OrganisationFeature implements Feature<Organisation, OrganisationEvent> {
  /** The descriptor. */
  public static final OrganisationFeature INSTANCE = new OrganisationFeature();

  /** The kind of the streams of organisations. */
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
    return OrganisationDecider.commands();
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
        new EventType("organisation.report-submitted", 1, ReportSubmitted.class),
        new EventType("organisation.local-rules-adopted", 1, LocalRulesAdopted.class),
        new EventType("organisation.targets-set", 1, TargetsSet.class),
        new EventType("organisation.targets-adjusted", 1, TargetsAdjusted.class),
        new EventType("organisation.team-joined", 1, TeamJoined.class),
        new EventType("organisation.team-left", 1, TeamLeft.class),
        new EventType("organisation.training-attended", 1, TrainingAttended.class),
        new EventType("organisation.exercise-attended", 1, ExerciseAttended.class),
        new EventType("organisation.mentor-named", 1, MentorNamed.class),
        new EventType("organisation.mentor-hired", 1, MentorHired.class),
        new EventType("organisation.hire-ended", 1, HireEnded.class),
        new EventType("organisation.session-held", 1, SessionHeld.class),
        new EventType("organisation.training-plan-adopted", 1, TrainingPlanAdopted.class),
        new EventType("organisation.qualification-granted", 1, QualificationGranted.class),
        new EventType("organisation.agent-assigned", 1, AgentAssigned.class),
        new EventType("organisation.agent-released", 1, AgentReleased.class));
  }

  @Override
  public Optional<String> title(StreamState state, LocalDate day) {
    Organisation organisation = state.of(this);
    return organisation
        .countyUnit(UnitKind.COMMITTEE, day)
        .or(() -> organisation.countyUnit(UnitKind.LEAD_BUREAU, day))
        .map(Unit::name);
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    state
        .of(this)
        .history()
        .forEach(
            (code, versions) ->
                versions.stream()
                    .filter(version -> !version.from().isAfter(day))
                    .forEach(version -> names.put(code, version.unit().name())));
    return names;
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.equals(OrganisationDuty.TRAINING.code())
        ? state.of(this).training().plans().stream()
            .flatMap(plan -> plan.items().stream())
            .filter(item -> item.code().equals(subject))
            .map(TrainingItem::title)
            .reduce((earlier, later) -> later)
        : Optional.empty();
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    Organisation organisation = state.of(this);
    // Every command on a project asks for them, too, where there is no organisation.
    return organisation.equals(initial())
        ? List.of()
        : new OrganisationDuties(organisation, context).all();
  }
}
