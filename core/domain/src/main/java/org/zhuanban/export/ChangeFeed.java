package org.zhuanban.export;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.CommitRule;

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
  public List<Notification> notifications(CommitSummary commit) {
    if (commit.stream().kind().equals(AccountabilityFeature.KIND)) {
      return List.of();
    }
    Change change =
        new Change(
            commit.stream(),
            commit.after(),
            commit.version(),
            changed(
                commit.was().of(ApprovalFeature.INSTANCE),
                commit.is().of(ApprovalFeature.INSTANCE)));
    return List.of(
        Notification.builder()
            .recipient(recipient)
            .topic(TOPIC)
            .addAllArguments(change.lines())
            .build());
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
