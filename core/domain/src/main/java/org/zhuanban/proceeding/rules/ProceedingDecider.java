package org.zhuanban.proceeding.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.ProceedingCommand.CloseProceeding;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.proceeding.ProceedingCommand.ExcuseStep;
import org.zhuanban.proceeding.ProceedingCommand.ExtendStep;
import org.zhuanban.proceeding.ProceedingCommand.OnStep;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingCommand.PauseStep;
import org.zhuanban.proceeding.ProceedingCommand.ResumeStep;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingClosed;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingOpened;
import org.zhuanban.proceeding.ProceedingEvent.StepCompleted;
import org.zhuanban.proceeding.ProceedingEvent.StepExcused;
import org.zhuanban.proceeding.ProceedingEvent.StepExtended;
import org.zhuanban.proceeding.ProceedingEvent.StepPaused;
import org.zhuanban.proceeding.ProceedingEvent.StepResumed;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.proceeding.ProceedingRule;
import org.zhuanban.proceeding.Step;
import org.zhuanban.proceeding.StepProgress;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about proceedings. */
record ProceedingDecider(ProceedingList proceedings, DecisionContext context) {
  private static final String COMPLETED = "proceeding.step-completed";

  static ProceedingDecider of(StreamState state, DecisionContext context) {
    return new ProceedingDecider(state.of(ProceedingFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(ProceedingDecider::of)
        .on("proceeding.open-proceeding", OpenProceeding.class, ProceedingDecider::open)
        .on("proceeding.complete-step", CompleteStep.class, onStep(ProceedingDecider::complete))
        .on("proceeding.excuse-step", ExcuseStep.class, onStep(ProceedingDecider::excuse))
        .on("proceeding.extend-step", ExtendStep.class, onStep(ProceedingDecider::extend))
        .on("proceeding.pause-step", PauseStep.class, onStep(ProceedingDecider::pause))
        .on(
            "proceeding.resume-step",
            ResumeStep.class,
            onStep((decider, resume, desk) -> decider.resume(desk)))
        .on(
            "proceeding.close-proceeding",
            CloseProceeding.class,
            (decider, close) ->
                decider.running(close.proceeding(), proceeding -> decider.close(close, proceeding)))
        .toList();
  }

  /** A rule of a command about a step. */
  @FunctionalInterface
  private interface StepRule<C> {
    Decision decide(ProceedingDecider decider, C command, StepDesk desk);
  }

  private static <C extends OnStep> BiFunction<ProceedingDecider, C, Decision> onStep(
      StepRule<C> rule) {
    return (decider, command) ->
        decider.running(
            command.proceeding(),
            proceeding ->
                decider.step(command, proceeding, desk -> rule.decide(decider, command, desk)));
  }

  private Decision running(String id, Function<Proceeding, Decision> rule) {
    Proceeding proceeding = proceedings.byId().get(id);
    if (proceeding == null) {
      return Decision.refused(ProceedingRule.UNKNOWN_PROCEEDING, id);
    }
    return proceeding
        .closedOn()
        .map(on -> Decision.refused(ProceedingRule.PROCEEDING_OVER, id, on))
        .orElseGet(() -> rule.apply(proceeding));
  }

  private Decision close(CloseProceeding close, Proceeding proceeding) {
    return proceeding.over()
        ? Decision.refused(ProceedingRule.PROCEEDING_OVER, proceeding.id(), lastDay(proceeding))
        : happened(new ProceedingClosed(proceeding.id(), close.ground()));
  }

  private static LocalDate lastDay(Proceeding proceeding) {
    return proceeding.steps().values().stream()
        .flatMap(progress -> progress.ending().stream())
        .map(Ending::on)
        .max(LocalDate::compareTo)
        .orElse(proceeding.openedOn());
  }

  private Decision open(OpenProceeding open) {
    if (proceedings.byId().containsKey(open.proceeding())) {
      return Decision.refused(ProceedingRule.PROCEEDING_EXISTS, open.proceeding());
    }
    for (Party party : open.parties()) {
      Optional<Refusal> unknown =
          context.unknownCalendar(ProceedingRule.UNKNOWN_CALENDAR, party.code(), party.calendar());
      if (unknown.isPresent()) {
        return new Decision.Denied(unknown.get());
      }
    }
    return happened(
        new ProceedingOpened(
            open.proceeding(), open.table(), open.subject(), open.parties(), open.content()));
  }

  private Decision step(OnStep command, Proceeding proceeding, Function<StepDesk, Decision> rule) {
    Optional<Step> found = proceeding.table().step(command.step());
    if (found.isEmpty()) {
      return Decision.refused(
          ProceedingRule.UNKNOWN_STEP,
          proceeding.id(),
          command.step(),
          words(proceeding, proceeding.table().steps().stream().map(Step::name).toList()));
    }
    Step step = found.get();
    Optional<Ending> ending = proceeding.progress(step.name()).ending();
    if (ending.isPresent()) {
      return ended(command, proceeding, step, ending.get());
    }
    Optional<DutyClock> clock = proceeding.clock(step);
    if (clock.isEmpty()) {
      return Decision.refused(
          ProceedingRule.STEP_NOT_BEGUN,
          proceeding.id(),
          words(proceeding, List.of(step.name())),
          words(proceeding, step.after()));
    }
    return rule.apply(new StepDesk(proceeding, step, clock.get()));
  }

  /** Records the use of a lapsed right, which has no effect. */
  private Decision ended(OnStep command, Proceeding proceeding, Step step, Ending ending) {
    boolean lapsed = step.lapses() && ending.how() == Ending.How.LAPSED;
    if (!lapsed || !(command instanceof CompleteStep complete)) {
      return Decision.refused(
          ProceedingRule.STEP_ENDED,
          proceeding.id(),
          words(proceeding, List.of(step.name())),
          ending.on());
    }
    Refusal refusal =
        Refusal.of(
            ProceedingRule.RIGHT_LAPSED,
            proceeding.id(),
            words(proceeding, List.of(step.name())),
            ending.on());
    return Decision.violating(
        refusal,
        context.today(),
        new StepCompleted(proceeding.id(), step.name(), complete.paper(), false),
        ViolationFound.of(refusal.under(step.source()), COMPLETED, proceeding.subject()));
  }

  private Decision excuse(ExcuseStep excuse, StepDesk desk) {
    return happened(new StepExcused(desk.id(), desk.name(), excuse.ground()));
  }

  private Decision pause(PauseStep pause, StepDesk desk) {
    return desk.paused()
        ? Decision.refused(ProceedingRule.STEP_PAUSED, desk.id(), desk.word())
        : happened(new StepPaused(desk.id(), desk.name(), pause.reason(), pause.notifiedOn()));
  }

  private Decision resume(StepDesk desk) {
    return desk.paused()
        ? happened(new StepResumed(desk.id(), desk.name()))
        : Decision.refused(ProceedingRule.STEP_NOT_PAUSED, desk.id(), desk.word());
  }

  private Decision complete(CompleteStep complete, StepDesk desk) {
    List<String> closed = desk.proceeding().closedGuards(desk.step());
    if (!closed.isEmpty()) {
      return Decision.refused(
          ProceedingRule.GUARD_CLOSED, desk.id(), desk.word(), words(desk.proceeding(), closed));
    }
    StepCompleted completed = new StepCompleted(desk.id(), desk.name(), complete.paper(), true);
    List<String> missing = desk.proceeding().missingBefore(desk.step());
    if (!missing.isEmpty()) {
      return outOfTurn(completed, missing, desk);
    }
    Optional<LocalDate> earliest = desk.earliest(calendar(desk));
    if (earliest.filter(context.today()::isBefore).isPresent()) {
      Refusal refusal =
          Refusal.of(ProceedingRule.STEP_TOO_EARLY, desk.id(), desk.word(), earliest.get());
      return Decision.violating(
          refusal, context.today(), completed, desk.violation(refusal, COMPLETED));
    }
    return late(desk)
        ? happened(
            completed, desk.violation(Refusal.of(ProceedingRule.STEP_LATE, desk.id()), COMPLETED))
        : happened(completed);
  }

  /** Adds the violation of the clause of the step that should have come first. */
  private Decision outOfTurn(StepCompleted completed, List<String> missing, StepDesk desk) {
    List<Event<?>> events = new ArrayList<>(List.of(completed));
    for (String name : missing) {
      Step step = desk.proceeding().table().step(name).orElseThrow();
      events.add(
          ViolationFound.of(
              outOfTurn(List.of(name), desk).under(step.source()),
              COMPLETED,
              desk.proceeding().subject()));
    }
    return Decision.violating(
        outOfTurn(missing, desk), context.today(), events.toArray(Event<?>[]::new));
  }

  private static Refusal outOfTurn(List<String> missing, StepDesk desk) {
    return Refusal.of(
        ProceedingRule.STEP_OUT_OF_TURN, desk.id(), desk.word(), words(desk.proceeding(), missing));
  }

  /** The steps as arguments of a refusal, by their labels. */
  private static String words(Proceeding proceeding, List<String> steps) {
    return steps.stream()
        .flatMap(name -> proceeding.table().step(name).stream())
        .map(step -> Refusal.duty(ProceedingFeature.kind(proceeding, step)))
        .collect(Collectors.joining(", "));
  }

  private boolean late(StepDesk desk) {
    return desk.clock()
        .statutory()
        .or(desk.clock()::binding)
        .filter(clock -> clock.deadline(calendar(desk)).passedBy(context.today()))
        .isPresent();
  }

  private Decision extend(ExtendStep extend, StepDesk desk) {
    Optional<TimeLimit> most = desk.step().extension();
    boolean allowed =
        most.filter(limit -> limit.unit() == extend.by().unit())
            .filter(limit -> limit.amount() >= extend.by().amount())
            .isPresent();
    boolean valid = allowed && desk.progress().extension().isEmpty() && !late(desk);
    StepExtended extended =
        new StepExtended(desk.id(), desk.name(), extend.by(), extend.approval(), valid);
    Refusal refusal =
        Refusal.of(
            ProceedingRule.STEP_EXTENSION_VOID,
            desk.id(),
            desk.word(),
            most.map(TimeLimit::toString).orElse("-"));
    return valid
        ? happened(extended)
        : Decision.violating(
            refusal,
            context.today(),
            extended,
            desk.violation(refusal, "proceeding.step-extended"));
  }

  private WorkCalendar calendar(StepDesk desk) {
    return context.calendar(desk.clock().calendar());
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(context.today(), events);
  }

  /** A step that has begun and has not ended. */
  private record StepDesk(Proceeding proceeding, Step step, DutyClock clock) {
    String id() {
      return proceeding.id();
    }

    String name() {
      return step.name();
    }

    /** A violation of the clause of the step. */
    ViolationFound violation(Refusal refusal, String act) {
      return ViolationFound.of(refusal.under(step.source()), act, proceeding.subject());
    }

    String word() {
      return words(proceeding, List.of(step.name()));
    }

    StepProgress progress() {
      return proceeding.progress(step.name());
    }

    boolean paused() {
      return progress().pauses().stream().anyMatch(pause -> pause.endedOn().isEmpty());
    }

    /** The first day for the step: the day after the minimum time (R11). */
    Optional<LocalDate> earliest(WorkCalendar calendar) {
      return step.notBefore()
          .flatMap(
              least ->
                  step.waitsFor().stream()
                      .flatMap(guard -> proceeding.progress(guard).ending().stream())
                      .map(Ending::on)
                      .max(LocalDate::compareTo)
                      .flatMap(last -> LegalClock.from(last, least).deadline(calendar).dueOn()))
          .map(last -> last.plusDays(1));
    }
  }
}
