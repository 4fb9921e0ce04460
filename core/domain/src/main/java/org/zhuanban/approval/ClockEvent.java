package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.ExtendStart;
import org.zhuanban.approval.ClockCommand.NotifyPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;

/** Events of the time of an item: special procedures and extensions (特别程序、延期). */
public sealed interface ClockEvent extends ApprovalEvent {
  /**
   * A special procedure began.
   *
   * @param item the code of the item
   * @param procedure its code
   * @param notifiedOn the day of the written notice to the applicant
   * @param stated its duration, as stated in the notice
   * @param leftOut whether its time is excluded from the limits
   * @param notice the paper of the notice
   * @param approvedBy the reference of the person who approved a late entry
   */
  record PauseStarted(
      String item,
      String procedure,
      Optional<LocalDate> notifiedOn,
      Optional<TimeLimit> stated,
      boolean leftOut,
      Optional<DocumentRef> notice,
      Optional<PersonRef> approvedBy)
      implements ClockEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new StartPause(item, procedure, notifiedOn, stated, notice, approvedBy));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.withPause(
                  new ExcludedPeriod(
                      procedure, effectiveOn, notifiedOn, Optional.empty(), leftOut, stated)));
    }
  }

  /**
   * The applicant was notified in writing of a special procedure that had begun before. The first
   * notice counts; a notice after the conclusion of the item has no effect.
   *
   * @param item the code of the item
   * @param procedure its code
   * @param stated its duration, as stated in the notice
   * @param notice the paper of the notice
   * @param approvedBy the reference of the person who approved a late entry
   * @param named the procedure that the act names; empty if it names none
   */
  record PauseNotified(
      String item,
      String procedure,
      Optional<TimeLimit> stated,
      Optional<DocumentRef> notice,
      Optional<PersonRef> approvedBy,
      Optional<String> named)
      implements ClockEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new NotifyPause(item, named, stated, notice, approvedBy));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.closedOn().filter(effectiveOn::isAfter).isPresent()
                  ? was
                  : was.withLastPause(procedure, pause -> pause.notifiedOn(effectiveOn, stated)));
    }
  }

  /**
   * A special procedure ended. An end after the conclusion of the item has no effect.
   *
   * @param item the code of the item
   * @param procedure its code
   * @param named the procedure that the act names; empty if it names none and ends the only open
   *     one
   */
  record PauseEnded(String item, String procedure, Optional<String> named) implements ClockEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new EndPause(item, named));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.closedOn().filter(effectiveOn::isAfter).isPresent()
                  ? was
                  : was.withEachPause(
                      pause ->
                          pause.open() && pause.procedure().equals(procedure)
                              ? pause.endedOn(effectiveOn)
                              : pause));
    }
  }

  /**
   * An extension of the limits of the decision was approved.
   *
   * @param item the code of the item
   * @param by the additional time
   * @param approvedBy the approving office
   * @param notifiedOn the day on which the applicant was notified of the reason
   * @param valid whether the extension has effect
   * @param notice the paper of the notice
   * @param lateApprovedBy the reference of the person who approved a late entry
   */
  record LimitExtended(
      String item,
      TimeLimit by,
      Office approvedBy,
      Optional<LocalDate> notifiedOn,
      boolean valid,
      Optional<DocumentRef> notice,
      Optional<PersonRef> lateApprovedBy)
      implements ClockEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExtendLimit(item, by, approvedBy, notifiedOn, notice, lateApprovedBy));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was -> {
            Application claimed = was.withExtensionClaimed(true);
            return valid ? claimed.withExtension(new Extension(by, effectiveOn)) : claimed;
          });
    }
  }

  /**
   * An extension of the time to start construction after a permit was approved (建筑法第九条).
   *
   * @param item the code of the item
   * @param by the additional time
   * @param approvedBy the approving office
   * @param valid whether the extension has effect
   */
  record StartExtended(String item, TimeLimit by, Office approvedBy, boolean valid)
      implements ClockEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExtendStart(item, by, approvedBy));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return valid
          ? state.withCase(item, was -> was.withStartExtended(new Extension(by, effectiveOn)))
          : state;
    }
  }
}
