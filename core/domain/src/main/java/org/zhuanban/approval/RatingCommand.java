package org.zhuanban.approval;

import java.util.Optional;
import org.zhuanban.approval.application.RatingDetail;
import org.zhuanban.approval.application.RatingReason;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** Commands for the ratings of the service. */
public sealed interface RatingCommand extends ApprovalCommand.OnRating {
  /**
   * Rates the service separately from the delivery, once for each ended attempt.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one
   * @param grade the grade
   * @param byName whether it was given by name (实名), which requires a call back if it is bad; empty
   *     if unknown
   * @param detail the details, with reasons that belong to the grade
   */
  record RateService(
      String item,
      Optional<Integer> attempt,
      ServiceGrade grade,
      Optional<Boolean> byName,
      RatingDetail detail)
      implements RatingCommand {

    /**
     * Checks the reasons. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param grade the grade
     * @param byName whether it was given by name
     * @param detail the details
     * @throws IllegalArgumentException if a reason belongs to another grade
     */
    public RateService {
      Input.given("RateService.item", item);
      Input.given("RateService.attempt", attempt);
      Input.given("RateService.byName", byName);
      Input.given("RateService.grade", grade);
      for (RatingReason reason : Input.given("RateService.detail", detail).reasons()) {
        if (reason.grade() != grade) {
          throw InputFault.UNFIT.at("RateService.detail.reasons", "RateService.grade", grade);
        }
      }
    }

    /**
     * Rates the service separately from the delivery, once for each ended attempt.
     *
     * @param item the code of the item
     * @param grade the grade
     * @return the command
     */
    public static RateService of(String item, ServiceGrade grade) {
      return new RateService(item, Optional.empty(), grade, Optional.empty(), RatingDetail.NONE);
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public RateService withAttempt(int attempt) {
      return new RateService(item, Optional.of(attempt), grade, byName, detail);
    }

    /**
     * Sets whether the rating was given by name (实名).
     *
     * @param byName whether it was given by name (实名), which requires a call back if it is bad
     * @return a copy with it
     */
    public RateService withByName(boolean byName) {
      return new RateService(item, attempt, grade, Optional.of(byName), detail);
    }

    /**
     * Sets the details.
     *
     * @param detail the details, with reasons that belong to the grade
     * @return a copy with them
     * @throws IllegalArgumentException if a reason belongs to another grade
     */
    public RateService withDetail(RatingDetail detail) {
      return new RateService(item, attempt, grade, byName, detail);
    }
  }

  /**
   * Answers a bad rating.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one whose bad rating is open
   * @param paper the paper with the findings and measures
   */
  record AnswerRating(String item, Optional<Integer> attempt, DocumentRef paper)
      implements RatingCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param paper the paper with the findings and measures
     * @throws IllegalArgumentException if a component is missing
     */
    public AnswerRating {
      Input.given("AnswerRating.item", item);
      Input.given("AnswerRating.attempt", attempt);
      Input.given("AnswerRating.paper", paper);
    }

    /**
     * Answers a bad rating.
     *
     * @param item the code of the item
     * @param paper the paper with the findings and measures
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AnswerRating of(String item, DocumentRef paper) {
      return new AnswerRating(item, Optional.empty(), paper);
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public AnswerRating withAttempt(int attempt) {
      return new AnswerRating(item, Optional.of(attempt), paper);
    }
  }

  /**
   * Calls back the author of a bad rating given by name (回访).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one that was rated
   * @param paper the record of the call
   */
  record CallBackRating(String item, Optional<Integer> attempt, DocumentRef paper)
      implements RatingCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param paper the record of the call
     * @throws IllegalArgumentException if a component is missing
     */
    public CallBackRating {
      Input.given("CallBackRating.item", item);
      Input.given("CallBackRating.attempt", attempt);
      Input.given("CallBackRating.paper", paper);
    }

    /**
     * Calls back the author of a bad rating given by name (回访).
     *
     * @param item the code of the item
     * @param paper the record of the call
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CallBackRating of(String item, DocumentRef paper) {
      return new CallBackRating(item, Optional.empty(), paper);
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public CallBackRating withAttempt(int attempt) {
      return new CallBackRating(item, Optional.of(attempt), paper);
    }
  }

  /**
   * Excludes a rating that a check found to be false; it no longer counts in any figure.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one that was rated
   * @param ground the paper with the findings of the check
   * @param approvedBy the approving office, of another organ than the rated one
   */
  record ExcludeRating(
      String item, Optional<Integer> attempt, DocumentRef ground, Office approvedBy)
      implements RatingCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param ground the paper with the findings of the check
     * @param approvedBy the approving office, of another organ than the rated one
     * @throws IllegalArgumentException if a component is missing
     */
    public ExcludeRating {
      Input.given("ExcludeRating.item", item);
      Input.given("ExcludeRating.attempt", attempt);
      Input.given("ExcludeRating.ground", ground);
      Input.given("ExcludeRating.approvedBy", approvedBy);
    }

    /**
     * Excludes a rating that a check found to be false; it no longer counts in any figure.
     *
     * @param item the code of the item
     * @param ground the paper with the findings of the check
     * @param approvedBy the approving office, of another organ than the rated one
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExcludeRating of(String item, DocumentRef ground, Office approvedBy) {
      return new ExcludeRating(item, Optional.empty(), ground, approvedBy);
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public ExcludeRating withAttempt(int attempt) {
      return new ExcludeRating(item, Optional.of(attempt), ground, approvedBy);
    }
  }
}
