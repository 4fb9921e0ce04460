package org.zhuanban.project.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.problem.ProblemCommand.CloseProblem;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.DenyProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemCommand.SolveProblem;
import org.zhuanban.project.problem.ProblemCommand.VerifyProblem;
import org.zhuanban.project.problem.ProblemEvent.ProblemClosed;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;
import org.zhuanban.project.problem.ProblemEvent.ProblemDenied;
import org.zhuanban.project.problem.ProblemEvent.ProblemEscalated;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemEvent.ProblemSolved;

/** The problem list of a project. */
public final class ProblemFeature implements Feature<ProblemList, ProblemEvent> {
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
    return CommandType.decidedBy(this::decider)
        .on("problem.report-problem", ReportProblem.class, ProblemDecider::decide)
        .on("problem.escalate-problem", EscalateProblem.class, ProblemDecider::decide)
        .on("problem.decide-problem", DecideProblem.class, ProblemDecider::decide)
        .on("problem.solve-problem", SolveProblem.class, ProblemDecider::decide)
        .on("problem.deny-problem", DenyProblem.class, ProblemDecider::decide)
        .on("problem.verify-problem", VerifyProblem.class, ProblemDecider::decide)
        .on("problem.close-problem", CloseProblem.class, ProblemDecider::decide)
        .toList();
  }

  @Override
  public Class<ProblemEvent> eventFamily() {
    return ProblemEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("problem.reported", 1, ProblemReported.class),
        new EventType("problem.escalated", 1, ProblemEscalated.class),
        new EventType("problem.decided", 1, ProblemDecided.class),
        new EventType("problem.solved", 1, ProblemSolved.class),
        new EventType("problem.denied", 1, ProblemDenied.class),
        new EventType("problem.closed", 1, ProblemClosed.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof ProblemReported reported) {
      return Optional.of(
          new ReportProblem(
              reported.problem(),
              reported.source(),
              reported.item(),
              reported.category(),
              reported.words(),
              reported.paper(),
              Optional.of(reported.terms()),
              reported.level(),
              reported.holder()));
    } else if (event instanceof ProblemEscalated escalated) {
      return Optional.of(
          new EscalateProblem(escalated.problem(), escalated.level(), escalated.holder()));
    } else if (event instanceof ProblemDecided decided) {
      // What a meeting decided follows from the meeting.
      return decided.meeting().isPresent()
          ? Optional.empty()
          : Optional.of(
              new DecideProblem(
                  decided.problem(), decided.level(), decided.solveBy(), decided.paper()));
    } else if (event instanceof ProblemSolved solved) {
      return Optional.of(new SolveProblem(solved.problem(), solved.paper()));
    } else if (event instanceof ProblemDenied denied) {
      return Optional.of(new DenyProblem(denied.problem(), denied.paper()));
    }
    ProblemClosed closed = (ProblemClosed) event;
    return Optional.of(
        closed.proof() == ProblemProof.ENTERPRISE
            ? new VerifyProblem(closed.problem(), closed.paper())
            : new CloseProblem(closed.problem(), closed.paper()));
  }

  @Override
  public Set<String> takingPart(StreamState state) {
    return state.of(this).tickets().stream()
        .flatMap(ticket -> ticket.path().stream())
        .map(stay -> stay.holder().code())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> concerned(Command command, StreamState state) {
    return state
        .of(this)
        .ticket(((ProblemCommand) command).problem())
        .map(ticket -> Set.of(ticket.current().holder().code()))
        .orElse(Set.of());
  }

  private ProblemDecider decider(StreamState state, Ground ground) {
    return new ProblemDecider(state.of(this), state.of(ApprovalFeature.INSTANCE), ground);
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    List<Duty> duties = new ArrayList<>();
    for (ProblemTicket known : state.of(this).tickets()) {
      if (known.reportedOn().isAfter(ground.today())) {
        continue;
      }
      // What was denied later was not denied then.
      ProblemTicket ticket = known.asOf(ground.today());
      for (ProblemTicket.Stay stay : ticket.path()) {
        duties.add(
            Duty.builder()
                .key("problem:%s:%s".formatted(ticket.problem(), stay.level()))
                .kind(ProblemDuty.DECIDE)
                .owner(stay.holder().code())
                .subject(ticket.problem())
                .clock(ticket.clock(stay))
                .build());
      }
      List<ProblemTicket.Decided> dated = ticket.datedDecisions();
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
}
