package org.zhuanban.message;

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
import org.zhuanban.dispatch.CommitRule;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.NotificationRule;
import org.zhuanban.feature.StreamState;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Role;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.rules.TakeoverFeature;

/**
 * Who is told what: the table of {@linkplain MessageTopic topics} as a county has it.
 *
 * <p>Each message lies in the commit of its cause, and there is one for each cause and address,
 * whatever roles are reached there. Its organ is that which the matter lies with: an enterprise is
 * addressed as the {@link Role#ENTERPRISE} of the project at that organ. Whoever was told of
 * something that is annulled, or taken back by a late entry, is told that. Reminders carry the
 * calendar of the organ, and go on its working days, unless the last day that the law gives for the
 * matter has passed. What is taken back is told at the organ that it was told at, or its successor.
 *
 * <p>Nobody is told of what took effect {@linkplain #within so many} days before it was recorded,
 * nor of anything before a project was taken over, nor of a case of accountability. Of policies and
 * last days a commit is told as a whole, by what it has changed, and an annulment counts as of the
 * day on which it is recorded; that a policy comes to hold, or a last day moves, with time or by a
 * notice alone, no commit says.
 */
public final class MessageRules implements NotificationRule, CommitRule {
  /** The table as it is. */
  public static final MessageRules USUAL = new MessageRules(Map.of(), 30);

  private static final int LONGEST_DAYS = 36_500;

  private final Map<MessageTopic, List<Role>> told;
  private final int days;

  private MessageRules(Map<MessageTopic, List<Role>> told, int days) {
    this.told = told;
    this.days = days;
  }

  /**
   * Says who is told of a topic instead of the {@linkplain MessageTopic#roles usual} roles.
   *
   * @param topic the topic
   * @param roles who is told; none for nobody
   * @return the rules with that
   * @throws org.zhuanban.input.InputException if the topic follows another: what is taken back
   *     those are told that were told, of steps those on the escalation policy
   */
  public MessageRules telling(MessageTopic topic, Role... roles) {
    if (topic == MessageTopic.TAKEN_BACK
        || topic == MessageTopic.STEP_REACHED
        || topic == MessageTopic.STEP_WITHDRAWN) {
      throw InputFault.UNFIT.at("MessageRules.roles", "MessageRules.topic", topic.code());
    }
    Map<MessageTopic, List<Role>> next = new HashMap<>(told);
    next.put(topic, List.of(roles));
    return new MessageRules(Map.copyOf(next), days);
  }

  /**
   * Says for how long something is news: so that a history that is imported late tells nobody.
   *
   * @param most how many days may lie between the day on which something took effect and that on
   *     which it is recorded, from 0 to 36,500; 30 where nothing is said, by our convention
   * @return the rules with that
   * @throws org.zhuanban.input.InputException if the number is another
   */
  public MessageRules within(int most) {
    return new MessageRules(told, Input.within("MessageRules.within", most, 0, LONGEST_DAYS));
  }

  /**
   * Names who is told of a topic.
   *
   * @param topic the topic
   * @return the roles; empty if nobody is told, or it follows another
   */
  public List<Role> roles(MessageTopic topic) {
    return told.getOrDefault(topic, topic.roles());
  }

  @Override
  public List<Notification> notifications(
      DatedEvent happened, StreamState after, DecisionContext context) {
    return news(happened, context.today(), after)
        ? new MatterFinder(after, context)
            .of(happened).stream()
                .flatMap(matter -> tell(matter, roles(matter.topic()), context))
                .toList()
        : List.of();
  }

  @Override
  public List<Notification> withdrawn(TakenBack taken, StreamState after, DecisionContext context) {
    return news(taken.told(), taken.toldOn(), after)
        ? new MatterFinder(taken.was(), context)
            .of(taken.told()).stream()
                .flatMap(
                    matter ->
                        tell(matter.takenBack(taken.because()), roles(matter.topic()), context))
                .toList()
        : List.of();
  }

  @Override
  public List<Notification> notifications(CommitSummary commit) {
    LocalDate day = commit.context().today();
    boolean takesOver = takenOverOn(commit.was()).isEmpty() && takenOverOn(commit.is()).isPresent();
    boolean recent = commit.is().lastEffective().filter(last -> recent(last, day)).isPresent();
    if (takesOver || !(recent || annuls(commit))) {
      return List.of();
    }
    Approvals was = commit.was().of(ApprovalFeature.INSTANCE);
    Approvals is = commit.is().of(ApprovalFeature.INSTANCE);
    return Stream.concat(
            new ApprovalMatters(is, commit.context()).moved(was).stream(),
            policies(commit.was(), commit.is(), day))
        .flatMap(matter -> tell(matter, roles(matter.topic()), commit.context()))
        .toList();
  }

  /** What is annulled does not hold from the day of recording on, whatever day it is about. */
  private static boolean annuls(CommitSummary commit) {
    return !commit
        .was()
        .of(CorrectionFeature.INSTANCE)
        .annulled()
        .equals(commit.is().of(CorrectionFeature.INSTANCE).annulled());
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
            standing.amount().toString()));
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

  private static Stream<Notification> tell(
      Matter matter, List<Role> roles, DecisionContext context) {
    return roles.stream()
        .map(
            role -> {
              Optional<String> quiet = matter.quiet();
              return Notification.builder()
                  .recipient(matter.organ())
                  .role(role)
                  .topic(matter.topic().code())
                  .addAllArguments(matter.arguments())
                  .notBefore(
                      quiet
                          .map(name -> context.calendar(name).nextOrSame(context.today()))
                          .filter(context.today()::isBefore))
                  .workingDaysOf(quiet)
                  .build();
            });
  }

  private boolean news(DatedEvent happened, LocalDate recordedOn, StreamState state) {
    return recent(happened.effectiveOn(), recordedOn)
        && takenOverOn(state).filter(happened.effectiveOn()::isBefore).isEmpty()
        && state.of(AccountabilityFeature.INSTANCE).opening().isEmpty();
  }

  private boolean recent(LocalDate effectiveOn, LocalDate recordedOn) {
    return !effectiveOn.isBefore(recordedOn.minusDays(days));
  }

  private static Optional<LocalDate> takenOverOn(StreamState state) {
    return state.of(TakeoverFeature.INSTANCE).project().map(TakenOverProject::on);
  }
}
