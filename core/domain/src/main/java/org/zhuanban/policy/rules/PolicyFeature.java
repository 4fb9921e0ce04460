package org.zhuanban.policy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.policy.BenefitAccount;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCommand;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.policy.PolicyDuty;
import org.zhuanban.policy.PolicyEvent;
import org.zhuanban.policy.PolicyEvent.PoliciesOffered;
import org.zhuanban.policy.PolicyEvent.PolicyApplied;
import org.zhuanban.policy.PolicyEvent.PolicyPaid;
import org.zhuanban.policy.PolicyStanding;

/** The feature of policies and their benefits for a project. */
public final class PolicyFeature implements Feature<BenefitAccount, PolicyEvent> {
  /** The descriptor. */
  public static final PolicyFeature INSTANCE = new PolicyFeature();

  private PolicyFeature() {}

  @Override
  public String name() {
    return "policy";
  }

  @Override
  public Class<BenefitAccount> stateType() {
    return BenefitAccount.class;
  }

  @Override
  public BenefitAccount initial() {
    return BenefitAccount.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(PolicyCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return PolicyDecider.commands();
  }

  @Override
  public Class<PolicyEvent> eventFamily() {
    return PolicyEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("policy.offered", 1, PoliciesOffered.class),
        new EventType("policy.applied", 1, PolicyApplied.class),
        new EventType("policy.paid", 1, PolicyPaid.class));
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.startsWith("policy.")
        ? policies(state)
            .filter(policy -> policy.code().equals(subject))
            .map(Policy::name)
            .reduce((earlier, later) -> later)
        : Optional.empty();
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    Map<String, String> names = new HashMap<>();
    policies(state).forEach(policy -> names.put(policy.organ().code(), policy.organ().name()));
    return names;
  }

  private Stream<Policy> policies(StreamState state) {
    return state.of(this).offers().stream()
        .flatMap(offer -> offer.compendium().policies().stream());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    return command instanceof PayPolicy pay
        ? state
            .of(this)
            .policy(pay.policy(), LocalDate.MAX)
            .map(policy -> Set.of(policy.organ().code()))
            .orElse(Set.of())
        : Set.of();
  }

  /**
   * Lists the standings of a project under its policies.
   *
   * @param state the stream
   * @param day the day, read at its end
   * @return the standings in the order of the compendium; policies of an earlier edition with an
   *     application come last
   */
  public List<PolicyStanding> standings(StreamState state, LocalDate day) {
    return PolicyMatch.of(state).standings(day);
  }

  /**
   * Lists the standings that a project would have under the policies of a catalogue, if they were
   * offered on a day for the first time. Earlier applications and payments do not count.
   *
   * @param state the stream
   * @param catalogue the policies
   * @param day the day, read at its end
   * @return the standings in the order of the catalogue
   */
  public List<PolicyStanding> standingsUnder(
      StreamState state, PolicyCatalogue catalogue, LocalDate day) {
    return PolicyMatch.of(state).under(catalogue, day).standings(day);
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    List<Duty> duties = new ArrayList<>();
    for (PolicyStanding standing : standings(state, context.today())) {
      standing
          .payableFrom()
          .ifPresent(
              from ->
                  duties.add(
                      Duty.builder()
                          .key("policy:" + standing.policy().code())
                          .kind(PolicyDuty.PAY)
                          .owner(standing.policy().organ().code())
                          .owedTo(Duty.ENTERPRISE)
                          .subject(standing.policy().code())
                          .clock(clock(standing, from))
                          .build()));
    }
    return duties;
  }

  /** The clock of the payment. A payment before entitlement counts on the day of entitlement. */
  private static DutyClock clock(PolicyStanding standing, LocalDate from) {
    return new DutyClock(
        standing.policy().organ().calendar(),
        from,
        Optional.empty(),
        standing.policy().payWithin().map(limit -> LegalClock.from(from, limit)),
        standing.servedOn().map(on -> Ending.done(on.isBefore(from) ? from : on)));
  }
}
