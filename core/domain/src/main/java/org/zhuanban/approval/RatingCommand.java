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
     * Rates without saying whether by name.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param grade the grade
     * @throws IllegalArgumentException if the grade is not from 1 to 5
     */
    public RateService(String item, Optional<Integer> attempt, int grade) {
      this(item, attempt, grade, Optional.empty());
    }

    /**
     * Checks the grade.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param grade the grade
     * @param byName whether it was given by name
     * @throws IllegalArgumentException if the grade is not from 1 to 5
     */
    public RateService {
      Input.within("RateService.grade", grade, 1, 5);
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
      implements RatingCommand {}

  /**
   * Calls back whoever gave a bad rating by name (回访).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one that was rated
   * @param paper the record of the call
   */
  record CallBackRating(String item, Optional<Integer> attempt, DocumentRef paper)
      implements RatingCommand {}

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
      implements RatingCommand {}
}
