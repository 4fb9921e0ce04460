package org.zhuanban;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;
import org.zhuanban.engine.CommitSummary;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.MessageSource;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.spi.StreamKey;

/**
 * The notifications of the rules of a host. A stream of a kind without views has none.
 *
 * @param events the rules of events
 * @param commits the rules of commits
 * @param views the factory of the view of a stream
 */
record HostNotifications(
    List<NotificationRule> events,
    List<CommitRule> commits,
    BiFunction<StreamKey, EventStream, Optional<StreamView>> views)
    implements MessageSource {
  @Override
  public List<Notification> ofEvent(DatedEvent event, CommitSummary commit) {
    return found(
        events,
        commit,
        (rule, after) -> rule.notifications(event, after, commit.context().today()));
  }

  @Override
  public List<Notification> ofWithdrawal(
      EventWithdrawal withdrawal, EventStream then, CommitSummary commit) {
    return found(
        events,
        commit,
        (rule, after) ->
            rule.withdrawals(
                new NotificationRule.Withdrawal(
                    withdrawal.event(),
                    withdrawal.recordedOn(),
                    withdrawal.cause(),
                    views.apply(commit.stream(), then).orElseThrow()),
                after,
                commit.context().today()));
  }

  @Override
  public List<Notification> ofCommit(CommitSummary commit) {
    return found(
        commits,
        commit,
        (rule, after) ->
            rule.notifications(
                views.apply(commit.stream(), commit.before()).orElseThrow(),
                after,
                commit.context().today()));
  }

  private <R> List<Notification> found(
      List<R> rules, CommitSummary commit, BiFunction<R, StreamView, List<Notification>> asked) {
    return rules.isEmpty()
        ? List.of()
        : views.apply(commit.stream(), commit.after()).stream()
            .flatMap(after -> rules.stream().flatMap(rule -> asked.apply(rule, after).stream()))
            .toList();
  }
}
