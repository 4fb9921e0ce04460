package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.application.RatingCheck;
import org.zhuanban.approval.application.RatingDetail;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** Events of the ratings of the service. */
public sealed interface RatingEvent extends ApprovalEvent.OfRating {
  /**
   * The service was rated.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param grade the grade
   * @param named the attempt that the act names; empty if it names none
   * @param byName whether it was given by name; empty if unknown
   * @param detail the details
   */
  record ServiceRated(
      String item,
      int attempt,
      ServiceGrade grade,
      Optional<Integer> named,
      Optional<Boolean> byName,
      RatingDetail detail)
      implements RatingEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RateService(item, named, grade, byName, detail));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          attempt,
          was ->
              was.withRating(
                  ServiceRating.given(grade, effectiveOn, byName.orElse(false), detail)));
    }
  }

  /**
   * A bad rating was answered.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param paper the paper with the findings and measures
   * @param named the attempt that the act names; empty if it names none
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
   * A bad rating was followed by a call back to the applicant.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param paper the record of the call
   * @param named the attempt that the act names; empty if it names none
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
   * A rating was excluded from the figures.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param ground the paper with the reasons
   * @param approvedBy the approving office
   * @param named the attempt that the act names; empty if it names none
   * @param effective whether the exclusion has effect; an exclusion by the rated organ itself has
   *     none
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
