package org.zhuanban.approval;

import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** What can be asked about the ratings of the service. */
public sealed interface RatingCommand extends ApprovalCommand.OnRating {
  /**
   * Rates the service apart from the delivery, once for each attempt that came to an end.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one
   * @param grade from 1, very bad, to 5, very good
   * @param byName whether it was given by name (实名), so that a bad one is called back on; empty if
   *     nobody said
   */
  record RateService(String item, Optional<Integer> attempt, int grade, Optional<Boolean> byName)
      implements RatingCommand {

    /**
     * Checks the grade. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param grade the grade
     * @param byName whether it was given by name
     * @throws IllegalArgumentException if the grade is not from 1 to 5
     */
    public RateService {
      Input.given("RateService.item", item);
      Input.given("RateService.attempt", attempt);
      Input.given("RateService.byName", byName);
      Input.within("RateService.grade", grade, 1, 5);
    }

    /**
     * Rates the service apart from the delivery, once for each attempt that came to an end.
     *
     * @param item the code of the item
     * @param grade from 1, very bad, to 5, very good
     * @return the command
     * @throws IllegalArgumentException if the grade is not from 1 to 5
     */
    public static RateService of(String item, int grade) {
      return new RateService(item, Optional.empty(), grade, Optional.empty());
    }

    /**
     * Names the attempt.
     *
     * @param attempt the number of the attempt
     * @return the same with it
     */
    public RateService withAttempt(int attempt) {
      return new RateService(item, Optional.of(attempt), grade, byName);
    }

    /**
     * Says whether the rating was given by name (实名).
     *
     * @param byName whether it was given by name (实名), so that a bad one is called back on
     * @return the same with it
     */
    public RateService withByName(boolean byName) {
      return new RateService(item, attempt, grade, Optional.of(byName));
    }
  }

  /**
   * Answers a bad rating.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one whose bad rating is open
   * @param paper the paper that tells what was found and done
   */
  record AnswerRating(String item, Optional<Integer> attempt, DocumentRef paper)
      implements RatingCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param paper the paper that tells what was found and done
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
     * @param paper the paper that tells what was found and done
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AnswerRating of(String item, DocumentRef paper) {
      return new AnswerRating(item, Optional.empty(), paper);
    }

    /**
     * Names the attempt.
     *
     * @param attempt the number of the attempt
     * @return the same with it
     */
    public AnswerRating withAttempt(int attempt) {
      return new AnswerRating(item, Optional.of(attempt), paper);
    }
  }

  /**
   * Calls back whoever gave a bad rating by name (回访).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one that was rated
   * @param paper the record of the call
   */
  record CallBackRating(String item, Optional<Integer> attempt, DocumentRef paper)
      implements RatingCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
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
     * Calls back whoever gave a bad rating by name (回访).
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
     * Names the attempt.
     *
     * @param attempt the number of the attempt
     * @return the same with it
     */
    public CallBackRating withAttempt(int attempt) {
      return new CallBackRating(item, Optional.of(attempt), paper);
    }
  }

  /**
   * Excludes a rating that a check found to be false; it counts nowhere from then on.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one that was rated
   * @param ground the paper that tells what the check found
   * @param approvedBy who approved it, of another organ than the one that was rated
   */
  record ExcludeRating(
      String item, Optional<Integer> attempt, DocumentRef ground, Office approvedBy)
      implements RatingCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param ground the paper that tells what the check found
     * @param approvedBy who approved it, of another organ than the one that was rated
     * @throws IllegalArgumentException if a component is missing
     */
    public ExcludeRating {
      Input.given("ExcludeRating.item", item);
      Input.given("ExcludeRating.attempt", attempt);
      Input.given("ExcludeRating.ground", ground);
      Input.given("ExcludeRating.approvedBy", approvedBy);
    }

    /**
     * Excludes a rating that a check found to be false; it counts nowhere from then on.
     *
     * @param item the code of the item
     * @param ground the paper that tells what the check found
     * @param approvedBy who approved it, of another organ than the one that was rated
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExcludeRating of(String item, DocumentRef ground, Office approvedBy) {
      return new ExcludeRating(item, Optional.empty(), ground, approvedBy);
    }

    /**
     * Names the attempt.
     *
     * @param attempt the number of the attempt
     * @return the same with it
     */
    public ExcludeRating withAttempt(int attempt) {
      return new ExcludeRating(item, Optional.of(attempt), ground, approvedBy);
    }
  }
}
