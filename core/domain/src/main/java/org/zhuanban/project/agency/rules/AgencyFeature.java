package org.zhuanban.project.agency.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.agency.Agency;
import org.zhuanban.project.agency.Agency.Mandate;
import org.zhuanban.project.agency.AgencyCommand;
import org.zhuanban.project.agency.AgencyDuty;
import org.zhuanban.project.agency.AgencyEvent;
import org.zhuanban.project.agency.AgencyEvent.AgentRated;
import org.zhuanban.project.agency.AgencyEvent.AgentRatingAnswered;
import org.zhuanban.project.agency.AgencyEvent.DepartmentReminded;
import org.zhuanban.project.agency.AgencyEvent.MandateRevoked;
import org.zhuanban.project.agency.AgencyEvent.MandateSigned;
import org.zhuanban.project.agency.AgencyEvent.ServiceGiven;
import org.zhuanban.project.agency.AgencyEvent.ServicesPlanned;
import org.zhuanban.project.agency.PlannedService;
import org.zhuanban.project.rules.ProjectFeature;

/** The agency service for a project. */
public final class AgencyFeature implements Feature<Agency, AgencyEvent> {
  /** The descriptor. */
  public static final AgencyFeature INSTANCE = new AgencyFeature();

  private static final String SUBJECT = "agency";

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
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(AgencyCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return AgencyDecider.commands();
  }

  @Override
  public Class<AgencyEvent> eventFamily() {
    return AgencyEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("agency.mandate-signed", 1, MandateSigned.class),
        new EventType("agency.mandate-revoked", 1, MandateRevoked.class),
        new EventType("agency.service-given", 1, ServiceGiven.class),
        new EventType("agency.services-planned", 1, ServicesPlanned.class),
        new EventType("agency.department-reminded", 1, DepartmentReminded.class),
        new EventType("agency.agent-rated", 1, AgentRated.class),
        new EventType("agency.agent-rating-answered", 1, AgentRatingAnswered.class));
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.startsWith("agency.")
        ? ApprovalFeature.INSTANCE.itemName(subject, state)
        : Optional.empty();
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    state
        .of(this)
        .mandates()
        .forEach(mandate -> names.put(mandate.centre().code(), mandate.centre().name()));
    return names;
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).mandates().stream()
        .map(mandate -> mandate.centre().code())
        .collect(Collectors.toSet());
  }

  static Optional<LocalDate> projectOver(StreamState state) {
    Project project = state.of(ProjectFeature.INSTANCE);
    return Stream.concat(
            project.termination().map(Project.ProjectTermination::on).stream(),
            project.on(ProjectStep.FULL_OUTPUT_REACHED).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Returns the agency service of a project, which ends at the latest with the project.
   *
   * @param state the stream
   * @return the agency service
   */
  public Agency agency(StreamState state) {
    return state.of(this).overWith(projectOver(state));
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    Agency agency = agency(state);
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < agency.mandates().size(); i++) {
      duties.add(contact(i + 1, agency.mandates().get(i), agency, context));
    }
    for (int i = 0; i < agency.plan().size(); i++) {
      duties.add(service(i + 1, agency.plan().get(i)));
    }
    for (int i = 0; i < agency.ratings().size(); i++) {
      if (agency.ratings().get(i).bad()) {
        duties.add(answer(i + 1, agency.ratings().get(i), context));
      }
    }
    return duties;
  }

  /** Creates the duty of first contact. A new agent after a hand-over has its own. */
  private static Duty contact(int number, Mandate mandate, Agency agency, DecisionContext context) {
    LocalDate signed = mandate.signedOn();
    return Duty.builder()
        .key("agency:contact:" + number)
        .kind(AgencyDuty.FIRST_CONTACT)
        .owner(mandate.centre().code())
        .subject(SUBJECT)
        .clock(
            DutyClock.appointed(
                mandate.centre().calendar(),
                signed,
                Optional.of(
                    LegalClock.from(
                        signed, context.rules().limit(LocalLimit.FIRST_CONTACT, signed))),
                Stream.concat(
                        contacted(agency, mandate).stream(),
                        mandate.ended().map(Agency.MandateEnding::ending).stream())
                    .min(Comparator.comparing(Ending::on))))
        .build();
  }

  /** The first contact. A reminder of a department is no contact with the enterprise. */
  private static Optional<Ending> contacted(Agency agency, Mandate mandate) {
    return agency.services().stream()
        .filter(service -> service.by().equals(mandate.agent()))
        .filter(service -> service.reminder().isEmpty())
        .map(Agency.Service::on)
        .filter(on -> !on.isBefore(mandate.signedOn()))
        .min(LocalDate::compareTo)
        .map(Ending::done);
  }

  private static Duty answer(int number, Agency.AgentRating rating, DecisionContext context) {
    Department centre = rating.mandate().centre();
    return Duty.builder()
        .key("agency:rating:" + number)
        .kind(AgencyDuty.ANSWER_RATING)
        .owner(centre.code())
        .subject(SUBJECT)
        .clock(
            DutyClock.appointed(
                centre.calendar(),
                rating.on(),
                Optional.of(
                    LegalClock.from(
                        rating.on(), context.rules().limit(LocalLimit.RATING_ANSWER, rating.on()))),
                rating.answeredOn().map(Ending::done)))
        .build();
  }

  private static Duty service(int number, Agency.ServicePlan planned) {
    PlannedService service = planned.service();
    return Duty.builder()
        .key("agency:plan:" + number)
        .kind(AgencyDuty.SERVE)
        .owner(planned.centre().code())
        .subject(service.item().orElse(SUBJECT))
        .clock(
            DutyClock.byDay(
                planned.centre().calendar(),
                planned.plannedOn(),
                service.due(),
                AgencyDuty.SERVE.source(),
                planned.ending()))
        .build();
  }
}
