package org.zhuanban.approval;

import java.util.Optional;
import org.zhuanban.party.DocumentRef;

/** What can be asked about the ratings of the service. */
public sealed interface RatingCommand extends ApprovalCommand.OnRating {
  /**
   * Rates the service apart from the delivery, once for each attempt that came to an end.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one
   * @param grade from 1, very bad, to 5, very good
   */
  record RateService(String item, Optional<Integer> attempt, int grade) implements RatingCommand {
    /**
     * Checks the grade.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param grade the grade
     * @throws IllegalArgumentException if the grade is not from 1 to 5
     */
    public RateService {
      if (grade < 1 || grade > 5) {
        throw new IllegalArgumentException("grade must be from 1 to 5, but was " + grade);
      }
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
}
