package org.zhuanban.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/** What can be asked of proceedings. */
public sealed interface ProceedingCommand extends Command {
  /** {@return the name of the proceeding inside the stream} */
  String proceeding();

  /** An order that concerns one step. */
  sealed interface OnStep extends ProceedingCommand {
    /** {@return the name of the step} */
    String step();
  }

  /**
   * Opens a proceeding.
   *
   * @param proceeding its name inside the stream, 1 to 64 characters out of {@code A-Z a-z 0-9 . _
   *     : -}
   * @param table its steps, with the limits that hold now
   * @param subject what it is about, 1 to 64 characters of the same
   * @param parties who plays which role; each role of the table once
   */
  record OpenProceeding(
      String proceeding, ProceedingTable table, String subject, List<Party> parties)
      implements ProceedingCommand {
    /**
     * Checks the names and copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding its name inside the stream
     * @param table its steps
     * @param subject what it is about
     * @param parties who plays which role
     * @throws IllegalArgumentException if a name is malformed, or a role is not played by one party
     */
    public OpenProceeding {
      Input.reference("OpenProceeding.proceeding", proceeding);
      Input.reference("OpenProceeding.subject", subject);
      parties = Input.list("OpenProceeding.parties", parties);
      for (Step step : Input.given("OpenProceeding.table", table).steps()) {
        checkRole(step.owner(), parties);
        if (step.owedTo().isPresent()) {
          checkRole(step.owedTo().get(), parties);
        }
      }
    }

    /**
     * Opens a proceeding.
     *
     * @param proceeding its name inside the stream, 1 to 64 characters out of {@code A-Z a-z 0-9 .
     *     _ : -}
     * @param table its steps, with the limits that hold now
     * @param subject what it is about, 1 to 64 characters of the same
     * @param parties who plays which role
     * @return the command
     * @throws IllegalArgumentException if a name is malformed, or a role is not played by one party
     */
    public static OpenProceeding of(
        String proceeding, ProceedingTable table, String subject, List<Party> parties) {
      return new OpenProceeding(proceeding, table, subject, parties);
    }

    private static void checkRole(String role, List<Party> parties) {
      long players = parties.stream().filter(party -> party.role().equals(role)).count();
      if (players != 1) {
        throw players == 0
            ? InputFault.MISSING.at("OpenProceeding.parties." + role)
            : InputFault.REPEATED.at("OpenProceeding.parties", role);
      }
    }
  }

  /**
   * Takes a step: does what is owed, or uses a right.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param paper the paper that shows it
   */
  record CompleteStep(String proceeding, String step, Optional<DocumentRef> paper)
      implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param paper the paper that shows it
     * @throws IllegalArgumentException if a component is missing
     */
    public CompleteStep {
      Input.given("CompleteStep.proceeding", proceeding);
      Input.given("CompleteStep.step", step);
      Input.given("CompleteStep.paper", paper);
    }

    /**
     * Takes a step: does what is owed, or uses a right.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CompleteStep of(String proceeding, String step) {
      return new CompleteStep(proceeding, step, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper that shows it
     * @return the same with it
     */
    public CompleteStep withPaper(DocumentRef paper) {
      return new CompleteStep(
          proceeding, step, Optional.of(Input.given("CompleteStep.paper", paper)));
    }
  }

  /**
   * Releases the one who owes a step.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param ground the paper that says why
   */
  record ExcuseStep(String proceeding, String step, DocumentRef ground) implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param ground the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public ExcuseStep {
      Input.given("ExcuseStep.proceeding", proceeding);
      Input.given("ExcuseStep.step", step);
      Input.given("ExcuseStep.ground", ground);
    }

    /**
     * Releases the one who owes a step.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param ground the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExcuseStep of(String proceeding, String step, DocumentRef ground) {
      return new ExcuseStep(proceeding, step, ground);
    }
  }

  /**
   * Extends the limits of a step, once.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param by how much longer
   * @param approval the paper that approves it
   */
  record ExtendStep(String proceeding, String step, TimeLimit by, DocumentRef approval)
      implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param by how much longer
     * @param approval the paper that approves it
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendStep {
      Input.given("ExtendStep.proceeding", proceeding);
      Input.given("ExtendStep.step", step);
      Input.given("ExtendStep.by", by);
      Input.given("ExtendStep.approval", approval);
    }

    /**
     * Extends the limits of a step, once.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param by how much longer
     * @param approval the paper that approves it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendStep of(
        String proceeding, String step, TimeLimit by, DocumentRef approval) {
      return new ExtendStep(proceeding, step, by, approval);
    }
  }

  /**
   * Stops the time of a step; the day is already left out.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param reason why; only what the law lists
   * @param notifiedOn the day of the written notice; empty if none was given
   */
  record PauseStep(
      String proceeding, String step, PauseReason reason, Optional<LocalDate> notifiedOn)
      implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param reason why
     * @param notifiedOn the day of the written notice
     * @throws IllegalArgumentException if a component is missing
     */
    public PauseStep {
      Input.given("PauseStep.proceeding", proceeding);
      Input.given("PauseStep.step", step);
      Input.given("PauseStep.reason", reason);
      Input.given("PauseStep.notifiedOn", notifiedOn);
    }

    /**
     * Stops the time of a step; the day is already left out.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param reason why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static PauseStep of(String proceeding, String step, PauseReason reason) {
      return new PauseStep(proceeding, step, reason, Optional.empty());
    }

    /**
     * Adds the day of the written notice.
     *
     * @param notifiedOn the day of the written notice
     * @return the same with it
     */
    public PauseStep withNotifiedOn(LocalDate notifiedOn) {
      return new PauseStep(
          proceeding, step, reason, Optional.of(Input.given("PauseStep.notifiedOn", notifiedOn)));
    }
  }

  /**
   * Lets the time of a step run again; the day is still left out.
   *
   * @param proceeding the proceeding
   * @param step the step
   */
  record ResumeStep(String proceeding, String step) implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @throws IllegalArgumentException if a component is missing
     */
    public ResumeStep {
      Input.given("ResumeStep.proceeding", proceeding);
      Input.given("ResumeStep.step", step);
    }

    /**
     * Lets the time of a step run again; the day is still left out.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ResumeStep of(String proceeding, String step) {
      return new ResumeStep(proceeding, step);
    }
  }

  /**
   * Closes a proceeding before all its steps have ended; what is still owed lapses.
   *
   * @param proceeding the proceeding
   * @param ground the paper that says why
   */
  record CloseProceeding(String proceeding, DocumentRef ground) implements ProceedingCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param ground the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public CloseProceeding {
      Input.given("CloseProceeding.proceeding", proceeding);
      Input.given("CloseProceeding.ground", ground);
    }

    /**
     * Closes a proceeding before all its steps have ended; what is still owed lapses.
     *
     * @param proceeding the proceeding
     * @param ground the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CloseProceeding of(String proceeding, DocumentRef ground) {
      return new CloseProceeding(proceeding, ground);
    }
  }
}
