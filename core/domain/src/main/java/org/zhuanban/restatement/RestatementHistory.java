package org.zhuanban.restatement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The moved last days of a stream.
 *
 * @param entries the notified changes, in order
 */
public record RestatementHistory(List<DeadlineRestated> entries) {
  /** A history without changes. */
  public static final RestatementHistory NONE = new RestatementHistory(List.of());

  /**
   * Copies the list.
   *
   * @param entries the notified changes
   */
  public RestatementHistory {
    entries = List.copyOf(entries);
  }

  /**
   * {@return the days of publication of the notices that restated a duty}
   *
   * @param duty the key of the duty
   */
  public List<LocalDate> of(String duty) {
    return entries.isEmpty()
        ? List.of()
        : entries.stream()
            .filter(each -> each.duty().equals(duty))
            .map(DeadlineRestated::published)
            .toList();
  }

  RestatementHistory with(DeadlineRestated restated) {
    return new RestatementHistory(Stream.concat(entries.stream(), Stream.of(restated)).toList());
  }
}
