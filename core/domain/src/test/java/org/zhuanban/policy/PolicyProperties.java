package org.zhuanban.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.PolicyCommand.ApplyForPolicy;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class PolicyProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return PolicyFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.UNLAWFUL);
  }

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final List<String> CODES = List.of("AUTO", "INSTANT");

  /** What a policy is made of that the naive reader judges. */
  private static Policy policy(String code, PolicyMode mode, int least, boolean produced) {
    Policy.Builder builder = Policy.builder();
    return builder
        .code(code)
        .name("示例政策")
        .basis("县政府惠企政策汇编")
        .organ(Plans.LEAD_BUREAU)
        .mode(mode)
        .addConditions(
            PolicyCondition.fundsMin(
                "funds", BigDecimal.valueOf(least), Optional.of(FundsKind.EQUIPMENT)),
            PolicyCondition.milestone(
                "produced", ConditionKind.MILESTONE, ProjectStep.PRODUCTION_STARTED, produced))
        .benefit(
            Benefit.share(BigDecimal.TEN, FundsKind.EQUIPMENT, Optional.of(Money.yuan(least + 1))))
        .payWithin(TimeLimit.workingDays(5, "县政府惠企政策汇编"))
        .build();
  }

  private static Arbitrary<Command> offers() {
    Arbitrary<Integer> least = Arbitraries.integers().between(0, 60);
    Arbitrary<Boolean> produced = Arbitraries.of(true, false);
    return Combinators.combine(least, produced, least, produced)
        .as(
            (one, first, other, second) ->
                OfferPolicies.of(
                    new PolicyCatalogue(
                        "1",
                        List.of(
                            policy("AUTO", PolicyMode.NO_APPLICATION, one, first),
                            policy("INSTANT", PolicyMode.INSTANT, other, second))),
                    ProjectProfile.of()));
  }

  private static Arbitrary<Command> commands() {
    Arbitrary<String> ids = Arbitraries.of("F1", "F2", "F3");
    Arbitrary<Money> sums = Arbitraries.longs().between(1, 60).map(Money::yuan);
    return Arbitraries.frequencyOf(
        Tuple.of(1, offers()),
        Tuple.of(
            5,
            Combinators.combine(ids, sums)
                .as(
                    (id, sum) ->
                        RecordArrival.of(id, sum, FundsKind.EQUIPMENT)
                            .withEvidence(PAPER)
                            .withVerdict(Verdict.VERIFIED))),
        Tuple.of(
            2, Combinators.combine(ids, sums).as((id, sum) -> ReverseArrival.of(id, sum, PAPER))),
        Tuple.of(1, Arbitraries.just(TakeStep.of(ProjectStep.PRODUCTION_STARTED))),
        Tuple.of(2, Arbitraries.of(CODES).map(ApplyForPolicy::of)),
        Tuple.of(
            3,
            Combinators.combine(
                    Arbitraries.of(CODES), Arbitraries.longs().between(1, 9).map(Money::yuan))
                .as(PayPolicy::of)));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Combinators.combine(offers(), Act.histories(FIRST, 30, 14, commands()))
        .as(
            (offer, acts) ->
                Stream.concat(Stream.of(new Act(FIRST, offer)), acts.stream()).toList());
  }

  private static ProjectDesk lived(List<Act> history) {
    return Act.lived(ProjectDesk.on(FIRST.toString()), history);
  }

  /** Whether both conditions hold, as somebody would find who looks at that day alone. */
  private static boolean holds(Policy policy, ProjectView view, LocalDate day) {
    long money =
        view.funds()
            .funding()
            .verifiedBy(day, EnumSet.of(FundsKind.EQUIPMENT))
            .amount()
            .longValueExact();
    boolean produced =
        view.project()
            .on(ProjectStep.PRODUCTION_STARTED)
            .filter(on -> !on.isAfter(day))
            .isPresent();
    return money >= policy.conditions().get(0).bound().orElseThrow().longValueExact()
        && produced == policy.conditions().get(1).holds();
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_project_is_entitled_if_and_only_if_each_condition_holds_and_each_that_fails_is_named(
      @ForAll("histories") List<Act> history) {
    ProjectView view = lived(history).view();
    for (int i = 0; i <= 31; i++) {
      LocalDate day = FIRST.plusDays(i);
      for (PolicyStanding standing : view.policies().standings(day)) {
        boolean holds = holds(standing.policy(), view, day);

        assertThat(standing.entitled()).isEqualTo(holds);
        assertThat(standing.unmet().size()).isBetween(holds ? 0 : 1, 2);
        assertThat(standing.unmet())
            .allSatisfy(failed -> assertThat(failed.why().arguments()).hasSize(3));
        if (standing.entitled()) {
          assertThat(standing.entitledOn()).isPresent();
        }
        assertThat(standing.amount()).isLessThanOrEqualTo(standing.uncapped());
        Statistics.collect(holds);
      }
    }
    Cases.mustBeMet(true, false);
  }

  @Property(tries = 300)
  void the_first_day_is_that_which_looking_at_every_day_finds(
      @ForAll("histories") List<Act> history) {
    List<Act> oneEdition = new ArrayList<>(history);
    oneEdition.removeIf(
        act -> act.command() instanceof OfferPolicies && !act.equals(history.get(0)));
    ProjectView view = lived(oneEdition).view();
    for (PolicyStanding standing : view.policies().standings(FIRST.plusDays(31))) {
      Optional<LocalDate> first =
          FIRST
              .datesUntil(FIRST.plusDays(32))
              .filter(day -> holds(standing.policy(), view, day))
              .findFirst();

      assertThat(standing.entitledOn()).isEqualTo(first);
    }
  }

  @Property(tries = 300)
  void an_entitlement_never_moves_to_another_day_when_more_happens(
      @ForAll("histories") List<Act> history) {
    ProjectView view = lived(history).view();
    for (String code : CODES) {
      Optional<LocalDate> before = Optional.empty();
      for (int i = 0; i <= 31; i++) {
        Optional<LocalDate> now =
            view.policies().standings(FIRST.plusDays(i)).stream()
                .filter(each -> each.policy().code().equals(code))
                .findFirst()
                .flatMap(PolicyStanding::entitledOn);
        if (before.isPresent()) {
          assertThat(now).isEqualTo(before);
        }
        before = now;
      }
    }
  }

  @Property(tries = 200)
  void told_in_any_order_it_is_the_same(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    LocalDate end = FIRST.plusDays(60);
    ProjectDesk inOrder = ProjectDesk.on(FIRST.toString());
    ProjectDesk anyOrder = ProjectDesk.on(end.toString());

    Act.recordedInAnyOrder(inOrder, anyOrder, history, random);

    assertThat(anyOrder.view().policies().standings(end))
        .isEqualTo(inOrder.view().policies().standings(end));
  }
}
