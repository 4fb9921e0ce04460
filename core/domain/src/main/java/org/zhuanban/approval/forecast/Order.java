package org.zhuanban.approval.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;

/** The order of items in which each follows its prerequisites. */
final class Order {
  private final Map<String, ApprovalItem> items = new HashMap<>();
  private final Set<String> path = new LinkedHashSet<>();
  private final Set<String> done = new HashSet<>();
  private final List<ApprovalItem> ordered = new ArrayList<>();

  private Order() {}

  /** Sorts items. The given order is kept, except that prerequisites come first. */
  static List<ApprovalItem> of(List<ApprovalItem> items) {
    Order order = new Order();
    items.forEach(item -> order.items.put(item.code(), item));
    items.forEach(order::visit);
    return order.ordered;
  }

  /** Checks whether an item cannot end before another one is met. */
  static boolean waits(ApprovalItem item, Prerequisite prerequisite) {
    return item.beginsAfter(prerequisite) || prerequisite.gate() == Gate.BEFORE_DECIDE;
  }

  private void visit(ApprovalItem item) {
    if (done.contains(item.code())) {
      return;
    }
    if (!path.add(item.code())) {
      throw new IllegalArgumentException(
          "items must not wait for each other, but these do: %s, %s"
              .formatted(String.join(", ", path), item.code()));
    }
    for (Prerequisite prerequisite : item.prerequisites()) {
      ApprovalItem other = items.get(prerequisite.item());
      if (other != null && waits(item, prerequisite)) {
        visit(other);
      }
    }
    path.remove(item.code());
    done.add(item.code());
    ordered.add(item);
  }
}
