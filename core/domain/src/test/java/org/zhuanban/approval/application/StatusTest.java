package org.zhuanban.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.approval.application.TradeStep.ANNOUNCED;
import static org.zhuanban.approval.application.TradeStep.LAND_CONTRACT_SIGNED;
import static org.zhuanban.approval.application.TradeStep.LISTING_STARTED;
import static org.zhuanban.approval.application.TradeStep.SOLD;
import static org.zhuanban.approval.application.TradeStep.UNSOLD;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;

/** What stands on record of one thing, on the day before, the day itself and the day after. */
class StatusTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 10);
  private static final TimeLimit MONTH = TimeLimit.workingDays(20, "办法第一条");

  @Test
  void a_check_of_a_commitment_is_unknown_before_its_day() {
    CommitmentStatus owed =
        CommitmentStatus.unchecked(new Commitment(new DocumentRef("promise-1"), MONTH));
    CommitmentStatus broken = owed.checked(DAY, false);

    assertThat(broken.asOf(DAY.minusDays(1))).isEqualTo(owed);
    assertThat(broken.asOf(DAY)).isEqualTo(broken);
    assertThat(broken.asOf(DAY.plusDays(1))).isEqualTo(broken);
    assertThat(owed.asOf(DAY)).isEqualTo(owed);
  }

  @Test
  void a_document_is_missing_before_the_day_of_its_supply() {
    DeferredDocumentStatus missing =
        new DeferredDocumentStatus(new DeferredDocument("节能报告", MONTH), Optional.empty());
    DeferredDocumentStatus supplied = missing.suppliedOn(DAY);

    assertThat(supplied.asOf(DAY.minusDays(1))).isEqualTo(missing);
    assertThat(supplied.asOf(DAY)).isEqualTo(supplied);
    assertThat(supplied.asOf(DAY.plusDays(1))).isEqualTo(supplied);
    assertThat(missing.asOf(DAY)).isEqualTo(missing);
  }

  @Test
  void of_two_written_notices_of_a_special_procedure_the_earlier_one_counts() {
    ExcludedPeriod first = began().notifiedOn(DAY, Optional.of(MONTH));

    assertThat(first.notifiedOn()).contains(DAY);
    assertThat(first.stated()).contains(MONTH);
    assertThat(first.notifiedOn(DAY, Optional.empty())).isEqualTo(first);
    assertThat(first.notifiedOn(DAY.plusDays(1), Optional.empty())).isEqualTo(first);
    assertThat(first.notifiedOn(DAY.minusDays(1), Optional.empty()))
        .isEqualTo(began().notifiedOn(DAY.minusDays(1), Optional.of(MONTH)));
  }

  private static ExcludedPeriod began() {
    return new ExcludedPeriod(
        "EXPERT_REVIEW",
        DAY.minusDays(5),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty());
  }

  @Test
  void each_step_of_a_public_trade_follows_some_and_no_others() {
    assertThat(before(ANNOUNCED)).containsExactly(Optional.empty(), of(SOLD), of(UNSOLD));
    assertThat(before(LISTING_STARTED)).containsExactly(of(ANNOUNCED));
    assertThat(before(SOLD)).containsExactly(of(LISTING_STARTED));
    assertThat(before(UNSOLD)).containsExactly(of(LISTING_STARTED));
    assertThat(before(LAND_CONTRACT_SIGNED)).containsExactly(of(SOLD));
  }

  private static Optional<TradeStep> of(TradeStep step) {
    return Optional.of(step);
  }

  private static List<Optional<TradeStep>> before(TradeStep step) {
    return Stream.concat(
            Stream.of(Optional.<TradeStep>empty()),
            Arrays.stream(TradeStep.values()).map(Optional::of))
        .filter(step::mayFollow)
        .toList();
  }

  static Stream<String> sources() {
    return Stream.of(
            Arrays.stream(NonAcceptance.values()).map(NonAcceptance::source),
            Arrays.stream(Revocation.values()).map(Revocation::source),
            Arrays.stream(SilenceEffect.values()).map(SilenceEffect::source))
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void each_ground_and_effect_names_its_clause(String source) {
    assertThat(source).matches(".+(法|条例)第[一二三四五六七八九十]+条.*|国办发〔\\d{4}〕\\d+号");
  }
}
