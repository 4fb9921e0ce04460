package org.zhuanban.project.problem.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.DutyReview;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.problem.ProblemCommand;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.problem.ProblemEvent;
import org.zhuanban.project.problem.ProblemEvent.OverdueApprovalListed;
import org.zhuanban.project.problem.ProblemEvent.ProblemClosed;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;
import org.zhuanban.project.problem.ProblemEvent.ProblemDenied;
import org.zhuanban.project.problem.ProblemEvent.ProblemEscalated;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemEvent.ProblemSolved;
import org.zhuanban.project.problem.ProblemEvent.ProblemVerified;
import org.zhuanban.project.problem.ProblemList;
import org.zhuanban.project.problem.ProblemTicket;

/** The feature of the problem list of a project. */
public final class ProblemFeature implements Feature<ProblemList, ProblemEvent>, DutyReview {
  /** The descriptor. */
  public static final ProblemFeature INSTANCE = new ProblemFeature();

  private ProblemFeature() {}

  @Override
  public String name() {
    return "problem";
  }

  @Override
  public Class<ProblemList> stateType() {
    return ProblemList.class;
  }

  @Override
  public ProblemList initial() {
    return ProblemList.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(ProblemCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return ProblemDecider.commands();
  }

  @Override
  public Class<ProblemEvent> eventFamily() {
    return ProblemEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("problem.reported", 1, ProblemReported.class),
        new EventType("problem.overdue-approval-listed", 1, OverdueApprovalListed.class),
        new EventType("problem.escalated", 1, ProblemEscalated.class),
        new EventType("problem.decided", 1, ProblemDecided.class),
        new EventType("problem.solved", 1, ProblemSolved.class),
        new EventType("problem.denied", 1, ProblemDenied.class),
        new EventType("problem.verified", 1, ProblemVerified.class),
        new EventType("problem.closed", 1, ProblemClosed.class));
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.startsWith("problem.")
        ? state
            .of(this)
            .ticket(subject)
            .flatMap(ProblemTicket::item)
            .flatMap(item -> ApprovalFeature.INSTANCE.itemName(item, state))
        : Optional.empty();
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    state.of(this).tickets().stream()
        .flatMap(ticket -> ticket.path().stream())
        .forEach(stay -> names.put(stay.holder().code(), stay.holder().name()));
    return names;
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).tickets().stream()
        .flatMap(ticket -> ticket.path().stream())
        .map(stay -> stay.holder().code())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    return state
        .of(this)
        .ticket(((ProblemCommand) command).problem())
        .map(ticket -> Set.of(ticket.current().holder().code()))
        .orElse(Set.of());
  }

  /** A holder acts on what was listed, so that people decide if the approval was not overdue. */
  @Override
  public ReviewResult review(Event<?> event) {
    return event instanceof OverdueApprovalListed
        ? ReviewResult.TO_BE_DECIDED
        : Feature.super.review(event);
  }

  @Override
  public List<DatedEvent> onTimeElapsed(LocalDate day, StreamState state, DecisionContext context) {
    return new OverdueApprovals(state, context).upTo(day);
  }

  @Override
  public Optional<LocalDate> nextReviewOn(Duty duty, StreamState state, DecisionContext context) {
    return new OverdueApprovals(state, context).listing(duty).map(DatedEvent::effectiveOn);
  }

  @Override
  public Object reviewKey(Duty duty, StreamState state) {
    return OverdueApprovals.listed(duty, state.of(this));
  }

  @Override
  public List<Object> reviewInputs(StreamState state) {
    return List.of(state.of(this));
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    List<Duty> duties = new ArrayList<>();
    for (ProblemTicket known : state.of(this).tickets()) {
      if (known.reportedOn().isAfter(context.today())) {
        continue;
      }
      // A later denial does not count yet.
      ProblemTicket ticket = known.asOf(context.today());
      for (ProblemTicket.Stay stay : ticket.path()) {
        duties.add(
            Duty.builder()
                .key(key(ticket, stay))
                .kind(ProblemDuty.DECIDE)
                .owner(stay.holder().code())
                .subject(ticket.problem())
                .clock(ticket.clock(stay))
                .build());
      }
      List<ProblemTicket.ProblemDecision> dated = ticket.datedDecisions();
      for (int number = 1; number <= dated.size(); number++) {
        duties.add(
            Duty.builder()
                .key("problem:%s:solve:%s".formatted(ticket.problem(), number))
                .kind(ProblemDuty.SOLVE)
                .owner(ticket.holderAt(dated.get(number - 1).level()).code())
                .subject(ticket.problem())
                .clock(ticket.solveClock(number))
                .build());
      }
    }
    return duties;
  }

  /** A level that received a problem back has another duty. */
  private static String key(ProblemTicket ticket, ProblemTicket.Stay stay) {
    return "problem:%s:%s".formatted(ticket.problem(), stay.level())
        + (stay.visit() == 1 ? "" : ":" + stay.visit());
  }
}
