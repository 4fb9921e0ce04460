package org.zhuanban.project.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalFeature;
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
import org.zhuanban.proceeding.ProceedingFeature;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectFeature;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.agency.Agency.Mandate;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.PlanServices;
import org.zhuanban.project.agency.AgencyCommand.Remind;
import org.zhuanban.project.agency.AgencyCommand.RevokeMandate;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.AgencyEvent.MandateSigned;
import org.zhuanban.project.agency.AgencyEvent.ServiceGiven;
import org.zhuanban.project.problem.ProblemFeature;
import org.zhuanban.project.taskforce.TaskForceFeature;
import org.zhuanban.rules.LocalLimit;

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
        new WireType("agency.mandate-signed", 2, MandateSigned.class),
        new WireType("agency.service-given", 2, ServiceGiven.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    return Optional.of(
        event instanceof MandateSigned signed ? act(signed) : act((ServiceGiven) event));
  }

  private static AgencyCommand act(MandateSigned signed) {
    return signed.ends().isPresent()
        ? new RevokeMandate(signed.agent(), signed.paper())
        : new SignMandate(
            signed.agent(),
            signed.centre(),
            signed.from(),
            signed.scope(),
            BigDecimal.ZERO,
            signed.paper());
  }

  private static AgencyCommand act(ServiceGiven given) {
    if (given.reminder().isPresent()) {
      return new Remind(given.reminder().get().duty(), given.by(), given.paper());
    }
    return given.plan().isEmpty()
        ? new GiveService(given.kind(), given.item(), given.by(), given.paper())
        : new PlanServices(given.plan(), given.paper().orElseThrow());
  }

  @Override
  public Set<String> takingPart(StreamState state) {
    return state.of(this).mandates().stream()
        .map(mandate -> mandate.centre().code())
        .collect(Collectors.toSet());
  }

  @Override
  public Decision decide(Command command, StreamState state, Ground ground) {
    return new AgencyDecider(
            state.of(this),
            projectOver(state),
            state.of(ApprovalFeature.INSTANCE),
            () ->
                Stream.of(
                        ProceedingFeature.INSTANCE,
                        ApprovalFeature.INSTANCE,
                        ProjectFeature.INSTANCE,
                        ProblemFeature.INSTANCE,
                        TaskForceFeature.INSTANCE,
                        this)
                    .flatMap(feature -> feature.duties(state, ground).stream()),
            ground)
        .decide((AgencyCommand) command);
  }

  private static Optional<LocalDate> projectOver(StreamState state) {
    Project project = state.of(ProjectFeature.INSTANCE);
    return Stream.concat(
            project.termination().map(Project.Termination::on).stream(),
            project.on(ProjectStep.FULL_OUTPUT_REACHED).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Reads the agency service of a project, which is over at the latest with the project itself.
   *
   * @param state the stream
   * @return the service
   */
  public Agency agency(StreamState state) {
    return state.of(this).overWith(projectOver(state));
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    Agency agency = agency(state);
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < agency.mandates().size(); i++) {
      duties.add(contact(i + 1, agency.mandates().get(i), agency, ground));
    }
    for (int i = 0; i < agency.plan().size(); i++) {
      duties.add(service(i + 1, agency.plan().get(i)));
    }
    return duties;
  }

  /** Whoever takes a mandate over owes a first contact of its own. */
  private static Duty contact(int number, Mandate mandate, Agency agency, Ground ground) {
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
                        signed, ground.rules().limit(LocalLimit.FIRST_CONTACT, signed))),
                Stream.concat(
                        contacted(agency, mandate).stream(),
                        mandate.ended().map(Agency.Ended::ending).stream())
                    .min(Comparator.comparing(Ending::on))))
        .build();
  }

  /** Whoever reminds a department has not spoken to the enterprise. */
  private static Optional<Ending> contacted(Agency agency, Mandate mandate) {
    return agency.services().stream()
        .filter(service -> service.by().equals(mandate.agent()))
        .filter(service -> service.reminder().isEmpty())
        .map(Agency.Service::on)
        .filter(on -> !on.isBefore(mandate.signedOn()))
        .min(LocalDate::compareTo)
        .map(Ending::done);
  }

  private static Duty service(int number, Agency.Planned planned) {
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
