package org.zhuanban.approval.forecast;

import java.util.List;

/**
 * A day on which several items are met at last.
 *
 * @param on the day on which the last of them is met; it can lie in the past
 * @param path the codes of the items that lead to it: each waits for the one before it, the last
 *     one is met on the day
 */
public record Milestone(Estimate on, List<String> path) {
  /**
   * Copies the path.
   *
   * @param on the day on which the last item is met
   * @param path the codes of the items that lead to it
   */
  public Milestone {
    path = List.copyOf(path);
  }
}
