package org.zhuanban.approval.forecast;

import java.util.Optional;

/**
 * One item of a forecast.
 *
 * @param item the code of the item
 * @param progress its progress
 * @param attempt the number of the attempt that succeeds, from 1
 * @param start the day from which its time runs: of acceptance, of filing, of a trade's
 *     announcement, or from which an enterprise's own duty runs
 * @param finish the day on which it is met
 * @param slack the number of working days by which the finish can slip without effect on the end of
 *     the plan, from 0. The calendar is that of its department; empty if it is met
 * @param after the code of the item for which it waited last; empty if it waits for none
 */
public record ForecastItem(
    String item,
    Progress progress,
    int attempt,
    Estimate start,
    Estimate finish,
    Optional<Integer> slack,
    Optional<String> after) {
  /** {@return whether any delay of this item delays the end of the plan} */
  public boolean critical() {
    return slack.filter(days -> days == 0).isPresent();
  }
}
