package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.RatingDetail;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.ProjectDesk;

/**
 * What is told late goes to the attempt that it names, and to the one of its day if it names none.
 */
class NamedAttemptTest {
  private static final AcceptApplication ACCEPT = AcceptApplication.of("L");

  private final ProjectDesk desk =
      ProjectDesk.withoutEscalation("2024-04-08", licence("L")).day("2024-06-03");

  private record Told(String on, ApprovalCommand command) {}

  private static DecideItem decide(Result result) {
    return DecideItem.of("L", result).withDecision(new DocumentRef("doc-1"));
  }

  private static RateService rate(int grade) {
    return RateService.of("L", ServiceGrade.ofStars(grade));
  }

  private void record(Told told) {
    desk.record(told.command(), LocalDate.parse(told.on()));
  }

  private List<Application> attempts() {
    return desk.view().approvals().state().attempts("L");
  }

  /** Two attempts that ended on 15 April and on 13 May, and an act that names neither. */
  private static List<Told> twoAttemptsAnd(Told act) {
    return List.of(
        new Told("2024-04-09", ACCEPT),
        new Told("2024-04-15", decide(Result.REFUSED)),
        act,
        new Told("2024-05-06", ACCEPT),
        new Told("2024-05-13", decide(Result.APPROVED)));
  }

  private static Stream<List<Told>> orders(List<Told> told) {
    return Stream.of(0, 1, 2, 3, 4)
        .map(
            by -> {
              List<Told> order = new ArrayList<>(told);
              Collections.rotate(order, by);
              return order;
            });
  }

  static Stream<List<Told>> deliveries() {
    return orders(twoAttemptsAnd(new Told("2024-05-15", DeliverDecision.of("L"))));
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void a_delivery_goes_to_the_last_attempt_of_its_day_whatever_was_known_when_it_was_told(
      List<Told> order) {
    order.forEach(this::record);

    assertThat(attempts())
        .extracting(Application::deliveredOn)
        .containsExactly(Optional.empty(), Optional.of(LocalDate.parse("2024-05-15")));
  }

  static Stream<List<Told>> ratings() {
    return orders(twoAttemptsAnd(new Told("2024-05-15", rate(1))));
  }

  @ParameterizedTest
  @MethodSource("ratings")
  void a_rating_goes_to_the_last_attempt_of_its_day_whatever_was_known_when_it_was_told(
      List<Told> order) {
    order.forEach(this::record);

    assertThat(attempts().get(0).rating()).isEmpty();
    assertThat(attempts().get(1).rating())
        .contains(
            ServiceRating.given(
                ServiceGrade.VERY_DISSATISFIED,
                LocalDate.parse("2024-05-15"),
                false,
                RatingDetail.NONE));
  }

  @Test
  void a_second_rating_waits_for_the_attempt_that_it_may_belong_to() {
    twoAttemptsAnd(new Told("2024-04-16", rate(3))).subList(0, 3).forEach(this::record);

    record(new Told("2024-05-15", rate(5)));

    assertThat(desk.view().corrections().pending()).hasSize(1);

    record(new Told("2024-05-06", ACCEPT));
    record(new Told("2024-05-13", decide(Result.APPROVED)));

    assertThat(desk.view().corrections().pending()).isEmpty();
    assertThat(attempts())
        .extracting(was -> was.rating().orElseThrow().grade().stars())
        .containsExactly(3, 5);
  }

  static Stream<List<Told>> named() {
    List<Told> told =
        List.of(
            new Told("2024-04-09", ACCEPT),
            new Told("2024-04-12", WithdrawApplication.of("L")),
            new Told("2024-04-13", ACCEPT),
            new Told("2024-04-15", decide(Result.APPROVED).withAttempt(1)));
    List<Told> early = new ArrayList<>(told);
    early.add(1, early.remove(3));
    return Stream.of(told, early);
  }

  /** The attempt that the decision names was withdrawn three days before: one of the two waits. */
  @ParameterizedTest
  @MethodSource("named")
  void a_decision_never_moves_to_another_attempt_than_it_names(List<Told> order) {
    order.forEach(this::record);

    assertThat(attempts())
        .filteredOn(was -> was.decidedOn().isPresent())
        .allMatch(was -> was.attempt() == 1 && was.withdrawnOn().isEmpty());
    assertThat(attempts())
        .filteredOn(was -> was.attempt() == 2)
        .allMatch(was -> was.decidedOn().isEmpty());
  }

  @Test
  void an_acceptance_never_becomes_another_attempt_than_it_names() {
    record(new Told("2024-05-06", AcceptApplication.of("L").withAttempt(1)));
    record(new Told("2024-04-09", ACCEPT));
    record(new Told("2024-04-15", decide(Result.REFUSED)));

    assertThat(attempts())
        .extracting(Application::acceptedOn)
        .containsExactly(Optional.of(LocalDate.parse("2024-05-06")));
  }
}
