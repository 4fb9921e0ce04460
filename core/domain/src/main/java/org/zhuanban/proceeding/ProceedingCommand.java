package org.zhuanban.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/** A command about proceedings. */
public sealed interface ProceedingCommand extends Command {
  /** {@return the id of the proceeding inside the stream} */
  String proceeding();

  /** A command about one step. */
  sealed interface OnStep extends ProceedingCommand {
    /** {@return the name of the step} */
    String step();
  }

  /**
   * Opens a proceeding.
   *
   * @param proceeding the id inside the stream, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ :
   *     -}
   * @param table the table of its steps, with the present limits
   * @param subject the subject, 1 to 64 characters of the same set
   * @param parties the parties; each role of the table once
   * @param content what it is about, in words (办理内容)
   */
  record OpenProceeding(
      String proceeding,
      ProceedingTable table,
      String subject,
      List<Party> parties,
      @FreeText Optional<String> content)
      implements ProceedingCommand {
    /**
     * Checks the names and copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the id inside the stream
     * @param table the table of its steps
     * @param subject the subject
     * @param parties the parties, one for each role
     * @param content what it is about, in words
     * @throws IllegalArgumentException if a name is malformed, or if a role does not have exactly
     *     one party
     */
    public OpenProceeding {
      Input.given("OpenProceeding.content", content);
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
     * @param proceeding the id inside the stream, 1 to 64 characters out of {@code A-Z a-z 0-9 . _
     *     : -}
     * @param table the table of its steps, with the present limits
     * @param subject the subject, 1 to 64 characters of the same set
     * @param parties the parties, one for each role
     * @return the command
     * @throws IllegalArgumentException if a name is malformed, or if a role does not have exactly
     *     one party
     */
    public static OpenProceeding of(
        String proceeding, ProceedingTable table, String subject, List<Party> parties) {
      return new OpenProceeding(proceeding, table, subject, parties, Optional.empty());
    }

    /**
     * Adds what it is about.
     *
     * @param content what it is about, in words
     * @return a copy with it
     */
    public OpenProceeding withContent(String content) {
      return new OpenProceeding(
          proceeding,
          table,
          subject,
          parties,
          Optional.of(Input.given("OpenProceeding.content", content)));
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
   * Completes a step: performs a duty, or uses a right.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param paper the paper of the step
   */
  record CompleteStep(String proceeding, String step, Optional<DocumentRef> paper)
      implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param paper the paper of the step
     * @throws IllegalArgumentException if a component is missing
     */
    public CompleteStep {
      Input.given("CompleteStep.proceeding", proceeding);
      Input.given("CompleteStep.step", step);
      Input.given("CompleteStep.paper", paper);
    }

    /**
     * Completes a step: performs a duty, or uses a right.
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
     * @param paper the paper of the step
     * @return a copy with it
     */
    public CompleteStep withPaper(DocumentRef paper) {
      return new CompleteStep(
          proceeding, step, Optional.of(Input.given("CompleteStep.paper", paper)));
    }
  }

  /**
   * Releases the owner of a step.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param ground the paper that gives the reason
   */
  record ExcuseStep(String proceeding, String step, DocumentRef ground) implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param ground the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public ExcuseStep {
      Input.given("ExcuseStep.proceeding", proceeding);
      Input.given("ExcuseStep.step", step);
      Input.given("ExcuseStep.ground", ground);
    }

    /**
     * Releases the owner of a step.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param ground the paper that gives the reason
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
   * @param by the extension
   * @param approval the paper that approves it
   */
  record ExtendStep(String proceeding, String step, TimeLimit by, DocumentRef approval)
      implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param by the extension
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
     * @param by the extension
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
   * Pauses the time of a step from this day on, which does not count.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param reason the reason, one of those that the law lists
   * @param notifiedOn the day of the written notice; empty if there is none
   */
  record PauseStep(
      String proceeding, String step, PauseReason reason, Optional<LocalDate> notifiedOn)
      implements OnStep {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param reason the reason
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
     * Pauses the time of a step from this day on, which does not count.
     *
     * @param proceeding the proceeding
     * @param step the step
     * @param reason the reason
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
     * @return a copy with it
     */
    public PauseStep withNotifiedOn(LocalDate notifiedOn) {
      return new PauseStep(
          proceeding, step, reason, Optional.of(Input.given("PauseStep.notifiedOn", notifiedOn)));
    }
  }

  /**
   * Resumes the time of a step after this day, which does not count.
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
     * Resumes the time of a step after this day, which does not count.
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
   * Closes a proceeding before all its steps have ended; open duties lapse.
   *
   * @param proceeding the proceeding
   * @param ground the paper that gives the reason
   */
  record CloseProceeding(String proceeding, DocumentRef ground) implements ProceedingCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param proceeding the proceeding
     * @param ground the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public CloseProceeding {
      Input.given("CloseProceeding.proceeding", proceeding);
      Input.given("CloseProceeding.ground", ground);
    }

    /**
     * Closes a proceeding before all its steps have ended; open duties lapse.
     *
     * @param proceeding the proceeding
     * @param ground the paper that gives the reason
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CloseProceeding of(String proceeding, DocumentRef ground) {
      return new CloseProceeding(proceeding, ground);
    }
  }
}
