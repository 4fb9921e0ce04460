package org.zhuanban.policy.compendium;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.Benefit;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.compendium.CompendiumCommand.AdoptMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.PublishEdition;
import org.zhuanban.project.funds.Money;
import org.zhuanban.testing.domain.Plans;

/** The policies and measures of a made-up county. */
final class CompendiumDesk {
  static final DocumentRef PAPER = new DocumentRef("石政发〔2024〕5号");

  private CompendiumDesk() {}

  static Policy.Builder policy(String code, String name, long yuan, PolicyCondition... when) {
    return policy(code, name, PolicyMode.INSTANT, yuan, when);
  }

  static Policy.Builder policy(
      String code, String name, PolicyMode mode, long yuan, PolicyCondition... when) {
    Policy.Builder builder = Policy.builder();
    return builder
        .code(code)
        .name(name)
        .basis("县政府惠企政策汇编")
        .organ(Plans.LEAD_BUREAU)
        .mode(mode)
        .addConditions(when)
        .benefit(Benefit.fixed(Money.yuan(yuan)));
  }

  static PolicyCondition heads(long least) {
    return PolicyCondition.bound("heads", ConditionKind.HEADCOUNT_MIN, BigDecimal.valueOf(least));
  }

  static PolicyCatalogue catalogue(String edition, Policy.Builder... policies) {
    return new PolicyCatalogue(
        edition, List.of(policies).stream().map(Policy.Builder::build).toList());
  }

  static PublishEdition publish(String edition, String from, Policy.Builder... policies) {
    return PublishEdition.of(catalogue(edition, policies), LocalDate.parse(from), PAPER);
  }

  static AdoptMeasures measures(String from, String end, PolicyMeasure... measures) {
    return AdoptMeasures.of(
        "M14", "稳增长十四条措施", PAPER, LocalDate.parse(from), LocalDate.parse(end), List.of(measures));
  }
}
