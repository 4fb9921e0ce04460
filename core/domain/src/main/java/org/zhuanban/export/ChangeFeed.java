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
 * Tells a recipient of every commit what changed by it, as a {@link Change}: over the outbox, so
 * that what was rolled back is never told and what was committed is told at least once.
 *
 * <p>Of cases of accountability nobody is told, not even that there is one.
 *
 * <p>Commits alone are told. Lights and dues change with the days as well, and dues with a holiday
 * notice: a host reads its rows anew once a day, and after a notice.
 */
public final class ChangeFeed implements CommitRule {
  private final String recipient;

  private ChangeFeed(String recipient) {
    this.recipient = recipient;
  }

  /**
   * Makes a feed.
   *
   * @param recipient whom the {@link org.zhuanban.spi.Directory} finds the channel of, as {@link
   *     Notification#recipient}
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

  /** All that approvals know of an item. */
  private static List<Object> part(Approvals approvals, String item) {
    return List.of(
        approvals.plan().flatMap(plan -> plan.item(item)),
        approvals.attempts(item),
        approvals.trades().getOrDefault(item, List.of()));
  }
}
