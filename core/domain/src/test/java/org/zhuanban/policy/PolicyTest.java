package org.zhuanban.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.policy.PolicyCommand.ApplyForPolicy;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class PolicyTest {

  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final ProjectProfile PROFILE =
      ProjectProfile.of()
          .withIndustry("C13")
          .withRegion("530126")
          .withHeadcount(80)
          .withEnergy(new BigDecimal("1520"));

  private static final ProjectProfile NOTHING_KNOWN = ProjectProfile.of();

  private static final SignAgreement SIGN =
      SignAgreement.of(
          Agreement.of(new BigDecimal("126000000"))
              .withStartBy(LocalDate.of(2024, 12, 31))
              .withProductionBy(LocalDate.of(2025, 12, 31)),
          Plans.LEAD_BUREAU);

  private static final PolicyCondition PRODUCED =
      PolicyCondition.milestone(
          "produced", ConditionKind.MILESTONE, ProjectStep.PRODUCTION_STARTED, true);

  private static final PolicyCondition STARTED_IN_TIME =
      PolicyCondition.milestone(
          "started_in_time",
          ConditionKind.MILESTONE_AS_AGREED,
          ProjectStep.CONSTRUCTION_STARTED,
          true);

  private static Policy.Builder policy(String code, PolicyMode mode, PolicyCondition... when) {
    return policy(code, Plans.LEAD_BUREAU, mode, when);
  }

  private static Policy.Builder policy(
      String code, Department organ, PolicyMode mode, PolicyCondition... when) {
    return bare(code, organ, mode, when)
        .benefit(Benefit.fixed(Money.yuan(200_000)))
        .payWithin(TimeLimit.workingDays(15, "县政府惠企政策汇编"));
  }

  private static Policy.Builder bare(
      String code, Department organ, PolicyMode mode, PolicyCondition... when) {
    Policy.Builder builder = Policy.builder();
    return builder
        .code(code)
        .name("示例政策")
        .basis("县政府惠企政策汇编")
        .organ(organ)
        .mode(mode)
        .addConditions(when);
  }

  private static OfferPolicies offer(ProjectProfile profile, Policy... policies) {
    return OfferPolicies.of(new PolicyCatalogue("2024-1", List.of(policies)), profile);
  }

  private static RecordArrival equipment(String id, long yuan) {
    return RecordArrival.of(id, Money.yuan(yuan), FundsKind.EQUIPMENT)
        .withEvidence(PAPER)
        .withVerdict(Verdict.VERIFIED);
  }

  private static PolicyStanding standing(ProjectDesk desk, String policy) {
    return desk.view().policies().standings(desk.zhuanban().today()).stream()
        .filter(each -> each.policy().code().equals(policy))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Duty> pay(ProjectDesk desk, String policy) {
    return desk.view().duties(desk.zhuanban().today()).stream()
        .filter(duty -> duty.key().equals("policy:" + policy))
        .findFirst();
  }

  private static LocalDate due(ProjectDesk desk, String policy) {
    return pay(desk, policy)
        .orElseThrow()
        .clock()
        .bindingDue(CalendarBook.bundled())
        .map(Deadline.Due::date)
        .orElseThrow();
  }

  private static void says(Refusal refusal, PolicyRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  private static List<String> unmet(PolicyCondition condition, ProjectProfile profile) {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(SIGN);
    desk.recorded(equipment("F1", 20_000_000));
    desk.recorded(offer(profile, policy("P", PolicyMode.APPLICATION, condition).build()));
    return standing(desk, "P").unmet().stream()
        .flatMap(
            failed ->
                Stream.of(
                    failed.code(),
                    failed.why().text(Locale.ENGLISH),
                    failed.why().text(Locale.CHINESE)))
        .toList();
  }

  private static List<String> unmet(PolicyCondition condition) {
    return unmet(condition, PROFILE);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    says(
        desk.refused(
            offer(
                PROFILE,
                policy(
                        "P",
                        new Department("FIN", "县财政局", Level.COUNTY, "CN+MARS"),
                        PolicyMode.INSTANT)
                    .build())),
        PolicyRule.UNKNOWN_CALENDAR,
        "Organ FIN works by calendar CN+MARS, which is unknown; notices are loaded of CN: write CN,"
            + " or join others to it by +",
        "兑现部门FIN的日历CN+MARS无法识别；已载入放假通知的有CN：请填写CN，或以+叠加其他");
    desk.recorded(offer(PROFILE, policy("P", PolicyMode.INSTANT).build()));
    desk.recorded(ApplyForPolicy.of("P"));
    says(
        desk.refused(ApplyForPolicy.of("P")),
        PolicyRule.ALREADY_APPLIED,
        "Policy \"示例政策\" (P) was applied for already, on 2024-01-10; annul that application first if it was wrong",
        "政策“示例政策”（P）已于2024年1月10日申报；如有误请先撤销该申报");
    assertThat(desk.refused(PayPolicy.of("X", Money.yuan(1))).rule())
        .isEqualTo(PolicyRule.UNKNOWN_POLICY);
    assertThatIllegalArgumentException().isThrownBy(() -> PayPolicy.of("P", Money.yuan(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PayPolicy.of("P", new Money(BigDecimal.ONE, "USD")));
  }

  @Nested
  class Conditions {
    @Test
    void each_condition_that_fails_says_what_it_asks_for_and_what_was_met() {
      assertThat(unmet(PolicyCondition.industry("industry", "C14", "C15")))
          .containsExactly(
              "industry",
              "Policy P is for the industries C14, C15, but the project is of C13",
              "政策P适用的行业为C14, C15，而项目行业为C13");
      assertThat(unmet(PolicyCondition.region("region", "530102")))
          .contains("Policy P is for the regions 530102, but the project lies in 530126");
      assertThat(
              unmet(
                  PolicyCondition.bound(
                      "size", ConditionKind.INVESTMENT_MIN, new BigDecimal("126000000.01"))))
          .contains(
              "Policy P asks for an agreed investment of at least 126000000.01 yuan, but it is"
                  + " 126000000");
      assertThat(
              unmet(
                  PolicyCondition.fundsMin(
                      "equipment",
                      new BigDecimal("20000000.01"),
                      Optional.of(FundsKind.EQUIPMENT))))
          .contains(
              "Policy P asks for verified money of at least 20000000.01 yuan, but it is 20000000.00");
      assertThat(
              unmet(
                  PolicyCondition.fundsMin(
                      "land", BigDecimal.ONE, Optional.of(FundsKind.LAND_PRICE))))
          .contains("Policy P asks for verified money of at least 1 yuan, but it is 0.00");
      assertThat(
              unmet(PolicyCondition.bound("jobs", ConditionKind.HEADCOUNT_MIN, new BigDecimal(81))))
          .contains("Policy P asks for at least 81 employed, but there are 80");
      assertThat(
              unmet(
                  PolicyCondition.bound("energy", ConditionKind.ENERGY_MAX, new BigDecimal(1000))))
          .containsExactly(
              "energy",
              "Policy P allows at most 1000 tonnes of coal equivalent a year, but the project uses"
                  + " 1520",
              "政策P要求年综合能耗不超过1000吨标准煤，而实为1520");
      assertThat(
              unmet(
                  PolicyCondition.signed(
                      "late", ConditionKind.SIGNED_FROM, LocalDate.of(2024, 1, 11))))
          .contains(
              "Policy P asks for an agreement signed on 2024-01-11 or later, but it was signed on"
                  + " 2024-01-10");
      assertThat(
              unmet(
                  PolicyCondition.signed(
                      "early", ConditionKind.SIGNED_UNTIL, LocalDate.of(2024, 1, 9))))
          .contains(
              "Policy P asks for an agreement signed on 2024-01-09 or earlier, but it was signed on"
                  + " 2024-01-10");
      assertThat(unmet(PRODUCED))
          .contains("Policy P asks for the step Production started, which was not taken");
      assertThat(unmet(STARTED_IN_TIME))
          .contains(
              "Policy P asks for the step Construction started by the agreed day, but it was not"
                  + " taken by then");
    }

    @Test
    void what_just_holds_holds() {
      assertThat(unmet(PolicyCondition.industry("industry", "C14", "C13"))).isEmpty();
      assertThat(unmet(PolicyCondition.region("region", "530126"))).isEmpty();
      assertThat(
              unmet(
                  PolicyCondition.bound(
                      "size", ConditionKind.INVESTMENT_MIN, new BigDecimal("126000000"))))
          .isEmpty();
      assertThat(
              unmet(
                  PolicyCondition.fundsMin(
                      "equipment", new BigDecimal("20000000"), Optional.empty())))
          .isEmpty();
      assertThat(
              unmet(PolicyCondition.bound("jobs", ConditionKind.HEADCOUNT_MIN, new BigDecimal(80))))
          .isEmpty();
      assertThat(
              unmet(
                  PolicyCondition.bound("energy", ConditionKind.ENERGY_MAX, new BigDecimal(1520))))
          .isEmpty();
      for (ConditionKind kind : List.of(ConditionKind.SIGNED_FROM, ConditionKind.SIGNED_UNTIL)) {
        assertThat(unmet(PolicyCondition.signed("day", kind, LocalDate.of(2024, 1, 10)))).isEmpty();
      }
      assertThat(
              unmet(
                  PolicyCondition.milestone(
                      "not_yet", ConditionKind.MILESTONE, ProjectStep.PRODUCTION_STARTED, false)))
          .isEmpty();
    }

    @Test
    void what_is_not_known_meets_no_condition() {
      for (PolicyCondition condition :
          List.of(
              PolicyCondition.industry("c", "C13"),
              PolicyCondition.region("c", "530126"),
              PolicyCondition.bound("c", ConditionKind.HEADCOUNT_MIN, BigDecimal.ZERO),
              PolicyCondition.bound("c", ConditionKind.ENERGY_MAX, new BigDecimal("1E+9")))) {
        assertThat(unmet(condition, NOTHING_KNOWN)).as("%s", condition).contains("c");
      }
    }
  }

  @Nested
  class LimitOfPayment {
    @Test
    void without_an_application_the_organ_pays_from_the_day_on_which_all_conditions_hold() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(SIGN);
      desk.recorded(
          offer(PROFILE, policy("PL-03", PolicyMode.NO_APPLICATION, STARTED_IN_TIME).build()));
      assertThat(pay(desk, "PL-03")).isEmpty();

      desk.day("2024-09-10").recorded(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));

      assertThat(standing(desk, "PL-03").entitledOn()).contains(LocalDate.of(2024, 9, 10));
      assertThat(standing(desk, "PL-03").unserved()).isTrue();
      assertThat(due(desk, "PL-03")).isEqualTo(LocalDate.of(2024, 10, 8));
      assertThat(desk.dutyRow("policy:PL-03").owner()).isEqualTo("LEAD");
      assertThat(desk.dutyRow("policy:PL-03").kind()).isEqualTo("policy.PAY");

      desk.day("2024-10-09").recorded(PayPolicy.of("PL-03", Money.yuan(200_000)));

      assertThat(standing(desk, "PL-03").unserved()).isFalse();
      assertThat(desk.violations()).as("a promise was late, no clause").isEmpty();
      assertThat(
              pay(desk, "PL-03")
                  .orElseThrow()
                  .clock()
                  .lightOn(LocalDate.of(2024, 10, 9), CalendarBook.bundled(), LightPolicy.DEFAULT))
          .contains(Light.CLOSED_LATE);
    }

    @Test
    void on_application_the_organ_pays_from_the_application() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(SIGN);
      desk.recorded(
          offer(
              PROFILE,
              bare("PL-01", Plans.LEAD_BUREAU, PolicyMode.INSTANT, PRODUCED)
                  .benefit(
                      Benefit.share(
                          new BigDecimal("5"),
                          FundsKind.EQUIPMENT,
                          Optional.of(Money.yuan(1_500_000))))
                  .payWithin(TimeLimit.workingDays(60, "县政府惠企政策汇编"))
                  .build()));
      desk.day("2025-06-30").recorded(equipment("F1", 41_000_000));
      desk.day("2025-12-05").recorded(TakeStep.of(ProjectStep.PRODUCTION_STARTED));
      assertThat(standing(desk, "PL-01").entitled()).isTrue();
      assertThat(pay(desk, "PL-01")).as("nobody has applied").isEmpty();

      desk.day("2026-01-12").recorded(ApplyForPolicy.of("PL-01"));

      assertThat(due(desk, "PL-01")).isEqualTo(LocalDate.of(2026, 4, 13));
      assertThat(standing(desk, "PL-01").uncapped()).isEqualTo(Money.yuan(2_050_000));
      assertThat(standing(desk, "PL-01").amount()).isEqualTo(Money.yuan(1_500_000));

      desk.day("2026-03-20").recorded(PayPolicy.of("PL-01", Money.yuan(1_000_000)));
      assertThat(standing(desk, "PL-01").servedOn()).isEmpty();
      desk.day("2026-03-23").recorded(PayPolicy.of("PL-01", Money.yuan(500_000)));
      assertThat(standing(desk, "PL-01").servedOn()).contains(LocalDate.of(2026, 3, 23));
      says(
          desk.refused(PayPolicy.of("PL-01", Money.yuan(1))),
          PolicyRule.PAID_TOO_MUCH,
          "Policy \"示例政策\" (PL-01) gives 1500000.00 CNY, but 1500001.00 CNY would be paid in all; pay no more than is left",
          "政策“示例政策”（PL-01）应兑现1500000元，而合计将兑现1500001元；兑现不得超过余额");
      assertThat(desk.view().policies().standings(LocalDate.of(2025, 12, 4)).get(0).unmet())
          .extracting(Unmet::code)
          .containsExactly("produced");
    }

    @Test
    void nobody_is_late_for_what_nobody_knew() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(SIGN);
      desk.recorded(
          offer(
              PROFILE,
              policy(
                      "PL-04",
                      PolicyMode.NO_APPLICATION,
                      PolicyCondition.fundsMin("funds", BigDecimal.TEN, Optional.empty()))
                  .build()));
      desk.day("2024-02-01")
          .recorded(
              RecordArrival.of("F1", Money.yuan(10), FundsKind.CONSTRUCTION).withEvidence(PAPER));
      desk.day("2024-06-03").recorded(VerifyArrival.of("F1", Verdict.VERIFIED));

      assertThat(standing(desk, "PL-04").entitledOn()).contains(LocalDate.of(2024, 6, 3));
      desk.day("2024-07-01").recorded(VerifyArrival.of("F1", Verdict.VERIFIED).withEvidence(PAPER));
      assertThat(standing(desk, "PL-04").entitledOn())
          .as("a second check of the same outcome changes nothing")
          .contains(LocalDate.of(2024, 6, 3));
    }
  }

  @Nested
  class Paying {
    @Test
    void a_payment_is_refused_for_whatever_does_not_hold_and_named_when_it_was_made() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(SIGN);
      desk.recorded(
          offer(
              PROFILE,
              policy(
                      "PL-02",
                      PolicyMode.APPLICATION,
                      PRODUCED,
                      PolicyCondition.industry("industry", "C14"))
                  .build()));

      says(
          desk.refused(PayPolicy.of("PL-02", Money.yuan(5))),
          PolicyRule.MILESTONE_OTHERWISE,
          "Policy \"示例政策\" (PL-02) asks for the step Production started, which was not taken",
          "政策“示例政策”（PL-02）要求项目已经投产，而没有投产的记录");
      desk.recorded(PayPolicy.of("PL-02", Money.yuan(5)));

      assertThat(desk.violations())
          .containsExactly(
              "2024-01-10 policy.MILESTONE_OTHERWISE 工作惯例：惠企政策汇编 policy.paid PL-02",
              "2024-01-10 policy.INDUSTRY_NOT_COVERED 工作惯例：惠企政策汇编 policy.paid PL-02",
              "2024-01-10 policy.PAID_WITHOUT_APPLICATION 工作惯例：惠企政策汇编 policy.paid PL-02");
      assertThat(standing(desk, "PL-02").paid()).isEqualTo(Money.yuan(5));
      assertThat(standing(desk, "PL-02").servedOn()).isEmpty();
      assertThat(pay(desk, "PL-02")).isEmpty();
    }

    @Test
    void what_needs_no_application_is_not_applied_for() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(offer(PROFILE, policy("PL-03", PolicyMode.NO_APPLICATION).build()));
      says(
          desk.refused(ApplyForPolicy.of("PL-03")),
          PolicyRule.NO_APPLICATION_NEEDED,
          "Policy \"示例政策\" (PL-03) is paid without an application; ask for none",
          "政策“示例政策”（PL-03）免申即享，不得要求申报");

      desk.day("2024-02-01").recorded(ApplyForPolicy.of("PL-03"));

      assertThat(standing(desk, "PL-03").appliedOn()).isEmpty();
      assertThat(pay(desk, "PL-03").orElseThrow().openedOn()).isEqualTo(LocalDate.of(2024, 1, 10));
      assertThat(desk.violations())
          .containsExactly(
              "2024-02-01 policy.NO_APPLICATION_NEEDED 工作惯例：惠企政策汇编 policy.applied PL-03");
    }

    @Test
    void what_is_lost_before_it_was_paid_is_owed_no_more() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(
          offer(
              PROFILE,
              policy(
                      "P",
                      PolicyMode.NO_APPLICATION,
                      PolicyCondition.fundsMin("funds", BigDecimal.TEN, Optional.empty()))
                  .build()));
      desk.recorded(equipment("F1", 10));
      assertThat(pay(desk, "P")).isPresent();

      desk.day("2024-01-11").recorded(ReverseArrival.of("F1", Money.yuan(1), PAPER));

      assertThat(pay(desk, "P")).isEmpty();
      assertThat(standing(desk, "P").unserved()).isFalse();
      assertThat(standing(desk, "P").entitledOn()).contains(LocalDate.of(2024, 1, 10));
    }

    @Test
    void what_was_paid_before_it_was_owed_serves_when_it_is() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      desk.recorded(SIGN);
      desk.recorded(offer(PROFILE, policy("P", PolicyMode.NO_APPLICATION, PRODUCED).build()));
      desk.recorded(PayPolicy.of("P", Money.yuan(200_000)));
      assertThat(standing(desk, "P").servedOn()).isEmpty();

      desk.day("2024-05-06").recorded(TakeStep.of(ProjectStep.PRODUCTION_STARTED));

      assertThat(standing(desk, "P").unserved()).isFalse();
      assertThat(pay(desk, "P").orElseThrow().closedOn()).contains(LocalDate.of(2024, 5, 6));
    }

    @Test
    void budgets_are_kept_over_many_projects() {
      Policy limited = policy("B", PolicyMode.NO_APPLICATION).budget(Money.yuan(500_000)).build();
      ProjectDesk paid = ProjectDesk.on("2024-01-10");
      paid.recorded(offer(PROFILE, limited));
      paid.recorded(PayPolicy.of("B", Money.yuan(200_000)));
      ProjectDesk half = ProjectDesk.on("2024-01-10");
      half.recorded(offer(PROFILE, limited));
      half.recorded(PayPolicy.of("B", Money.yuan(50_000)));
      ProjectDesk open = ProjectDesk.on("2024-01-10");
      open.recorded(offer(PROFILE, limited));

      List<PolicyTally> two = PolicyTally.of(List.of(standing(paid, "B"), standing(half, "B")));
      List<PolicyTally> three =
          PolicyTally.of(List.of(standing(paid, "B"), standing(half, "B"), standing(open, "B")));

      assertThat(two)
          .containsExactly(
              new PolicyTally(limited, 2, 0, 1, Money.yuan(150_000), Money.yuan(250_000)));
      assertThat(two.get(0).left()).contains(Money.yuan(250_000));
      assertThat(two.get(0).overBudget()).isFalse();
      assertThat(three.get(0).unserved()).isEqualTo(2);
      assertThat(three.get(0).overBudget()).isTrue();
      assertThat(PolicyTally.of(List.of())).isEmpty();
    }
  }

  @Nested
  class Edition {
    @Test
    void a_later_edition_takes_nothing_away() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      Policy applied = policy("A", PolicyMode.INSTANT).build();
      Policy held =
          policy("N", PolicyMode.NO_APPLICATION).validTo(LocalDate.of(2024, 2, 1)).build();
      Policy offered = policy("O", PolicyMode.INSTANT).build();
      desk.recorded(offer(PROFILE, applied, held, offered));
      desk.recorded(ApplyForPolicy.of("A"));

      desk.day("2024-03-01")
          .recorded(offer(PROFILE, policy("N", PolicyMode.NO_APPLICATION, PRODUCED).build()));

      assertThat(desk.view().policies().standings(LocalDate.of(2024, 3, 1)))
          .extracting(each -> each.policy().code())
          .containsExactly("N", "A");
      assertThat(standing(desk, "N").policy()).isEqualTo(held);
      assertThat(standing(desk, "N").entitled()).isTrue();
      assertThat(standing(desk, "A").entitled()).isTrue();
      says(
          desk.refused(ApplyForPolicy.of("O")),
          PolicyRule.UNKNOWN_POLICY,
          "The project is not measured by a policy \"示例政策\" (O); it is by \"示例政策\" (N), \"示例政策\" (A): name one of these, or lay down an edition that has it",
          "项目不适用政策“示例政策”（O）；适用的有“示例政策”（N）、“示例政策”（A）：请填写其中之一，或先列入含该政策的汇编");
    }

    @Test
    void a_policy_is_in_force_from_its_first_to_its_last_day() {
      ProjectDesk desk = ProjectDesk.on("2024-01-10");
      Policy timed =
          policy("T", PolicyMode.INSTANT)
              .validFrom(LocalDate.of(2024, 2, 1))
              .validTo(LocalDate.of(2024, 2, 29))
              .build();
      desk.recorded(offer(PROFILE, timed));
      assertThat(standing(desk, "T").unmet())
          .extracting(Unmet::code, failed -> failed.why().text(Locale.ENGLISH))
          .containsExactly(
              tuple(
                  "in_force",
                  "Policy T is in force from 2024-02-01 to 2024-02-29, but the day was 2024-01-10"));
      assertThat(desk.view().policies().standings(LocalDate.of(2024, 2, 1)).get(0).entitled())
          .isTrue();
      assertThat(desk.view().policies().standings(LocalDate.of(2024, 2, 29)).get(0).entitledOn())
          .contains(LocalDate.of(2024, 2, 1));
      assertThat(desk.view().policies().standings(LocalDate.of(2024, 3, 1)).get(0).entitled())
          .isFalse();

      desk.day("2024-02-29").recorded(ApplyForPolicy.of("T"));
      desk.day("2024-03-01");
      assertThat(standing(desk, "T").entitled()).as("whoever applied in time is in time").isTrue();
      assertThat(pay(desk, "T")).isPresent();
    }

    @Test
    void what_is_no_policy_is_none() {
      Money thousand = Money.yuan(1000);
      Money dollars = new Money(BigDecimal.TEN, "USD");
      Policy policy = policy("P", PolicyMode.INSTANT).build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PolicyCatalogue("1", List.of(policy, policy)))
          .withMessage("PolicyCatalogue.policies names P twice; name it once");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> policy("P", PolicyMode.INSTANT, PRODUCED, PRODUCED).build())
          .withMessage("Policy.conditions names produced twice; name it once");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> policy("P Q", PolicyMode.INSTANT).build());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> policy("P", PolicyMode.INSTANT).budget(dollars).build());
      for (String number : List.of("-1", "1E+999999999", "1E-999999999")) {
        BigDecimal odd = new BigDecimal(number);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> PolicyCondition.bound("c", ConditionKind.ENERGY_MAX, odd));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Benefit.share(odd, FundsKind.EQUIPMENT, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> ProjectProfile.of().withEnergy(odd));
      }
      assertThatIllegalArgumentException().isThrownBy(() -> ProjectProfile.of().withHeadcount(-1));
      assertThatIllegalArgumentException().isThrownBy(() -> Benefit.fixed(Money.yuan(0)));
      assertThatIllegalArgumentException().isThrownBy(() -> Benefit.fixed(dollars));
      for (String percent : List.of("0", "-1", "100.01")) {
        assertThatIllegalArgumentException()
            .isThrownBy(
                () ->
                    Benefit.share(new BigDecimal(percent), FundsKind.EQUIPMENT, Optional.empty()));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Benefit(
                      Optional.of(thousand),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(thousand)));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Benefit(
                      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PolicyCondition.industry("industry"))
          .withMessage(
              "PolicyCondition.industry does not go with PolicyCondition.kind, which is INDUSTRY;"
                  + " correct or leave out one of them");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PolicyCondition.bound("c", ConditionKind.REGION, BigDecimal.ONE));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  PolicyCondition.milestone(
                      "c", ConditionKind.MILESTONE_AS_AGREED, ProjectStep.TRIAL_PRODUCTION, true));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> PolicyCondition.bound("c", ConditionKind.ENERGY_MAX, new BigDecimal("-1")));
    }
  }
}
