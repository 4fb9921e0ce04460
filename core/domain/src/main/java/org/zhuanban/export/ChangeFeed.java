package org.zhuanban.export;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.AccountabilityView;
import org.zhuanban.CommitRule;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamView;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.command.Notification;

/**
 * A feed that notifies a recipient of the {@link Change} of every commit. It uses the outbox: a
 * rolled-back commit has no notification, a committed one has at least one.
 *
 * <p>Cases of accountability have no notification, so that their existence is not disclosed.
 *
 * <p>Only commits have notifications. Lights and last days also change with time, and last days
 * with a holiday notice. A host reads its rows again once a day, and after a notice.
 */
public final class ChangeFeed implements CommitRule {
  private final String recipient;

  private ChangeFeed(String recipient) {
    this.recipient = recipient;
  }

  /**
   * Creates a feed.
   *
   * @param recipient the recipient, whose channel the {@link org.zhuanban.spi.Directory} finds, as
   *     {@link Notification#recipient}
   * @return the feed
   */
  public static ChangeFeed to(String recipient) {
    return new ChangeFeed(recipient);
  }

  @Override
  public List<Notification> notifications(StreamView before, StreamView after, LocalDate today) {
    if (after instanceof AccountabilityView) {
      return List.of();
    }
    Change change =
        new Change(after.key(), before.version(), after.version(), items(before, after));
    return List.of(
        Notification.builder()
            .recipient(recipient)
            .topic(Notification.CHANGE_TOPIC)
            .addAllArguments(change.lines())
            .build());
  }

  private static List<String> items(StreamView before, StreamView after) {
    return before instanceof ProjectView was && after instanceof ProjectView is
        ? changed(was.approvals().state(), is.approvals().state())
        : List.of();
  }

  private static List<String> changed(Approvals was, Approvals is) {
    TreeSet<String> items = new TreeSet<>();
    Stream.of(was, is)
        .forEach(
            each -> {
              each.items().stream().map(ApprovalItem::code).forEach(items::add);
              items.addAll(each.cases().keySet());
              items.addAll(each.trades().keySet());
            });
    items.removeIf(item -> part(was, item).equals(part(is, item)));
    return List.copyOf(items);
  }

  /** The state of an item in approvals. */
  private static List<Object> part(Approvals approvals, String item) {
    return List.of(
        approvals.plan().flatMap(plan -> plan.item(item)),
        approvals.attempts(item),
        approvals.trades().getOrDefault(item, List.of()));
  }
}
