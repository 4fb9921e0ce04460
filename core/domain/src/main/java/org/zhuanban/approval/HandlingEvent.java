package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.HandlingCommand.RecordHandlingStep;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.HandlingStep;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;

/** Events of the handling of an application inside its department. */
public sealed interface HandlingEvent extends ApprovalEvent {
  /**
   * A step of the handling inside the department was taken.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param link the link that took the step
   * @param officer the person who took it
   * @param office the office of the person
   * @param opinion the written opinion
   * @param outcome its outcome
   * @param named the attempt that the act names; empty if it names none
   */
  record HandlingStepRecorded(
      String item,
      int attempt,
      HandlingLink link,
      PersonRef officer,
      Optional<Office> office,
      Optional<DocumentRef> opinion,
      HandlingOutcome outcome,
      Optional<Integer> named)
      implements HandlingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(
          new RecordHandlingStep(item, named, link, officer, office, opinion, outcome));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          attempt,
          was ->
              was.withStep(new HandlingStep(link, officer, office, effectiveOn, opinion, outcome)));
    }
  }
}
