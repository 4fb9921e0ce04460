package org.zhuanban.project.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Duty;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.ScheduleFunds;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class FundsTest {
  private static final DocumentRef VOUCHER = new DocumentRef("voucher-1");
  private static final DocumentRef REASON = new DocumentRef("reason-1");

  private static RecordArrival arrival(String id, long yuan, Verdict... verdict) {
    RecordArrival unchecked =
        RecordArrival.of(id, Money.yuan(yuan), FundsKind.EQUIPMENT).withEvidence(VOUCHER);
    return verdict.length == 0 ? unchecked : unchecked.withVerdict(verdict[0]);
  }

  private static RecordArrival unproved(String id) {
    return RecordArrival.of(id, Money.yuan(7), FundsKind.EQUIPMENT).withVerdict(Verdict.VERIFIED);
  }

  private static ReverseArrival reversal(String id, long yuan) {
    return ReverseArrival.of(id, Money.yuan(yuan), REASON);
  }

  private static VerifyArrival check(String id, Verdict verdict, DocumentRef... evidence) {
    VerifyArrival bare = VerifyArrival.of(id, verdict);
    return evidence.length == 0 ? bare : bare.withEvidence(evidence[0]);
  }

  private static void says(Refusal refusal, FundsRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  private static Money arrived(ProjectDesk desk, String day) {
    return desk.view().funds().funding().arrivedBy(LocalDate.parse(day));
  }

  @Test
  void what_is_verified_counts_from_the_day_on_which_it_arrived() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    desk.recorded(arrival("F1", 20_000_000));
    assertThat(arrived(desk, "2024-02-28")).isEqualTo(Money.yuan(0));

    desk.day("2024-03-15").recorded(check("F1", Verdict.VERIFIED));

    assertThat(arrived(desk, "2024-02-27")).isEqualTo(Money.yuan(0));
    assertThat(arrived(desk, "2024-02-28")).isEqualTo(Money.yuan(20_000_000));
    assertThat(
            desk.zhuanban()
                .read(
                    StreamKind.PROJECT, desk.stream().id(), AsOf.day(LocalDate.parse("2024-03-14")))
                .funds()
                .funding()
                .arrivedBy(LocalDate.parse("2024-03-14")))
        .as("as it was seen the day before")
        .isEqualTo(Money.yuan(0));
  }

  @Test
  void a_later_check_overrules_an_earlier_one() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    desk.recorded(arrival("F1", 5, Verdict.REJECTED));
    assertThat(arrived(desk, "2024-02-28")).isEqualTo(Money.yuan(0));

    desk.recorded(check("F1", Verdict.VERIFIED));
    assertThat(arrived(desk, "2024-02-28")).isEqualTo(Money.yuan(5));

    desk.recorded(check("F1", Verdict.REJECTED, new DocumentRef("audit-1")));
    assertThat(arrived(desk, "2024-02-28")).isEqualTo(Money.yuan(0));
    assertThat(desk.view().funds().funding().arrival("F1").orElseThrow().evidence())
        .contains(new DocumentRef("audit-1"));
  }

  @Test
  void a_reversal_counts_from_its_own_day() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    desk.recorded(arrival("F1", 100, Verdict.VERIFIED));
    desk.day("2024-05-06").recorded(reversal("F1", 30));
    desk.day("2024-06-03").recorded(reversal("F1", 70));

    assertThat(arrived(desk, "2024-05-05")).isEqualTo(Money.yuan(100));
    assertThat(arrived(desk, "2024-05-06")).isEqualTo(Money.yuan(70));
    assertThat(arrived(desk, "2024-06-03")).isEqualTo(Money.yuan(0));
    says(
        desk.refused(reversal("F1", 1)),
        FundsRule.REVERSES_TOO_MUCH,
        "Of arrival F1 only 0.00 CNY is left, but 1.00 CNY was to be taken back; take back no more"
            + " than that",
        "资金F1只剩0元，不能冲回1元；冲回金额不得超过余额");
  }

  @Test
  void what_was_rejected_can_be_taken_back_and_counts_neither_way() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    desk.recorded(arrival("F1", 100, Verdict.REJECTED));
    desk.recorded(arrival("F2", 11, Verdict.VERIFIED));

    desk.recorded(reversal("F1", 100));

    assertThat(arrived(desk, "2024-02-28")).isEqualTo(Money.yuan(11));
  }

  @Test
  void the_rate_keeps_its_parts_and_there_is_none_without_an_agreement() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    desk.recorded(arrival("F1", 38_600_000, Verdict.VERIFIED));
    assertThat(
            desk.view()
                .funds()
                .funding()
                .rateOn(desk.view().project(), desk.zhuanban().today())
                .percent())
        .isEmpty();

    desk.day("2024-03-01").recorded(Plans.sign());

    Ratio rate =
        desk.view().funds().funding().rateOn(desk.view().project(), LocalDate.of(2024, 3, 1));
    assertThat(rate.numerator()).isEqualByComparingTo("38600000");
    assertThat(rate.denominator()).isEqualByComparingTo(Plans.sign().agreement().totalInvestment());
    assertThat(
            desk.view().funds().funding().rateOn(desk.view().project(), LocalDate.of(2024, 2, 29)))
        .extracting(Ratio::percent)
        .isEqualTo(Optional.empty());
  }

  @Test
  void local_statistics_choose_which_money_counts() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    desk.recorded(arrival("F1", 5, Verdict.VERIFIED));
    desk.recorded(
        RecordArrival.of("F2", Money.yuan(3), FundsKind.LAND_PRICE)
            .withEvidence(VOUCHER)
            .withVerdict(Verdict.VERIFIED));
    Funding funding = desk.view().funds().funding();

    assertThat(funding.arrivedBy(desk.zhuanban().today(), EnumSet.of(FundsKind.LAND_PRICE)))
        .isEqualTo(Money.yuan(3));
    assertThat(funding.arrivedBy(desk.zhuanban().today())).isEqualTo(Money.yuan(8));
  }

  @Test
  void what_arrives_after_the_end_is_kept_and_named_and_does_not_count() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    desk.recorded(Plans.sign());
    desk.recorded(arrival("F1", 10, Verdict.VERIFIED));
    desk.day("2024-03-04").recorded(TerminateProject.of(REASON, VOUCHER));

    says(
        desk.refused(arrival("F2", 5, Verdict.VERIFIED)),
        FundsRule.FUNDS_AFTER_TERMINATION,
        "Money F2 arrived after the project had ended on 2024-03-04, and does not count",
        "资金F2在项目于2024年3月4日终止之后到位，不予计入");
    desk.recorded(arrival("F2", 5, Verdict.VERIFIED));
    desk.recorded(check("F2", Verdict.VERIFIED));

    assertThat(arrived(desk, "2024-03-04")).isEqualTo(Money.yuan(10));
    assertThat(desk.violations())
        .containsExactly(
            "2024-03-04 funds.FUNDS_AFTER_TERMINATION 工作惯例：项目终止后的资金不计入到位资金 funds.arrived F2");

    desk.recorded(reversal("F1", 4));
    assertThat(arrived(desk, "2024-03-04")).as("money still leaves").isEqualTo(Money.yuan(6));
  }

  @Test
  void what_nothing_shows_is_not_verified() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    says(
        desk.refused(unproved("F1")),
        FundsRule.VERIFIED_WITHOUT_EVIDENCE,
        "Arrival F1 cannot be verified, since nothing shows it; name a voucher, an invoice or a"
            + " receipt",
        "资金F1没有凭据，不能核实；请提供进账单、发票或缴款凭证");
    desk.recorded(unproved("F1"));
    assertThat(arrived(desk, "2024-02-28")).isEqualTo(Money.yuan(0));
    assertThat(desk.refused(check("F1", Verdict.VERIFIED)).rule())
        .isEqualTo(FundsRule.VERIFIED_WITHOUT_EVIDENCE);
    assertThat(desk.violations()).hasSize(1);

    desk.recorded(check("F1", Verdict.VERIFIED, VOUCHER));
    assertThat(arrived(desk, "2024-02-28")).isEqualTo(Money.yuan(7));
    desk.recorded(
        RecordArrival.of("F2", Money.yuan(9), FundsKind.EQUIPMENT).withVerdict(Verdict.REJECTED));
    assertThat(desk.violations()).as("nothing has to show what was rejected").hasSize(1);
  }

  @Test
  void an_arrival_that_breaks_two_rules_names_both() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    desk.recorded(TerminateProject.of(REASON, VOUCHER));

    desk.recorded(unproved("F1"));

    assertThat(desk.violations())
        .anyMatch(found -> found.contains("FUNDS_AFTER_TERMINATION"))
        .anyMatch(found -> found.contains("VERIFIED_WITHOUT_EVIDENCE"))
        .hasSize(2);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    ProjectDesk desk = ProjectDesk.on("2024-02-28");
    says(
        desk.refused(reversal("F1", 1)),
        FundsRule.UNKNOWN_ARRIVAL,
        "Nobody told of an arrival F1 yet; name one that was, or tell of it first",
        "尚无资金F1的登记；请填写已登记的编号，或先登记到位");
    assertThat(desk.refused(check("F1", Verdict.VERIFIED)).rule())
        .isEqualTo(FundsRule.UNKNOWN_ARRIVAL);
    says(
        desk.refused(
            RecordArrival.of("F1", new Money(new BigDecimal("5.5"), "USD"), FundsKind.EQUIPMENT)
                .withEvidence(VOUCHER)),
        FundsRule.OTHER_CURRENCY,
        "Arrival F1 is counted in yuan like the agreement, but the sum was 5.50 USD; convert it by"
            + " the rate of the voucher",
        "资金F1与协议一样按人民币统计，而金额为5.50 USD；请按凭证汇率折算");
    desk.recorded(arrival("F1", 5));
    says(
        desk.refused(arrival("F1", 5)),
        FundsRule.ARRIVAL_EXISTS,
        "Arrival F1 was told of already, on 2024-02-28; give this one a name of its own, or annul"
            + " the first",
        "资金F1已于2024年2月28日登记；请另取编号，或先撤销原记录");
    assertThat(
            desk.refused(ReverseArrival.of("F1", new Money(BigDecimal.ONE, "USD"), REASON)).rule())
        .isEqualTo(FundsRule.OTHER_CURRENCY);
    assertThatIllegalArgumentException().isThrownBy(() -> arrival("F 1", 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arrival("F1", 0))
        .withMessage("RecordArrival.amount is more than 0, but was 0.00 CNY; correct it");
    assertThatIllegalArgumentException().isThrownBy(() -> reversal("F1", 1_000_000_000_000_001L));
  }

  @Test
  void a_reversal_that_is_told_before_its_arrival_waits_for_it() {
    ProjectDesk desk = ProjectDesk.on("2024-05-06");

    assertThat(desk.record(reversal("F1", 30), LocalDate.of(2024, 5, 6)))
        .isInstanceOf(Outcome.Deferred.class);
    assertThat(desk.record(arrival("F1", 100, Verdict.VERIFIED), LocalDate.of(2024, 2, 28)))
        .isInstanceOf(Outcome.Done.class);

    assertThat(arrived(desk, "2024-05-05")).isEqualTo(Money.yuan(100));
    assertThat(arrived(desk, "2024-05-06")).isEqualTo(Money.yuan(70));
  }

  @Test
  void a_schedule_is_reminded_of_and_an_adjustment_leaves_what_was_due_as_it_was() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    assertThat(desk.record(ScheduleFunds.of(instalment("1", 10, "2024-04-30"))))
        .isInstanceOf(Outcome.Refused.class);
    desk.recorded(Plans.sign());
    desk.recorded(ScheduleFunds.of(instalment("1", 10, "2024-04-30")));
    desk.day("2024-05-06").sweep();
    assertThat(desk.view().funds().funding().schedules()).hasSize(1);
    assertThat(desk.due("funds:1:1")).isEqualTo(LocalDate.of(2024, 4, 30));

    ScheduleFunds changed =
        ScheduleFunds.of(instalment("1", 5, "2024-06-30"), instalment("2", 5, "2024-09-30"));
    desk.recorded(changed);
    assertThat(duty(desk, "funds:1:1").closedOn()).as("late before, and late after").isEmpty();
    assertThat(desk.view().funds().funding().scheduledBy(LocalDate.of(2024, 7, 1)))
        .isEqualTo(Money.yuan(15));

    desk.day("2024-06-20").recorded(arrival("F1", 15, Verdict.VERIFIED));
    Funding funding = desk.view().funds().funding();
    assertThat(funding.instalments().get(0).reachedOn()).contains(LocalDate.of(2024, 6, 20));
    assertThat(funding.instalments().get(1).reachedOn()).contains(LocalDate.of(2024, 6, 20));
    assertThat(funding.instalments().get(2).reachedOn()).isEmpty();
    assertThat(funding.scheduleRateOn(LocalDate.of(2024, 9, 30)))
        .isEqualTo(new Ratio(Money.yuan(15).amount(), Money.yuan(20).amount()));
    says(
        ((Outcome.Refused) desk.request(ScheduleFunds.of(instalment("1", 5, "2024-06-19"))))
            .refusal(),
        FundsRule.INSTALMENT_PAST,
        "Instalment 第1期 is due on 2024-06-19, before its schedule begins on 2024-06-20; what was due"
            + " before stays as it is, so leave it out or give it a later day",
        "“第1期”应于2024年6月19日到位，早于本计划的起算日2024年6月20日；已到期的分期不因调整而改变，请删去该期或另定日期");
  }

  private static Duty duty(ProjectDesk desk, String key) {
    return desk.view().duties(LocalDate.of(2024, 5, 6)).stream()
        .filter(duty -> duty.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static FundsInstalment instalment(String code, long yuan, String due) {
    return new FundsInstalment(code, "第" + code + "期", Money.yuan(yuan), LocalDate.parse(due));
  }
}
