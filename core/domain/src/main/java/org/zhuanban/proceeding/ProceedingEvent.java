package org.zhuanban.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Ending;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.proceeding.ProceedingCommand.CloseProceeding;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.proceeding.ProceedingCommand.ExcuseStep;
import org.zhuanban.proceeding.ProceedingCommand.ExtendStep;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingCommand.PauseStep;
import org.zhuanban.proceeding.ProceedingCommand.ResumeStep;

/** An event of proceedings. */
public sealed interface ProceedingEvent extends Event<ProceedingList> {
  /**
   * A proceeding was opened.
   *
   * @param proceeding the id inside the stream
   * @param table the table of its steps, with the limits at that time
   * @param subject the subject
   * @param parties the parties, one for each role
   * @param content what it is about, in words
   */
  record ProceedingOpened(
      String proceeding,
      ProceedingTable table,
      String subject,
      List<Party> parties,
      @FreeText Optional<String> content)
      implements ProceedingEvent {
    /**
     * Copies the list.
     *
     * @param proceeding the id inside the stream
     * @param table the table of its steps
     * @param subject the subject
     * @param parties the parties, one for each role
     * @param content what it is about, in words
     */
    public ProceedingOpened {
      parties = List.copyOf(parties);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new OpenProceeding(proceeding, table, subject, parties, content));
    }

    @Override
    public ProceedingList applyTo(ProceedingList state, LocalDate effectiveOn) {
      return state.with(
          new Proceeding(
              proceeding,
              table,
              subject,
              parties,
              content,
              effectiveOn,
              Optional.empty(),
              new TreeMap<>()));
    }
  }

  /**
   * A step was completed.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param paper the paper of the step
   * @param effective whether the act has effect; a lapsed right has none
   */
  record StepCompleted(
      String proceeding, String step, Optional<DocumentRef> paper, boolean effective)
      implements ProceedingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CompleteStep(proceeding, step, paper));
    }

    @Override
    public ProceedingList applyTo(ProceedingList state, LocalDate effectiveOn) {
      return effective ? ended(state, proceeding, step, Ending.done(effectiveOn)) : state;
    }
  }

  /**
   * The owner of a step was released.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param ground the paper that gives the reason
   */
  record StepExcused(String proceeding, String step, DocumentRef ground)
      implements ProceedingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExcuseStep(proceeding, step, ground));
    }

    @Override
    public ProceedingList applyTo(ProceedingList state, LocalDate effectiveOn) {
      return ended(state, proceeding, step, new Ending(effectiveOn, Ending.How.EXCUSED));
    }
  }

  /**
   * A right was not used by its last day, and lapsed.
   *
   * @param proceeding the proceeding
   * @param step the step
   */
  record StepLapsed(String proceeding, String step) implements ProceedingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.empty();
    }

    @Override
    public ProceedingList applyTo(ProceedingList state, LocalDate effectiveOn) {
      return ended(state, proceeding, step, Ending.lapsed(effectiveOn));
    }
  }

  /**
   * The limits of a step were extended.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param by the extension
   * @param approval the paper that approves it
   * @param valid whether the extension lengthens the limits
   */
  record StepExtended(
      String proceeding, String step, TimeLimit by, DocumentRef approval, boolean valid)
      implements ProceedingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExtendStep(proceeding, step, by, approval));
    }

    @Override
    public ProceedingList applyTo(ProceedingList state, LocalDate effectiveOn) {
      return valid
          ? state.with(
              proceeding, was -> was.with(step, now -> now.with(new Extension(by, effectiveOn))))
          : state;
    }
  }

  /**
   * The time of a step was paused.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param reason the reason
   * @param notifiedOn the day of the written notice
   */
  record StepPaused(
      String proceeding, String step, PauseReason reason, Optional<LocalDate> notifiedOn)
      implements ProceedingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new PauseStep(proceeding, step, reason, notifiedOn));
    }

    @Override
    public ProceedingList applyTo(ProceedingList state, LocalDate effectiveOn) {
      Pause pause = new Pause(reason, effectiveOn, notifiedOn, Optional.empty());
      return state.with(proceeding, was -> was.with(step, now -> now.with(pause)));
    }
  }

  /**
   * The time of a step resumed.
   *
   * @param proceeding the proceeding
   * @param step the step
   */
  record StepResumed(String proceeding, String step) implements ProceedingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ResumeStep(proceeding, step));
    }

    @Override
    public ProceedingList applyTo(ProceedingList state, LocalDate effectiveOn) {
      return state.with(
          proceeding,
          was ->
              was.with(
                  step,
                  now ->
                      now.with(
                          now.pauses().stream().map(pause -> ended(pause, effectiveOn)).toList())));
    }

    private static Pause ended(Pause pause, LocalDate on) {
      return pause.endedOn().isPresent()
          ? pause
          : new Pause(pause.reason(), pause.startedOn(), pause.notifiedOn(), Optional.of(on));
    }
  }

  /**
   * A proceeding was closed.
   *
   * @param proceeding the proceeding
   * @param ground the paper that gives the reason
   */
  record ProceedingClosed(String proceeding, DocumentRef ground) implements ProceedingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CloseProceeding(proceeding, ground));
    }

    @Override
    public ProceedingList applyTo(ProceedingList state, LocalDate effectiveOn) {
      return state.with(proceeding, was -> was.closed(effectiveOn));
    }
  }

  private static ProceedingList ended(
      ProceedingList state, String proceeding, String step, Ending ending) {
    return state.with(proceeding, was -> was.with(step, now -> now.with(ending)));
  }
}
