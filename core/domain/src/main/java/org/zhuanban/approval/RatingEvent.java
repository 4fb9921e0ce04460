package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** What has happened to the ratings of the service. */
public sealed interface RatingEvent extends ApprovalEvent.OfRating {
  /**
   * The service was rated.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param grade from 1 to 5
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   * @param byName whether it was given by name; empty if nobody said
   */
  record ServiceRated(
      String item, int attempt, int grade, Optional<Integer> named, Optional<Boolean> byName)
      implements RatingEvent {
    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          attempt,
          was -> was.withRating(ServiceRating.given(grade, effectiveOn, byName.orElse(false))));
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

  /**
   * Somebody went into a rating.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param check what was done
   * @param paper the paper that shows it
   * @param approvedBy who approved an exclusion; empty for a call back
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   * @param effective whether anything follows from it; not from an exclusion by the organ itself
   */
  record RatingChecked(
      String item,
      int attempt,
      RatingCheck check,
      DocumentRef paper,
      Optional<Office> approvedBy,
      Optional<Integer> named,
      boolean effective)
      implements RatingEvent {
    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return effective
          ? state.withCase(
              item,
              attempt,
              was -> was.withRating(was.rating().map(rating -> rating.checked(check, effectiveOn))))
          : state;
    }
  }
}
