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
     * Checks the names and copies the list.
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
      implements OnStep {}

  /**
   * Releases the one who owes a step.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param ground the paper that says why
   */
  record ExcuseStep(String proceeding, String step, DocumentRef ground) implements OnStep {}

  /**
   * Extends the limits of a step, once.
   *
   * @param proceeding the proceeding
   * @param step the step
   * @param by how much longer
   * @param approval the paper that approves it
   */
  record ExtendStep(String proceeding, String step, TimeLimit by, DocumentRef approval)
      implements OnStep {}

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
      implements OnStep {}

  /**
   * Lets the time of a step run again; the day is still left out.
   *
   * @param proceeding the proceeding
   * @param step the step
   */
  record ResumeStep(String proceeding, String step) implements OnStep {}

  /**
   * Closes a proceeding before all its steps have ended; what is still owed lapses.
   *
   * @param proceeding the proceeding
   * @param ground the paper that says why
   */
  record CloseProceeding(String proceeding, DocumentRef ground) implements ProceedingCommand {}
}
