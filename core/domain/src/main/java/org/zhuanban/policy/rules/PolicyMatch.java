package org.zhuanban.policy.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.policy.BenefitAccount;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.PolicyRule;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.ProjectProfile;
import org.zhuanban.policy.Unmet;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.Arrival;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.rules.ProjectFeature;

/** Matches a project to policies. */
record PolicyMatch(BenefitAccount benefits, Project project, Funding funding) {
  static PolicyMatch of(StreamState state) {
    return new PolicyMatch(
        state.of(PolicyFeature.INSTANCE),
        state.of(ProjectFeature.INSTANCE),
        state.of(FundsFeature.INSTANCE));
  }

  private static final String IN_FORCE = "in_force";
  private static final String UNKNOWN = "-";

  /** A policy and the first day on which all its conditions held. */
  private record Entitlement(LocalDate on, Policy policy) {}

  /**
   * The match to the policies of a catalogue, as if they were offered on a day for the first time.
   */
  PolicyMatch under(PolicyCatalogue catalogue, LocalDate day) {
    ProjectProfile profile =
        benefits.offerOn(day).map(BenefitAccount.Offer::profile).orElseGet(ProjectProfile::of);
    BenefitAccount offered =
        new BenefitAccount(
            List.of(new BenefitAccount.Offer(day, catalogue, profile)), List.of(), List.of());
    return new PolicyMatch(offered, project, funding);
  }

  /** The standings under every policy at the end of a day: those offered then, and those kept. */
  List<PolicyStanding> standings(LocalDate day) {
    return benefits.codes(day).stream().flatMap(code -> standing(code, day).stream()).toList();
  }

  /** The standing under a policy; empty if no policy has the code at the end of the day. */
  Optional<PolicyStanding> standing(String code, LocalDate day) {
    Optional<Entitlement> held = firstHeld(code, day);
    Optional<Entitlement> kept =
        held.filter(first -> first.policy().mode() == PolicyMode.NO_APPLICATION);
    return kept.map(Entitlement::policy)
        .or(() -> benefits.policy(code, day))
        .map(
            policy ->
                PolicyStanding.builder()
                    .policy(policy)
                    .addAllUnmet(kept.isPresent() ? conditions(policy, day) : unmet(policy, day))
                    .entitledOn(held.map(Entitlement::on))
                    .uncapped(policy.benefit().uncapped(funding, day))
                    .amount(policy.benefit().on(funding, day))
                    .appliedOn(
                        benefits.application(code, day).map(BenefitAccount.BenefitApplication::on))
                    .addAllPayments(benefits.payments(code, day))
                    .build());
  }

  /**
   * The first day on which all conditions hold. The edition of each day judges that day. Only days
   * with an event, or the first day of a policy in force, can change the result.
   */
  private Optional<Entitlement> firstHeld(String code, LocalDate upTo) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (BenefitAccount.Offer offer : benefits.offers()) {
      days.add(offer.on());
      offer.compendium().policy(code).flatMap(Policy::validFrom).ifPresent(days::add);
    }
    project.signed().ifPresent(signed -> days.add(signed.on()));
    project.steps().forEach(step -> days.add(step.on()));
    for (Arrival arrival : funding.byId().values()) {
      days.add(arrival.on());
      arrival.checkedOn().ifPresent(days::add);
      arrival.reversals().forEach(reversal -> days.add(reversal.on()));
    }
    return days.stream()
        .filter(day -> !day.isAfter(upTo))
        .flatMap(
            day -> benefits.policy(code, day).map(policy -> new Entitlement(day, policy)).stream())
        .filter(held -> unmet(held.policy(), held.on()).isEmpty())
        .findFirst();
  }

  /** The unmet conditions at the end of a day. An application in time counts as in time. */
  private List<Unmet> unmet(Policy policy, LocalDate day) {
    List<Unmet> unmet = new ArrayList<>();
    LocalDate asked =
        benefits
            .application(policy.code(), day)
            .map(BenefitAccount.BenefitApplication::on)
            .orElse(day);
    if (!policy.inForce(asked)) {
      unmet.add(
          new Unmet(
              IN_FORCE,
              Refusal.of(
                  PolicyRule.NOT_IN_FORCE,
                  policy.code(),
                  policy.validFrom().map(LocalDate::toString).orElse(UNKNOWN),
                  policy.validTo().map(LocalDate::toString).orElse(UNKNOWN),
                  asked)));
    }
    unmet.addAll(conditions(policy, day));
    return unmet;
  }

  private List<Unmet> conditions(Policy policy, LocalDate day) {
    List<Unmet> unmet = new ArrayList<>();
    for (PolicyCondition condition : policy.conditions()) {
      ConditionResult met = met(condition, day);
      if (!met.holds()) {
        unmet.add(
            new Unmet(
                condition.code(),
                Refusal.of(condition.unmet(), policy.code(), met.asked(), met.found())));
      }
    }
    return unmet;
  }

  /** The result of a condition: whether it holds, the expected value and the actual one. */
  private record ConditionResult(boolean holds, String asked, String found) {}

  private ConditionResult met(PolicyCondition condition, LocalDate day) {
    ProjectProfile profile =
        benefits
            .offerOn(day)
            .map(BenefitAccount.Offer::profile)
            .orElseGet(() -> ProjectProfile.of());
    return switch (condition.kind()) {
      case INDUSTRY -> oneOf(condition, profile.industry());
      case REGION -> oneOf(condition, profile.region());
      case OWNERSHIP -> oneOf(condition, profile.ownership());
      case INVESTMENT_MIN -> least(condition, agreement(day).map(Agreement::totalInvestment));
      case FUNDS_MIN ->
          least(condition, Optional.of(funding.verifiedBy(day, kinds(condition)).amount()));
      case HEADCOUNT_MIN -> least(condition, profile.headcount().map(BigDecimal::valueOf));
      case ENERGY_MAX -> most(condition, profile.energy());
      case SIGNED_FROM, SIGNED_UNTIL -> signed(condition, day);
      case MILESTONE -> step(condition, taken(condition, day));
      case MILESTONE_AS_AGREED -> asAgreed(condition, day);
    };
  }

  private static Set<FundsKind> kinds(PolicyCondition condition) {
    return condition.funds().map(EnumSet::of).orElseGet(() -> EnumSet.allOf(FundsKind.class));
  }

  private static ConditionResult oneOf(PolicyCondition condition, Optional<String> code) {
    return new ConditionResult(
        code.filter(condition.oneOf()::contains).isPresent(),
        String.join(", ", condition.oneOf()),
        code.orElse(UNKNOWN));
  }

  private static ConditionResult least(PolicyCondition condition, Optional<BigDecimal> found) {
    BigDecimal bound = condition.bound().orElseThrow();
    return compared(bound, found, found.filter(some -> some.compareTo(bound) >= 0).isPresent());
  }

  private static ConditionResult most(PolicyCondition condition, Optional<BigDecimal> found) {
    BigDecimal bound = condition.bound().orElseThrow();
    return compared(bound, found, found.filter(some -> some.compareTo(bound) <= 0).isPresent());
  }

  private static ConditionResult compared(
      BigDecimal bound, Optional<BigDecimal> found, boolean holds) {
    return new ConditionResult(
        holds, bound.toPlainString(), found.map(BigDecimal::toPlainString).orElse(UNKNOWN));
  }

  private Optional<Project.Signing> signed(LocalDate day) {
    return project.signed().filter(signed -> !signed.on().isAfter(day));
  }

  private Optional<Agreement> agreement(LocalDate day) {
    return signed(day).map(Project.Signing::agreement);
  }

  private ConditionResult signed(PolicyCondition condition, LocalDate day) {
    LocalDate bound = condition.day().orElseThrow();
    Optional<LocalDate> signed = signed(day).map(Project.Signing::on);
    boolean from = condition.kind() == ConditionKind.SIGNED_FROM;
    return new ConditionResult(
        signed.filter(on -> from ? !on.isBefore(bound) : !on.isAfter(bound)).isPresent(),
        bound.toString(),
        signed.map(LocalDate::toString).orElse(UNKNOWN));
  }

  private Optional<LocalDate> taken(PolicyCondition condition, LocalDate day) {
    return project.on(condition.step().orElseThrow()).filter(on -> !on.isAfter(day));
  }

  private static ConditionResult step(PolicyCondition condition, Optional<LocalDate> taken) {
    return new ConditionResult(
        taken.isPresent() == condition.holds(),
        Refusal.word(condition.step().orElseThrow()),
        taken.map(LocalDate::toString).orElse(UNKNOWN));
  }

  /** Without an agreed day the step does not count as taken in time. */
  private ConditionResult asAgreed(PolicyCondition condition, LocalDate day) {
    ProjectStep step = condition.step().orElseThrow();
    Optional<LocalDate> agreed =
        agreement(day)
            .flatMap(
                agreement ->
                    switch (step) {
                      case CONSTRUCTION_STARTED -> agreement.startBy();
                      case PRODUCTION_STARTED -> agreement.productionBy();
                      case FULL_OUTPUT_REACHED -> agreement.fullOutputBy();
                      case TRIAL_PRODUCTION -> Optional.empty();
                    });
    Optional<LocalDate> taken = taken(condition, day);
    boolean kept =
        taken.filter(on -> agreed.filter(last -> !on.isAfter(last)).isPresent()).isPresent();
    return new ConditionResult(
        kept == condition.holds(),
        Refusal.word(step),
        taken.map(LocalDate::toString).orElse(UNKNOWN));
  }
}
