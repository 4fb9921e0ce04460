package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.application.RatingCheck;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.command.Command;
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
    public Optional<Command> command() {
      return Optional.of(new RateService(item, named, grade, byName));
    }

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
    public Optional<Command> command() {
      return Optional.of(new AnswerRating(item, named, paper));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          attempt,
          was -> was.withRating(was.rating().map(rating -> rating.answered(effectiveOn))));
    }
  }

  /**
   * A rating was followed up with the applicant.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param paper the paper that shows it
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   */
  record RatingCalledBack(String item, int attempt, DocumentRef paper, Optional<Integer> named)
      implements RatingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CallBackRating(item, named, paper));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withRating(
          item, attempt, rating -> rating.checked(RatingCheck.CALLED_BACK, effectiveOn));
    }
  }

  /**
   * A rating was excluded from what is counted.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param ground the paper that shows why
   * @param approvedBy who approved it
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   * @param effective whether anything follows from it; not from an exclusion by the organ itself
   */
  record RatingExcluded(
      String item,
      int attempt,
      DocumentRef ground,
      Office approvedBy,
      Optional<Integer> named,
      boolean effective)
      implements RatingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExcludeRating(item, named, ground, approvedBy));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return effective
          ? state.withRating(
              item, attempt, rating -> rating.checked(RatingCheck.EXCLUDED, effectiveOn))
          : state;
    }
  }
}
