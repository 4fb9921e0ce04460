package org.zhuanban.restatement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last days of a stream that notices moved.
 *
 * @param told what was told of them, in its order
 */
public record RestatementHistory(List<DeadlineRestated> told) {
  /**
   * Copies the list.
   *
   * @param told what was told of them
   */
  public RestatementHistory {
    told = List.copyOf(told);
  }

  /**
   * {@return the days on which the notices came out by which a duty was restated}
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
