package org.zhuanban.policy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCommand.ApplyForPolicy;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.policy.PolicyEvent.PoliciesOffered;
import org.zhuanban.policy.PolicyEvent.PolicyApplied;
import org.zhuanban.policy.PolicyEvent.PolicyPaid;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.PolicyRule;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.Unmet;
import org.zhuanban.project.funds.Money;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about policies. */
record PolicyDecider(PolicyMatch match, DecisionContext context) {
  static PolicyDecider of(StreamState state, DecisionContext context) {
    return new PolicyDecider(PolicyMatch.of(state), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(PolicyDecider::of)
        .on("policy.offer-policies", OfferPolicies.class, PolicyDecider::offer)
        .on(
            "policy.apply-for-policy",
            ApplyForPolicy.class,
            (decider, apply) -> decider.offered(apply.policy(), decider::apply))
        .on(
            "policy.pay-policy",
            PayPolicy.class,
            (decider, pay) -> decider.offered(pay.policy(), standing -> decider.pay(pay, standing)))
        .toList();
  }

  private Decision offered(String code, Function<PolicyStanding, Decision> rule) {
    return match
        .standing(code, today())
        .map(rule)
        .orElseGet(
            () ->
                Decision.refused(
                    PolicyRule.UNKNOWN_POLICY,
                    code,
                    String.join(
                        ", ",
                        match.standings(today()).stream()
                            .map(each -> each.policy().code())
                            .toList())));
  }

  private LocalDate today() {
    return context.today();
  }

  private Decision offer(OfferPolicies offer) {
    for (Policy policy : offer.compendium().policies()) {
      Department organ = policy.organ();
      Optional<Refusal> unknown =
          context.unknownCalendar(PolicyRule.UNKNOWN_CALENDAR, organ.code(), organ.calendar());
      if (unknown.isPresent()) {
        return new Decision.Denied(unknown.get());
      }
    }
    return Decision.of(today(), new PoliciesOffered(offer.compendium(), offer.profile()));
  }

  private Decision apply(PolicyStanding standing) {
    Policy policy = standing.policy();
    if (policy.mode() == PolicyMode.NO_APPLICATION) {
      Refusal refusal = Refusal.of(PolicyRule.NO_APPLICATION_NEEDED, policy.code());
      return Decision.violating(
          refusal,
          today(),
          new PolicyApplied(policy, false),
          ViolationFound.of(refusal, "policy.applied", policy.code()));
    }
    return standing
        .appliedOn()
        .map(on -> Decision.refused(PolicyRule.ALREADY_APPLIED, policy.code(), on))
        .orElseGet(() -> Decision.of(today(), new PolicyApplied(policy, true)));
  }

  private Decision pay(PayPolicy pay, PolicyStanding standing) {
    Money owed = standing.entitled() ? standing.amount() : Money.yuan(0);
    List<Refusal> broken = new ArrayList<>(standing.unmet().stream().map(Unmet::why).toList());
    if (standing.policy().mode() != PolicyMode.NO_APPLICATION && standing.appliedOn().isEmpty()) {
      broken.add(Refusal.of(PolicyRule.PAID_WITHOUT_APPLICATION, pay.policy()));
    }
    Money sum = standing.paid().plus(pay.amount());
    if (standing.entitled() && sum.compareTo(owed) > 0) {
      broken.add(Refusal.of(PolicyRule.PAID_TOO_MUCH, pay.policy(), owed, sum));
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(new PolicyPaid(pay.policy(), pay.amount(), owed));
    broken.forEach(refusal -> events.add(ViolationFound.of(refusal, "policy.paid", pay.policy())));
    Event<?>[] all = events.toArray(Event<?>[]::new);
    return broken.isEmpty()
        ? Decision.of(today(), all)
        : Decision.violating(broken.get(0), today(), all);
  }
}
