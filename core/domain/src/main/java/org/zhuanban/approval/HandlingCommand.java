package org.zhuanban.approval;

import java.util.Optional;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;

/** Commands for the handling of an application inside its department. */
public sealed interface HandlingCommand extends ApprovalCommand.OnItem {
  /**
   * Records a step of the handling inside the department. It moves no last day.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the present one
   * @param link the link that took the step
   * @param officer the person who took it
   * @param office the office of the person, of the department of the item; empty if it is unknown
   * @param opinion the written opinion; empty if there is none
   * @param outcome its outcome
   */
  record RecordHandlingStep(
      String item,
      Optional<Integer> attempt,
      HandlingLink link,
      PersonRef officer,
      Optional<Office> office,
      Optional<DocumentRef> opinion,
      HandlingOutcome outcome)
      implements HandlingCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param link the link that took the step
     * @param officer the person who took it
     * @param office the office of the person
     * @param opinion the written opinion
     * @param outcome its outcome
     * @throws IllegalArgumentException if a component is missing
     */
    public RecordHandlingStep {
      Input.given("RecordHandlingStep.item", item);
      Input.given("RecordHandlingStep.attempt", attempt);
      Input.given("RecordHandlingStep.link", link);
      Input.given("RecordHandlingStep.officer", officer);
      Input.given("RecordHandlingStep.office", office);
      Input.given("RecordHandlingStep.opinion", opinion);
      Input.given("RecordHandlingStep.outcome", outcome);
    }

    /**
     * Records a step of the present attempt.
     *
     * @param item the code of the item
     * @param link the link that took the step
     * @param officer the person who took it
     * @param outcome its outcome
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RecordHandlingStep of(
        String item, HandlingLink link, PersonRef officer, HandlingOutcome outcome) {
      return new RecordHandlingStep(
          item, Optional.empty(), link, officer, Optional.empty(), Optional.empty(), outcome);
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public RecordHandlingStep withAttempt(int attempt) {
      return new RecordHandlingStep(
          item, Optional.of(attempt), link, officer, office, opinion, outcome);
    }

    /**
     * Sets the office.
     *
     * @param office the office of the person, of the department of the item
     * @return a copy with it
     */
    public RecordHandlingStep withOffice(Office office) {
      return new RecordHandlingStep(
          item,
          attempt,
          link,
          officer,
          Optional.of(Input.given("RecordHandlingStep.office", office)),
          opinion,
          outcome);
    }

    /**
     * Adds the opinion.
     *
     * @param opinion the written opinion
     * @return a copy with it
     */
    public RecordHandlingStep withOpinion(DocumentRef opinion) {
      return new RecordHandlingStep(
          item,
          attempt,
          link,
          officer,
          office,
          Optional.of(Input.given("RecordHandlingStep.opinion", opinion)),
          outcome);
    }
  }
}
