package org.zhuanban.project.complaint.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.zhuanban.project.complaint.Complaint;
import org.zhuanban.project.complaint.Complaint.ComplaintHandling;
import org.zhuanban.project.complaint.ComplaintCommand;
import org.zhuanban.project.complaint.ComplaintCommand.AnswerComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.FileComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.WithdrawComplaint;
import org.zhuanban.project.complaint.ComplaintDuty;
import org.zhuanban.project.complaint.ComplaintEvent;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAccepted;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAnswered;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintClosed;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintFiled;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintRefused;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintRevisited;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintTransferred;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintWithdrawn;
import org.zhuanban.project.complaint.ComplaintList;

/** The complaints of the enterprise of a project. */
public final class ComplaintFeature implements Feature<ComplaintList, ComplaintEvent> {
  /** The descriptor. */
  public static final ComplaintFeature INSTANCE = new ComplaintFeature();

  private ComplaintFeature() {}

  @Override
  public String name() {
    return "complaint";
  }

  @Override
  public Class<ComplaintList> stateType() {
    return ComplaintList.class;
  }

  @Override
  public ComplaintList initial() {
    return ComplaintList.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(ComplaintCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return ComplaintDecider.commands();
  }

  @Override
  public Class<ComplaintEvent> eventFamily() {
    return ComplaintEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("complaint.filed", 1, ComplaintFiled.class),
        new EventType("complaint.accepted", 1, ComplaintAccepted.class),
        new EventType("complaint.refused", 1, ComplaintRefused.class),
        new EventType("complaint.transferred", 1, ComplaintTransferred.class),
        new EventType("complaint.answered", 1, ComplaintAnswered.class),
        new EventType("complaint.revisited", 1, ComplaintRevisited.class),
        new EventType("complaint.closed", 1, ComplaintClosed.class),
        new EventType("complaint.withdrawn", 1, ComplaintWithdrawn.class));
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).complaints().stream()
        .flatMap(Complaint::organs)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    for (Complaint complaint : state.of(this).complaints()) {
      names.put(complaint.receiver().code(), complaint.receiver().name());
      complaint.handlings().forEach(stay -> names.put(stay.organ().code(), stay.organ().name()));
    }
    return names;
  }

  /** The organ that answers is competent for the answer, the receiving one for all the rest. */
  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    if (!(command instanceof ComplaintCommand about)
        || command instanceof FileComplaint
        || command instanceof WithdrawComplaint) {
      return Set.of();
    }
    return state
        .of(this)
        .complaint(about.complaint())
        .map(
            complaint ->
                command instanceof AnswerComplaint
                    ? complaint.handling().map(ComplaintHandling::organ)
                    : Optional.of(complaint.receiver()))
        .flatMap(organ -> organ.map(Department::code))
        .map(Set::of)
        .orElse(Set.of());
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    List<Duty> duties = new ArrayList<>();
    for (Complaint complaint : state.of(this).complaints()) {
      duties.add(
          duty(
              complaint,
              "examine",
              ComplaintDuty.EXAMINE,
              complaint.receiver(),
              clock(
                  complaint.receiver(),
                  LocalLimit.COMPLAINT_EXAMINATION,
                  complaint.filedOn(),
                  complaint.examined(),
                  context)));
      for (int i = 0; i < complaint.handlings().size(); i++) {
        handling(complaint, i, context, duties);
      }
    }
    return duties;
  }

  private static void handling(
      Complaint complaint, int number, DecisionContext context, List<Duty> duties) {
    ComplaintHandling stay = complaint.handlings().get(number);
    duties.add(
        duty(
            complaint,
            "answer:" + (number + 1),
            ComplaintDuty.ANSWER,
            stay.organ(),
            clock(
                stay.organ(),
                LocalLimit.COMPLAINT_ANSWER,
                stay.from(),
                complaint.answered(stay),
                context)));
    stay.answeredOn()
        .ifPresent(
            on ->
                duties.add(
                    duty(
                        complaint,
                        "revisit:" + (number + 1),
                        ComplaintDuty.REVISIT,
                        complaint.receiver(),
                        clock(
                            complaint.receiver(),
                            LocalLimit.COMPLAINT_REVISIT,
                            on,
                            complaint.revisited(stay),
                            context))));
  }

  private static Duty duty(
      Complaint complaint, String part, ComplaintDuty kind, Department owner, DutyClock clock) {
    return Duty.builder()
        .key("complaint:" + complaint.complaint() + ":" + part)
        .kind(kind)
        .owner(owner.code())
        .subject(complaint.complaint())
        .clock(clock)
        .build();
  }

  private static DutyClock clock(
      Department owner,
      LocalLimit limit,
      LocalDate from,
      Optional<Ending> ending,
      DecisionContext context) {
    return DutyClock.appointed(
        owner.calendar(),
        from,
        context.rules().limitIfAny(limit, from).map(within -> LegalClock.from(from, within)),
        ending);
  }
}
