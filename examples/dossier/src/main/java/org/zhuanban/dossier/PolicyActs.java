package org.zhuanban.dossier;

import static org.zhuanban.dossier.Commands.with;

import java.util.Optional;
import org.zhuanban.policy.Benefit;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.ProjectProfile;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;

/**
 * Makes the policies of a dossier those that its project is measured by.
 *
 * @param dossier the dossier
 */
record PolicyActs(Dossier dossier) {
  private static final String BASIS = "工作惯例：policies";

  OfferPolicies offer() {
    return OfferPolicies.of(
        catalogue("dossier"),
        with(
            with(
                ProjectProfile.of(),
                dossier.project().industryCode(),
                ProjectProfile::withIndustry),
            dossier.project().energyTcePerYear(),
            ProjectProfile::withEnergy));
  }

  /** The policies of the dossier as an edition. */
  PolicyCatalogue catalogue(String edition) {
    return new PolicyCatalogue(
        edition, dossier.policies().values().stream().map(this::policy).toList());
  }

  private Policy policy(PolicyDef policy) {
    return Policy.builder()
        .code(policy.id())
        .name(policy.name())
        .basis(BASIS)
        .organ(Plans.department(dossier.leadBureau()))
        .mode(mode(policy.mode()))
        .addAllConditions(policy.when().stream().map(PolicyActs::condition).toList())
        .benefit(benefit(policy.benefit()))
        .payWithin(policy.payWithin().map(length -> length.limit(BASIS)))
        .build();
  }

  private static org.zhuanban.policy.PolicyMode mode(PolicyMode mode) {
    return switch (mode) {
      case NO_APPLICATION -> org.zhuanban.policy.PolicyMode.NO_APPLICATION;
      case FAST_APPLICATION -> org.zhuanban.policy.PolicyMode.INSTANT;
      case APPLICATION -> org.zhuanban.policy.PolicyMode.APPLICATION;
    };
  }

  private static org.zhuanban.policy.PolicyCondition condition(PolicyCondition condition) {
    String key = condition.kind().key();
    return switch (condition.kind()) {
      case INDUSTRY -> org.zhuanban.policy.PolicyCondition.industry(key, condition.text());
      case EQUIPMENT_INVESTMENT_MIN ->
          org.zhuanban.policy.PolicyCondition.fundsMin(
              key, condition.amount(), Optional.of(FundsKind.EQUIPMENT));
      case ENERGY_TCE_MAX ->
          org.zhuanban.policy.PolicyCondition.bound(
              key, ConditionKind.ENERGY_MAX, condition.amount());
      case PRODUCED ->
          org.zhuanban.policy.PolicyCondition.milestone(
              key, ConditionKind.MILESTONE, ProjectStep.PRODUCTION_STARTED, condition.flag());
      case STARTED_NOT_AFTER_AGREEMENT ->
          org.zhuanban.policy.PolicyCondition.milestone(
              key,
              ConditionKind.MILESTONE_AS_AGREED,
              ProjectStep.CONSTRUCTION_STARTED,
              condition.flag());
    };
  }

  private static Benefit benefit(PolicyDef.Benefit benefit) {
    if (benefit instanceof PolicyDef.Benefit.Fixed fixed) {
      return Benefit.fixed(Money.yuan(fixed.amount()));
    }
    PolicyDef.Benefit.Share share = (PolicyDef.Benefit.Share) benefit;
    return Benefit.share(share.percent(), share.of(), share.cap().map(Money::yuan));
  }
}
