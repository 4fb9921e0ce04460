package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.party.DocumentRef;

/** What has happened to the ratings of the service. */
public sealed interface RatingEvent extends ApprovalEvent.OfRating {
  /**
   * The service was rated.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param grade from 1 to 5
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   */
  record ServiceRated(String item, int attempt, int grade, Optional<Integer> named)
      implements RatingEvent {
    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          attempt,
          was -> was.withRating(new ServiceRating(grade, effectiveOn, Optional.empty())));
    }
  }

  /**
   * A bad rating was answered.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param paper the paper that tells what was found and done
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   */
  record RatingAnswered(String item, int attempt, DocumentRef paper, Optional<Integer> named)
      implements RatingEvent {
    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          attempt,
          was -> was.withRating(was.rating().map(rating -> rating.answered(effectiveOn))));
    }
  }
}
