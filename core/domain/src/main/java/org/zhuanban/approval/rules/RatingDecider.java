package org.zhuanban.approval.rules;

import java.util.Optional;
import java.util.function.Predicate;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.RatingEvent.RatingAnswered;
import org.zhuanban.approval.RatingEvent.RatingCalledBack;
import org.zhuanban.approval.RatingEvent.RatingExcluded;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.feature.Decision;

/** The rules for service ratings and the answers to bad ratings (国办发〔2019〕51号). */
record RatingDecider(ApplicationContext desk) {
  Decision rate(RateService rate) {
    int last = desk.approvals().attempts(desk.code()).size();
    Optional<Application> concluded =
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
                        desk.code(),
                        concluded.get().attempt(),
                        rate.grade(),
                        rate.attempt(),
                        rate.byName(),
                        rate.detail())));
  }

  Decision answer(AnswerRating answer) {
    return answer
        .attempt()
        .map(this::attempt)
        .orElseGet(
            () ->
                desk.approvals().attempts(desk.code()).stream()
                    .filter(RatingDecider::openBad)
                    .reduce((earlier, later) -> later))
        .filter(RatingDecider::openBad)
        .map(
            rated ->
                desk.happened(
                    new RatingAnswered(
                        desk.code(), rated.attempt(), answer.paper(), answer.attempt())))
        .orElseGet(() -> desk.refused(ApprovalRule.NO_BAD_RATING));
  }

  private static boolean openBad(Application attempt) {
    return attempt.rating().filter(ServiceRating::answerOpen).isPresent();
  }

  Decision callBack(CallBackRating call) {
    return rated(call.attempt(), ServiceRating::callBackOpen)
        .map(
            rated ->
                desk.happened(
                    new RatingCalledBack(
                        desk.code(), rated.attempt(), call.paper(), call.attempt())))
        .orElseGet(() -> desk.refused(ApprovalRule.NOTHING_TO_CALL_BACK));
  }

  /** Decides on an exclusion, which the rated organ itself cannot approve. */
  Decision exclude(ExcludeRating exclude) {
    Optional<Application> rated = rated(exclude.attempt(), ServiceRating::counts);
    if (rated.isEmpty()) {
      return desk.refused(ApprovalRule.NOTHING_TO_EXCLUDE);
    }
    boolean own = desk.belongs(exclude.approvedBy(), desk.item().department());
    RatingExcluded excluded =
        new RatingExcluded(
            desk.code(),
            rated.get().attempt(),
            exclude.ground(),
            exclude.approvedBy(),
            exclude.attempt(),
            !own);
    return own
        ? desk.violating(
            ApprovalRule.RATING_EXCLUDED_BY_ITSELF, "approval.rating-excluded", excluded)
        : desk.happened(excluded);
  }

  private Optional<Application> rated(Optional<Integer> number, Predicate<ServiceRating> which) {
    return desk.approvals().attempts(desk.code()).stream()
        .filter(was -> number.filter(named -> named != was.attempt()).isEmpty())
        .filter(was -> was.rating().filter(which).isPresent())
        .reduce((earlier, later) -> later);
  }

  private Optional<Application> attempt(int number) {
    return desk.approvals().attempts(desk.code()).stream()
        .filter(was -> was.attempt() == number)
        .findFirst();
  }
}
