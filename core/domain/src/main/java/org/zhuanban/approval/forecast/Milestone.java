package org.zhuanban.approval.forecast;

import java.util.List;

/**
 * The day on which the last of several items is met.
 *
 * @param on the day on which the last of them is met; it can lie in the past
 * @param path the codes of the items that lead to it; each waits for the preceding one, and the
 *     last one is met on the day
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
