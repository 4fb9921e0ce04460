package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.application.RatingDetail;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.view.RatingFigures;
import org.zhuanban.command.Refusal;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** 国办发〔2019〕51号. */
class RatingTest {
  private static final DocumentRef PAPER = new DocumentRef("answer-1");
  private static final AnswerRating ANSWER = AnswerRating.of("L", PAPER);

  private final ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));

  private static RateService rate(int grade) {
    return RateService.of("L", ServiceGrade.ofStars(grade));
  }

  @BeforeEach
  void decide() {
    desk.recorded(AcceptApplication.of("L"));
    desk.day("2024-04-10").recorded(DecideItem.refuse("L").withDecision(new DocumentRef("doc-1")));
  }

  private void deliver(int grade) {
    desk.day("2024-04-11")
        .recorded(DeliverDecision.of("L").withRating(ServiceGrade.ofStars(grade)));
  }

  @Test
  void a_bad_one_is_owed_an_answer_within_five_working_days() {
    deliver(2);

    assertThat(desk.dutyRow("rating:L:1"))
        .satisfies(
            row -> {
              assertThat(row.kind()).isEqualTo("approval.ANSWER_RATING");
              assertThat(row.owner()).isEqualTo("LAND");
              assertThat(row.openedOn()).isEqualTo("2024-04-11");
              // 12, 15, 16, 17, 18 April.
              assertThat(row.due()).contains(LocalDate.parse("2024-04-18"));
              assertThat(row.closedOn()).isEmpty();
            });

    desk.day("2024-04-15").recorded(ANSWER);

    assertThat(desk.dutyRow("rating:L:1").closedOn()).contains(LocalDate.parse("2024-04-15"));
    assertThat(desk.currentCase("L").rating())
        .contains(
            ServiceRating.given(
                    ServiceGrade.DISSATISFIED,
                    LocalDate.parse("2024-04-11"),
                    false,
                    RatingDetail.NONE)
                .answered(LocalDate.parse("2024-04-15")));
    assertThat(desk.currentCase("L").asOf(LocalDate.parse("2024-04-14")).rating())
        .contains(
            ServiceRating.given(
                ServiceGrade.DISSATISFIED,
                LocalDate.parse("2024-04-11"),
                false,
                RatingDetail.NONE));
    assertThat(desk.currentCase("L").asOf(LocalDate.parse("2024-04-10")).rating()).isEmpty();
  }

  @Test
  void a_middling_one_is_owed_nothing() {
    deliver(3);

    assertThat(desk.storage().duties(desk.stream()))
        .noneMatch(row -> row.key().startsWith("rating:"));
  }

  @Test
  void it_may_come_before_or_after_the_delivery_and_the_answer_may_come_after_a_new_attempt() {
    desk.recorded(rate(1));
    desk.day("2024-04-12").recorded(DeliverDecision.of("L"));
    desk.recorded(AcceptApplication.of("L"));

    desk.recorded(ANSWER);

    assertThat(desk.dutyRow("rating:L:1").closedOn()).contains(LocalDate.parse("2024-04-12"));
  }

  @Test
  void each_of_two_attempts_is_rated_and_answered_by_its_number() {
    deliver(1);
    desk.recorded(AcceptApplication.of("L"));
    assertThat(desk.refused(rate(2)).rule()).isEqualTo(ApprovalRule.NOTHING_TO_RATE);
    desk.day("2024-04-12").recorded(DecideItem.refuse("L").withDecision(new DocumentRef("doc-2")));
    desk.recorded(rate(2));

    assertThat(desk.refused(rate(3).withAttempt(1)).rule()).isEqualTo(ApprovalRule.ALREADY_RATED);
    desk.day("2024-04-15").recorded(ANSWER.withAttempt(1));

    assertThat(desk.dutyRow("rating:L:1").closedOn()).contains(LocalDate.parse("2024-04-15"));
    assertThat(desk.dutyRow("rating:L:2").closedOn()).isEmpty();
    assertThat(desk.refused(ANSWER.withAttempt(1)).rule()).isEqualTo(ApprovalRule.NO_BAD_RATING);

    desk.day("2024-04-16").recorded(ANSWER);

    assertThat(desk.dutyRow("rating:L:2").closedOn()).contains(LocalDate.parse("2024-04-16"));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(
            ApprovalRule.NOTHING_TO_RATE,
            Optional.<Integer>empty(),
            RateService.of("L", ServiceGrade.ofStars(5)).withAttempt(2),
            "The service for item \"事项L\" (L) cannot be rated: no attempt came to an end yet",
            "事项“事项L”（L）尚未办结，不能评价"),
        Arguments.of(
            ApprovalRule.ALREADY_RATED,
            Optional.of(5),
            rate(1),
            "The service for item \"事项L\" (L) was rated on 2024-04-11 already; it is rated once",
            "事项“事项L”（L）已于2024年4月11日评价；只评价一次"),
        Arguments.of(
            ApprovalRule.NO_BAD_RATING,
            Optional.of(4),
            ANSWER,
            "Item \"事项L\" (L) has no bad rating that waits for an answer",
            "事项“事项L”（L）没有待答复的差评"),
        Arguments.of(
            ApprovalRule.NOTHING_TO_CALL_BACK,
            Optional.of(1),
            CallBackRating.of("L", PAPER),
            "No bad rating by name of item \"事项L\" (L) waits for a call back",
            "事项“事项L”（L）没有待回访的实名差评"),
        Arguments.of(
            ApprovalRule.NOTHING_TO_EXCLUDE,
            Optional.<Integer>empty(),
            ExcludeRating.of("L", PAPER, Plans.REFORM_HEAD),
            "Item \"事项L\" (L) has no rating that counts and could be excluded",
            "事项“事项L”（L）没有可排除的评价"),
        Arguments.of(
            ApprovalRule.RATING_EXCLUDED_BY_ITSELF,
            Optional.of(1),
            ExcludeRating.of("L", PAPER, Plans.LAND_HEAD),
            "The organ that handled item \"事项L\" (L) excluded the rating itself; let another organ approve it",
            "事项“事项L”（L）的承办单位自行排除评价；请由其他单位批准"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void says_what_is_wrong_in_both_languages(
      ApprovalRule rule,
      Optional<Integer> rated,
      RatingCommand command,
      String english,
      String chinese) {
    rated.ifPresent(this::deliver);

    Refusal refusal = desk.refused(command);

    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  @Test
  void a_grade_out_of_range_is_a_mistake_of_the_caller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rate(6))
        .withMessage("ServiceGrade.stars is from 1 to 5, but was 6; correct it");
  }

  @Test
  void who_gave_a_bad_one_by_name_is_called_back_and_nobody_else() {
    desk.day("2024-04-11").recorded(RateService.of("L", ServiceGrade.ofStars(1)).withByName(true));

    assertThat(desk.dutyRow("call-back:L:1").closedOn()).isEmpty();

    CallBackRating call = CallBackRating.of("L", PAPER);
    desk.day("2024-04-12").recorded(call);

    assertThat(desk.dutyRow("call-back:L:1").closedOn()).contains(LocalDate.parse("2024-04-12"));
    assertThat(desk.refused(call).rule()).isEqualTo(ApprovalRule.NOTHING_TO_CALL_BACK);
    assertThat(desk.view().approvals().ratings(desk.zhuanban().today()))
        .containsExactly(new RatingFigures("LAND", List.of(1, 0, 0, 0, 0), 0, 0, 1, 1, 0));
  }

  @Test
  void nobody_is_called_back_who_gave_no_name() {
    deliver(1);

    assertThat(desk.view().duties(desk.zhuanban().today()))
        .noneMatch(duty -> duty.kind() == ApprovalDuty.CALL_BACK);
    assertThat(desk.refused(CallBackRating.of("L", PAPER)).rule())
        .isEqualTo(ApprovalRule.NOTHING_TO_CALL_BACK);
  }

  @Test
  void a_false_one_counts_nowhere_once_another_organ_has_excluded_it() {
    deliver(1);
    ExcludeRating exclude = ExcludeRating.of("L", PAPER, Plans.REFORM_HEAD);

    desk.day("2024-04-12").recorded(exclude);

    assertThat(desk.dutyRow("rating:L:1").closedOn()).contains(LocalDate.parse("2024-04-12"));
    assertThat(desk.refused(ANSWER).rule()).isEqualTo(ApprovalRule.NO_BAD_RATING);
    assertThat(desk.refused(exclude).rule()).isEqualTo(ApprovalRule.NOTHING_TO_EXCLUDE);
    assertThat(desk.view().approvals().ratings(LocalDate.parse("2024-04-11")))
        .containsExactly(new RatingFigures("LAND", List.of(1, 0, 0, 0, 0), 0, 0, 0, 0, 0));
    assertThat(desk.view().approvals().ratings(LocalDate.parse("2024-04-12")))
        .containsExactly(new RatingFigures("LAND", List.of(0, 0, 0, 0, 0), 0, 0, 0, 0, 1));
  }

  @Test
  void who_was_rated_excludes_nothing() {
    deliver(1);
    ExcludeRating own = ExcludeRating.of("L", PAPER, Plans.LAND_HEAD);

    assertThat(desk.refused(own).rule()).isEqualTo(ApprovalRule.RATING_EXCLUDED_BY_ITSELF);
    desk.recorded(own);

    assertThat(desk.dutyRow("rating:L:1").closedOn()).isEmpty();
    assertThat(desk.view().approvals().ratings(desk.zhuanban().today()))
        .containsExactly(new RatingFigures("LAND", List.of(1, 0, 0, 0, 0), 0, 0, 0, 0, 0));
    assertThat(desk.violations())
        .containsExactly(
            "2024-04-11 approval.RATING_EXCLUDED_BY_ITSELF 工作惯例：差评核实排除不由被评价单位批准"
                + " approval.rating-excluded L");
  }
}
