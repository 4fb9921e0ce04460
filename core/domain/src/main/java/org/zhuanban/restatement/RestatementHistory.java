package org.zhuanban.restatement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The moved last days of a stream.
 *
 * @param told the notified changes, in order
 */
public record RestatementHistory(List<DeadlineRestated> told) {
  /**
   * Copies the list.
   *
   * @param told the notified changes
   */
  public RestatementHistory {
    told = List.copyOf(told);
  }

  /**
   * {@return the days of publication of the notices that restated a duty}
   *
   * @param duty the key of the duty
   */
  public List<LocalDate> of(String duty) {
    return told.stream()
        .filter(each -> each.duty().equals(duty))
        .map(DeadlineRestated::published)
        .toList();
  }

  RestatementHistory with(DeadlineRestated restated) {
    return new RestatementHistory(Stream.concat(told.stream(), Stream.of(restated)).toList());
  }
}
