package org.zhuanban.approval;

import java.util.Optional;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.RatingEvent.RatingAnswered;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.feature.Decision;

/** How the service is rated, and bad ratings are answered (国办发〔2019〕51号). */
record RatingRules(CaseDesk desk) {
  Decision rate(RateService rate) {
    int last = desk.approvals().attempts(desk.code()).size();
    Optional<ApprovalCase> concluded =
        attempt(rate.attempt().orElse(last)).filter(was -> was.closedOn().isPresent());
    if (concluded.isEmpty()) {
      return desk.refused(ApprovalRule.NOTHING_TO_RATE);
    }
    return concluded
        .get()
        .rating()
        .map(rating -> desk.refused(ApprovalRule.ALREADY_RATED, rating.on()))
        .orElseGet(
            () ->
                desk.happened(
                    new ServiceRated(
                        desk.code(), concluded.get().attempt(), rate.grade(), rate.attempt())));
  }

  Decision answer(AnswerRating answer) {
    return answer
        .attempt()
        .map(this::attempt)
        .orElseGet(
            () ->
                desk.approvals().attempts(desk.code()).stream()
                    .filter(RatingRules::openBad)
                    .reduce((earlier, later) -> later))
        .filter(RatingRules::openBad)
        .map(
            rated ->
                desk.happened(
                    new RatingAnswered(
                        desk.code(), rated.attempt(), answer.paper(), answer.attempt())))
        .orElseGet(() -> desk.refused(ApprovalRule.NO_BAD_RATING));
  }

  private static boolean openBad(ApprovalCase attempt) {
    return attempt
        .rating()
        .filter(rating -> rating.bad() && rating.answeredOn().isEmpty())
        .isPresent();
  }

  private Optional<ApprovalCase> attempt(int number) {
    return desk.approvals().attempts(desk.code()).stream()
        .filter(was -> was.attempt() == number)
        .findFirst();
  }
}
