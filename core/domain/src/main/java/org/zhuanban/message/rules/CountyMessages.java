package org.zhuanban.message.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Names;
import org.zhuanban.feature.NotificationSource;
import org.zhuanban.feature.StreamState;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.rules.TakeoverFeature;

/**
 * The messages of a county.
 *
 * @param policy the recipients of each topic
 * @param features the features, which name what they know
 */
public record CountyMessages(MessagePolicy policy, List<Feature<?, ?>> features)
    implements NotificationSource {
  /**
   * Copies the list.
   *
   * @param policy the recipients of each topic
   * @param features the features, which name what they know
   */
  public CountyMessages {
    features = List.copyOf(features);
  }

  private Names names(StreamState state, DecisionContext context) {
    return new Names(features, state, context.rules(), context.today());
  }

  @Override
  public List<Notification> notifications(
      DatedEvent happened, StreamState after, DecisionContext context) {
    return news(happened, context.today(), after)
        ? new MatterFinder(after, context, names(after, context))
            .of(happened).stream()
                .flatMap(matter -> tell(matter, policy.roles(matter.topic()), after, context))
                .toList()
        : List.of();
  }

  @Override
  public List<Notification> notifications(
      EventWithdrawal withdrawal, StreamState after, DecisionContext context) {
    return news(withdrawal.event(), withdrawal.recordedOn(), after)
        ? new MatterFinder(withdrawal.before(), context, names(withdrawal.before(), context))
            .of(withdrawal.event()).stream()
                .flatMap(
                    matter ->
                        tell(
                            matter.takenBack(withdrawal.cause()),
                            policy.roles(matter.topic()),
                            withdrawal.before(),
                            context))
                .toList()
        : List.of();
  }

  @Override
  public List<Notification> notifications(
      StreamState before, StreamState after, DecisionContext context) {
    LocalDate day = context.today();
    boolean takesOver = takenOverOn(before).isEmpty() && takenOverOn(after).isPresent();
    boolean recent = after.lastEffective().filter(last -> recent(last, day)).isPresent();
    if (takesOver || !(recent || annuls(before, after))) {
      return List.of();
    }
    Approvals was = before.of(ApprovalFeature.INSTANCE);
    Approvals is = after.of(ApprovalFeature.INSTANCE);
    return Stream.concat(
            new ApprovalMatters(is, context).moved(was).stream(), policies(before, after, day))
        .flatMap(matter -> tell(matter, policy.roles(matter.topic()), after, context))
        .toList();
  }

  /**
   * Checks whether a commit annulled an entry. An annulment counts from the day of recording on,
   * independent of the day of the entry.
   */
  private static boolean annuls(StreamState before, StreamState after) {
    return !before
        .of(CorrectionFeature.INSTANCE)
        .annulled()
        .equals(after.of(CorrectionFeature.INSTANCE).annulled());
  }

  private static Stream<Matter> policies(StreamState was, StreamState is, LocalDate day) {
    if (is.of(PolicyFeature.INSTANCE).offers().isEmpty()) {
      return Stream.empty();
    }
    Map<String, PolicyStanding> before = new HashMap<>();
    PolicyFeature.INSTANCE
        .standings(was, day)
        .forEach(standing -> before.put(standing.policy().code(), standing));
    return PolicyFeature.INSTANCE.standings(is, day).stream()
        .flatMap(
            now -> {
              boolean held = eligible(Optional.ofNullable(before.get(now.policy().code())));
              boolean holds = eligible(Optional.of(now));
              if (held == holds) {
                return Stream.empty();
              }
              return Stream.of(holds ? gained(now) : lost(now));
            });
  }

  private static boolean eligible(Optional<PolicyStanding> standing) {
    return standing.filter(each -> each.entitled() && !each.amount().none()).isPresent();
  }

  private static Matter gained(PolicyStanding standing) {
    return matter(
        MessageTopic.POLICY_ELIGIBLE,
        standing,
        List.of(
            standing.policy().code(),
            standing.policy().name(),
            standing.policy().mode().name(),
            standing.amount().amount().toPlainString()));
  }

  private static Matter lost(PolicyStanding standing) {
    return matter(
        MessageTopic.POLICY_LOST,
        standing,
        List.of(standing.policy().code(), standing.policy().name()));
  }

  private static Matter matter(
      MessageTopic topic, PolicyStanding standing, List<String> arguments) {
    return new Matter(
        topic,
        standing.policy().organ().code(),
        Optional.of(standing.policy().organ().calendar()),
        false,
        arguments);
  }

  private Stream<Notification> tell(
      Matter matter, List<Role> roles, StreamState state, DecisionContext context) {
    Names names = names(state, context);
    Optional<String> quiet = matter.quiet();
    return roles.stream()
        .flatMap(
            role ->
                recipients(role, matter, state)
                    .map(
                        recipient ->
                            Notification.builder()
                                .recipient(recipient)
                                .role(role)
                                .topic(matter.topic().code())
                                .addAllArguments(matter.arguments(names))
                                .notBefore(
                                    quiet
                                        .map(
                                            name ->
                                                context.calendar(name).nextOrSame(context.today()))
                                        .filter(context.today()::isBefore))
                                .workingDaysOf(quiet)
                                .build()));
  }

  /** Each deputy who signed a suggestion gets the message, not the organ that hosts it. */
  private static Stream<String> recipients(Role role, Matter matter, StreamState state) {
    List<String> deputies =
        role == Role.DEPUTY
            ? state.of(SuggestionFeature.INSTANCE).assignment().stream()
                .flatMap(assignment -> assignment.deputies().stream())
                .map(PersonRef::id)
                .toList()
            : List.of();
    return deputies.isEmpty() ? Stream.of(matter.organ()) : deputies.stream();
  }

  private boolean news(DatedEvent happened, LocalDate recordedOn, StreamState state) {
    return recent(happened.effectiveOn(), recordedOn)
        && takenOverOn(state).filter(happened.effectiveOn()::isBefore).isEmpty()
        && state.of(AccountabilityFeature.INSTANCE).opening().isEmpty();
  }

  private boolean recent(LocalDate effectiveOn, LocalDate recordedOn) {
    return !effectiveOn.isBefore(recordedOn.minusDays(policy.days()));
  }

  private static Optional<LocalDate> takenOverOn(StreamState state) {
    return state.of(TakeoverFeature.INSTANCE).project().map(TakenOverProject::on);
  }
}
